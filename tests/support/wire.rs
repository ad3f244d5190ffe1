//! The HTTP that the drivers speak: thirtyfour's own client would bring a whole HTTP library along for it.

use axum::body::Bytes;
use axum::http::{Request, Response};
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use thirtyfour::error::{WebDriverError, WebDriverResult};
use thirtyfour::session::http::{Body, HttpClient};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// One connection a command.
pub(crate) struct Wire;

type Answered<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

impl HttpClient for Wire {
    fn send<'a, 'b, 'c>(&'a self, request: Request<Body<'b>>) -> Answered<'c, WebDriverResult<Response<Bytes>>>
    where
        'a: 'c,
        'b: 'c,
        Self: 'c,
    {
        Box::pin(async move {
            let failed = |error: io::Error| WebDriverError::HttpError(error.to_string());
            exchange(request).await.map_err(failed)
        })
    }

    fn new<'a, 'c>(&'a self) -> Answered<'c, Arc<dyn HttpClient>>
    where
        'a: 'c,
        Self: 'c,
    {
        Box::pin(async { Arc::new(Wire) as Arc<dyn HttpClient> })
    }
}

async fn exchange(request: Request<Body<'_>>) -> io::Result<Response<Bytes>> {
    let address = request.uri().authority().map(ToString::to_string).unwrap_or_default();
    let body = match request.body() {
        Body::Empty => String::new(),
        Body::Json(json) => json.to_string(),
    };
    let (method, path, length) = (request.method(), request.uri().path(), body.len());
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}"
    );

    let mut stream = BufReader::new(TcpStream::connect(address).await?);
    stream.write_all(head.as_bytes()).await?;
    answer(&mut stream).await
}

async fn answer(stream: &mut BufReader<TcpStream>) -> io::Result<Response<Bytes>> {
    let mut status = String::new();
    stream.read_line(&mut status).await?;
    let mut length = 0;
    loop {
        let mut header = String::new();
        stream.read_line(&mut header).await?;
        match header.trim_end().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = value.trim().parse().unwrap_or(0),
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    let status = status.split(' ').nth(1).unwrap_or_default();
    Response::builder().status(status).body(body.into()).map_err(io::Error::other)
}
