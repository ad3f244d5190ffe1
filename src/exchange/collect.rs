//! Collecting the voices of a workshop from whatever people send: a link, a whole thread of mail with many, an answer file,
//! a report page. Everything found is told of: nothing is dropped, and nobody counts twice.

use super::invitation::round;
use super::pieces::{Piece, Pieces};
use super::voice::VoiceSent;
use crate::instrument::Instrument;
use crate::scan::{About, Doubt, OpenError, Scan, ScanKind, Voice, place_name};

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant)] // most that is found are voices
pub enum Found {
    /// A voice that is not in the workshop yet. It can be put in as it is ([`crate::scan::Change::Voices`]): where there is a
    /// doubt it is set aside until someone decides ([`Voice::accepted`], [`Voice::set_aside`]).
    New {
        /// The voice.
        voice: Voice,
        /// The name the file gives to who answered; empty when there is none. It is not kept.
        respondent: String,
    },
    /// This very voice is in the workshop, or stood before in the same text: it counts once.
    Known {
        /// Its id there.
        id: String,
        /// As in [`Found::New`].
        respondent: String,
    },
    /// Something in which no voice could be found.
    Refused {
        /// The letters that are left of a link; empty for a file.
        left: String,
        /// Why.
        why: NoVoice,
    },
}

/// Why something is no voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoVoice {
    /// It cannot be opened: a damaged link, a file that is none of ours.
    Unreadable(OpenError),
    /// It is an invitation, as stands in a mail that was answered. Nobody's answers are lost.
    Invitation,
    /// Nothing in it answers a statement.
    Empty,
    /// It is what a group says together, without the voices.
    Group,
    /// There is nothing of ours in the text at all.
    Nothing,
}

/// Every voice in a text, with what is to be noticed about each beside those of the workshop.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::exchange::{Found, VoiceSent, collect};
/// use iscan::instrument::Domain;
/// use iscan::scan::{Answer, Change, Scan, ScanKind};
///
/// let now = "2026-11-21T10:15:00Z";
/// let mut colleague = Scan::new("b3b0", "nl", &instrument.version, now);
/// colleague.apply(&Change::Answer(instrument.lead(Domain::OLeiding), Answer::from_id("3")), now);
/// let code = VoiceSent::of(&colleague, true, instrument).encode(instrument);
/// let mail = format!("Dag An, hier is ze: https://x.example/#/voice/{code}. Groeten, Bo");
///
/// let mut workshop = Scan::new("c4c1", "nl", &instrument.version, now);
/// workshop.apply(&Change::Kind(ScanKind::Workshop), now);
/// let found = collect(&mail, &workshop, instrument);
/// let [Found::New { voice, .. }] = found.as_slice() else { panic!("one voice") };
/// workshop.apply(&Change::Voices(vec![voice.clone()]), now);
/// assert!(matches!(collect(&mail, &workshop, instrument).as_slice(), [Found::Known { .. }]));
/// ```
pub fn collect(text: &str, workshop: &Scan, instrument: &Instrument) -> Vec<Found> {
    let mut collector = Collector::new(workshop, instrument);
    collector.give(text);
    collector.flatten().collect()
}

/// Collects piece by piece: texts are given, and each step reads one of the [`Pieces`] in them.
#[derive(Debug)]
pub struct Collector<'a> {
    instrument: &'a Instrument,
    /// What is known of the workshop: its municipality, its round, the version of its instrument.
    municipality: String,
    round: String,
    version: String,
    /// The voices of the workshop and those found.
    voices: Vec<Voice>,
    pieces: Pieces<'a>,
    /// What was found in the piece that is read.
    found: Vec<Found>,
}

impl<'a> Collector<'a> {
    /// For this workshop, as it is now.
    pub fn new(workshop: &Scan, instrument: &'a Instrument) -> Self {
        Self {
            instrument,
            municipality: place_name(workshop.about(About::Municipality)),
            round: round(workshop),
            version: workshop.instrument().to_owned(),
            voices: workshop.voices().to_vec(),
            pieces: Pieces::new(instrument),
            found: vec![],
        }
    }

    /// Gives a text to read: a link, a mail, a file.
    pub fn give(&mut self, text: &str) {
        self.pieces.give(text);
    }
}

impl Iterator for Collector<'_> {
    type Item = Vec<Found>;

    /// Reads the next piece: what was found in it. Nothing when all is read.
    fn next(&mut self) -> Option<Vec<Found>> {
        match self.pieces.next()? {
            Piece::Scan(scan) => self.scan(&scan),
            Piece::Voice(sent) => self.voice(sent.voice, &sent.round, ""),
            Piece::Invitation => self.refuse("", NoVoice::Invitation),
            Piece::Refused { left, why } => self.refuse(&left, NoVoice::Unreadable(why)),
            Piece::Nothing => self.refuse("", NoVoice::Nothing),
        }
        Some(std::mem::take(&mut self.found))
    }
}

impl Collector<'_> {
    /// A scan is the voice of who filled it in; a workshop has those that were collected in it.
    fn scan(&mut self, scan: &Scan) {
        match scan.kind() {
            ScanKind::Quick | ScanKind::Full => {
                let sent = VoiceSent::of(scan, true, self.instrument);
                self.voice(sent.voice, &sent.round, scan.about(About::Respondent).trim());
            }
            ScanKind::Workshop if scan.voices().is_empty() => self.refuse("", NoVoice::Group),
            ScanKind::Workshop => {
                for voice in scan.counting_voices() {
                    match voice.clone().checked(self.instrument) {
                        Ok(voice) if voice.municipality().is_empty() => {
                            self.voice(voice.with_municipality(scan.about(About::Municipality)), "", "");
                        }
                        Ok(voice) => self.voice(voice, "", ""),
                        Err(error) => self.refuse("", NoVoice::Unreadable(error)),
                    }
                }
            }
        }
    }

    fn voice(&mut self, voice: Voice, from: &str, respondent: &str) {
        let respondent = respondent.to_owned();
        if voice.answers().next().is_none() {
            return self.refuse("", NoVoice::Empty);
        }
        let same_person = |other: &&Voice| !voice.id().is_empty() && other.person() == voice.person();
        let mut known = self.voices.iter().filter(same_person);
        if let Some(known) = known.find(|known| known.says_the_same(&voice)) {
            let id = known.id().to_owned();
            return self.found.push(Found::Known { id, respondent });
        }
        let earlier = self.voices.iter().find(same_person);
        let mut doubts = vec![];
        doubts.extend(earlier.is_some().then_some(Doubt::Person));
        let (here, there) = (&self.municipality, place_name(voice.municipality()));
        doubts.extend((!here.is_empty() && !there.is_empty() && *here != there).then_some(Doubt::Municipality));
        doubts.extend((!from.is_empty() && from != self.round).then_some(Doubt::Round));
        doubts.extend((![self.version.as_str(), ""].contains(&voice.instrument())).then_some(Doubt::Instrument));
        let twin = self
            .voices
            .iter()
            .any(|other| other.person() != voice.person() && other.says_the_same(&voice));
        doubts.extend(twin.then_some(Doubt::Answers));
        // Someone who answers again keeps the role that was given here.
        let role = earlier.map(|earlier| earlier.role().to_owned()).filter(|_| voice.role().is_empty());
        let has_earlier = earlier.is_some();
        let voice = if has_earlier { voice.beside_earlier() } else { voice };
        let voice = match role {
            Some(role) => voice.with_role(&role),
            None => voice,
        };
        let voice = voice.doubted(&doubts);
        self.voices.push(voice.clone());
        self.found.push(Found::New { voice, respondent });
    }

    fn refuse(&mut self, left: &str, why: NoVoice) {
        let left = left.to_owned();
        self.found.push(Found::Refused { left, why });
    }
}
