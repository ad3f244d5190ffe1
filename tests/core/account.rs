//! The account tells everything that was asked, answered or not, and nothing that this kind of scan does not ask.

use crate::html::wholes;
use crate::sample::{Answers, in_every_language, real};
use iscan::instrument::Instrument;
use iscan::report::{Report, ReportSize, SectionId};
use iscan::scan::{Change, Group, ProfilePart};

fn account(answers: &Answers, instrument: &Instrument) -> String {
    let report = Report::new(instrument, answers.scan());
    let section = report.section(SectionId::Account).expect("the account");
    section.html.replace("&amp;", "&")
}

/// The row of a table that has this in it.
fn row_of<'h>(html: &'h str, told: &str) -> &'h str {
    let row = wholes(html, "tr").into_iter().find(|row| row.contains(told));
    row.unwrap_or_else(|| panic!("«{told}» stands in no row"))
}

/// Everything that only the full scan asks, but for the pairs.
fn asked(instrument: &Instrument) -> Vec<&str> {
    let (words, full) = (&instrument.words, &instrument.full);
    let symptoms = full.symptoms.iter().flat_map(|list| &list.symptoms);
    let mut all = vec![words.iprof_now(), words.iprof_expected()];
    all.extend(full.rows.iter().map(|row| row.question.as_str()));
    all.extend(symptoms.map(|symptom| symptom.text.as_str()));
    all.extend(full.iprof.tasks.iter().map(|task| task.text.as_str()));
    all.extend(full.staffing.questions.iter().map(|question| question.question.as_str()));
    all
}

#[test]
fn every_question_of_a_full_scan_is_told_open_ones_too() {
    for instrument in in_every_language() {
        let html = account(&Answers::full(instrument), instrument);
        let open = format!("<td>{}</td>", instrument.words.account_unanswered());
        for question in asked(instrument) {
            assert!(row_of(&html, question).contains(&open), "{question}");
        }
        for pair in &instrument.full.pairs {
            let row = row_of(&html, &format!("<td>{}</td><td>{}</td>", pair.negative, pair.positive));
            assert!(row.contains(&open), "{row}");
        }
    }
}

#[test]
fn a_snelscan_tells_only_what_it_asks() {
    for instrument in in_every_language() {
        let words = &instrument.words;
        let parts = [
            words.step_signature(),
            words.step_symptoms(),
            words.step_culture(),
            words.step_iprof(),
            words.step_staffing(),
        ];
        let folds = |answers: &Answers| {
            let html = account(answers, instrument);
            let there = parts.iter().filter(|part| html.contains(&format!("<h3>{part}</h3>")));
            there.count()
        };
        assert_eq!(folds(&Answers::full(instrument)), parts.len());
        assert_eq!(folds(&Answers::of("workshop", instrument)), parts.len());
        assert_eq!(folds(&Answers::quick(instrument)), 0);
    }
}

#[test]
fn every_kind_of_answer_is_told() {
    let (words, full) = (&real().words, &real().full);
    let (row, staffing) = (&full.rows[0], &full.staffing.questions[0]);
    let symptoms = &full.symptoms[0].symptoms;
    let task = &full.iprof.tasks[0];
    let choices = [
        (Group::Signature, row.id.as_str(), row.options[0].id.as_str()),
        (Group::Symptoms, symptoms[0].id.as_str(), "no"),
        (Group::Symptoms, symptoms[1].id.as_str(), "unknown"),
        (Group::Culture, full.pairs[0].id.as_str(), "4"),
        (Group::Tasks, task.id.as_str(), "do"),
        (Group::Role, "roleNow", "3"),
        (Group::Staffing, staffing.id.as_str(), staffing.options[0].id.as_str()),
    ];
    let answers = choices.into_iter().fold(Answers::full(real()), |answers, (group, id, chosen)| {
        answers.choose(group, &format!("{id} {chosen}"))
    });
    let profile = &full.staffing.profiles[0];
    let vacancies = Change::Profile(profile.id.clone(), ProfilePart::Vacancies, "2".into());
    let html = account(&answers.with(&vacancies), real());
    let positive = format!("<td>{}</td>", full.pairs[0].positive);
    for (question, told) in [
        (row.question.as_str(), row.options[0].label.as_str()),
        (symptoms[0].text.as_str(), words.symptoms_no()),
        (symptoms[1].text.as_str(), words.question_unknown()),
        (positive.as_str(), "4"),
        (task.text.as_str(), words.iprof_do()),
        (words.iprof_now(), full.iprof.steps[2].about.as_str()),
        (staffing.question.as_str(), staffing.options[0].label.as_str()),
        (profile.name.as_str(), "2"),
    ] {
        let row = row_of(&html, question);
        assert!(row.contains(&format!("<td>{told}</td>")), "{question}: {row}");
    }
}

#[test]
fn it_stands_only_in_the_whole_report() {
    let report = Report::new(real(), Answers::full(real()).everywhere("3").scan());
    let has = |size| report.section_ids(size).any(|id| id == SectionId::Account);
    assert_eq!(ReportSize::ALL.map(has), [false, false, true]);
}
