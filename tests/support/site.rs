//! The built site on a port of its own, at the root or under a sub-path, and what was asked of it. An unknown address
//! gets the site's own 404.html, and any page may read the files, as GitHub Pages does it.

use super::frozen::frozen;
use super::port::listener;
use axum::Router;
use axum::extract::Request;
use axum::http::header::ACCESS_CONTROL_ALLOW_ORIGIN;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse};
use iscan::instrument::Instrument;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};

/// A site being served, as long as the test runs.
pub(crate) struct Site {
    base: String,
    folder: String,
    asked: Arc<Mutex<Vec<String>>>,
    trouble: Arc<Mutex<Trouble>>,
}

/// What is wrong on the way to the site.
#[derive(Clone, Copy)]
struct Trouble {
    /// The paths that are met by it.
    meets: fn(&str) -> bool,
    /// What is answered instead.
    answer: StatusCode,
}

const NONE: Trouble = Trouble {
    meets: |_| false,
    answer: StatusCode::NOT_FOUND,
};

impl Site {
    /// `http://127.0.0.1:1234/`
    pub(crate) async fn at_root() -> Self {
        Self::serve("/").await
    }

    /// `http://127.0.0.1:1234/gemeenten/iscan/`
    pub(crate) async fn under_a_path() -> Self {
        Self::serve("/gemeenten/iscan/").await
    }

    /// From now on these files are not to be had.
    pub(crate) fn loses(&self, meets: fn(&str) -> bool) {
        let answer = StatusCode::NOT_FOUND;
        *self.trouble.lock().expect("whole") = Trouble { meets, answer };
    }

    /// From now on something else answers for these files as if all were well: a portal that wants a login, say.
    pub(crate) fn is_behind_a_portal(&self, meets: fn(&str) -> bool) {
        let answer = StatusCode::OK;
        *self.trouble.lock().expect("whole") = Trouble { meets, answer };
    }

    /// All is well again.
    pub(crate) fn recovers(&self) {
        *self.trouble.lock().expect("whole") = NONE;
    }

    /// `http://127.0.0.1:1234/`, with the words and questions of the frozen content.
    pub(crate) async fn of_frozen_content() -> Self {
        let packs = frozen().iter().flat_map(|instrument| {
            let language = &instrument.language;
            let first = (format!("/iscan.pack.{language}"), instrument.to_pack().to_string());
            [first, (format!("/iscan.later.{language}"), instrument.to_late_pack().to_string())]
        });
        Self::serve_with("/", packs.collect()).await
    }

    async fn serve(path: &str) -> Self {
        Self::serve_with(path, vec![]).await
    }

    /// Serves the site in this folder, with other texts at the paths that begin so.
    async fn serve_with(path: &str, texts: Vec<(String, String)>) -> Self {
        let texts = Arc::new(texts);
        let asked = Arc::new(Mutex::new(vec![]));
        let trouble = Arc::new(Mutex::new(NONE));
        let (noted, met) = (Arc::clone(&asked), Arc::clone(&trouble));
        let note = from_fn(move |request: Request, next: Next| {
            let path = request.uri().path().to_owned();
            let Trouble { meets, answer } = *met.lock().expect("whole");
            let refused = meets(&path);
            let text = texts
                .iter()
                .find(|(start, _)| path.starts_with(start))
                .map(|(_, text)| text.clone());
            noted.lock().expect("whole").push(path);
            async move {
                let mut answer = if refused {
                    (answer, Html("<!doctype html><title>Aanmelden</title>")).into_response()
                } else if let Some(text) = text {
                    text.into_response()
                } else {
                    next.run(request).await
                };
                let anyone = HeaderValue::from_static("*");
                answer.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, anyone);
                answer
            }
        });
        let files = ServeDir::new(dist()).not_found_service(ServeFile::new(dist().join("404.html")));
        let site = if path == "/" {
            Router::new().fallback_service(files)
        } else {
            Router::new().nest_service(path, files)
        };
        let (listener, address) = listener().await;
        let site = site.layer(CompressionLayer::new()).layer(note);
        tokio::spawn(async move { axum::serve(listener, site).await });
        Self {
            base: format!("http://{address}{path}"),
            folder: path.to_owned(),
            asked,
            trouble,
        }
    }

    /// The folder it is served in: `/gemeenten/iscan/`.
    pub(crate) fn folder(&self) -> &str {
        &self.folder
    }

    /// The whole address of a hash: `#/report`.
    pub(crate) fn at(&self, hash: &str) -> String {
        format!("{}{hash}", self.base)
    }

    /// Waits until something is asked, and gives its path.
    pub(crate) async fn asks(&self) -> Vec<String> {
        for _ in 0..5000 {
            let asked = self.asked();
            if !asked.is_empty() {
                return asked;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        panic!("nothing was asked");
    }

    /// The path of every request since last asked.
    pub(crate) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().expect("whole"))
    }
}

/// The built site: `dist`, or the directory that `ISCAN_DIST` names.
fn dist() -> PathBuf {
    std::env::var_os("ISCAN_DIST").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from)
}

/// A file of the built site.
pub(crate) fn built(name: &str) -> PathBuf {
    dist().join(name)
}

/// The words and questions in a language, as the site ships them: both its packs together.
pub(super) fn pack(language: &str) -> Instrument {
    let (first, late) = (part("pack", language), part("later", language));
    Instrument::from_pack(first)
        .expect("a pack of this build: see `make build`")
        .complete(late)
        .expect("a late pack of the same build")
}

fn part(name: &str, language: &str) -> Value {
    let mut files = std::fs::read_dir(dist())
        .expect("no dist: see `make build`")
        .flatten()
        .map(|file| file.path());
    let start = format!("iscan.{name}.{language}");
    let pack = files.find(|path| path.file_name().unwrap_or_default().to_string_lossy().starts_with(&start));
    let text = std::fs::read_to_string(pack.expect("no pack in dist")).expect("a readable pack");
    serde_json::from_str(&text).expect("a pack of this build: see `make build`")
}

/// What kind of file a path asks for: `wasm`, `json`.
pub(crate) fn kind(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, kind)| kind)
}
