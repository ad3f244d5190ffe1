//! The reader's own order: one recommendation goes to another place among those for the same addressee.

/// The order after the recommendation at `from` of a group went to `to`. The others of its group keep their order, and those
/// outside it their places.
///
/// ```
/// use iscan::advice::moved;
///
/// let order = ["a", "x", "b", "c", "y"].map(String::from);
/// let group = ["a", "b", "c"].map(String::from);
/// assert_eq!(moved(&order, &group, 2, 0), ["c", "x", "a", "b", "y"]);
/// // Past the end is the end.
/// assert_eq!(moved(&order, &group, 0, 9), ["b", "x", "c", "a", "y"]);
/// assert_eq!(moved(&order, &group, 7, 0), order);
/// ```
pub fn moved(order: &[String], group: &[String], from: usize, to: usize) -> Vec<String> {
    let mut arranged = group.to_vec();
    if from < arranged.len() {
        let one = arranged.remove(from);
        arranged.insert(to.min(arranged.len()), one);
    }
    let mut arranged = arranged.into_iter();
    let place = |id: &String| if group.contains(id) { arranged.next() } else { Some(id.clone()) };
    order.iter().filter_map(place).collect()
}
