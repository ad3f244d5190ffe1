//! Where a municipality stands: axis, quadrant, frontier, tempo (`rules.md`, rules 4 to 7).

use super::{Exact, Tempo, Type};
use crate::instrument::Phase;

/// The frontier between reactive and proactive on both axes: the midpoint of the four phases the source describes.
pub fn frontier() -> Exact {
    Exact::new(5, 2)
}

/// Whether a phase lies below the frontier: 1 and 2.
pub fn is_low(phase: Phase) -> bool {
    Exact::new(phase.number().into(), 1) < frontier()
}

/// The difference in tempo from which one side is ahead.
pub fn tempo_step() -> Exact {
    Exact::new(1, 2)
}

/// The distance to the frontier within which an axis is near it.
fn near_step() -> Exact {
    Exact::new(1, 4)
}

/// One axis: where the point lies, and between which values it could lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// Mean of the counting areas; none with fewer than four.
    pub value: Option<Exact>,
    /// Lowest and highest, with every open answer set to 1 and to the highest phase it offers; contains the value.
    pub range: Option<[Exact; 2]>,
}

impl Axis {
    /// Whether the existing value is within 1/4 of the frontier, or could be on its other side.
    pub fn near(&self) -> bool {
        let (Some(value), Some([low, high])) = (self.value, self.range) else {
            return false;
        };
        (value - frontier()).abs() <= near_step() || (low <= frontier() && frontier() <= high)
    }

    /// Whether answers that are still unknown could move it.
    pub fn open(&self) -> bool {
        self.range.is_some_and(|[low, high]| low != high)
    }

    /// The sides of the frontier it may be on, low before high: both where near.
    fn sides(&self) -> Vec<bool> {
        match self.value {
            None => vec![],
            Some(_) if self.near() => vec![false, true],
            Some(value) => vec![value > frontier()],
        }
    }
}

impl Type {
    /// Whether the organisation of this type is proactive: the right half.
    fn proactive(self) -> bool {
        match self {
            Self::II | Self::IV => true,
            Self::I | Self::III => false,
        }
    }

    /// Whether ICT of this type is ahead: the upper half.
    fn ahead(self) -> bool {
        match self {
            Self::I | Self::II => true,
            Self::III | Self::IV => false,
        }
    }
}

/// Where the point lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    /// Inside one of the four fields.
    Type(Type),
    /// Exactly on the frontier of at least one axis: no type.
    Frontier,
}

/// The quadrant of a point; none when an axis is missing.
pub fn quadrant(organisation: Option<Exact>, ict: Option<Exact>) -> Option<Quadrant> {
    let (o, i) = (organisation?, ict?);
    if o == frontier() || i == frontier() {
        return Some(Quadrant::Frontier);
    }
    Type::ALL
        .into_iter()
        .find(|kind| kind.proactive() == (o > frontier()) && kind.ahead() == (i > frontier()))
        .map(Quadrant::Type)
}

/// The types a point may belong to: one, or more where it is near the frontier; none when an axis is missing.
pub fn candidates(organisation: &Axis, ict: &Axis) -> Vec<Type> {
    let (o, i) = (organisation.sides(), ict.sides());
    let mut types = Type::ALL.to_vec();
    types.retain(|kind| o.contains(&kind.proactive()) && i.contains(&kind.ahead()));
    types
}

impl Tempo {
    /// From the gap, ICT less organisation.
    pub fn of(gap: Exact) -> Self {
        if gap >= tempo_step() {
            Self::Ict
        } else if gap <= -tempo_step() {
            Self::Organisation
        } else {
            Self::Level
        }
    }
}
