//! The light colours of the house, which a drawing carries with it wherever it goes. On the page its classes take those of
//! `style/tokens.css`, light or dark; the core tests ask that the two agree.

pub(super) const GROUND: &str = "#fffefb";
pub(super) const INK: &str = "#23211c";
pub(super) const QUIET: &str = "#635e53";
pub(super) const LINE: &str = "#dcd6c8";
pub(super) const ACCENT: &str = "#155a72";
pub(super) const WARNING: &str = "#b0500a";
pub(super) const ORGANISATION: &str = "#a8480f";
pub(super) const ORGANISATION_SOFT: &str = "#fbe6d6";
pub(super) const ICT: &str = "#1d5f94";
pub(super) const ICT_SOFT: &str = "#dfecf7";

/// Each with its name in the style.
pub const PALETTE: [(&str, &str); 10] = [
    ("paper", GROUND),
    ("ink", INK),
    ("quiet", QUIET),
    ("line", LINE),
    ("accent", ACCENT),
    ("focus", WARNING),
    ("o", ORGANISATION),
    ("o-soft", ORGANISATION_SOFT),
    ("ict", ICT),
    ("ict-soft", ICT_SOFT),
];
