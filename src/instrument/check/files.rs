//! The files of the content, as they stand in their folder. The one place of the core that reads from disk; no browser has it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The files of `src/content/`: path within it, and text.
pub type Files = BTreeMap<String, String>;

/// Every TOML file of a folder and of `domains/` in it.
///
/// # Errors
/// Those of reading.
pub fn read(content: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for folder in [PathBuf::new(), PathBuf::from("domains")] {
        for entry in fs::read_dir(content.join(&folder))? {
            let name = folder.join(entry?.file_name());
            if name.extension().is_some_and(|extension| extension == "toml") {
                files.insert(name.to_string_lossy().into_owned(), fs::read_to_string(content.join(&name))?);
            }
        }
    }
    Ok(files)
}
