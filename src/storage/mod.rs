//! Keeping scans: the open one ([`OpenScan`]), and all scans of this browser ([`Library`]). One [`Record`] for each scan,
//! as a text under the scan's id. Where those texts are, what time it is and what a new scan is called, the core asks of
//! the [`Environment`] it runs in.
//!
//! Several tabs may write the same record. So whoever writes reads it again first, changes the one thing, and writes it
//! back; a record that cannot be read is never written over.

mod library;
mod memory;
mod open_scan;
mod record;
mod take_in;

pub use library::{Library, Listing};
pub use memory::MemoryEnvironment;
pub use open_scan::{OpenScan, Saved};
pub use record::{LastExport, Record, Unreadable};
pub use take_in::{Origin, TakenIn};

/// What the core asks of where it runs. In the browser this is `localStorage`, shared by all tabs, and the clock.
///
/// ```
/// use iscan::storage::{Environment, MemoryEnvironment};
///
/// let tab = MemoryEnvironment::new(|| "2026-11-21T10:15:00Z".to_owned(), || "a-new-id".to_owned());
/// tab.set("x", "{}")?;
/// assert_eq!(tab.get("x").as_deref(), Some("{}"));
/// tab.remove("x");
/// assert_eq!(tab.get("x"), None);
/// assert!(tab.is_denied(), "it is gone when the tab closes");
/// # Ok::<(), iscan::storage::StorageError>(())
/// ```
pub trait Environment {
    /// The text that is kept under a scan's id.
    fn get(&self, id: &str) -> Option<String>;

    /// Keeps a text under a scan's id, in place of the one there was.
    ///
    /// # Errors
    /// Says why it is not kept; the text there was is still there.
    fn set(&self, id: &str, text: &str) -> Result<(), StorageError>;

    /// Takes away what is kept under a scan's id.
    fn remove(&self, id: &str);

    /// The ids under which something is kept, in any order.
    fn ids(&self) -> Vec<String>;

    /// The reference file that is kept beside the scans.
    fn reference(&self) -> Option<String>;

    /// Keeps a reference file beside the scans, in place of the one there was; `None` removes it.
    ///
    /// # Errors
    /// Says why it is not kept; the one there was is still there.
    fn set_reference(&self, text: Option<&str>) -> Result<(), StorageError>;

    /// Whether what is kept is gone when the tab closes, because the browser allows no more.
    fn is_denied(&self) -> bool;

    /// The scan this tab has open, so that a reload opens the same one. Another tab has its own.
    fn open_id(&self) -> Option<String>;

    /// Remembers which scan this tab has open.
    fn set_open_id(&self, id: &str);

    /// This moment, RFC 3339 in UTC, in whole seconds.
    fn now(&self) -> String;

    /// An id that no scan has, in whatever browser.
    fn new_id(&self) -> String;
}

/// Why something is not kept. What was kept before still is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser allows no keeping: save a file before closing the tab, or allow it in the browser's settings.
    Denied,
    /// There is no room left: delete an old scan.
    Full,
    /// It failed for another reason: save a file, then load the page again.
    Failed,
}
