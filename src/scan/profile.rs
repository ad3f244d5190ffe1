//! One line of the staffing table: full-time equivalents needed and present, vacancies, ways to fill the gap.

use super::codec::{Edition, Field, Object, Part, Read};
use super::{Approach, Fte, OpenError, whole};
use serde_json::{Map, Value};
use std::sync::LazyLock;

/// A number of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfilePart {
    /// Full-time equivalents needed.
    Needed,
    /// Present as own staff.
    Own,
    /// Present, shared with others.
    Shared,
    /// Present from outside.
    External,
    /// Open vacancies.
    Vacancies,
}

impl ProfilePart {
    /// The numbers that are full-time equivalents.
    pub const FTE: [ProfilePart; 4] = [ProfilePart::Needed, ProfilePart::Own, ProfilePart::Shared, ProfilePart::External];
}

/// A line of the staffing table. One that was not filled in has nothing in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile {
    needed: Option<Fte>,
    own: Option<Fte>,
    shared: Option<Fte>,
    external: Option<Fte>,
    vacancies: Option<Vacancies>,
    approach: Vec<String>,
    rest: Map<String, Value>,
}

/// A line that was not filled in.
pub(super) static NO_PROFILE: LazyLock<Profile> = LazyLock::new(Profile::default);

impl Profile {
    /// Full-time equivalents needed.
    pub fn needed(&self) -> Option<&Fte> {
        self.needed.as_ref()
    }

    /// Present as own staff.
    pub fn own(&self) -> Option<&Fte> {
        self.own.as_ref()
    }

    /// Present, shared with others.
    pub fn shared(&self) -> Option<&Fte> {
        self.shared.as_ref()
    }

    /// Present from outside.
    pub fn external(&self) -> Option<&Fte> {
        self.external.as_ref()
    }

    /// Open vacancies.
    pub fn vacancies(&self) -> Option<u64> {
        self.vacancies.map(|Vacancies(number)| number)
    }

    /// Whether this way to fill the gap is chosen.
    pub fn chooses(&self, approach: Approach) -> bool {
        self.approach.iter().any(|way| way == approach.id())
    }

    /// A number as a field shows it: hundredths as decimals, anything else as a fraction; empty when it was not filled in.
    pub fn shown(&self, part: ProfilePart) -> String {
        let fte = match part {
            ProfilePart::Needed => &self.needed,
            ProfilePart::Own => &self.own,
            ProfilePart::Shared => &self.shared,
            ProfilePart::External => &self.external,
            ProfilePart::Vacancies => return self.vacancies().map_or(String::new(), |number| number.to_string()),
        };
        fte.as_ref().map_or(String::new(), Fte::shown)
    }

    /// Sets a number to what was typed; what cannot be one takes it away.
    pub(super) fn set(&mut self, part: ProfilePart, typed: &str) {
        let fte = match part {
            ProfilePart::Needed => &mut self.needed,
            ProfilePart::Own => &mut self.own,
            ProfilePart::Shared => &mut self.shared,
            ProfilePart::External => &mut self.external,
            ProfilePart::Vacancies => {
                self.vacancies = Vacancies::parse_typed(typed);
                return;
            }
        };
        *fte = Fte::parse_typed(typed);
    }

    /// Chooses a way to fill the gap or drops it. They stand in the order of the format, those of a newer instrument last.
    pub(super) fn choose(&mut self, approach: Approach, chosen: bool) {
        let known = |way: &Approach| if *way == approach { chosen } else { self.chooses(*way) };
        let known = Approach::ALL.iter().copied().filter(known).map(|way| way.id().to_owned());
        let newer = self.approach.iter().filter(|way| Approach::from_id(way).is_none()).cloned();
        self.approach = known.chain(newer).collect();
    }
}

impl Part for Profile {
    fn fields(&mut self, profile: &mut Object) -> Result<(), OpenError> {
        profile.field("needed", &mut self.needed)?;
        profile.field("own", &mut self.own)?;
        profile.field("shared", &mut self.shared)?;
        profile.field("external", &mut self.external)?;
        profile.field("vacancies", &mut self.vacancies)?;
        profile.texts("approach", &mut self.approach)?;
        let known = |way: &String| Approach::from_id(way).is_some();
        match profile.edition() {
            Some(edition) if !edition.newer && !self.approach.iter().all(known) => Err(OpenError::field("approach")),
            Some(_) | None => Ok(()),
        }
    }

    fn rest(&mut self) -> &mut Map<String, Value> {
        &mut self.rest
    }
}

/// How many vacancies: a whole number that every JSON parser has exact.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Vacancies(u64);

impl Vacancies {
    fn new(number: u64) -> Option<Self> {
        (number <= 1 << 53).then_some(Self(number))
    }

    fn parse_typed(text: &str) -> Option<Self> {
        whole(text).and_then(Self::new)
    }
}

impl Field for Vacancies {
    fn read(value: &Value, _: Edition) -> Read<Self> {
        Read::of(value.as_u64().and_then(Self::new))
    }

    fn write(&self) -> Value {
        self.0.into()
    }
}
