//! Files that leave the browser, and the ways in which one comes back in.

use super::browser::Browser;
use super::engine::Engine;
use super::folder::folder;
use super::questions::{about, words};
use super::role::{file_field, textbox};
use super::user::User;
use base64ct::{Base64, Encoding};
use iscan::report::PictureId;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Where a browser puts what it saves.
pub(crate) struct Downloads(PathBuf);

impl Downloads {
    /// From now on this browser saves here.
    pub(crate) async fn of(browser: &Browser) -> Self {
        // Others are told where when they start.
        if browser.engine != Engine::Chromium {
            let folder = browser.downloads().to_owned();
            // The same browser served other tests before.
            for left in fs::read_dir(&folder).expect("the folder").flatten() {
                drop(fs::remove_file(left.path()));
            }
            return Self(folder);
        }
        let folder = folder();
        let wanted = json!({ "behavior": "allow", "downloadPath": folder });
        browser.cdp("Browser.setDownloadBehavior", wanted).await;
        Self(folder)
    }

    /// Waits for the next file, a text; the folder is empty again afterwards.
    pub(crate) async fn next(&self) -> SavedFile {
        let (name, bytes) = self.next_bytes().await;
        let text = String::from_utf8(bytes).expect("text");
        SavedFile { name, text }
    }

    /// Waits for the next file, a PNG: its name, and its address for a page.
    pub(crate) async fn next_picture(&self) -> (String, String) {
        let (name, bytes) = self.next_bytes().await;
        (name, ["data:image/png;base64,", &Base64::encode_string(&bytes)].concat())
    }

    /// Waits for the next file, whatever it holds.
    pub(crate) async fn next_bytes(&self) -> (String, Vec<u8>) {
        for _ in 0..200 {
            let here = fs::read_dir(&self.0).expect("the folder").flatten().map(|entry| entry.path());
            let whole = here.into_iter().find(|path| is_whole(path));
            if let Some(path) = whole {
                let bytes = fs::read(&path).expect("the file");
                fs::remove_file(&path).expect("no longer needed");
                return (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), bytes);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("nothing was saved");
    }
}

/// While a file is being written it has another name, and its own is kept by an empty one.
fn is_whole(path: &Path) -> bool {
    let is_empty = fs::metadata(path).is_ok_and(|about| about.len() == 0);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("iscan-") && ![".crdownload", ".part", ".wkdownload"].iter().any(|end| name.ends_with(end)) && !is_empty
}

/// A file that was saved.
#[derive(Clone, Debug)]
pub(crate) struct SavedFile {
    pub(crate) name: String,
    pub(crate) text: String,
}

impl SavedFile {
    /// One that somebody made elsewhere.
    pub(crate) fn new(name: &str, text: &str) -> Self {
        Self {
            name: name.to_owned(),
            text: text.to_owned(),
        }
    }

    /// Puts it on disk, in a folder of its own: that of a browser is emptied by the next test that saves with it.
    pub(crate) fn on_disk(&self) -> PathBuf {
        let path = place(&self.name);
        fs::write(&path, &self.text).expect("a file");
        path
    }
}

/// How a file is given to the page of files.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Way {
    /// Chosen in the browser's own window.
    Picked,
    /// Dragged there.
    Dropped,
    /// Its contents pasted.
    Pasted,
}

/// A path in an empty folder, for something a test makes by itself.
pub(crate) fn place(name: &str) -> PathBuf {
    folder().join(name)
}

impl Way {
    pub(crate) const ALL: [Self; 3] = [Self::Picked, Self::Dropped, Self::Pasted];
}

const DROP: &str = "
    const [name, text] = arguments;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name));
    for (const type of ['dragenter', 'dragover', 'drop'])
        document.querySelector('main h1').dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
";

const DROP_ALL: &str = "
    const dataTransfer = new DataTransfer();
    for (const [name, text] of arguments[0]) dataTransfer.items.add(new File([text], name));
    document.querySelector('main h1').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
";

/// On the page, or in a field: there it is written where nobody takes it, as a browser does.
const PASTE: &str = "
    const [text, field] = arguments;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData });
    // Firefox makes one without contents.
    if (paste.clipboardData !== clipboardData) Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
    field?.focus();
    if ((field ?? document.body).dispatchEvent(paste) && field) document.execCommand('insertText', false, text);
";

impl User {
    /// Gives a file to the page of files.
    pub(crate) async fn gives(&self, way: Way, file: &SavedFile) {
        self.is_where_files_open().await;
        match way {
            Way::Picked => {
                let path = folder().join(&file.name);
                fs::write(&path, &file.text).expect("a file to pick");
                let field = self.finds(file_field("")).await;
                field.send_keys(path.to_string_lossy()).await.expect("a file is picked");
            }
            Way::Dropped => self.drops(file).await,
            Way::Pasted => self.pastes(&file.text).await,
        }
    }

    /// Drops a file on the page, whichever that is.
    pub(crate) async fn drops(&self, file: &SavedFile) {
        self.browser.run(DROP, vec![json!(file.name), json!(file.text)]).await;
    }

    /// Drops several files on the page at once.
    pub(crate) async fn drops_all(&self, files: &[SavedFile]) {
        let files: Vec<_> = files.iter().map(|file| json!([file.name, file.text])).collect();
        self.browser.run(DROP_ALL, vec![json!(files)]).await;
    }

    /// On the page of files, in whichever language.
    async fn is_where_files_open(&self) {
        self.finds(file_field("")).await;
    }

    /// Pastes a text that was copied somewhere else.
    pub(crate) async fn pastes(&self, text: &str) {
        self.is_where_files_open().await;
        self.browser.run(PASTE, vec![json!(text)]).await;
    }

    /// Pastes it into the field with this label.
    pub(crate) async fn pastes_into(&self, label: &str, text: &str) {
        let field = self.finds(textbox(label)).await.to_json().expect("an element");
        self.browser.run(PASTE, vec![json!(text), field]).await;
        self.settles().await;
    }

    /// Saves a drawing of the report, as SVG.
    pub(crate) async fn saves_drawing(&self, id: PictureId) {
        self.push(about(words().picture_svg(), id.name(words()))).await;
    }
}
