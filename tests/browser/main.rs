//! The walks a user makes, in a real browser.
