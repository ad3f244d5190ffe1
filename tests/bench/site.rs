//! What a visitor fetches: files in memory with their gzip, and a server that hands them out and notes which it gave.

use super::support::port::listener;
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

/// A file of a site.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    /// What `gzip -9` makes of it, and what is served.
    pub(crate) gzip: Vec<u8>,
}

impl File {
    /// A page of a peer, with this in its head and this in its body.
    pub(crate) fn page(name: &str, head: Markup, body: Markup) -> Self {
        let page = html! {
            (DOCTYPE)
            html lang="nl" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { "Form" }
                    (head)
                }
                body { (body) }
            }
        };
        Self::new(name, page.into_string())
    }

    pub(crate) fn new(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        let gzip = gzip(&bytes);
        Self {
            name: name.to_owned(),
            bytes,
            gzip,
        }
    }

    fn kind(&self) -> &'static str {
        match self.name.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("json") => "application/json",
            Some("wasm") => "application/wasm",
            Some("svg") => "image/svg+xml",
            _ => "application/octet-stream",
        }
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut child = Command::new("gzip")
        .args(["-9", "-n"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("no gzip");
    let mut input = child.stdin.take().expect("piped");
    std::thread::scope(|scope| {
        scope.spawn(move || input.write_all(bytes).expect("gzip reads"));
        child.wait_with_output().expect("gzip answers").stdout
    })
}

/// Every file of a folder.
pub(crate) fn folder(path: &Path) -> Vec<File> {
    let entries = std::fs::read_dir(path).expect("no dist: see `make build`");
    let paths = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file());
    paths
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            File::new(&name, std::fs::read(&path).expect("a readable file"))
        })
        .collect()
}

/// A site on a port of its own, as long as the program runs.
pub(crate) struct Site {
    base: String,
    files: Arc<Vec<File>>,
    /// The places in `files` of those that were asked.
    asked: Arc<Mutex<Vec<usize>>>,
}

impl Site {
    pub(crate) async fn serve(files: Vec<File>) -> Self {
        let (files, asked) = (Arc::new(files), Arc::new(Mutex::new(vec![])));
        let (shelf, notes) = (Arc::clone(&files), Arc::clone(&asked));
        let router = Router::new().fallback(async move |request: Request| answer(&shelf, &notes, request.uri().path()));
        let (listener, address) = listener().await;
        let base = format!("http://{address}/");
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { base, files, asked }
    }

    /// The address of a file or a hash.
    pub(crate) fn at(&self, place: &str) -> String {
        format!("{}{place}", self.base)
    }

    /// The files that visits have asked for so far, in the order of their names.
    pub(crate) fn fetched(&self) -> Vec<&File> {
        let asked = self.asked.lock().expect("whole");
        let mut fetched: Vec<&File> = (0..self.files.len())
            .filter(|place| asked.contains(place))
            .map(|place| &self.files[place])
            .collect();
        fetched.sort_by(|one, other| one.name.cmp(&other.name));
        fetched
    }
}

fn answer(files: &[File], asked: &Mutex<Vec<usize>>, path: &str) -> Response {
    let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
    let Some(place) = files.iter().position(|file| file.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    asked.lock().expect("whole").push(place);
    let file = &files[place];
    ([(CONTENT_TYPE, file.kind()), (CONTENT_ENCODING, "gzip")], file.gzip.clone()).into_response()
}
