//! An invitation to a workshop: who is asked for what, and where the answers go. It holds nobody's answers.

use super::bits::{Reader, Writer};
use super::mail::MailAddress;
use super::seal::{CodeKind, seal, unseal};
use crate::instrument::Instrument;
use crate::scan::{About, Change, Choice, Group, OpenError, ROLE, Scan, ScanKind, fingerprint};

/// How much of a scan's fingerprint tells its round from another.
const ROUND_DIGITS: usize = 8;

/// What an invitation says.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::exchange::{Invitation, MailAddress};
/// use iscan::scan::Scan;
///
/// let workshop = Scan::new("c4c1", "nl", &instrument.version, "2026-11-21T10:15:00Z");
/// let mut invitation = Invitation::to(&workshop, instrument);
/// invitation.reply_to = MailAddress::parse(" an@molenkouter.be ");
/// assert_eq!(Invitation::decode(&invitation.encode()), Ok(invitation));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Whether the full scan is asked for; else the snelscan.
    pub full: bool,
    /// The version of the instrument it was made with.
    pub instrument: String,
    /// The municipality's name; empty when the sender leaves it out.
    pub municipality: String,
    /// The id of the round, the same for all who are invited to one workshop; empty when the sender leaves it out.
    pub round: String,
    /// Where the answers go back to.
    pub reply_to: Option<MailAddress>,
}

impl Invitation {
    /// The invitation to a workshop: for a snelscan, with the municipality's name, without an address.
    pub fn to(workshop: &Scan, instrument: &Instrument) -> Self {
        Self {
            full: false,
            instrument: instrument.version.clone(),
            municipality: workshop.about(About::Municipality).trim().to_owned(),
            round: round(workshop),
            reply_to: None,
        }
    }

    /// The code, for an address after `#/join/`.
    pub fn encode(&self) -> String {
        let mut bits = Writer::default();
        bits.bits(CodeKind::Invitation.mark(), 8);
        bits.text(&self.instrument);
        bits.flag(self.full);
        bits.hexadecimal(&self.round);
        bits.text(&self.municipality);
        bits.text(self.reply_to.as_ref().map_or("", MailAddress::as_str));
        seal(bits.done())
    }

    /// The invitation a code was made of.
    ///
    /// # Errors
    /// `Damaged` when a character was lost or changed, `Newer` when a newer page made it, `Field` when its address is none,
    /// else what the code is instead.
    pub fn decode(code: &str) -> Result<Self, OpenError> {
        let content = unseal(code, CodeKind::Invitation)?;
        let mut bits = Reader::new(&content);
        let (mut invitation, address) = read(&mut bits).filter(|_| bits.is_done()).ok_or(OpenError::Newer)?;
        if !address.is_empty() {
            let address = MailAddress::parse(&address).filter(|read| read.as_str() == address);
            invitation.reply_to = Some(address.ok_or_else(|| OpenError::Field("replyTo".to_owned()))?);
        }
        Ok(invitation)
    }

    /// Which scan is asked for.
    pub fn kind(&self) -> ScanKind {
        if self.full { ScanKind::Full } else { ScanKind::Quick }
    }

    /// The changes that make an empty scan one that answers it, in a role; an empty role is none.
    pub fn accept(&self, role: &str) -> Vec<Change> {
        let mut changes = vec![Change::Kind(self.kind()), Change::Invitation(self.encode())];
        if !self.municipality.is_empty() {
            changes.push(Change::About(About::Municipality, self.municipality.clone()));
        }
        if !role.is_empty() {
            changes.push(Change::Choice(Group::Facts, ROLE.to_owned(), Some(Choice::from_id(role))));
        }
        changes
    }
}

fn read(bits: &mut Reader) -> Option<(Invitation, String)> {
    bits.bits(8)?;
    let invitation = Invitation {
        instrument: bits.text()?,
        full: bits.flag()?,
        round: bits.hexadecimal()?,
        municipality: bits.text()?,
        reply_to: None,
    };
    Some((invitation, bits.text()?))
}

/// The id of the round of a workshop, made of its own.
pub(super) fn round(workshop: &Scan) -> String {
    let mut round = fingerprint(workshop.id());
    round.truncate(ROUND_DIGITS);
    round
}
