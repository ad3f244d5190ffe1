//! The links that a camera sees: QR codes read from a picture, however many are in it.

use rqrr::PreparedImage;

/// The texts of the codes in a picture, given as how light each point is, row after row. A code that cannot be read yet,
/// for it moves or is too far away, is left to the next picture.
pub fn read_qr(width: usize, lightness: &[u8]) -> Vec<String> {
    if width == 0 {
        return vec![];
    }
    let height = lightness.len() / width;
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, |x, y| lightness[y * width + x]);
    let codes = picture.detect_grids();
    codes.iter().filter_map(|code| Some(code.decode().ok()?.1)).collect()
}
