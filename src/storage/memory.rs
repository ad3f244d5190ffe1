//! Keeping for as long as a tab is open: what is left when the browser allows no more.

use super::{Environment, StorageError};
use litemap::LiteMap;
use std::cell::RefCell;

/// An [`Environment`] that forgets everything when the tab closes.
#[derive(Debug)]
pub struct MemoryEnvironment {
    texts: RefCell<LiteMap<String, String>>,
    reference: RefCell<Option<String>>,
    open_id: RefCell<Option<String>>,
    now: fn() -> String,
    new_id: fn() -> String,
}

impl MemoryEnvironment {
    /// An empty one, with the clock and the ids of where it runs.
    pub fn new(now: fn() -> String, new_id: fn() -> String) -> Self {
        Self {
            texts: RefCell::default(),
            reference: RefCell::default(),
            open_id: RefCell::default(),
            now,
            new_id,
        }
    }
}

impl Environment for MemoryEnvironment {
    fn get(&self, id: &str) -> Option<String> {
        self.texts.borrow().get(id).cloned()
    }

    fn set(&self, id: &str, text: &str) -> Result<(), StorageError> {
        self.texts.borrow_mut().insert(id.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, id: &str) {
        self.texts.borrow_mut().remove(id);
    }

    fn ids(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }

    fn reference(&self) -> Option<String> {
        self.reference.borrow().clone()
    }

    fn set_reference(&self, text: Option<&str>) -> Result<(), StorageError> {
        self.reference.replace(text.map(str::to_owned));
        Ok(())
    }

    fn is_denied(&self) -> bool {
        true
    }

    fn open_id(&self) -> Option<String> {
        self.open_id.borrow().clone()
    }

    fn set_open_id(&self, id: &str) {
        self.open_id.replace(Some(id.to_owned()));
    }

    fn now(&self) -> String {
        (self.now)()
    }

    fn new_id(&self) -> String {
        (self.new_id)()
    }
}
