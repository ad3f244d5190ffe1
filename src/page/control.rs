//! What a control on a page does, as the text its element carries (`data-do`) and back. One way in for every click and
//! every stroke.

use crate::instrument::StatementId;
use crate::scan::{About, Answer, Approach, Change, Choice, Group, MOST, ProfilePart, Remark, Scan, ScanKind};
use maud::{Markup, PreEscaped, Render};
use std::borrow::Cow;

/// What a control does. A text field's and a checkbox's value come with the event.
#[derive(Clone, Debug, PartialEq)]
pub enum Control {
    /// Gives a statement this answer, or takes its answer away.
    Answer(StatementId, Option<Answer>),
    /// Writes a part of the remark beside a statement.
    Remark(StatementId, Remark),
    /// Marks a low phase as a choice.
    Deliberate(StatementId),
    /// Chooses this option for a question of a group.
    Choice(Group, String, String),
    /// Writes a number as the answer to a fact.
    Number(String),
    /// Writes a field of a staffing profile.
    Profile(String, ProfilePart),
    /// Chooses a way to fill the gap in a staffing profile.
    Approach(String, Approach),
    /// Makes the scan a full one, or a snelscan again.
    Kind(ScanKind),
    /// Does something with a recommendation.
    Advise(Advising, String),
    /// Writes a line of the intake.
    About(About),
    /// Does something with the scans of this browser.
    Shelf(Shelving, String),
    /// Does something with a file or a link; what it is about goes beside it.
    Filing(Filing, String),
    /// Chooses what goes along.
    Going(Going),
    /// Prints the page.
    Print,
}

/// What can be done with files and links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filing {
    /// Saves the answers.
    Answers,
    /// Saves the report as a page.
    Report,
    /// Saves answers and outcomes for other programs.
    Results,
    /// Saves a table for a spreadsheet.
    Table,
    /// Saves the drawing of this section.
    Drawing,
    /// Saves the damaged record stored under this id.
    Rescue,
    /// Copies the link.
    Copy,
    /// Opens the text that was pasted.
    Paste,
    /// Keeps a copy of someone else's scan.
    Keep,
    /// Asks the browser to keep what is here.
    Persist,
    /// Asks whether everything may go.
    Clear,
    /// Does not delete anything after all.
    Spare,
    /// Deletes everything.
    ClearAll,
}

/// What can go along in a file or a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    /// Names, in a file.
    Names,
    /// Notes, in a file.
    Notes,
    /// Evidence, in a file.
    Evidence,
    /// The municipality, in a link.
    Municipality,
    /// The day, in a link.
    Day,
}

/// What goes along, in the order of [`Going`].
pub type Outgoing = [bool; 5];

/// What can be done with a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advising {
    /// Moves it one place up.
    Up,
    /// Moves it one place down.
    Down,
    /// Sets it aside.
    Aside,
    /// Takes it back.
    Back,
}

/// What can be done with a scan of this browser; the id goes beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelving {
    /// Begins a new scan; no id.
    Begin,
    /// Opens it in this tab, where it was left.
    Open,
    /// Opens its report in this tab.
    Report,
    /// Asks for its name.
    Rename,
    /// Gives it the name in the field.
    Name,
    /// Makes a copy.
    Copy,
    /// Takes it away.
    Delete,
    /// Brings back what was taken away last; no id.
    Undo,
}

const REMARKS: [(&str, Remark); 3] = [("note", Remark::Note), ("evidence", Remark::Evidence), ("reason", Remark::NaReason)];
const ABOUT: [(&str, About); 3] = [
    ("municipality", About::Municipality),
    ("respondent", About::Respondent),
    ("why", About::Reason),
];
const SHELVING: [(&str, Shelving); 8] = [
    ("begin", Shelving::Begin),
    ("open", Shelving::Open),
    ("report", Shelving::Report),
    ("rename", Shelving::Rename),
    ("name", Shelving::Name),
    ("copy", Shelving::Copy),
    ("delete", Shelving::Delete),
    ("undo", Shelving::Undo),
];

const ADVISING: [(&str, Advising); 4] = [
    ("up", Advising::Up),
    ("down", Advising::Down),
    ("aside", Advising::Aside),
    ("back", Advising::Back),
];
const PROFILE: [(&str, ProfilePart); 5] = [
    ("needed", ProfilePart::Needed),
    ("own", ProfilePart::Own),
    ("shared", ProfilePart::Shared),
    ("external", ProfilePart::External),
    ("vacancies", ProfilePart::Vacancies),
];
const FILING: [(&str, Filing); 13] = [
    ("save-answers", Filing::Answers),
    ("save-report", Filing::Report),
    ("save-results", Filing::Results),
    ("save-table", Filing::Table),
    ("save-drawing", Filing::Drawing),
    ("rescue", Filing::Rescue),
    ("copy-link", Filing::Copy),
    ("paste", Filing::Paste),
    ("keep", Filing::Keep),
    ("persist", Filing::Persist),
    ("clear", Filing::Clear),
    ("spare", Filing::Spare),
    ("clear-all", Filing::ClearAll),
];
const GOING: [(&str, Going); 5] = [
    ("with-names", Going::Names),
    ("with-notes", Going::Notes),
    ("with-evidence", Going::Evidence),
    ("with-municipality", Going::Municipality),
    ("with-day", Going::Day),
];

impl Control {
    /// Reads what [`Control::print`] wrote, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.splitn(3, ' ');
        let (verb, first, second) = (words.next()?, words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let control = if let Some((_, part)) = REMARKS.into_iter().find(|(name, _)| *name == verb) {
            Self::Remark(StatementId::parse(first)?, part)
        } else if let Some((_, line)) = ABOUT.into_iter().find(|(name, _)| *name == verb) {
            Self::About(line)
        } else if let Some((_, shelving)) = SHELVING.into_iter().find(|(name, _)| *name == verb) {
            Self::Shelf(shelving, first.to_owned())
        } else if let Some((_, filing)) = FILING.into_iter().find(|(name, _)| *name == verb) {
            Self::Filing(filing, first.to_owned())
        } else if let Some(group) = Group::ALL.into_iter().find(|group| group.name() == verb) {
            Self::Choice(group, first.to_owned(), second.to_owned())
        } else if let Some((_, advising)) = ADVISING.into_iter().find(|(name, _)| *name == verb) {
            Self::Advise(advising, first.to_owned())
        } else if let Some((_, going)) = GOING.into_iter().find(|(name, _)| *name == verb) {
            Self::Going(going)
        } else {
            match verb {
                "answer" => Self::Answer(StatementId::parse(first)?, Answer::from_id(second)),
                "deliberate" => Self::Deliberate(StatementId::parse(first)?),
                "number" => Self::Number(first.to_owned()),
                "profile" => Self::Profile(first.to_owned(), PROFILE.into_iter().find(|(name, _)| *name == second)?.1),
                "approach" => Self::Approach(first.to_owned(), Approach::from_id(second)?),
                "way" => Self::Kind(if first == "full" { ScanKind::Full } else { ScanKind::Quick }),
                "print" => Self::Print,
                _ => return None,
            }
        };
        (control.print() == text).then_some(control)
    }

    /// The text of `data-do`.
    pub fn print(&self) -> String {
        let verb = match self {
            Self::Answer(id, answer) => return ["answer ", &id.to_string(), " ", answer.map_or("", Answer::id)].concat(),
            Self::Choice(group, id, option) => return [group.name(), " ", id, " ", option].concat(),
            Self::Number(id) => return ["number ", id].concat(),
            Self::Profile(id, part) => {
                let name = PROFILE.iter().find(|(_, other)| other == part).map_or("", |(name, _)| name);
                return ["profile ", id, " ", name].concat();
            }
            Self::Approach(id, approach) => return ["approach ", id, " ", approach.id()].concat(),
            Self::Kind(kind) => return ["way ", kind.id()].concat(),
            Self::Advise(advising, id) => return [ADVISING[*advising as usize].0, " ", id].concat(),
            Self::Deliberate(id) => return ["deliberate ", &id.to_string()].concat(),
            Self::Remark(id, part) => return [REMARKS[*part as usize].0, " ", &id.to_string()].concat(),
            Self::Shelf(shelving, id) => return [SHELVING[*shelving as usize].0, " ", id].concat(),
            Self::Filing(filing, about) => return [FILING[*filing as usize].0, " ", about].concat(),
            Self::Going(going) => GOING[*going as usize].0,
            Self::About(line) => ABOUT[*line as usize].0,
            Self::Print => "print",
        };
        verb.to_owned()
    }

    /// The change it makes to a scan, if it makes one. `text` and `checked` are the value of the field.
    pub fn change(&self, text: &str, checked: bool) -> Option<Change> {
        Some(match self {
            Self::Answer(id, answer) => Change::Answer(*id, *answer),
            Self::Remark(id, part) => Change::Remark(*id, *part, text.to_owned()),
            Self::Deliberate(id) => Change::Deliberate(*id, checked),
            Self::Choice(group, id, option) => Change::Choice(*group, id.clone(), Some(Choice::from_id(option))),
            Self::Number(id) => Change::Choice(Group::Facts, id.clone(), whole(text)),
            Self::Approach(id, approach) => Change::Approach(id.clone(), *approach, checked),
            Self::Profile(id, part) => Change::Profile(id.clone(), *part, text.to_owned()),
            Self::Kind(kind) => Change::Kind(*kind),
            Self::About(line) => Change::About(*line, text.to_owned()),
            Self::Advise(Advising::Aside | Advising::Back, id) => {
                Change::Aside(id.clone(), *self == Self::Advise(Advising::Aside, id.clone()))
            }
            Self::Advise(..) | Self::Shelf(..) | Self::Filing(..) | Self::Going(_) | Self::Print => return None,
        })
    }
}

impl Control {
    /// What its field shows: a text, and whether it is chosen.
    pub fn state<'a>(&self, scan: &'a Scan, outgoing: &Outgoing) -> (Cow<'a, str>, bool) {
        match self {
            Self::Answer(id, answer) => ("".into(), answer.is_some() && scan.answer(*id) == *answer),
            Self::Remark(id, part) => (scan.remark(*id, *part).into(), false),
            Self::Deliberate(id) => ("".into(), scan.deliberate(*id)),
            Self::Choice(group, id, option) => ("".into(), scan.choice(*group, id).is_some_and(|chosen| chosen.id() == *option)),
            Self::Number(id) => (
                scan.fact(id)
                    .and_then(Choice::number)
                    .map_or("".into(), |number| number.to_string().into()),
                false,
            ),
            Self::Approach(id, approach) => ("".into(), scan.profile(id).chooses(*approach)),
            Self::Profile(id, part) => (scan.profile(id).shown(*part).into(), false),
            Self::About(line) => (scan.about(*line).into(), false),
            Self::Going(going) => ("".into(), outgoing[*going as usize]),
            Self::Kind(_) | Self::Advise(..) | Self::Shelf(..) | Self::Filing(..) | Self::Print => ("".into(), false),
        }
    }
}

/// A whole number that was typed.
fn whole(text: &str) -> Option<Choice> {
    text.trim().parse().ok().filter(|number| *number <= MOST).map(Choice::Number)
}

impl Render for Control {
    fn render(&self) -> Markup {
        PreEscaped(self.print().render().into_string())
    }
}
