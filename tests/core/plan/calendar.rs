//! The calendar file, read back by another program's parser.

use crate::any::{text, times};
use crate::sample::{Answers, NOW, real};
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};
use iscan::exchange::plan_calendar;
use iscan::plan::Day;
use iscan::report::Report;
use iscan::scan::{Action, ActionPart, ActionState, Change, PlanChange, Scan};
use proptest::prelude::*;

fn with(actions: &[(&str, &str, Option<ActionState>)]) -> Scan {
    let mut scan = Answers::quick(real()).leads('2').scan();
    for (place, (what, by, state)) in actions.iter().enumerate() {
        let mut action = Action::planned(
            &format!("a{place}"),
            what,
            "Bel het diensthoofd; vraag, wat er nodig is.\nDan verder.",
        );
        action.state = *state;
        scan.apply(&Change::Plan(PlanChange::Add(Box::new(action))), NOW);
        scan.apply(
            &Change::Plan(PlanChange::Text(format!("a{place}"), ActionPart::By, (*by).to_owned())),
            NOW,
        );
        scan.apply(
            &Change::Plan(PlanChange::Text(format!("a{place}"), ActionPart::Who, "Jo Peeters".to_owned())),
            NOW,
        );
    }
    scan
}

fn calendar(scan: Scan) -> Option<String> {
    let file = plan_calendar(&Report::new(real(), scan), NOW)?;
    assert_eq!(file.media_type, "text/calendar");
    assert!(std::path::Path::new(&file.name).extension().is_some_and(|ending| ending == "ics"));
    Some(String::from_utf8(file.bytes).expect("text"))
}

fn parsed(text: &str) -> Calendar {
    text.parse().expect("a calendar")
}

#[test]
fn each_open_action_with_a_day_is_an_event_of_a_whole_day() {
    let text = calendar(with(&[
        ("Inventaris maken", "2027-06-30", None),
        ("Klaar", "2027-07-01", Some(ActionState::Done)),
        ("Ooit", "voor de zomer", None),
        ("Aan het einde van het jaar", "2027-12-31", Some(ActionState::Busy)),
    ]))
    .expect("a calendar");
    let calendar = parsed(&text);
    let events: Vec<_> = calendar.components.iter().filter_map(CalendarComponent::as_event).collect();
    assert_eq!(events.len(), 2);
    let day = |year, month, day| Some(DatePerhapsTime::Date(chrono(year, month, day)));
    assert_eq!(events[0].get_summary(), Some("Inventaris maken"));
    assert_eq!((events[0].get_start(), events[0].get_end()), (day(2027, 6, 30), day(2027, 7, 1)));
    assert_eq!(events[1].get_start(), day(2027, 12, 31));
    assert_eq!(events[1].get_end(), day(2028, 1, 1), "a day ends where the next begins");
    let about = events[0].get_description().expect("what it is about");
    assert!(
        about.contains("Bel het diensthoofd; vraag, wat er nodig is.\nDan verder."),
        "{about}"
    );
    assert!(about.contains("Jo Peeters"));
    assert_eq!(events[0].get_uid(), Some("test-a0@i-scan"));
    assert_eq!(
        events[0].property_value("TRANSP"),
        Some("TRANSPARENT"),
        "it takes no time of the day"
    );
}

fn chrono(year: i32, month: u32, day: u32) -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

#[test]
fn outlook_finds_what_it_asks_of_a_file() {
    let text = calendar(with(&[(
        "Inventaris maken van álle toepassingen, met kostprijs en einddatum van elk contract",
        "2027-06-30",
        None,
    )]));
    let text = text.expect("a calendar");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.contains("\r\nMETHOD:PUBLISH\r\n") && text.contains("\r\nDTSTAMP:20261121T101500Z\r\n"));
    assert!(text.contains("\r\nDTSTART;VALUE=DATE:20270630\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "every line ends as one");
    assert!(text.lines().all(|line| line.len() <= 76), "long lines are folded");
}

#[test]
fn without_a_day_there_is_no_calendar() {
    assert_eq!(
        calendar(with(&[("Ooit", "", None), ("Klaar", "2027-06-30", Some(ActionState::Done))])),
        None
    );
}

#[test]
fn days_are_those_of_the_calendar() {
    for day in ["2027-01-01", "2028-02-29", "2000-02-29", "1999-12-31", "9999-12-31"] {
        assert_eq!(Day::parse(day).map(|day| day.to_string()).as_deref(), Some(day));
    }
    for text in [
        "2027-02-29",
        "1900-02-29",
        "2027-13-01",
        "2027-00-10",
        "2027-04-31",
        "2027-4-3",
        "2027-06",
        "+027-06-30",
        "0000-01-01",
        "",
        "30/06/2027",
    ] {
        assert_eq!(Day::parse(text), None, "{text}");
    }
    assert_eq!(Day::parse("2026-11-21T10:15:00Z"), Day::parse("2026-11-21"), "the day of a moment");
}

proptest! {
    #![proptest_config(times(96))]

    #[test]
    fn whatever_is_typed_it_is_one_event(what in text(), id in text()) {
        let mut scan = Answers::quick(real()).leads('2').scan();
        let mut action = Action::planned(&id, &what, &what);
        action.by = "2027-06-30".into();
        scan.apply(&Change::Plan(PlanChange::Add(Box::new(action))), NOW);
        let text = calendar(scan).expect("a calendar");
        let calendar = parsed(&text);
        prop_assert_eq!(calendar.components.len(), 1);
        let event = calendar.components[0].as_event().expect("an event");
        let kept: String = what.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
        prop_assert_eq!(event.get_summary().unwrap_or_default().trim(), kept.trim());
    }
}
