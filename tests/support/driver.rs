//! The drivers of this run, gone when it ends, however it ends.

use super::engine::Engine;
use std::net::TcpListener;
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::thread::sleep;
use std::time::Duration;

/// Holds on to its end of the conversation: the shell waits for its input to close.
struct Driver {
    address: String,
    _shell: Child,
}

static DRIVERS: Mutex<Vec<Driver>> = Mutex::new(vec![]);

/// Where one listens that can start a browser of this engine. What the browser saves without being told where goes to this
/// folder.
pub(crate) fn address(engine: Engine, downloads: &Path) -> String {
    let mut drivers = DRIVERS.lock().expect("whole");
    if engine.shares_driver()
        && let Some(driver) = drivers.first()
    {
        return driver.address.clone();
    }
    let driver = start(engine, downloads);
    let address = driver.address.clone();
    drivers.push(driver);
    address
}

/// A shell that waits until this process no longer holds its input, and then ends its whole group, browsers included, and
/// takes their profiles away.
fn script(command: &str) -> String {
    format!(
        "
    export TMPDIR=$(mktemp -d)
    {command} &
    read -r _
    trap '' TERM
    kill -- -$$
    wait
    rm -rf \"$TMPDIR\"
"
    )
}

fn start(engine: Engine, downloads: &Path) -> Driver {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener.local_addr().expect("bound").port();
    drop(listener);
    let shell = Command::new("sh")
        .args(["-c", &script(engine.driver())])
        .env("PORT", port.to_string())
        .env("HOME", downloads)
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("no shell");
    let driver = Driver {
        address: format!("http://127.0.0.1:{port}"),
        _shell: shell,
    };
    for _ in 0..1500 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return driver;
        }
        sleep(Duration::from_millis(20));
    }
    panic!("`{}` did not start: is it installed? See `make browser-tools`.", engine.driver());
}
