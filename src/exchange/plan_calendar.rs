//! The days of the action plan for a calendar (iCalendar, RFC 5545). Each open action with a day is an event of a whole day
//! that takes no time. Outlook leaves out a task (`VTODO`) that stands in a file.

use super::{Download, file_name};
use crate::plan::Day;
use crate::report::Report;
use crate::scan::Action;
use ics::parameters::Value;
use ics::properties::{Description, DtEnd, DtStart, Method, Summary, Transp};
use ics::{Event, ICalendar, escape_text};

/// The file, made at `now` (an RFC 3339 moment in UTC); nothing where no open action has a day.
pub fn plan_calendar(report: &Report, now: &str) -> Option<Download> {
    let mut calendar = ICalendar::new("2.0", "-//I-scan//NONSGML I-scan//NL");
    calendar.push(Method::new("PUBLISH"));
    let stamp: String = now.chars().filter(|letter| !matches!(letter, '-' | ':')).collect();
    let mut is_empty = true;
    for action in report.scan().actions().iter().filter(|action| action.is_open()) {
        if let Some(day) = Day::parse(&action.by) {
            calendar.add_event(event(report, action, day, &stamp));
            is_empty = false;
        }
    }
    (!is_empty).then(|| Download {
        bytes: calendar.to_string().into_bytes(),
        media_type: "text/calendar",
        name: file_name(report.scan(), "ics"),
    })
}

fn event<'a>(report: &Report, action: &Action, day: Day, stamp: &str) -> Event<'a> {
    let words = &report.instrument().words;
    let lines = [
        (words.plan_step(), action.step.as_str()),
        (words.plan_who(), action.who.as_str()),
        (words.plan_state(), report.state_told(action)),
    ];
    let lines = lines.into_iter().filter(|(_, told)| !told.trim().is_empty());
    let about: Vec<String> = lines
        .map(|(name, told)| [name, if name.ends_with('?') { " " } else { ": " }, told].concat())
        .collect();
    let digits = |day: Day| day.to_string().replace('-', "");
    // The same action keeps its place in the calendar when the file is opened again.
    let id = [report.scan().id(), "-", &action.id, "@i-scan"].concat();
    let mut event = Event::new(text(&id), stamp.to_owned());
    let (mut start, mut end) = (DtStart::new(digits(day)), DtEnd::new(digits(day.next())));
    start.add(Value::DATE);
    end.add(Value::DATE);
    event.push(start);
    event.push(end);
    event.push(Summary::new(text(&action.what)));
    event.push(Description::new(text(&about.join("\n"))));
    event.push(Transp::transparent());
    event
}

/// What people typed, without the letters that a calendar cannot hold.
fn text(typed: &str) -> String {
    let kept: String = typed.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
    escape_text(kept).into_owned()
}
