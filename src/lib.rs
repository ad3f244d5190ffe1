//! The I-scan: how a municipality's organisation and its ICT grow together, as a page without a server.
//!
//! This library is the pure core: no browser, no clock, and no IO but that the content check reads its files from disk
//! (`instrument/check/files.rs`, native only). One direction, no circle:
//! `instrument ← scan ← scoring ← advice ← plan ← group ← report ← route ← prose ← exchange`, beside them `scan ← storage`, and
//! `view` (in the binary) reads all of them.
//!
//! | room | what it is about |
//! |---|---|
//! | `content/` | the words and the questions, TOML, both languages side by side; what an editor changes; no code |
//! | [`instrument`] | what is asked: the fixed skeleton, statements and words of one language, the content check |
//! | [`scan`] | what was answered: the typed content of one answer file, the one way to change it, what of it may travel |
//! | [`exact`] | exact fractions, for scoring and staffing |
//! | [`zone`] | the reader's day of a moment that is kept in UTC |
//! | `listed.rs` | enums that know their members: what declares every list of choices, sections, formats |
//! | [`scoring`] | what it means: domain → area → axis → quadrant, interoperability, signature; `rules.md` is the rule |
//! | [`advice`] | what to do: triggered recommendations, why, in which order |
//! | [`plan`] | from finding to plan: ambition, what if, the shortest way, letters, comparison with an earlier scan |
//! | [`group`] | several voices of one municipality: counts, spread, roles, the cloud on the quadrant; several municipalities: the cluster, what it shows, the reference file |
//! | [`report`] | the finding as one document of HTML and SVG, the same for screen, file and print |
//! | [`exchange`] | how a scan travels: share code, links, the files it goes out in and comes back from, QR; `format.md` is the contract |
//! | [`storage`] | keeping: the open scan and the scans of this browser, behind what the core asks of a browser; two tabs, full and denied storage |
//! | [`prose`] | what is only read, as HTML: start page, method, glossary, accessibility statement, every question to print, header and footer |
//! | [`route`] | the addresses after the hash, a public contract |
//! | `view/` | the browser, wasm32 only and the only room that knows Leptos: a page is a component, what changes a signal, what a button does the closure beside it; its map is in `view/mod.rs` |
//! | `bin/pack/` | the build's native half, called by Trunk: checks the content, finishes the site, cuts the wasm in parts, weighs each |
//! | `streams/` | stands in for a crate of Leptos that this app cannot use: 6 KB gzip less |
//! | `assets/` | `boot.js` fetches and starts the app, `part.js` the parts of its code; `older.js` is what older browsers lack; `frame.js` for a host's colours and inside a frame; `embed.js` for the page around it, `embed.html` such a page; `404.html` mends links; `whole.js` goes into the one page that holds everything; `icon.svg` |
//! | `../style`, `../index.html` | colours, type and space; the page that carries the policy and, once built, the start page with its style |
//! | `../tests` | `core` native; `browser` in Chromium, the ordinary way also in Firefox and WebKit; `support` is what these two and `bench` share; `floor` against the oldest browsers; `bench` measures; `leak` shows what a signal of Leptos keeps |
//! | `../.cargo` | what cutting the wasm asks of the linker; views of one type |
//!
//! A click on an answer: the closure of its choice in `view/page/statement.rs` calls `Session::change`
//! (`view/session.rs`), which applies it to the open scan ([`storage::OpenScan::change`], [`scan::Scan::apply`]); the one
//! effect in `Session::new` keeps it ([`storage::OpenScan::keep`], which writes through [`storage::Environment`]; in the
//! browser that is `view/storage.rs`). What shows the answer follows the signal. The report is made once a change
//! ([`report::Report::new`], which calls [`scoring::score`] and [`advice::advise`]), for all that show it.
//!
//! A question's way: content → [`instrument::Instrument`] → the component of its page → [`scan::Scan::apply`] → storage;
//! [`scoring::score`] → [`report::Report`].
//!
//! What the browser fetches comes in parts: the start page with its style; the code and words it needs; then seven parts of
//! code, each when it is needed. Each has a door in `view/page`, where a function marked `#[wasm_split]` tells the build to
//! cut the wasm: `questions.rs`, once one points at something; `later.rs`, all that scores, tells, sends and opens, with the
//! other words, once one leaves the start page; and behind that `onward/`, `workshop/`, `cluster/`,
//! `workshop/camera/reader.rs` and `workbook.rs`. `bin/pack/budget.rs` has a limit for each part.
//!
//! Words of the house:
//!
//! - *pack*: the words and questions of one language as a file for the browser; also the program of the build that writes it;
//! - *door*: the file behind which a part of the code begins that is fetched later;
//! - *floor*: the oldest browsers in which the app works (`../.browserslistrc`);
//! - *ledger*: the fixed place of every answer in a share code (`content/share.toml`); it only grows at its end;
//! - *voice*: what one participant of a workshop answered ([`scan::Voice`]);
//! - *landing*: what a page gets once it is there: its title, its place and the focus (`view/landing.rs`).
//!
//! Invariants: an [`instrument::Instrument`] has been checked when it was packed; a [`scan::Scan`] became values of their
//! types when it was opened, and keeps what this version does not know as it was; nothing is rounded before it is printed;
//! whatever people typed leaves as escaped text.

pub mod advice;
pub mod exact;
pub mod exchange;
pub mod group;
pub mod instrument;
mod listed;
pub mod plan;
pub mod prose;
pub mod report;
pub mod route;
pub mod scan;
pub mod scoring;
pub mod storage;
pub mod zone;
