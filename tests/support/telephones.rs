//! Telephones held up to a camera: a video of QR codes that Chromium's camera for tests shows, each for a moment, over and
//! over.

use super::browser::Browser;
use iscan::exchange::qr;
use serde_json::json;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

const WIDTH: usize = 640;
const HEIGHT: usize = 480;
/// How many pictures a second, and how many of each code.
const PACE: usize = 5;
const HELD: usize = 5;
/// Points to a module of a code.
const SCALE: usize = 6;

/// A browser whose camera shows the video in this file, once there is one. Nobody is asked whether it may.
pub(crate) async fn with_camera(video: &Path) -> Browser {
    let file = format!("--use-file-for-fake-video-capture={}", video.display());
    let arguments = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", &file];
    Browser::with_arguments(json!({}), &arguments).await
}

/// A browser whose owner allows no camera.
pub(crate) async fn with_camera_blocked() -> Browser {
    let preferences = json!({ "profile": { "default_content_setting_values": { "media_stream_camera": 2 } } });
    Browser::with_arguments(preferences, &["--use-fake-device-for-media-stream"]).await
}

/// Makes the video: one telephone after the other, with nothing held up in between.
pub(crate) fn film(video: &Path, texts: &[String]) {
    let mut file = BufWriter::new(File::create(video).expect("a video"));
    writeln!(file, "YUV4MPEG2 W{WIDTH} H{HEIGHT} F{PACE}:1 Ip A1:1 C420mpeg2").expect("written");
    for text in texts {
        let code = modules(text);
        for picture in 0..=HELD {
            file.write_all(b"FRAME\n").expect("written");
            let lightness: Vec<u8> = (0..WIDTH * HEIGHT)
                .map(|place| {
                    if picture < HELD {
                        light(&code, place % WIDTH, place / WIDTH)
                    } else {
                        70
                    }
                })
                .collect();
            file.write_all(&lightness).expect("written");
            file.write_all(&vec![128; WIDTH * HEIGHT / 2]).expect("written");
        }
    }
}

/// How light a point of the picture is: a screen with a code in a room that is not lit.
fn light(code: &[Vec<bool>], x: usize, y: usize) -> u8 {
    let left = (WIDTH - code.len() * SCALE) / 2;
    let top = (HEIGHT - code.len() * SCALE) / 2;
    let module = x
        .checked_sub(left)
        .zip(y.checked_sub(top))
        .and_then(|(x, y)| code.get(y / SCALE)?.get(x / SCALE));
    match module {
        Some(true) => 35,
        Some(false) => 225,
        None => 70,
    }
}

/// The dark modules of the drawing of a code, with the light ones around it.
fn modules(text: &str) -> Vec<Vec<bool>> {
    let svg = qr(text, "code").expect("short enough").into_string();
    let side = svg.split("viewBox=\"0 0 ").nth(1).and_then(|rest| rest.split(' ').next());
    let side: usize = side.and_then(|side| side.parse().ok()).expect("a side");
    assert!(side * SCALE <= HEIGHT, "the code of {text} fits in the picture");
    let mut modules = vec![vec![false; side]; side];
    let path = svg.split(" d=\"").nth(1).expect("a path");
    for square in path.split('M').skip(1) {
        let (x, y) = square
            .split_once("h1")
            .and_then(|(place, _)| place.split_once(' '))
            .expect("a square");
        modules[y.parse::<usize>().expect("a number")][x.parse::<usize>().expect("a number")] = true;
    }
    modules
}
