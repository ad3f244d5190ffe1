//! Where each voice would stand on the quadrant by itself.

use crate::exact::Exact;
use crate::instrument::Instrument;
use crate::scan::{FEWEST_VOICES, Scan, Voice};
use crate::scoring::{self, Responses};

/// The point of one voice, organisation before ICT, scored on its own answers; nothing where an axis is missing.
pub fn point(voice: &Voice, instrument: &Instrument) -> Option<[Exact; 2]> {
    let responses = Responses::given(instrument, |id| voice.answer(id));
    scoring::point(&responses, voice.kind())
}

/// The points of all voices that count, from low to high, so that no place tells whose a point is. None from too few.
pub fn cloud(scan: &Scan, instrument: &Instrument) -> Vec<[Exact; 2]> {
    let voices = scan.counting_voices();
    let mut points: Vec<[Exact; 2]> = voices.into_iter().filter_map(|voice| point(voice, instrument)).collect();
    points.sort();
    if points.len() < FEWEST_VOICES as usize { vec![] } else { points }
}
