//! A voice on its way: what a participant gives back, short enough for a QR code on a phone. It carries who invited, what was
//! answered to the statements, in which role and when; no names, notes, facts or anything else of the scan.

use super::bits::{Reader, Writer};
use super::code::{read_moment, write_moment};
use super::invitation::Invitation;
use super::places::{read_answers, write_answers};
use super::seal::{CodeKind, seal, unseal};
use crate::instrument::{Domain, Instrument, StatementId};
use crate::scan::{Answer, OpenError, ROLE, Scan, ScanKind, Voice};

/// A role without a place in the ledger: its text follows.
const ROLE_TEXT: u64 = 7;

/// A voice with where it belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct VoiceSent {
    /// What was answered.
    pub voice: Voice,
    /// The id of the round it was invited to; empty when it was not.
    pub round: String,
}

impl VoiceSent {
    /// What goes out of a scan, with its municipality when the sender leaves that in.
    pub fn of(scan: &Scan, municipality: bool, instrument: &Instrument) -> Self {
        let voice = Voice::of(scan, instrument);
        let invitation = Invitation::decode(scan.invitation());
        Self {
            voice: if municipality { voice } else { voice.with_municipality("") },
            round: invitation.map(|invitation| invitation.round).unwrap_or_default(),
        }
    }

    /// The code, for an address after `#/voice/`.
    pub fn encode(&self, instrument: &Instrument) -> String {
        let voice = &self.voice;
        let mut bits = Writer::default();
        bits.bits(CodeKind::Voice.mark(), 8);
        bits.text(voice.instrument());
        bits.hexadecimal(voice.id());
        bits.bits(voice.kind().index() as u64, 2);
        bits.hexadecimal(&self.round);
        write_moment(&mut bits, voice.updated());
        let place = roles(instrument).position(|role| role == voice.role());
        let place = place.map(|place| place as u64 + 1).filter(|place| *place < ROLE_TEXT);
        let role = if voice.role().is_empty() { 0 } else { place.unwrap_or(ROLE_TEXT) };
        bits.bits(role, 3);
        if role == ROLE_TEXT {
            bits.text(voice.role());
        }
        bits.flag(!voice.municipality().is_empty());
        if !voice.municipality().is_empty() {
            bits.text(voice.municipality());
        }
        let placed = write_answers(&mut bits, |id| voice.answer(id));
        let others: Vec<(StatementId, Answer)> = voice.answers().filter(|(id, _)| !placed.contains(id)).collect();
        bits.number(others.len() as u64);
        for (id, answer) in others {
            bits.bits(id.domain.index() as u64, 4);
            bits.number(id.number.into());
            bits.text(answer.id());
        }
        seal(bits.done())
    }

    /// The voice a code was made of.
    ///
    /// # Errors
    /// `Damaged` when a character was lost or changed, `Newer` when a newer page made it, `Field` when a value cannot be, else what the code is instead.
    pub fn decode(code: &str, instrument: &Instrument) -> Result<Self, OpenError> {
        let content = unseal(code, CodeKind::Voice)?;
        let mut bits = Reader::new(&content);
        // The sum is right, so what cannot be read was written by a page that knows more.
        let sent = read(&mut bits, instrument).filter(|_| bits.is_done()).ok_or(OpenError::Newer)?;
        Ok(Self {
            voice: sent.voice.checked(instrument)?,
            ..sent
        })
    }
}

fn read(bits: &mut Reader, instrument: &Instrument) -> Option<VoiceSent> {
    bits.bits(8)?;
    let version = bits.text()?;
    let id = bits.hexadecimal()?;
    let kind = *ScanKind::ALL.get(usize::try_from(bits.bits(2)?).ok()?)?;
    let round = bits.hexadecimal()?;
    let updated = read_moment(bits)?;
    let role = match bits.bits(3)? {
        0 => String::new(),
        ROLE_TEXT => bits.text()?,
        place => roles(instrument).nth(usize::try_from(place - 1).ok()?)?.to_owned(),
    };
    let municipality = if bits.flag()? { bits.text()? } else { String::new() };
    let placed = read_answers(bits)?.into_iter();
    let mut answers: Vec<(StatementId, Answer)> = placed.filter_map(|(id, answer)| Some((id, answer?))).collect();
    for _ in 0..bits.number()? {
        let domain = *Domain::ALL.get(usize::try_from(bits.bits(4)?).ok()?)?;
        let number = u32::try_from(bits.number()?).ok()?;
        answers.push((StatementId { domain, number }, Answer::from_id(&bits.text()?)?));
    }
    let voice = Voice::new(&id, kind, &version, &updated, answers);
    Some(VoiceSent {
        voice: voice.with_role(&role).with_municipality(&municipality),
        round,
    })
}

/// The roles with a place, in the order of the ledger.
fn roles(instrument: &Instrument) -> impl Iterator<Item = &str> {
    let lines = instrument.full.ledger.facts.iter();
    let line = lines.filter_map(|line| line.split_once(' ')).find(|(fact, _)| *fact == ROLE);
    line.map_or("", |(_, options)| options).split(' ').filter(|role| !role.is_empty())
}
