//! How long a scan takes is counted from its words; how far one is, from everything it asks.

use crate::content::edited;
use crate::sample::{Answers, NOW, in_every_language, numbered, real};
use iscan::instrument::check::check;
use iscan::instrument::{Instrument, Minutes, Question, minutes};
use iscan::prose;
use iscan::scan::{
    Answer, Change, Choice, Group, OpenPart, ProfilePart, ROLE, ROLE_EXPECTED, ROLE_NOW, Scan, ScanKind, Step, open_parts, progress_of,
    remaining, resume,
};

/// Two statements a domain and one fact, of words that can be counted by hand.
fn small() -> Instrument {
    let mut small = numbered(|_| vec![1, 2]);
    for domain in &mut small.domains {
        for statement in &mut domain.statements {
            statement.question = "Wie beslist hier?".into();
            statement.help = "Meestal – niet altijd.".into();
            statement.anchors = ["Niemand.", "Eén dienst.", "Iedereen samen.", "Ook anderen."]
                .map(String::from)
                .into();
            *statement = statement.clone().counted();
        }
    }
    small.facts.truncate(1);
    let fact = &mut small.facts[0];
    (fact.question, fact.help) = ("Hoeveel medewerkers?".into(), String::new());
    fact.options.truncate(2);
    fact.options[0].label = "Geen".into();
    fact.options[1].label = "1 of meer".into();
    small
}

/// Some answer to a question.
fn answer_to(question: Question) -> Change {
    let choose = |group, id: &str, choice: &str| Change::Choice(group, id.to_owned(), Some(Choice::from_id(choice)));
    match question {
        Question::Fact(fact) => choose(Group::Facts, &fact.id, fact.options.first().map_or("3", |option| &option.id)),
        Question::Statement(id) => Change::Answer(id, Some(Answer::Unknown)),
        Question::Row(row) => choose(Group::Signature, &row.id, "unknown"),
        Question::Symptom(_, symptom) => choose(Group::Symptoms, &symptom.id, "partly"),
        Question::Pair(pair) => choose(Group::Culture, &pair.id, "3"),
        Question::RoleNow => choose(Group::Role, ROLE_NOW, "2"),
        Question::RoleExpected => choose(Group::Role, ROLE_EXPECTED, "3"),
        Question::Task(task) => choose(Group::Tasks, &task.id, "do"),
        Question::Profiles => Change::Profile("cloud".into(), ProfilePart::Needed, "0,5".into()),
        Question::Staffing(asked) => choose(Group::Staffing, &asked.id, &asked.options[0].id),
    }
}

/// A scan of this kind with an answer to every question that fits.
fn answered(kind: &str, fits: impl Fn(Question) -> bool) -> Scan {
    let mut scan = Answers::of(kind, real()).scan();
    for question in real().questions(true).filter(|question| fits(*question)) {
        scan.apply(&answer_to(question), NOW);
    }
    scan
}

mod words {
    use super::*;

    #[test]
    fn of_a_question_its_help_and_its_answers() {
        let small = small();
        // 3 + 3 + 7 and 2 + 4; a dash is no word.
        let counted: Vec<usize> = small.questions(false).map(|question| small.words_of(question)).collect();
        assert_eq!(counted[0], 6);
        assert_eq!(counted[1..], [13; 13]);
    }

    #[test]
    fn of_everything_the_full_scan_asks() {
        let mut small = small();
        let full = &mut *small.full;
        full.pairs[0].positive = "We leren graag".into();
        full.pairs[0].negative = "We leren niet".into();
        full.symptoms[0].symptoms[0].text = "Het net is traag.".into();
        full.iprof.tasks[0].text = "overzicht bewaken".into();
        let words = |found: &dyn Fn(&Question) -> bool| {
            let question = small.questions(true).find(found).expect("it is asked");
            small.words_of(question)
        };
        assert_eq!(words(&|question| matches!(question, Question::Pair(_))), 6);
        assert_eq!(words(&|question| matches!(question, Question::Symptom(0, _))), 4);
        assert_eq!(words(&|question| matches!(question, Question::Task(_))), 2);
        assert!(small.questions(true).all(|question| small.words_of(question) > 0));
    }

    #[test]
    fn make_minutes_at_two_hundred_each() {
        let small = small();
        let quick = small.words_of_explanation() + 6 + 13 * 13;
        assert_eq!(small.reading_time().quick, minutes(quick));
        let mut longer = small.clone();
        longer.facts[0].help = "woord ".repeat(600);
        let three_more = |before: Minutes| (before.quick + 3, before.full + 3);
        let Minutes { quick, full } = longer.reading_time();
        assert_eq!((quick, full), three_more(small.reading_time()));
    }
}

mod promise {
    use super::*;

    #[test]
    fn follows_the_content_in_every_language() {
        for instrument in in_every_language() {
            assert_eq!(instrument.minutes, instrument.reading_time());
        }
        let longer = format!("help.nl = \"{}", "woord ".repeat(400));
        let longer = check(&edited("facts.toml", "help.nl = \"", &longer).files).expect("content without mistakes");
        let frozen = crate::sample::frozen()[0].minutes;
        assert_eq!(longer[0].minutes.quick, frozen.quick + 2);
        assert_eq!(longer[1].minutes, crate::sample::frozen()[1].minutes);
    }

    #[test]
    fn stands_on_the_start_page_and_no_other_number_of_minutes_does() {
        for instrument in in_every_language() {
            let (words, Minutes { quick, full }) = (&instrument.words, instrument.minutes);
            let page = prose::index(instrument);
            for told in [words.start_quicktime(&quick), words.start_fulltime(&full)] {
                assert!(page.contains(&told), "{told}");
            }
            let mut times: Vec<&str> = page
                .split_whitespace()
                .collect::<Vec<_>>()
                .windows(2)
                .filter_map(before_minutes)
                .collect();
            times.sort_unstable();
            let mut promised = [quick.to_string(), full.to_string()];
            promised.sort();
            assert_eq!(times, promised, "{}", instrument.language);
        }
    }

    fn before_minutes<'a>(pair: &[&'a str]) -> Option<&'a str> {
        let minutes = pair[1].starts_with("minuten") || pair[1].starts_with("minutes");
        minutes.then_some(pair[0])
    }

    #[test]
    fn comes_with_what_the_browser_fetches_first() {
        let early = Instrument::from_pack(real().to_pack()).expect("a pack of this build");
        assert_eq!(early.minutes, real().minutes);
    }
}

mod left {
    use super::*;

    #[test]
    fn is_what_the_start_page_promises_when_nothing_was_answered() {
        let Minutes { quick, full } = real().minutes;
        assert_eq!(remaining(real(), &Answers::quick(real()).scan()).minutes, quick);
        assert_eq!(remaining(real(), &Answers::full(real()).scan()).minutes, full);
        assert_eq!(
            remaining(real(), &Answers::of("workshop", real()).scan()),
            remaining(real(), &Answers::full(real()).scan())
        );
    }

    #[test]
    fn goes_down_with_every_answer_until_nothing_is_left() {
        for (kind, full) in [("quick", false), ("full", true)] {
            let mut scan = Answers::of(kind, real()).scan();
            let mut before = remaining(real(), &scan);
            assert_eq!(before.answered, 0);
            for question in real().questions(full) {
                assert!(before.minutes > 0 && !open_parts(real(), &scan).is_empty());
                scan.apply(&answer_to(question), NOW);
                let now = remaining(real(), &scan);
                assert_eq!((now.answered, now.asked), (before.answered + 1, before.asked), "{question:?}");
                assert!(now.minutes <= before.minutes, "{question:?}");
                before = now;
            }
            assert_eq!((before.answered, before.minutes), (before.asked, 0));
            assert_eq!(open_parts(real(), &scan), []);
        }
    }

    #[test]
    fn counts_what_is_known_before_the_late_words_are_there() {
        let early = Instrument::from_pack(real().to_pack()).expect("a pack of this build");
        let scan = Answers::full(real()).scan();
        assert_eq!(remaining(&early, &scan).asked, real().facts.len() + real().statements().count());
        assert!(!early.has_all_questions(true) && early.has_all_questions(false) && real().has_all_questions(true));
        let quick = Answers::quick(real()).scan();
        assert_eq!(remaining(&early, &quick), remaining(real(), &quick));
    }

    #[test]
    fn of_one_screen_is_counted_apart() {
        let scan = Answers::full(real()).choose(Group::Symptoms, "inf.zwak no").scan();
        let list = &real().full.symptoms[0];
        assert_eq!(progress_of(real(), &scan, Step::Symptoms(0)), (1, list.symptoms.len()));
        assert_eq!(progress_of(real(), &scan, Step::Symptoms(1)).0, 0);
        assert_eq!(progress_of(real(), &scan, Step::Intake), (0, 1), "the role is asked there");
        assert_eq!(progress_of(real(), &scan, Step::Facts), (0, real().facts.len() - 1));
    }
}

mod open {
    use super::*;

    #[test]
    fn is_told_for_any_single_question_with_the_way_there() {
        for left_out in real().questions(true) {
            let scan = answered("full", |question| question != left_out);
            let parts = open_parts(real(), &scan);
            assert_eq!(parts.len(), 1, "{left_out:?}");
            assert_eq!((parts[0].step, parts[0].open), (Step::of(left_out), 1));
        }
    }

    #[test]
    fn is_told_part_by_part_in_the_order_of_asking() {
        let scan = answered("full", |question| matches!(question, Question::Symptom(0, _)));
        let parts = open_parts(real(), &scan);
        let steps: Vec<Step> = parts.iter().map(|part| part.step).collect();
        let first = Step::Statement(real().lead(iscan::instrument::Domain::OLeiding));
        assert_eq!(
            steps,
            [
                Step::Intake,
                Step::Facts,
                first,
                Step::Signature,
                Step::Symptoms(1),
                Step::Culture,
                Step::Iprof,
                Step::Staffing
            ]
        );
        let symptoms: usize = real().full.symptoms.iter().map(|list| list.symptoms.len()).sum();
        let open = symptoms - real().full.symptoms[0].symptoms.len();
        let step = Step::Symptoms(1);
        assert_eq!(
            parts[4],
            OpenPart {
                step,
                open,
                asked: symptoms
            }
        );
    }

    #[test]
    fn a_snelscan_says_nothing_of_what_only_the_full_scan_asks() {
        let quick: Vec<Question> = real().questions(false).collect();
        let mut scan = answered("quick", |question| quick.contains(&question));
        assert_eq!((open_parts(real(), &scan).len(), resume(real(), &scan)), (0, Step::Check));
        scan.apply(&Change::Kind(ScanKind::Full), NOW);
        assert_eq!(open_parts(real(), &scan)[0].step, Step::Facts);
    }
}

mod going_on {
    use super::*;

    #[test]
    fn leads_through_all_that_is_for_type_or_advice_and_past_the_rest() {
        let mut scan = Answers::full(real()).choose(Group::Culture, "c1 3").scan();
        let mut passed = vec![];
        loop {
            let step = resume(real(), &scan);
            if step == Step::Check {
                break;
            }
            assert!(!passed.contains(&step), "{step:?} again");
            for question in real().questions(true).filter(|question| Step::of(*question) == step) {
                scan.apply(&answer_to(question), NOW);
            }
            passed.push(step);
        }
        let asked = 1 + real().statements().count();
        assert_eq!((passed[0], passed[asked]), (Step::Facts, Step::Signature));
        let lists: Vec<Step> = (0..real().full.symptoms.len()).map(Step::Symptoms).collect();
        assert_eq!(passed[asked + 1..], lists);
        let left: Vec<Step> = open_parts(real(), &scan).iter().map(|part| part.step).collect();
        assert_eq!(left, [Step::Intake, Step::Culture, Step::Iprof, Step::Staffing]);
    }

    #[test]
    fn the_role_may_stay_open() {
        let scan = answered("full", |question| !matches!(question, Question::Fact(fact) if fact.id == ROLE));
        assert_eq!(resume(real(), &scan), Step::Check);
    }
}
