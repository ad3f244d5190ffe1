//! The camera: pictures of what is held before it, as long as it is open.

use js_sys::{JSON, Reflect};
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, DomException, HtmlCanvasElement, HtmlVideoElement, MediaStream, MediaStreamTrack};

/// The camera a tablet or telephone has on its back, where there is one; sharp enough for a code on a telephone.
const WANTED: &str = r#"{ "audio": false, "video": { "facingMode": { "ideal": "environment" }, "width": { "ideal": 1280 } } }"#;
/// A picture is read at most this wide: enough for a code, and read within a tenth of a second.
const WIDEST: u32 = 960;

/// Why there is no picture.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum NoCamera {
    /// The browser has none to offer, or offers none on this page.
    Absent,
    /// The reader, or the page around this one, does not allow it.
    Refused,
    /// Another program has it.
    Busy,
}

/// An open camera; it closes when this goes.
pub(super) struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
    canvas: HtmlCanvasElement,
}

/// What the camera saw.
pub(super) struct Picture {
    pub(super) width: usize,
    /// How light each point is, row after row.
    pub(super) lightness: Vec<u8>,
}

impl Camera {
    /// Opens it and shows what it sees in this element. The browser asks the reader first.
    pub(super) async fn open(video: HtmlVideoElement) -> Result<Self, NoCamera> {
        let stream = ask().await.map_err(|error| cause(&error))?;
        let canvas = document().create_element("canvas").map_err(|_| NoCamera::Absent)?;
        let camera = Self {
            stream,
            video,
            canvas: canvas.unchecked_into(),
        };
        camera.video.set_muted(true);
        camera.video.set_src_object(Some(&camera.stream));
        let playing = camera.video.play().map_err(|_| NoCamera::Absent)?;
        JsFuture::from(playing).await.map_err(|_| NoCamera::Absent)?;
        Ok(camera)
    }

    /// Whether it looks away from the reader. The other one shows the reader a mirror.
    pub(super) fn looks_away(&self) -> bool {
        let facing = self.tracks().next().map(|track| track.get_settings());
        let facing = facing.and_then(|settings| Reflect::get(&settings, &"facingMode".into()).ok());
        facing.and_then(|facing| facing.as_string()).as_deref() == Some("environment")
    }

    /// What it sees now; nothing before the first picture.
    pub(super) fn picture(&self) -> Option<Picture> {
        let (width, height) = (self.video.video_width(), self.video.video_height());
        let shown = width.min(WIDEST);
        let height = (height * shown).checked_div(width)?;
        if (self.canvas.width(), self.canvas.height()) != (shown, height) {
            self.canvas.set_width(shown);
            self.canvas.set_height(height);
        }
        let often = JSON::parse(r#"{ "willReadFrequently": true }"#).ok()?;
        let context = self.canvas.get_context_with_context_options("2d", &often).ok()??;
        let context: CanvasRenderingContext2d = context.unchecked_into();
        let (across, down) = (f64::from(shown), f64::from(height));
        context
            .draw_image_with_html_video_element_and_dw_and_dh(&self.video, 0.0, 0.0, across, down)
            .ok()?;
        let data = context.get_image_data(0.0, 0.0, across, down).ok()?.data();
        Some(Picture {
            width: usize::try_from(shown).ok()?,
            lightness: data.0.chunks_exact(4).map(lightness).collect(),
        })
    }

    fn tracks(&self) -> impl Iterator<Item = MediaStreamTrack> {
        self.stream.get_tracks().into_iter().map(JsCast::unchecked_into)
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.tracks().for_each(|track| track.stop());
        self.video.set_src_object(None);
    }
}

async fn ask() -> Result<MediaStream, JsValue> {
    // Without a secure connection a browser offers no devices at all.
    let devices = Reflect::get(&window().navigator(), &"mediaDevices".into())?;
    if devices.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    let devices: web_sys::MediaDevices = devices.unchecked_into();
    let asked = devices.get_user_media_with_constraints(&JSON::parse(WANTED)?.unchecked_into())?;
    JsFuture::from(asked).await.map(JsCast::unchecked_into)
}

fn cause(error: &JsValue) -> NoCamera {
    match error.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        Some("NotAllowedError" | "SecurityError") => NoCamera::Refused,
        Some("NotReadableError" | "AbortError") => NoCamera::Busy,
        _ => NoCamera::Absent,
    }
}

/// Of a point given as red, green, blue and opacity: green counts most, as in the eye.
fn lightness(point: &[u8]) -> u8 {
    let [red, green, blue] = [point[0], point[1], point[2]].map(u32::from);
    u8::try_from((red * 77 + green * 150 + blue * 29) >> 8).unwrap_or(u8::MAX)
}
