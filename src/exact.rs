//! The numbers of scoring and staffing: exact fractions. A thin coat over num-rational, so that each operation stands once
//! in the wasm: without `inline(never)` every use brings its own copy of the division.

use num_rational::Ratio;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Add, Neg, Sub};

/// An exact number. 128 bits hold every sum of thirteen domains with hundreds of statements each.
///
/// ```
/// use iscan::exact::Exact;
///
/// let mean = Exact::mean(&[Exact::new(3, 1), Exact::new(2, 1)]).expect("of two numbers");
/// assert_eq!(mean, Exact::new(5, 2));
/// assert_eq!(mean.to_string(), "5/2");
/// assert_eq!((mean - Exact::new(3, 1)).abs(), Exact::new(1, 2));
/// assert_eq!(Exact::mean(&[]), None);
/// assert_eq!((Exact::parse("5/2"), Exact::parse("10/4"), Exact::parse("2.5")), (Some(mean), None, None));
/// assert_eq!((Exact::new(1, 8).rounded(10), Exact::new(-1, 4).decimals(",")), (1, "0,25".into()));
/// ```
#[derive(Clone, Copy, Debug, Eq)]
pub struct Exact(Ratio<i128>);

impl Exact {
    /// `numerator / denominator`; the denominator is not 0.
    #[inline(never)]
    pub fn new(numerator: i128, denominator: i128) -> Self {
        Self(Ratio::new(numerator, denominator))
    }

    /// Mean of the values; none of none.
    #[inline(never)]
    pub fn mean(values: &[Exact]) -> Option<Self> {
        // Brought to lowest terms once, at the end, while the denominators are the same.
        let mut sum = Ratio::from_integer(0);
        for Self(value) in values {
            sum = if sum.denom() == value.denom() {
                Ratio::new_raw(sum.numer() + value.numer(), *sum.denom())
            } else {
                sum + value
            };
        }
        let count = values.len() as i128;
        (count > 0).then(|| Self::new(*sum.numer(), sum.denom() * count))
    }

    /// The inverse of its text: `5/2`, `3`. Nothing for a negative number, for one that is not in lowest terms, or for
    /// one of more digits than can be reckoned with without a thought.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |text: &str| {
            let fits = (1..=18).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<i128>().ok().filter(|_| fits)
        };
        let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
        let denominator = digits(denominator).filter(|denominator| *denominator > 0)?;
        let number = Self::new(digits(numerator)?, denominator);
        (number.to_string() == text).then_some(number)
    }

    /// The distance to zero.
    #[must_use]
    pub fn abs(self) -> Self {
        if self.is_negative() { -self } else { self }
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        *self.0.numer() < 0
    }

    /// Without sign, rounded to hundredths, as decimals after `mark`; no zeros at the end.
    pub fn decimals(self, mark: &str) -> String {
        let hundredths = self.abs().rounded(100);
        let whole = (hundredths / 100).to_string();
        let cents = (100 + hundredths % 100).to_string();
        match cents.get(1..).unwrap_or_default().trim_end_matches('0') {
            "" => whole,
            cents => [&whole, mark, cents].concat(),
        }
    }

    /// As near as a floating-point number comes, for what counts in those: a spreadsheet.
    #[allow(clippy::cast_precision_loss)] // what is counted here is small
    pub fn approximate(self) -> f64 {
        *self.0.numer() as f64 / *self.0.denom() as f64
    }

    /// The nearest whole number of `1/parts`, half away from zero.
    #[inline(never)]
    pub fn rounded(self, parts: i128) -> i128 {
        let (twice, denominator) = (2 * parts * self.0.numer().abs(), *self.0.denom());
        self.0.numer().signum() * ((twice + denominator) / (2 * denominator))
    }
}

/// In lowest terms, so equal numbers are written the same.
impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.0.numer() == other.0.numer() && self.0.denom() == other.0.denom()
    }
}

impl Hash for Exact {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.0.numer(), self.0.denom()).hash(state);
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        // Without a common denominator where the numbers are small, for whoever sorts thousands.
        let [own, others] = [(self, other), (other, self)].map(|(one, two)| one.0.numer().checked_mul(*two.0.denom()));
        match (own, others) {
            (Some(own), Some(others)) => own.cmp(&others),
            (None, _) | (_, None) => (*self - *other).0.numer().cmp(&0),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Add for Exact {
    type Output = Self;

    // Once in the wasm, not once a sum.
    #[inline(never)]
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Exact {
    type Output = Self;

    #[inline(never)]
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Exact {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

/// In lowest terms: `5/2`, `3`, `-1/2`.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
