//! Several municipalities, each with the scan that counts for it. It makes no difference in which order scans come in, nor
//! how often, nor in which form; and nothing here puts one municipality above another: the order is that of the names.

use super::sheet::{Sheet, SheetKey, places};
use crate::instrument::{Instrument, StatementId};
use crate::scan::Scan;
use std::collections::BTreeMap;

/// The scans of several municipalities.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::group::{Cluster, Joined, NotJoined};
/// use iscan::instrument::Domain;
/// use iscan::scan::{About, Answer, Change, Scan};
///
/// let mut cluster = Cluster::new(instrument);
/// let mut scan = Scan::new("b3b0", "nl", &instrument.version, "2025-11-21T10:15:00Z");
/// scan.apply(&Change::About(About::Municipality, "Molenkouter".into()), "2025-11-21T10:15:00Z");
/// assert_eq!(cluster.add(&scan), Err(NotJoined::Empty));
///
/// let lead = instrument.lead(Domain::OLeiding);
/// scan.apply(&Change::Answer(lead, Answer::from_id("2")), "2025-11-21T10:15:00Z");
/// assert_eq!(cluster.add(&scan), Ok(Joined::Added));
/// assert_eq!(cluster.add(&scan), Ok(Joined::Same));
/// scan.apply(&Change::Answer(lead, Answer::from_id("3")), "2026-11-21T10:15:00Z");
/// assert_eq!(cluster.add(&scan), Ok(Joined::Replaced { before: "2025-11-21T10:15:00Z".into() }));
/// assert_eq!(cluster.len(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Cluster<'a> {
    instrument: &'a Instrument,
    statements: Vec<StatementId>,
    members: BTreeMap<SheetKey, Member>,
    /// What was answered in any scan that came with a name, with how many names.
    named: BTreeMap<u64, usize>,
}

/// A municipality.
#[derive(Clone, Debug)]
struct Member {
    /// In a box: a map moves what is in it.
    sheet: Box<Sheet>,
    /// What was answered in each of its scans that came in, also those that do not count.
    contents: Vec<u64>,
}

/// What came of a scan that was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joined {
    /// It is one municipality more.
    Added,
    /// It counts in the place of an older one of the same municipality, of this moment.
    Replaced {
        /// When that was last changed; empty when not known.
        before: String,
    },
    /// A newer one of the same municipality is here and goes on counting.
    Older {
        /// When that was last changed.
        kept: String,
    },
    /// The same answers of the same municipality are here: they count once.
    Same,
    /// The same answers were here without a name: now it is known whose they are.
    Recognised,
}

/// Why a scan is not of a municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotJoined {
    /// Nothing in it answers a statement.
    Empty,
    /// It is what one participant of a workshop answered.
    Voice,
}

impl<'a> Cluster<'a> {
    /// Nobody yet.
    pub fn new(instrument: &'a Instrument) -> Self {
        Self {
            instrument,
            statements: places(instrument),
            members: BTreeMap::new(),
            named: BTreeMap::new(),
        }
    }

    /// Adds a scan.
    ///
    /// # Errors
    /// Says why it is not that of a municipality. Nothing has been changed.
    pub fn add(&mut self, scan: &Scan) -> Result<Joined, NotJoined> {
        if scan.is_invited() {
            return Err(NotJoined::Voice);
        }
        let sheet = Box::new(Sheet::new(scan, self.instrument));
        if sheet.is_empty() {
            return Err(NotJoined::Empty);
        }
        Ok(self.put(sheet))
    }

    fn put(&mut self, sheet: Box<Sheet>) -> Joined {
        let key = SheetKey::of(&sheet);
        let recognised = match key {
            SheetKey::Unnamed(_) if self.named.contains_key(&sheet.content()) => return Joined::Same,
            SheetKey::Unnamed(_) => false,
            SheetKey::Named(_) => self.members.remove(&SheetKey::Unnamed(sheet.content())).is_some(),
        };
        let content = sheet.content();
        let Some(member) = self.members.get_mut(&key) else {
            let contents = vec![];
            self.members.insert(key.clone(), Member { sheet, contents });
            self.came_in(&key, content);
            return if recognised { Joined::Recognised } else { Joined::Added };
        };
        let same = content == member.sheet.content();
        let joined = if sheet.rank() <= member.sheet.rank() {
            Joined::Older {
                kept: member.sheet.moment().to_owned(),
            }
        } else {
            let before = std::mem::replace(&mut member.sheet, sheet);
            Joined::Replaced {
                before: before.moment().to_owned(),
            }
        };
        self.came_in(&key, content);
        if same { Joined::Same } else { joined }
    }

    /// Remembers what was answered in a scan that came in for a municipality.
    fn came_in(&mut self, key: &SheetKey, content: u64) {
        let Some(member) = self.members.get_mut(key) else { return };
        if member.contents.contains(&content) {
            return;
        }
        member.contents.push(content);
        match key {
            SheetKey::Named(_) => *self.named.entry(content).or_default() += 1,
            SheetKey::Unnamed(_) => {}
        }
    }

    /// Takes a municipality out, and gives what that was.
    #[must_use]
    pub fn remove(&mut self, key: &SheetKey) -> Self {
        let mut taken = Self::new(self.instrument);
        let Some(member) = self.members.remove(key) else {
            return taken;
        };
        for content in &member.contents {
            if let Some(names) = self.named.get_mut(content) {
                *names -= 1;
                if *names == 0 {
                    self.named.remove(content);
                }
            }
        }
        taken.members.insert(key.clone(), member);
        taken
    }

    /// Puts back what was taken out. Of a municipality that came in again meanwhile, the newest scan counts.
    pub fn put_back(&mut self, taken: Self) {
        for (key, member) in taken.members {
            self.put(member.sheet);
            for content in member.contents {
                self.came_in(&key, content);
            }
        }
    }

    /// The same, told in another language.
    #[must_use]
    pub fn told_in(self, instrument: &Instrument) -> Cluster<'_> {
        Cluster {
            instrument,
            statements: self.statements,
            members: self.members,
            named: self.named,
        }
    }

    /// How many municipalities.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Every municipality, in order of the names; those without one last.
    pub fn members(&self) -> impl Iterator<Item = (&SheetKey, &Sheet)> {
        self.members.iter().map(|(key, member)| (key, &*member.sheet))
    }

    /// The scan that counts for each, in the same order.
    pub fn sheets(&self) -> impl Iterator<Item = &Sheet> {
        self.members.values().map(|member| &*member.sheet)
    }

    /// For how many this holds.
    pub(super) fn count(&self, holds: impl Fn(&Sheet) -> bool) -> u32 {
        u32::try_from(self.sheets().filter(|sheet| holds(sheet)).count()).unwrap_or(u32::MAX)
    }

    /// What is asked.
    pub fn instrument(&self) -> &'a Instrument {
        self.instrument
    }

    /// The statements, in the order of the answers on a sheet.
    pub(super) fn statements(&self) -> &[StatementId] {
        &self.statements
    }
}
