//! Several voices of one municipality: what they have in common and where they differ (`scoring/rules.md`, rule 10).

mod cloud;
mod roles;
mod workshop;

pub use cloud::{cloud, point};
pub use roles::{Part, ROLE_APART};
pub use workshop::{SeenDifferently, Spread, Workshop};
