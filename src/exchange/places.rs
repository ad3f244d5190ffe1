//! The fixed places of a share code: a few bits for each answer, in the order of the instrument's ledger. The order only
//! ever grows at its end, so a code of an older edition reads the same for ever.

use super::bits::{Reader, Writer};
use crate::instrument::{Domain, Ledger, Phase, StatementId};
use crate::scan::{
    Answer, Approach, Change, Choice, Fte, Group, Profile, ProfilePart, ROLE_EXPECTED, ROLE_NOW, Scan, TaskReason, YesPartlyNo,
};

/// Permanent numbers of statements that have a place.
const NUMBERS: u32 = 31;
/// Full-time equivalents that have a place: quarters below this.
const QUARTERS: u64 = 126;
/// Vacancies that have a place.
const VACANCIES: u64 = 14;
/// Months that have a place, from January 2000.
const MONTHS: u64 = 2046;
/// What a choice is written as when a number follows.
const NUMBER: u64 = 7;

/// Writes what has a place.
pub(super) fn write(bits: &mut Writer, scan: &Scan, ledger: &Ledger) {
    write_statements(bits, scan);
    for group in Group::ALL {
        write_choices(bits, scan, group, &lines(group, ledger));
    }
    write_profiles(bits, scan, ledger);
    write_ambition(bits, scan);
}

/// Reads what [`write`] wrote, as changes of an empty scan. Nothing where the bits end or name a place this ledger does
/// not have.
pub(super) fn read(bits: &mut Reader, ledger: &Ledger, changes: &mut Vec<Change>) -> Option<()> {
    read_statements(bits, changes)?;
    for group in Group::ALL {
        read_choices(bits, group, &lines(group, ledger), changes)?;
    }
    read_profiles(bits, ledger, changes)?;
    read_ambition(bits, changes)
}

/// Per domain how many permanent numbers there are to tell of, three bits for each; then the marks of a deliberate
/// choice, when there are any.
fn write_statements(bits: &mut Writer, scan: &Scan) {
    let placed = write_answers(bits, |id| scan.answer(id));
    let marks: Vec<bool> = placed.into_iter().map(|id| scan.deliberate(id)).collect();
    bits.flag(marks.contains(&true));
    if marks.contains(&true) {
        for mark in marks {
            bits.flag(mark);
        }
    }
}

/// The statements that had a place, whether answered or not.
pub(super) fn write_answers(bits: &mut Writer, answer: impl Fn(StatementId) -> Option<Answer>) -> Vec<StatementId> {
    let mut placed = vec![];
    for domain in Domain::ALL {
        let ids = || (1..=NUMBERS).map(|number| StatementId { domain, number });
        let count = filled(ids().map(|id| answer(id).is_some()));
        bits.bits(count as u64, 5);
        for id in ids().take(count) {
            let symbol = match answer(id) {
                None => 0,
                Some(Answer::Phase(phase)) => phase.number().into(),
                Some(Answer::Unknown) => 6,
                Some(Answer::NotApplicable) => 7,
            };
            bits.bits(symbol, 3);
            placed.push(id);
        }
    }
    placed
}

fn read_statements(bits: &mut Reader, changes: &mut Vec<Change>) -> Option<()> {
    let placed = read_answers(bits)?;
    changes.extend(placed.iter().map(|(id, answer)| Change::Answer(*id, *answer)));
    if bits.flag()? {
        for (id, _) in placed {
            if bits.flag()? {
                changes.push(Change::Deliberate(id, true));
            }
        }
    }
    Some(())
}

/// What [`write_answers`] wrote: every statement that had a place.
pub(super) fn read_answers(bits: &mut Reader) -> Option<Vec<(StatementId, Option<Answer>)>> {
    let mut placed = vec![];
    for domain in Domain::ALL {
        for number in 1..=u32::try_from(bits.bits(5)?).ok()? {
            let answer = match bits.bits(3)? {
                0 => None,
                6 => Some(Answer::Unknown),
                7 => Some(Answer::NotApplicable),
                phase => Some(Answer::Phase(Phase::new(phase)?)),
            };
            placed.push((StatementId { domain, number }, answer));
        }
    }
    Some(placed)
}

/// The lines of a group, in order: the id of a question, then the options it can be answered with, separated by spaces.
fn lines(group: Group, ledger: &Ledger) -> Vec<&str> {
    let lines = match group {
        Group::Facts => &ledger.facts,
        Group::Signature => &ledger.signature,
        Group::Recognition => &ledger.recognition,
        Group::Symptoms => &ledger.symptoms,
        Group::Culture => &ledger.culture,
        Group::Tasks => &ledger.tasks,
        Group::Role => return vec![ROLE_NOW, ROLE_EXPECTED],
        Group::Staffing => &ledger.questions,
    };
    lines.iter().map(String::as_str).collect()
}

/// A line's question, and its options besides *weet niet*: those on the line, or those every question of the group has.
fn split(group: Group, line: &str) -> (&str, Vec<&str>) {
    let mut words = line.split(' ');
    let question = words.next().unwrap_or_default();
    let options = match group {
        Group::Facts | Group::Signature | Group::Staffing => words.collect(),
        Group::Recognition | Group::Symptoms => YesPartlyNo::ALL.iter().map(|word| word.id()).collect(),
        Group::Tasks => TaskReason::ALL.iter().map(|reason| reason.id()).collect(),
        Group::Culture => vec!["1", "2", "3", "4", "5"],
        Group::Role => vec!["1", "2", "3", "4"],
    };
    (question, options)
}

/// Three bits a question, as far as there is something to tell: 0 for nothing, 1 for *weet niet*, from 2 the options, 7
/// for a number that follows.
fn write_choices(bits: &mut Writer, scan: &Scan, group: Group, lines: &[&str]) {
    let symbols: Vec<(u64, u64)> = lines
        .iter()
        .map(|line| {
            let (question, options) = split(group, line);
            match scan.choice(group, question) {
                None => (0, 0),
                Some(Choice::Unknown) => (1, 0),
                Some(Choice::Number(number)) if options == ["#"] => (NUMBER, *number),
                Some(choice) => {
                    let place = options.iter().position(|option| *option == choice.id());
                    (place.map_or(0, |place| place as u64 + 2), 0)
                }
            }
        })
        .map(|(symbol, number)| if symbol > NUMBER { (0, 0) } else { (symbol, number) })
        .collect();
    let count = filled(symbols.iter().map(|(symbol, _)| *symbol > 0));
    bits.number(count as u64);
    for (symbol, number) in symbols.into_iter().take(count) {
        bits.bits(symbol, 3);
        if symbol == NUMBER {
            bits.number(number);
        }
    }
}

fn read_choices(bits: &mut Reader, group: Group, lines: &[&str], changes: &mut Vec<Change>) -> Option<()> {
    for index in 0..bits.number()? {
        let line = lines.get(usize::try_from(index).ok()?);
        let symbol = bits.bits(3)?;
        if symbol == 0 {
            continue;
        }
        let (question, options) = split(group, line?);
        let choice = match symbol {
            1 => Choice::Unknown,
            NUMBER if options == ["#"] => Choice::Number(bits.number()?),
            _ => Choice::from_id(options.get(usize::try_from(symbol - 2).ok()?)?),
        };
        changes.push(Change::Choice(group, question.to_owned(), Some(choice)));
    }
    Some(())
}

fn write_profiles(bits: &mut Writer, scan: &Scan, ledger: &Ledger) {
    let count = filled(ledger.profiles.iter().map(|id| *scan.profile(id) != Profile::default()));
    bits.number(count as u64);
    for profile in ledger.profiles.iter().take(count).map(|id| scan.profile(id)) {
        for fte in [profile.needed(), profile.own(), profile.shared(), profile.external()] {
            let quarters = fte.and_then(Fte::quarters).filter(|quarters| *quarters < QUARTERS);
            bits.bits(quarters.map_or(0, |quarters| quarters + 1), 7);
        }
        let vacancies = profile.vacancies().filter(|number| *number <= VACANCIES);
        bits.bits(vacancies.map_or(0, |number| number + 1), 4);
        let chooses = Approach::ALL.iter().map(|approach| profile.chooses(*approach));
        bits.flag(chooses.clone().any(|chosen| chosen));
        if chooses.clone().any(|chosen| chosen) {
            for chosen in chooses {
                bits.flag(chosen);
            }
        }
    }
}

fn read_profiles(bits: &mut Reader, ledger: &Ledger, changes: &mut Vec<Change>) -> Option<()> {
    for index in 0..bits.number()? {
        let id = ledger.profiles.get(usize::try_from(index).ok()?)?;
        for part in ProfilePart::FTE {
            let quarters = bits.bits(7)?;
            if quarters > 0 {
                let typed = [&(quarters - 1).to_string(), "/4"].concat();
                changes.push(Change::Profile(id.clone(), part, typed));
            }
        }
        let vacancies = bits.bits(4)?;
        if vacancies > 0 {
            changes.push(Change::Profile(id.clone(), ProfilePart::Vacancies, (vacancies - 1).to_string()));
        }
        if bits.flag()? {
            for approach in Approach::ALL {
                if bits.flag()? {
                    changes.push(Change::Approach(id.clone(), approach, true));
                }
            }
        }
    }
    Some(())
}

/// The month, and a phase a domain.
fn write_ambition(bits: &mut Writer, scan: &Scan) {
    bits.bits(months(scan.horizon()).map_or(0, |month| month + 1), 11);
    let targets = Domain::ALL.map(|domain| scan.target(domain));
    bits.flag(targets.iter().any(Option::is_some));
    if targets.iter().any(Option::is_some) {
        for target in targets {
            bits.bits(target.map_or(0, |phase| phase.number().into()), 3);
        }
    }
}

fn read_ambition(bits: &mut Reader, changes: &mut Vec<Change>) -> Option<()> {
    let month = bits.bits(11)?;
    if month > 0 {
        changes.push(Change::Horizon(horizon(month - 1)));
    }
    if bits.flag()? {
        for domain in Domain::ALL {
            let target = bits.bits(3)?;
            if target > 0 {
                changes.push(Change::Target(domain, Some(Phase::new(target)?)));
            }
        }
    }
    Some(())
}

/// `2027-12`.
fn horizon(months: u64) -> String {
    let month = (100 + months % 12 + 1).to_string();
    [&(2000 + months / 12).to_string(), "-", &month[1..]].concat()
}

/// Months since January 2000, of a text like `2027-12`.
fn months(text: &str) -> Option<u64> {
    let (year, month) = text.split_once('-')?;
    let (year, month) = (year.parse::<u16>().ok()?, month.parse::<u8>().ok()?);
    let months = (u64::from(year).checked_sub(2000)? * 12 + u64::from(month)).checked_sub(1)?;
    (months < MONTHS).then_some(months)
}

/// How many places there are up to the last one with something in it.
fn filled(places: impl Iterator<Item = bool>) -> usize {
    let mut count = 0;
    for (place, is_filled) in places.enumerate() {
        if is_filled {
            count = place + 1;
        }
    }
    count
}
