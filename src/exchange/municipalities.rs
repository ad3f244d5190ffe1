//! What comes into a cluster: of everything people send, the scans of municipalities; of everything else it is told why it is
//! none.

use super::pieces::Piece;
use crate::group::{Cluster, Joined, NotJoined};
use crate::instrument::{Instrument, later};
use crate::prose::refused;
use crate::report::day;
use crate::report::plain;
use crate::scan::{About, OpenError, Scan};

/// What came of one piece of what was given.
#[derive(Clone, Debug, PartialEq)]
pub enum Came {
    /// A scan of a municipality.
    Municipality {
        /// Its name as it is written; empty when the scan has none.
        name: String,
        /// What became of it.
        joined: Joined,
        /// The version of the instrument it was made with, where that is another one than this.
        version: Option<String>,
    },
    /// Something else.
    Refused {
        /// The letters that are left of a link; empty for a file.
        left: String,
        /// Why it is no scan of a municipality.
        why: NoMunicipality,
    },
}

/// Why something is no scan of a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoMunicipality {
    /// It cannot be opened: a damaged link, a file that is none of ours.
    Unreadable(OpenError),
    /// It is what one participant of a workshop answered.
    Voice,
    /// It is an invitation to a workshop. Nobody's answers are lost.
    Invitation,
    /// Nothing in it answers a statement.
    Empty,
    /// There is nothing of ours in the text at all.
    Nothing,
}

/// Puts a piece in the cluster where it is the scan of a municipality.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::exchange::{Came, NoMunicipality, Pieces, take_in};
/// use iscan::group::Cluster;
///
/// let mut cluster = Cluster::new(instrument);
/// let mut pieces = Pieces::new(instrument);
/// pieces.give("Dag An, hier is hij");
/// let came: Vec<Came> = pieces.map(|piece| take_in(&mut cluster, piece)).collect();
/// assert!(matches!(&came[..], [Came::Refused { why: NoMunicipality::Nothing, .. }]));
/// assert!(came[0].told("mail", instrument).is_some());
/// ```
pub fn take_in(cluster: &mut Cluster, piece: Piece) -> Came {
    let (left, why) = match piece {
        Piece::Scan(scan) => return scanned(cluster, &scan),
        Piece::Voice(_) => (String::new(), NoMunicipality::Voice),
        Piece::Invitation => (String::new(), NoMunicipality::Invitation),
        Piece::Refused { left, why } => (left, NoMunicipality::Unreadable(why)),
        Piece::Nothing => (String::new(), NoMunicipality::Nothing),
    };
    Came::Refused { left, why }
}

fn scanned(cluster: &mut Cluster, scan: &Scan) -> Came {
    let refused = |why| Came::Refused { left: String::new(), why };
    match cluster.add(scan) {
        Ok(joined) => Came::Municipality {
            name: scan.about(About::Municipality).trim().to_owned(),
            joined,
            version: Some(scan.instrument().to_owned()).filter(|version| *version != cluster.instrument().version),
        },
        Err(NotJoined::Empty) => refused(NoMunicipality::Empty),
        Err(NotJoined::Voice) => refused(NoMunicipality::Voice),
    }
}

impl Came {
    /// What is to be told of it, each in a sentence; `file` is what it was given as. Nothing of a municipality that is
    /// simply one more, and of an invitation: an answered mail has one in it.
    pub fn told(&self, file: &str, instrument: &Instrument) -> Option<String> {
        let words = &instrument.words;
        let about = |text: String| Some(words.scans_about(&plain(file), &text));
        let (name, joined, version) = match self {
            Self::Municipality { name, joined, version } => (name, joined, version),
            Self::Refused { left, why } => {
                return match why {
                    NoMunicipality::Unreadable(OpenError::Damaged) if !left.is_empty() => {
                        let part: String = left.chars().take(12).collect();
                        Some(words.cluster_broken(&part))
                    }
                    NoMunicipality::Unreadable(OpenError::IsVoice) | NoMunicipality::Voice => about(words.cluster_voice().to_owned()),
                    NoMunicipality::Unreadable(OpenError::IsReference) => about(words.cluster_reference().to_owned()),
                    NoMunicipality::Unreadable(error) => about(refused(instrument, error)),
                    NoMunicipality::Invitation => None,
                    NoMunicipality::Empty => about(words.cluster_empty().to_owned()),
                    NoMunicipality::Nothing => about(words.cluster_nothing().to_owned()),
                };
            }
        };
        let named = if name.is_empty() { file } else { name };
        let named = plain(named);
        let on = |moment: &String| {
            if moment.is_empty() {
                words.cluster_noday().to_owned()
            } else {
                day(moment, words)
            }
        };
        let mut told = vec![];
        told.extend(match joined {
            Joined::Added if name.is_empty() => Some(words.cluster_nameless(&named)),
            Joined::Added => None,
            Joined::Replaced { before } => Some(words.cluster_replaced(&named, &on(before))),
            Joined::Older { kept } => Some(words.cluster_older(&named, &on(kept))),
            Joined::Same => Some(words.cluster_same(&named)),
            Joined::Recognised => Some(words.cluster_recognised(&named)),
        });
        if let Some(version) = version {
            let (version, own) = (plain(version), &instrument.version);
            told.push(if later(&version, own) {
                words.cluster_newer(&named, &version, own)
            } else {
                words.cluster_earlier(&named, &version, own)
            });
        }
        (!told.is_empty()).then(|| told.join(" "))
    }
}
