//! Full-time equivalents.

use super::codec::{Edition, Field, Read};
use crate::exact::Exact;
use serde_json::Value;
use std::fmt;

/// Most digits on either side of the point or of the stroke.
const DIGITS: usize = 15;
/// Full-time equivalents stay under this.
const MOST: u128 = 10_000_000;
/// What the parts of a whole can be: any number of them up to 40, decimals to the seventh place, and what divides the
/// same (1976 hours a year). The least common multiple of all of these; so the sum of hundreds of values stays exact in
/// 128 bits.
const PARTS: u128 = 5_342_931_457_063_200 * 4 * 3_125;

/// Full-time equivalents: an exact number, at least 0 and under ten million.
///
/// Whatever is accepted can be read back, and is written as it came: `0.25` stays `0.25`.
///
/// ```
/// use iscan::scan::Fte;
///
/// let quarter = Fte::parse("0.25").expect("a number");
/// assert_eq!((quarter.exact().to_string(), quarter.to_string()), ("1/4".into(), "0.25".into()));
/// let typed = Fte::parse_typed(" 1,5 ").expect("a number");
/// assert_eq!(typed.to_string(), "3/2");
/// assert!(Fte::parse("1,5").is_none() && Fte::parse("-1").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fte {
    numerator: u128,
    denominator: u128,
    written: String,
}

impl Fte {
    /// Reads what an answer file holds: `2`, `3/4`, `0.25`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |text: &str| {
            let fits = (1..=DIGITS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<u128>().ok().filter(|_| fits)
        };
        let (numerator, denominator) = if let Some((numerator, denominator)) = text.split_once('/') {
            (digits(numerator)?, digits(denominator)?)
        } else if let Some((whole, decimals)) = text.split_once('.') {
            let (whole, decimals, places) = (digits(whole)?, digits(decimals)?, decimals.len());
            let scale = 10_u128.pow(u32::try_from(places).ok()?);
            (whole * scale + decimals, scale)
        } else {
            (digits(text)?, 1)
        };
        let common = common(numerator, denominator);
        let (numerator, denominator) = (numerator.checked_div(common)?, denominator.checked_div(common)?);
        let fits = denominator > 0 && PARTS.is_multiple_of(denominator) && numerator / denominator < MOST;
        fits.then(|| Self {
            numerator,
            denominator,
            written: text.to_owned(),
        })
    }

    /// Reads what people type: also `1,5` and `1 / 2`. A point is a decimal point: `1.200` is a little more than one. It
    /// is written in lowest terms.
    pub fn parse_typed(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('/').map(str::trim).collect();
        let typed = Self::parse(&parts.join("/").replace(',', "."))?;
        let written = typed.exact().to_string();
        Some(Self { written, ..typed })
    }

    /// The number.
    pub fn exact(&self) -> Exact {
        Exact::new(self.numerator.cast_signed(), self.denominator.cast_signed())
    }

    /// As a field shows it, to be typed over: `1,5`, and `1/3` where decimals cannot tell it.
    pub fn shown(&self) -> String {
        let exact = self.exact();
        if Exact::new(exact.rounded(100), 100) == exact {
            exact.decimals(",")
        } else {
            exact.to_string()
        }
    }

    /// How many quarters, where that is a whole number.
    pub fn quarters(&self) -> Option<u64> {
        let quarters = self.numerator * 4;
        quarters
            .is_multiple_of(self.denominator)
            .then(|| quarters / self.denominator)
            .and_then(|quarters| quarters.try_into().ok())
    }
}

/// The greatest common divisor; 0 of two zeros.
fn common(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { common(b, a % b) }
}

/// As it was written.
impl fmt::Display for Fte {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl Field for Fte {
    fn read(value: &Value, _: Edition) -> Read<Self> {
        Read::of(value.as_str().and_then(Self::parse))
    }

    fn write(&self) -> Value {
        self.written.as_str().into()
    }
}
