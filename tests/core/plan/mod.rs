//! From finding to plan, and back next year: rules 11 and 12, and everything the plan goes out in.

mod actions;
mod ambition;
mod calendar;
mod comparison;
mod letters;
mod next_year;
mod shortest_way;
mod what_if;
