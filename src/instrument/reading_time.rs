//! How long the questions take to read: their words, at 200 a minute. Counted from the content, so that no promise of
//! minutes outlives the sentences it was made for.

use super::pack::packed;

/// How many words of a form one reads in a minute.
pub const WORDS_A_MINUTE: usize = 200;

packed! {
    /// How many minutes the questions of each kind of scan take to read.
    #[derive(Copy, Default)]
    pub struct Minutes {
        /// Of a snelscan.
        pub quick: u32,
        /// Of a full scan.
        pub full: u32,
    }
}

/// The words of a text: dashes and signs that stand alone are none.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split_whitespace();
    words.filter(|word| word.bytes().any(|byte| byte.is_ascii_alphanumeric()))
}

/// How many words all of these have.
pub(super) fn count<'a>(texts: impl IntoIterator<Item = &'a str>) -> usize {
    texts.into_iter().map(|text| words(text).count()).sum()
}

/// How long this many words take to read: the nearest whole number of minutes, and at least one where there is anything.
///
/// ```
/// use iscan::instrument::minutes;
///
/// assert_eq!([0, 1, 299, 300, 2000].map(minutes), [0, 1, 1, 2, 10]);
/// ```
pub fn minutes(words: usize) -> u32 {
    let nearest = (words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE;
    u32::try_from(nearest.max(usize::from(words > 0))).unwrap_or(u32::MAX)
}
