//! How a scan travels: a code for a link, files to save and open again, a table, a picture of a link. What comes in
//! becomes a typed scan like everything that is opened ([`crate::scan::Scan::open`]).
//!
//! ```
//! use iscan::exchange::{decode, encode, open};
//! use iscan::scan::{About, Change, OpenError, Scan};
//! # use iscan::instrument::check::{Files, check};
//! # let content = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content");
//! # let mut files = Files::new();
//! # for folder in ["", "domains/"] {
//! #     for file in std::fs::read_dir(content.join(folder)).expect("the content") {
//! #         let path = file.expect("a file").path();
//! #         if path.extension().is_some_and(|extension| extension == "toml") {
//! #             let name = path.file_name().expect("a name").to_string_lossy();
//! #             files.insert(format!("{folder}{name}"), std::fs::read_to_string(&path).expect("text"));
//! #         }
//! #     }
//! # }
//! # let instrument = &check(&files).expect("content without mistakes")[0];
//!
//! let mut scan = Scan::new("b3b0", "nl", &instrument.version, "2026-11-21T10:15:00Z");
//! scan.apply(&Change::About(About::Municipality, "Molenkouter".into()), "2026-11-21T10:16:00Z");
//!
//! let part = scan.shareable(true, true);
//! let code = encode(&part, instrument);
//! assert_eq!(decode(&code, instrument), Ok(part.clone()));
//! assert_eq!(decode(&code[1..], instrument), Err(OpenError::Damaged));
//!
//! let mail = format!("Het rapport: https://gemeente.example/#/r/{code}.");
//! assert_eq!(open(&mail, instrument), Ok(part));
//! assert_eq!(open(&scan.to_text(), instrument), Ok(scan));
//! ```
//!
//! # The formats
//!
#![doc = include_str!("format.md")]

mod bits;
mod cluster_files;
mod code;
mod collect;
mod csv;
mod escapes;
mod export;
mod invitation;
mod link;
mod mail;
mod municipalities;
mod name;
mod open;
mod page;
mod picture;
mod pieces;
mod places;
mod plan_calendar;
mod plan_table;
mod qr;
mod qr_reader;
mod results;
mod seal;
mod voice;
mod workbook;

pub use cluster_files::{cluster_table, reference_file};
pub use code::{decode, encode};
pub use collect::{Collector, Found, NoVoice, collect};
pub use csv::csv;
pub use export::{Download, ExportFormat, ExportOptions};
pub use invitation::Invitation;
pub use mail::{MailAddress, mailto};
pub use municipalities::{Came, NoMunicipality, take_in};
pub use name::file_name;
pub use open::open;
pub use page::page;
pub use picture::{png_file, svg_file};
pub use pieces::{Piece, Pieces};
pub use plan_calendar::plan_calendar;
pub use plan_table::plan_table;
pub use qr::qr;
pub use qr_reader::read_qr;
pub use results::results;
pub use seal::{CodeKind, kind_of};
pub use voice::VoiceSent;
pub use workbook::{workbook, workbook_file};
