//! How far the answers have come, over all parts of a scan: what is open, how long that takes to read, where one goes on.

use super::{Group, Need, Profile, ROLE_EXPECTED, ROLE_NOW, Scan, Step, statements};
use crate::instrument::{Instrument, Question, minutes};

/// What is left of a scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remaining {
    /// How many questions have an answer of any kind.
    pub answered: usize,
    /// How many are asked.
    pub asked: usize,
    /// How long the others take to read; 0 when there are none.
    pub minutes: u32,
}

/// A part of a scan in which something is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenPart {
    /// Its first screen with something open.
    pub step: Step,
    /// How many questions have no answer.
    pub open: usize,
    /// How many are asked.
    pub asked: usize,
}

/// What is left of everything this kind of scan asks, optional parts too. Before the instrument is complete only facts and
/// statements are known, and only they count.
///
/// ```
/// # use iscan::instrument::check::{check, read};
/// # let files = read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content").as_ref()).expect("the folder");
/// # let instrument = &check(&files).expect("no mistakes")[0];
/// use iscan::instrument::Domain;
/// use iscan::scan::{Answer, Change, Scan, remaining};
///
/// let now = "2026-11-21T10:15:00Z";
/// let mut scan = Scan::new("b3b0", "nl", "1.0.0", now);
/// let before = remaining(instrument, &scan);
/// // What the start page promises.
/// assert_eq!(before.minutes, instrument.minutes.quick);
///
/// scan.apply(&Change::Answer(instrument.lead(Domain::OLeiding), Some(Answer::Unknown)), now);
/// let after = remaining(instrument, &scan);
/// assert_eq!((after.answered, after.asked), (1, before.asked));
/// assert!(after.minutes < before.minutes);
/// ```
pub fn remaining(instrument: &Instrument, scan: &Scan) -> Remaining {
    let (mut answered, mut asked, mut words) = (0, 0, 0);
    for question in questions(instrument, scan) {
        asked += 1;
        if scan.has_answer(question) {
            answered += 1;
        } else {
            words += instrument.words_of(question);
        }
    }
    // How one chooses is read once.
    if progress(instrument, scan).0 == 0 {
        words += instrument.words_of_explanation();
    }
    Remaining {
        answered,
        asked,
        minutes: minutes(words),
    }
}

/// Every part in which something is open, in the order of asking.
pub fn open_parts(instrument: &Instrument, scan: &Scan) -> Vec<OpenPart> {
    let mut parts: Vec<OpenPart> = vec![];
    for question in questions(instrument, scan) {
        let (step, open) = (Step::of(question), !scan.has_answer(question));
        let known = parts.iter().position(|part| part.step.same_part(step));
        let at = known.unwrap_or(parts.len());
        if known.is_none() {
            parts.push(OpenPart { step, open: 0, asked: 0 });
        }
        let part = &mut parts[at];
        if open && part.open == 0 {
            part.step = step;
        }
        part.open += usize::from(open);
        part.asked += 1;
    }
    parts.retain(|part| part.open > 0);
    parts
}

/// How many of the questions on one screen have an answer, and how many are asked there.
pub fn progress_of(instrument: &Instrument, scan: &Scan, step: Step) -> (usize, usize) {
    let here = questions(instrument, scan).filter(|question| Step::of(*question) == step);
    here.fold((0, 0), |(answered, asked), question| {
        (answered + usize::from(scan.has_answer(question)), asked + 1)
    })
}

/// How many of the statements asked have an answer of any kind, and how many are asked.
pub fn progress(instrument: &Instrument, scan: &Scan) -> (usize, usize) {
    statements(instrument, scan.kind()).fold((0, 0), |(answered, asked), id| {
        (answered + usize::from(scan.answer(id).is_some()), asked + 1)
    })
}

/// Where someone who comes back goes on: the first screen with something open that is for the type or for advice, else the
/// check; the intake when nothing has been filled in yet.
pub fn resume(instrument: &Instrument, scan: &Scan) -> Step {
    if scan.is_empty() {
        return Step::Intake;
    }
    let open = questions(instrument, scan).filter(|question| !scan.has_answer(*question));
    let needed = |step: &Step| match step.need() {
        Some(Need::Type | Need::Advice) => true,
        Some(Need::Optional | Need::Delegable) | None => false,
    };
    open.map(Step::of).find(needed).unwrap_or(Step::Check)
}

fn questions<'a>(instrument: &'a Instrument, scan: &Scan) -> impl Iterator<Item = Question<'a>> {
    instrument.questions(scan.kind().is_full())
}

impl Scan {
    /// Whether a question has an answer of any kind.
    pub fn has_answer(&self, question: Question) -> bool {
        let chosen = |group, id| self.choice(group, id).is_some();
        match question {
            Question::Fact(fact) => chosen(Group::Facts, &fact.id),
            Question::Statement(id) => self.answer(id).is_some(),
            Question::Row(row) => chosen(Group::Signature, &row.id),
            Question::Symptom(_, symptom) => chosen(Group::Symptoms, &symptom.id),
            Question::Pair(pair) => chosen(Group::Culture, &pair.id),
            Question::RoleNow => chosen(Group::Role, ROLE_NOW),
            Question::RoleExpected => chosen(Group::Role, ROLE_EXPECTED),
            Question::Task(task) => chosen(Group::Tasks, &task.id),
            Question::Profiles => self.profiles.iter().any(|(_, profile)| *profile != Profile::default()),
            Question::Staffing(asked) => chosen(Group::Staffing, &asked.id),
        }
    }
}
