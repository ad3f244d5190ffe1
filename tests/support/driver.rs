//! The one chromedriver of this run, gone when the run ends, however it ends.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::OnceLock;

/// Holds on to both ends of the conversation: the shell waits for its input to close.
struct Driver {
    address: String,
    _shell: Child,
    _output: BufReader<ChildStdout>,
}

static DRIVER: OnceLock<Driver> = OnceLock::new();

/// Where it listens.
pub(crate) fn address() -> &'static str {
    &DRIVER.get_or_init(start).address
}

/// A shell that waits until this process no longer holds its input, and then ends its whole group, browsers included, and
/// takes their profiles away.
const SCRIPT: &str = "
    export TMPDIR=$(mktemp -d)
    chromedriver --port=0 &
    read -r _
    trap '' TERM
    kill -- -$$
    wait
    rm -rf \"$TMPDIR\"
";

fn start() -> Driver {
    let mut shell = Command::new("sh")
        .args(["-c", SCRIPT])
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("no shell");
    let mut output = BufReader::new(shell.stdout.take().expect("piped"));
    let mut line = String::new();
    let port = loop {
        line.clear();
        assert_ne!(
            output.read_line(&mut line).unwrap_or(0),
            0,
            "chromedriver did not start: is it installed? See `make browser-tools`."
        );
        if let Some((_, port)) = line.trim_end_matches(['.', '\n']).split_once("successfully on port ") {
            break port.to_owned();
        }
    };
    Driver {
        address: format!("http://127.0.0.1:{port}"),
        _shell: shell,
        _output: output,
    }
}
