//! How a scan travels: a code for a link, files to save and open again, a table, a picture of a link. What comes in is
//! checked like everything that is opened ([`crate::scan::Scan::open`]); what goes out is text.

mod bits;
mod code;
mod csv;
mod file;
mod html;
mod known;
mod qr;
mod results;

pub use code::{decode, encode};
pub use csv::csv;
pub use file::{file_name, open};
pub use html::page;
pub use qr::qr;
pub use results::results;
