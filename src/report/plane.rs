//! Where values lie in the drawing of the quadrant.

use super::number::place;
use crate::scoring::{Exact, Scores};

/// The plot: phase 1 at (LEFT, BOTTOM), one STEP a phase, five phases.
pub(super) const LEFT: i32 = 36;
pub(super) const BOTTOM: i32 = 288;
pub(super) const STEP: i32 = 70;
pub(super) const RIGHT: i32 = LEFT + 4 * STEP;
pub(super) const TOP: i32 = BOTTOM - 4 * STEP;

/// Where these outcomes lie.
pub(super) fn spot(scores: &Scores) -> Option<(i32, i32)> {
    Some(at([scores.organisation.value?, scores.ict.value?]))
}

/// Where these values lie, organisation before ICT.
pub(super) fn at([organisation, ict]: [Exact; 2]) -> (i32, i32) {
    (place(organisation, LEFT, STEP), flip(ict))
}

/// Whether a box, from left to right and from top to bottom, lies within the plot.
pub(super) fn holds([left, right, top, bottom]: [i32; 4]) -> bool {
    left > LEFT && right < RIGHT && top > TOP && bottom < BOTTOM
}

/// How high a value of ICT lies.
pub(super) fn flip(value: Exact) -> i32 {
    2 * BOTTOM - place(value, BOTTOM, STEP)
}
