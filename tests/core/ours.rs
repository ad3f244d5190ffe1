//! A sentence of the fifth phase is ours, not the source's: it carries its tag wherever it is shown.

use crate::sample::{Answers, NOW, real};
use iscan::group::Workshop;
use iscan::instrument::{Phase, StatementId};
use iscan::plan::{Move, from_move};
use iscan::prose::questionnaire;
use iscan::report::{Report, SectionId, spread};
use iscan::scan::{Answer, Change, PlanChange, Scan, ScanKind, Voice};

const FIFTH: Answer = Answer::Phase(Phase::ALL[4]);

/// A statement with a fifth sentence, and that sentence.
fn fifth() -> (StatementId, &'static str) {
    let mut statements = real().statements();
    let found = statements.find_map(|(id, statement)| Some((id, statement.anchor(Phase::ALL[4])?)));
    found.expect("a statement with a fifth sentence")
}

/// A full scan in which it is chosen.
fn chosen() -> Scan {
    let answers = Answers::full(real()).everywhere("3");
    answers.with(&Change::Answer(fifth().0, Some(FIFTH))).scan()
}

/// How often the sentence stands in HTML, and how often with its tag.
fn told(html: &str) -> [usize; 2] {
    let (_, sentence) = fifth();
    let html = html.replace("&amp;", "&");
    let tag = format!("<small class=\"tag\">{}</small>", real().words.report_ours());
    let tagged = [format!("{sentence} {tag}"), format!("{sentence}</b> {tag}")];
    let tagged = tagged.iter().map(|tagged| html.matches(tagged.as_str()).count()).sum();
    [html.matches(sentence).count(), tagged]
}

fn is_marked(what: &str, html: &str) {
    let [shown, tagged] = told(html);
    assert!(
        shown > 0 && shown == tagged,
        "{what}: shown {shown} times, with its tag {tagged} times"
    );
}

#[test]
fn in_the_chapters_the_account_and_the_questions_to_print() {
    let report = Report::new(real(), chosen());
    for id in [SectionId::Chapters, SectionId::Account] {
        is_marked(id.id(), &report.section(id).expect("a section").html);
    }
    is_marked("questions", &questionnaire(real(), ScanKind::Full).into_string());
}

#[test]
fn in_what_changed_whichever_way() {
    let before = Answers::full(real()).everywhere("3").scan();
    for (earlier, mut later) in [(before.clone(), chosen()), (chosen(), before)] {
        later.apply(&Change::Plan(PlanChange::Earlier(Box::new(earlier.renamed("old")))), NOW);
        let report = Report::new(real(), later);
        is_marked("evolution", &report.section(SectionId::Evolution).expect("the change").html);
    }
}

#[test]
fn in_what_a_group_answered_and_agreed() {
    let (id, _) = fifth();
    let low = Answer::Phase(Phase::ALL[0]);
    let voice = |(place, role, answer): (usize, &str, Answer)| {
        let voice = Voice::new(&format!("{place:016x}"), ScanKind::Full, &real().version, NOW, [(id, answer)]);
        voice.with_role(role)
    };
    let voices = [
        (0, "iprof", FIFTH),
        (1, "iprof", FIFTH),
        (2, "iprof", FIFTH),
        (3, "dienst", low),
        (4, "dienst", low),
        (5, "dienst", low),
    ];
    let mut scan = Scan::new("w", "nl", &real().version, NOW);
    scan.apply(&Change::Kind(ScanKind::Workshop), NOW);
    scan.apply(&Change::Voices(voices.into_iter().map(voice).collect()), NOW);
    scan.apply(&Change::Agreed(id, Some(FIFTH)), NOW);
    let page = spread(real(), &scan, &Workshop::new(real(), &scan), id).into_string();
    assert_eq!(told(&page), [3, 3], "in the drawing, by role, and what was agreed");
    let report = Report::new(real(), scan);
    let section = report.section(SectionId::Voices).expect("the voices").html;
    assert_eq!(told(&section), [3, 3], "the highest answer, by role, and what was agreed");
}

#[test]
fn in_an_action_in_brackets() {
    let (statement, sentence) = fifth();
    let tag = ["(", real().words.report_ours(), ")"].concat();
    let action = |to| {
        from_move(
            "a",
            real(),
            Move {
                statement,
                from: Phase::ALL[2],
                to,
            },
        )
    };
    let what = action(Phase::ALL[4]).what;
    assert!(what.contains(sentence) && what.ends_with(&tag), "{what}");
    assert!(!action(Phase::ALL[3]).what.contains(&tag), "the source has a fourth phase");
    assert_eq!(Phase::ALL[4].tagged(sentence, &real().words), [sentence, " ", &tag].concat());
    assert_eq!(Phase::ALL[3].tagged(sentence, &real().words), sentence);
}
