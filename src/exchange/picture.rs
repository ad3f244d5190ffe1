//! A picture of the report as a file.

use super::{Download, file_name};
use crate::report::{Picture, PictureId};
use crate::scan::Scan;

/// As the SVG that it is.
pub fn svg_file(picture: &Picture, id: PictureId, scan: &Scan) -> Download {
    Download {
        bytes: picture.svg.clone().into_bytes(),
        media_type: "image/svg+xml",
        name: file_name(scan, &[id.id(), ".svg"].concat()),
    }
}

/// As the PNG that a browser made of it.
pub fn png_file(png: Vec<u8>, id: PictureId, scan: &Scan) -> Download {
    Download {
        bytes: png,
        media_type: "image/png",
        name: file_name(scan, &[id.id(), ".png"].concat()),
    }
}
