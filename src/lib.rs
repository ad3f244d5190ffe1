//! The I-scan: how a municipality's organisation and its ICT grow together, as a page without a server.
//!
//! This library is the pure core: no browser, no clock, no IO. One direction, no circle:
//! `instrument ← scan ← scoring ← advice ← plan ← group ← report ← exchange`, beside them `scan ← storage`, and `view` (in the binary)
//! reads all of them.
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
//! | [`prose`] | what is only read, as HTML: start page, method, glossary, header and footer |
//! | [`route`] | the addresses after the hash, a public contract |
//! | `view/` | the browser, wasm32 only and the only room that knows Leptos: a page is a component, what changes a signal, what a button does the closure beside it; its map is in `view/mod.rs` |
//! | `bin/pack/` | the build's native half, called by Trunk: checks the content, finishes the site, cuts the wasm in parts, weighs each |
//! | `streams/` | stands in for a crate of Leptos that this app cannot use: 6 KB gzip less |
//! | `assets/` | `boot.js` fetches and starts the app; `older.js` is what older browsers lack; `frame.js` for a host's colours and inside a frame; `embed.js` for the page around it; `404.html` mends links; `whole.js` goes into the one page that holds everything |
//! | `../style`, `../index.html` | colours, type and space; the page that carries the policy and, once built, the start page with its style |
//! | `../tests` | `core` native, `browser` in Chromium, Firefox and WebKit, `floor` against the oldest browsers, `bench` measures, `leak` shows what a signal of Leptos keeps |
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
//! What the browser fetches comes in parts: the start page with its style; the code and words it needs; the questions,
//! once one points at something; and all that scores, tells, sends and opens, once one leaves the start page. `view/page`
//! has a door for each of the last two (`questions.rs`, `later.rs`), the build cuts the wasm there, and
//! `bin/pack/budget.rs` has a limit for each part.
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
