//! The I-scan: how a municipality's organisation and its ICT grow together, as a page without a server.
//!
//! This is the pure core: no browser, no clock, no IO. One direction, no circle:
//! `instrument ← scan ← scoring ← advice ← report ← exchange ← page`, and `view` (in the binary) reads all of them.
//!
//! | room | what it is about |
//! |---|---|
//! | `content/` | the words and the questions, TOML, both languages side by side; what an editor changes; no code |
//! | [`instrument`] | what is asked: the fixed skeleton, statements and words of one language, the content check |
//! | [`scan`] | what was answered: the typed content of one answer file, the one way to change it, what of it may travel |
//! | [`exact`] | exact fractions, for scoring and staffing |
//! | [`scoring`] | what it means: domain → area → axis → quadrant, interoperability, signature |
//! | [`advice`] | what to do: triggered recommendations, why, in which order |
//! | [`report`] | the finding as one document of HTML and SVG, the same for screen, file and print |
//! | [`exchange`] | how a scan travels: share code, links, the files it goes out in and comes back from, QR; `format.md` is the contract |
//! | [`address`] | the addresses after the hash, a public contract |
//! | [`page`] | every page as HTML, and what its controls do as text |
//! | `view/` | the browser, wasm32 only and the only room that knows Leptos: puts pages in place, brings events back, keeps records |
//! | `bin/pack/` | checks the content, puts packs and start page in the built site, splits its wasm; called by Trunk |
//! | `streams/` | stands in for a crate of Leptos that this app cannot use: 6 KB gzip less |
//! | `assets/` | `boot.js` starts the app and does what only the browser can with files; `frame.js` for a host's colours and inside a frame; `embed.js` for the page around it; `404.html` mends links |
//! | `../.cargo` | the option of the linker that splitting needs |
//! | `../style`, `../index.html` | colours, type and space; the page that carries the policy and, once built, the start page |
//! | `../tests` | `core` native, `browser` in Chromium, `bench` measures |
//!
//! Why pages are HTML from the core and not components: with the snelscan alone the wasm was 193 KB gzip as components
//! with typed properties and 92 this way. Leptos holds the state and decides what is put right; a page can be tested
//! without a browser, like any other function.
//!
//! What the browser fetches comes in two parts, so that a first visit is a third lighter: what the start page and the
//! statements need, and late, once one leaves the start page, everything that scores, tells, sends and opens. The words are
//! in two packs a language ([`instrument::Instrument::complete`]); the code behind [`page::LATE`] leaves the wasm when the
//! site is built. So nothing in `view` calls what only scores or tells but through that table.
//!
//! A question's way through the house: content → [`instrument::Instrument`] → page → [`scan::Scan::apply`] → storage →
//! [`scoring::score`] → [`report::Report`].
//!
//! Invariants: an [`instrument::Instrument`] has been checked when it was packed; a [`scan::Scan`] became
//! values of their types when it was opened, and keeps what this version does not know as it was; nothing is rounded before it is
//! printed; whatever people typed leaves as escaped text.

pub mod advice;
pub mod exact;
pub mod exchange;
pub mod instrument;
pub mod prose;
pub mod report;
pub mod route;
pub mod scan;
pub mod scoring;
pub mod storage;
