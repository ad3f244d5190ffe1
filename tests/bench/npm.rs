//! What comes from npm, at exact versions, into a folder under `target/bench`: fetched once.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Packages that were installed together.
pub(crate) struct Packages {
    folder: PathBuf,
}

impl Packages {
    /// Installs these, such as `react@19.3.1`, without running anything of theirs.
    ///
    /// # Errors
    /// Says what could not be fetched.
    pub(crate) fn install(folder: &Path, packages: &[&str]) -> Result<Self, String> {
        let done = folder.join("installed");
        if std::fs::read_to_string(&done).ok() != Some(packages.join(" ")) {
            std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
            let options = [
                "--silent",
                "--no-audit",
                "--no-fund",
                "--no-save",
                "--ignore-scripts",
                "--prefix",
                ".",
            ];
            run(Command::new("npm").arg("install").args(options).args(packages).current_dir(folder))?;
            std::fs::write(&done, packages.join(" ")).map_err(|error| format!("{}: {error}", done.display()))?;
        }
        Ok(Self { folder: folder.to_owned() })
    }

    /// A file of a package, by its path under `node_modules`.
    ///
    /// # Errors
    /// Says which file is not there.
    pub(crate) fn read(&self, file: &str) -> Result<Vec<u8>, String> {
        self.made(&format!("node_modules/{file}"))
    }

    /// A file in the folder itself.
    ///
    /// # Errors
    /// Says which file is not there.
    pub(crate) fn made(&self, file: &str) -> Result<Vec<u8>, String> {
        let path = self.folder.join(file);
        std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Puts a file in the folder.
    ///
    /// # Errors
    /// Says why it cannot be written.
    pub(crate) fn put(&self, file: &str, text: &str) -> Result<(), String> {
        let path = self.folder.join(file);
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Runs a program that came along.
    ///
    /// # Errors
    /// Says what it said last.
    pub(crate) fn run<A: AsRef<OsStr>>(&self, program: &str, arguments: &[A]) -> Result<(), String> {
        let program = Path::new("node_modules/.bin").join(program);
        run(Command::new(program).args(arguments).current_dir(&self.folder))
    }
}

fn run(command: &mut Command) -> Result<(), String> {
    let said = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if said.status.success() {
        Ok(())
    } else {
        let why = String::from_utf8_lossy(&said.stderr);
        Err(format!("{command:?}: {}", why.lines().next().unwrap_or_default()))
    }
}
