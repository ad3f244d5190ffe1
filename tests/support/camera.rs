//! A camera held before a drawing: it sees pixels, and reads the code in them.

use super::role::drawing;
use super::user::User;
use serde_json::json;

const SIDE: usize = 800;

/// Paints the drawing as it looks now and tells which pixels are dark.
const PAINT: &str = "
    const [drawing, side, done] = arguments;
    const copy = drawing.cloneNode(true);
    const parts = (root) => [root, ...root.querySelectorAll('*')];
    parts(drawing).forEach((part, place) => parts(copy)[place].setAttribute('fill', getComputedStyle(part).fill));
    copy.setAttribute('width', side);
    copy.setAttribute('height', side);
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const image = new Image();
    image.onload = () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
        const context = canvas.getContext('2d');
        context.fillStyle = 'white';
        context.fillRect(0, 0, side, side);
        context.drawImage(image, 0, 0, side, side);
        const { data } = context.getImageData(0, 0, side, side);
        let dark = '';
        for (let at = 0; at < data.length; at += 4) dark += data[at] < 128 ? '1' : '0';
        done(dark);
    };
    image.onerror = () => done('');
    image.src = 'data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(copy));
";

impl User {
    /// What a camera reads in the drawing with this name.
    pub(crate) async fn reads_code(&self, name: &str) -> String {
        let element = self.finds(drawing(name)).await.to_json().expect("an element");
        let painted = self.browser.driver.execute_async(PAINT, vec![element, json!(SIDE)]).await;
        let dark = painted.expect("a drawing").json().as_str().unwrap_or_default().to_owned();
        assert_eq!(dark.len(), SIDE * SIDE, "the drawing can be painted");
        let is_dark = |x: usize, y: usize| dark.as_bytes()[y * SIDE + x] == b'1';
        let mut photograph = rqrr::PreparedImage::prepare_from_bitmap(SIDE, SIDE, is_dark);
        let codes = photograph.detect_grids();
        assert_eq!(codes.len(), 1, "one code");
        codes[0].decode().expect("a code that can be read").1
    }
}
