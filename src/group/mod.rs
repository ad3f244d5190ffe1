//! Several voices of one municipality, and several municipalities.
//!
//! A [`Workshop`]: what voices have in common and where they differ (`scoring/rules.md`, rule 10). A [`Cluster`]: the scans of
//! several municipalities, with what they show together ([`Overview`]), and what of it may leave ([`Reference`]), to be set
//! beside the scan of one ([`beside`]).

mod aggregate;
mod beside;
mod capacity;
mod cloud;
mod cluster;
mod counts;
mod reference;
mod reference_file;
mod roles;
mod see;
mod sheet;
mod staffing;
mod values;
mod workshop;

pub use aggregate::{Aggregate, DomainCounts};
pub use beside::{DomainBeside, beside};
pub use capacity::{Needs, Question};
pub use cloud::{cloud, point};
pub use cluster::{Cluster, Joined, NotJoined};
pub use counts::{Band, Counts};
pub use reference::{FEWEST_BY_PHASE, FEWEST_MUNICIPALITIES, MOST_MUNICIPALITIES, MOST_SOURCE, Middle, Outcomes, Reference};
pub use roles::{Part, ROLE_APART};
pub use see::{Gap, LowDomain, Overview, Point, Size};
pub use sheet::{Sheet, SheetKey};
pub use values::{Quartiles, Values};
pub use workshop::{SeenDifferently, Spread, Workshop};
