//! Whole numbers as people type them.

/// What people put between thousands.
const BETWEEN: [char; 4] = ['.', ' ', '\u{a0}', '\u{202f}'];

/// The whole number that was typed: with points or spaces between thousands, and with decimals as long as they are zeros.
///
/// ```
/// use iscan::scan::whole;
///
/// let typed = ["12", " 1.200 ", "1 200", "1 234 567", "12,0", "12.0", "1.200,00"];
/// assert_eq!(typed.map(whole), [12, 1200, 1200, 1_234_567, 12, 12, 1200].map(Some));
/// for no in ["", "1,5", "1.5", "12.34", "1 20", "-3", "drie", "1.200.00"] {
///     assert_eq!(whole(no), None, "{no}");
/// }
/// ```
pub fn whole(typed: &str) -> Option<u64> {
    let typed = typed.trim();
    let is_zeros = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte == b'0');
    let (number, decimals) = match (typed.split_once(','), typed.rsplit_once('.')) {
        (Some((number, decimals)), _) => (number, decimals),
        // Three zeros after a point are thousands.
        (None, Some((number, zeros))) if is_zeros(zeros) && zeros.len() != 3 => (number, zeros),
        (None, _) => (typed, "0"),
    };
    let mut groups = number.split(BETWEEN);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    let digits = [first, &rest.concat()].concat();
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| grouped && is_number && is_zeros(decimals))
}
