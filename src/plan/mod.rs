//! From finding to plan, and back next year (`scoring/rules.md`, rules 11 and 12): which phases to reach, what that would
//! change, what has to move for it, what is asked of others, and what came of it.

mod actions;
mod ambition;
mod compare;
mod day;
mod fate;
mod letters;
mod shortest_way;
mod what_if;

pub use actions::{ActionFilter, from_advice, from_move, is_late, people};
pub use ambition::{Ambition, ambition, with_targets};
pub use compare::{Apart, Comparison, Shift, compare};
pub use day::Day;
pub use fate::{Fate, fates};
pub use letters::{Ask, Letter, askable, letter};
pub use shortest_way::{Move, shortest_way};
pub use what_if::what_if;
