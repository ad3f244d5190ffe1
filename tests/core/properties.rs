//! What holds for any answers, any changes and any text: proptest looks for the ones for which it does not.

use crate::any::{any_json, highest, times};
use crate::sample::{Answers, NOW, real, sized, worn};
use iscan::instrument::{Domain, Instrument, Line, Phase, StatementId};
use iscan::report::{Report, ReportSize, SectionId};
use iscan::route::Route;
use iscan::scan::{
    About, Action, ActionPart, ActionState, Answer, Approach, Change, Choice, Group, PlanChange, ProfilePart, Remark, Scan, ScanKind,
    Voice, steps,
};
use iscan::scoring::{Basis, Quadrant, Scores, Status};
use iscan::storage::Record;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use std::fmt::Debug;
use std::sync::LazyLock;

const KINDS: [&str; 3] = ["quick", "full", "workshop"];
/// More marks than any instrument here has statements; what is left over is not used.
const MOST: usize = 60;

fn instrument() -> impl Strategy<Value = &'static Instrument> {
    static PAIRS: LazyLock<Instrument> = LazyLock::new(|| sized(2));
    prop_oneof![Just(real()), Just(worn()), Just(&*PAIRS)]
}

/// A mark: usually a phase, at times unknown, not applicable or open.
fn mark() -> impl Strategy<Value = char> {
    prop_oneof![6 => select(vec!['1', '2', '3', '4', '^']), 1 => Just('?'), 1 => Just('-'), 2 => Just('.')]
}

/// A scan of any kind, of any instrument, with any answers.
fn answers() -> impl Strategy<Value = Answers<'static>> {
    let start = || {
        let start = (instrument(), select(&KINDS[..]));
        start.prop_map(|(instrument, kind)| Answers::of(kind, instrument))
    };
    let mixed = (start(), vec(mark(), MOST)).prop_map(|(answers, marks)| answers.each(marks));
    // Domains of one colour, at times with a first answer that stands out: there the range goes furthest.
    let domains = vec(
        prop_oneof![6 => Just("1"), 2 => Just("^?"), 1 => select(vec!["^", "1?", "?", "-", "4."])],
        13,
    );
    let plain = (start(), domains).prop_map(|(answers, marks)| {
        let domains = Domain::ALL.into_iter().zip(marks);
        domains.fold(answers, |answers, (domain, marks)| answers.domain(domain, marks))
    });
    prop_oneof![mixed, plain]
}

fn statement() -> impl Strategy<Value = StatementId> {
    (select(&Domain::ALL[..]), prop_oneof![4 => 1..=4u32, 1 => any::<u32>()]).prop_map(|(domain, number)| StatementId { domain, number })
}

/// A statement and an answer that it offers.
fn answered() -> impl Strategy<Value = (StatementId, Answer)> {
    (statement(), answer()).prop_map(|(id, answer)| {
        let offered = answer.phase().is_none_or(|phase| phase <= highest(id));
        (id, if offered { answer } else { Answer::Phase(highest(id)) })
    })
}

fn answer() -> impl Strategy<Value = Answer> {
    let phase = select(&Phase::ALL[..]).prop_map(Answer::Phase);
    prop_oneof![4 => phase, 1 => Just(Answer::Unknown), 1 => Just(Answer::NotApplicable)]
}

fn remark() -> impl Strategy<Value = Remark> {
    select(&Remark::ALL[..])
}

fn line() -> impl Strategy<Value = About> {
    select(&About::ALL[..])
}

/// An option the real instrument gives for one of its facts, or none.
fn fact() -> impl Strategy<Value = (String, Option<String>)> {
    select(real().facts.clone()).prop_flat_map(|fact| {
        let mut options: Vec<String> = fact.options.into_iter().map(|option| option.id).collect();
        options.extend(fact.number.then(|| "12".to_owned()));
        options.push("unknown".into());
        (Just(fact.id), option::of(select(options)))
    })
}

/// What the real instrument lets one choose besides facts, or none.
fn chosen() -> impl Strategy<Value = (Group, String, Option<String>)> {
    let full = &real().full;
    let ids = |lines: &[Line]| lines.iter().map(|line| line.id.clone()).collect::<Vec<_>>();
    let words = |words: &str| words.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let mut questions = vec![];
    for row in &full.rows {
        let options = row.options.iter().map(|option| option.id.clone()).collect();
        questions.push((Group::Signature, row.id.clone(), options));
    }
    for list in &full.symptoms {
        questions.extend(
            ids(&list.symptoms)
                .into_iter()
                .map(|id| (Group::Symptoms, id, words("yes partly no unknown"))),
        );
    }
    let tasks = ids(&full.iprof.tasks).into_iter();
    questions.extend(tasks.map(|id| (Group::Tasks, id, words("do cannot unwilling notAllowed notNeeded"))));
    questions.extend(full.pairs.iter().map(|pair| (Group::Culture, pair.id.clone(), words("1 2 3 4 5"))));
    questions.extend(["roleNow", "roleExpected"].map(|id| (Group::Role, id.to_owned(), words("1 2 3 4"))));
    for line in real().full.types.iter().flat_map(|kind| &kind.lines) {
        questions.push((Group::Recognition, line.id.clone(), words("yes partly no")));
    }
    for question in &full.staffing.questions {
        let options = question.options.iter().map(|option| option.id.clone()).collect();
        questions.push((Group::Staffing, question.id.clone(), options));
    }
    select(questions).prop_flat_map(|(group, id, options)| (Just(group), Just(id), option::of(select(options))))
}

fn profile() -> impl Strategy<Value = String> {
    let profiles = real().full.staffing.profiles.iter().map(|profile| profile.id.clone());
    select(profiles.collect::<Vec<_>>())
}

fn part() -> impl Strategy<Value = ProfilePart> {
    select([&ProfilePart::FTE[..], &[ProfilePart::Vacancies]].concat())
}

/// A number as people type one, or something else.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[0-9]{1,3}([,.][0-9]{1,2}|/[1-9])?", 1 => text()]
}

fn advice() -> impl Strategy<Value = String> {
    select(real().full.advice.iter().map(|advice| advice.id.clone()).collect::<Vec<_>>())
}

/// What people type: at times nothing.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![1 => Just(String::new()), 3 => any::<String>()]
}

/// A change of the plan, of a few actions and a few earlier scans.
fn plan_change() -> impl Strategy<Value = PlanChange> {
    let id = || select(vec!["a1", "a2", "a3"]).prop_map(str::to_owned);
    let state = || option::of(select(&ActionState::ALL[..]));
    let earlier = (id(), text()).prop_map(|(id, name)| {
        let mut scan = Scan::new(&id, "nl", &real().version, NOW);
        scan.apply(&Change::About(About::Municipality, name), NOW);
        PlanChange::Earlier(Box::new(scan))
    });
    prop_oneof![
        (id(), text(), text()).prop_map(|(id, what, step)| PlanChange::Add(Box::new(Action::planned(&id, &what, &step)))),
        (id(), select(&ActionPart::ALL[..]), text()).prop_map(|(id, part, text)| PlanChange::Text(id, part, text)),
        (id(), state()).prop_map(|(id, state)| PlanChange::State(id, state)),
        id().prop_map(PlanChange::Remove),
        vec(id(), 0..4).prop_map(PlanChange::Order),
        id().prop_map(PlanChange::Name),
        (advice(), any::<bool>()).prop_map(|(id, asked)| PlanChange::Ask(id, asked)),
        earlier,
        id().prop_map(PlanChange::Forget),
        any::<bool>().prop_map(PlanChange::Beside),
    ]
}

/// The id of a voice: one of a few, so that voices meet.
fn person() -> impl Strategy<Value = String> {
    select(vec!["", "a", "a+1", "b", "0123456789abcdef"]).prop_map(str::to_owned)
}

fn voice() -> impl Strategy<Value = Voice> {
    let roles = select(vec!["", "iprof", "dienst", "leiding"]);
    let kinds = select(ScanKind::ALL.to_vec());
    let parts = (person(), kinds, roles, any::<bool>(), vec(answered(), 0..6));
    parts.prop_map(|(id, kind, role, aside, answers)| {
        Voice::new(&id, kind, &real().version, NOW, answers)
            .with_role(role)
            .set_aside(aside)
    })
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (answered(), any::<bool>()).prop_map(|((id, answer), kept)| Change::Answer(id, kept.then_some(answer))),
        (statement(), remark(), text()).prop_map(|(id, part, text)| Change::Remark(id, part, text)),
        (statement(), any::<bool>()).prop_map(|(id, deliberate)| Change::Deliberate(id, deliberate)),
        fact().prop_map(|(id, option)| Change::Choice(Group::Facts, id, option.as_deref().map(Choice::from_id))),
        chosen().prop_map(|(group, id, option)| Change::Choice(group, id, option.as_deref().map(Choice::from_id))),
        (profile(), select(Approach::ALL.to_vec()), any::<bool>())
            .prop_map(|(id, approach, chosen)| Change::Approach(id, approach, chosen)),
        (profile(), part(), typed()).prop_map(|(id, part, typed)| Change::Profile(id, part, typed)),
        select(ScanKind::ALL.to_vec()).prop_map(Change::Kind),
        (select(&Domain::ALL[..]), option::of(select(&Phase::ALL[..]))).prop_map(|(domain, phase)| Change::Target(domain, phase)),
        prop_oneof![Just(String::new()), "20[0-9]{2}-[01][0-9]"].prop_map(Change::Horizon),
        vec(advice(), 0..4).prop_map(Change::Order),
        (advice(), any::<bool>()).prop_map(|(id, aside)| Change::Aside(id, aside)),
        (line(), text()).prop_map(|(line, text)| Change::About(line, text)),
        plan_change().prop_map(Change::Plan),
        vec(voice(), 0..3).prop_map(Change::Voices),
        person().prop_map(Change::RemoveVoice),
        (answered(), any::<bool>()).prop_map(|((id, answer), kept)| Change::Agreed(id, kept.then_some(answer))),
        (statement(), text()).prop_map(|(id, text)| Change::AgreedNote(id, text)),
        text().prop_map(Change::Invitation),
    ]
}

/// What a change is about; two changes of different places do not meet.
fn place(change: &Change) -> String {
    match change {
        // Which way through it is decides whether an answer is one that a group agrees on, and what voices and agreements
        // give; in a workshop they decide about the answers together.
        Change::Answer(..) | Change::Kind(_) | Change::Voices(_) | Change::RemoveVoice(_) | Change::Agreed(..) => "the answers".into(),
        Change::Remark(id, part, _) => format!("remark {id} {part:?}"),
        Change::Deliberate(id, _) => format!("deliberate {id}"),
        Change::Choice(group, id, _) => format!("{} {id}", group.name()),
        Change::Approach(id, _, _) => format!("approach {id}"),
        Change::Profile(id, part, _) => format!("profile {id} {part:?}"),
        Change::Order(_) => "order".into(),
        // What is set aside last comes last.
        Change::Aside(..) => "aside".into(),
        Change::About(line, _) => format!("about {line:?}"),
        Change::Target(domain, _) => format!("target {domain:?}"),
        Change::Horizon(_) => "horizon".into(),
        Change::Plan(PlanChange::Ask(..)) => "asked".into(),
        Change::Plan(PlanChange::Earlier(_) | PlanChange::Forget(_)) => "earlier".into(),
        Change::Plan(PlanChange::Beside(_)) => "beside".into(),
        // Actions stand in an order, come and go.
        Change::Plan(
            PlanChange::Add(_)
            | PlanChange::Text(..)
            | PlanChange::State(..)
            | PlanChange::Remove(_)
            | PlanChange::Order(_)
            | PlanChange::Name(_),
        ) => "actions".into(),
        Change::AgreedNote(id, _) => format!("agreed {id}"),
        Change::Invitation(_) => "invitation".into(),
    }
}

fn fresh() -> Scan {
    Scan::new("b3b0", "nl", &real().version, NOW)
}

fn changed<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Scan {
    let mut scan = fresh();
    for change in changes {
        scan.apply(change, "2026-11-21T11:00:00Z");
    }
    scan
}

fn object(key: BoxedStrategy<String>, value: BoxedStrategy<Value>) -> impl Strategy<Value = Value> {
    vec((key, value), 0..5).prop_map(|pairs| Value::Object(pairs.into_iter().collect::<Map<_, _>>()))
}

fn key() -> impl Strategy<Value = String> {
    let known = [
        "note",
        "deliberate",
        "municipality",
        "role",
        "f.rol",
        "f.schepen",
        "o.leiding.1",
        "i.iprof.1",
    ];
    prop_oneof![any::<String>(), select(known.to_vec()).prop_map(str::to_owned)]
}

/// An answer file in which some fields have been replaced by anything.
fn near_miss() -> impl Strategy<Value = Value> {
    let fields = [
        "formatVersion",
        "instrument",
        "scan",
        "id",
        "updated",
        "statements",
        "about",
        "facts",
        "remarks",
        "x",
    ];
    let sections = object(key().boxed(), any_json().boxed());
    let value = prop_oneof![any_json(), sections, Just(json!({}))];
    vec((select(fields.to_vec()), value), 0..4).prop_map(|fields| {
        let mut document = fresh().to_json();
        for (field, value) in fields {
            document[field] = value;
        }
        document
    })
}

/// Nothing a reader can ask of a scan fails.
fn read_everything(scan: &Scan, instrument: &Instrument) {
    let report = Report::new(instrument, scan.clone());
    assert!(!report.title().is_empty());
    for size in ReportSize::ALL {
        let told: Vec<SectionId> = report.sections(size).iter().map(|section| section.id).collect();
        assert_eq!(told, report.section_ids(size).collect::<Vec<_>>());
        assert!(!report.pages(size).is_empty());
    }
    assert!(!report.miniature().is_empty());
}

/// Where both exist, the second is not below the first; and what existed still does.
fn not_lower<T: PartialOrd + Debug>(before: Option<T>, after: Option<T>) -> Result<(), TestCaseError> {
    match (before, after) {
        (Some(before), Some(after)) => prop_assert!(before <= after, "{before:?} fell to {after:?}"),
        (before, after) => prop_assert!(before.is_none() && after.is_none(), "{before:?} became {after:?}"),
    }
    Ok(())
}

fn values(scores: &Scores) -> impl Iterator<Item = Option<iscan::scoring::Exact>> {
    let axes = [scores.organisation.value, scores.ict.value, scores.ict_plain];
    let domains = scores.domains.iter().map(|domain| domain.mean);
    let areas = scores.areas.iter().flat_map(|area| [area.organisation, area.ict]);
    let values: Vec<_> = axes.into_iter().chain(domains).chain(areas).chain(scores.layers.clone()).collect();
    values.into_iter()
}

proptest! {
    #![proptest_config(times(512))]

    #[test]
    fn a_higher_answer_never_lowers_anything(
        instrument in instrument(), kind in select(&KINDS[..]), marks in vec((mark(), 0..5u32), MOST)
    ) {
        let raise = |(mark, by): &(char, u32)| match mark.to_digit(10) {
            Some(phase) if phase + by < 5 => char::from_digit(phase + by, 10).unwrap_or(*mark),
            Some(_) => '^',
            None => *mark,
        };
        let answers = Answers::of(kind, instrument);
        let before = answers.clone().each(marks.iter().map(|(mark, _)| *mark)).scores();
        let after = answers.each(marks.iter().map(raise)).scores();
        prop_assert_eq!(before.basis, after.basis);
        for (before, after) in before.domains.iter().zip(&after.domains) {
            prop_assert_eq!(before.status, after.status);
            not_lower(before.phase, after.phase)?;
        }
        for (before, after) in values(&before).zip(values(&after)) {
            not_lower(before, after)?;
        }
    }

    #[test]
    fn the_point_lies_in_its_rectangle(answers in answers()) {
        let scores = answers.scores();
        for axis in [&scores.organisation, &scores.ict] {
            if let Some(value) = axis.value {
                prop_assert!(axis.range.is_some_and(|[low, high]| low <= value && value <= high), "{:?}", axis);
            }
            if let Some([low, high]) = axis.range {
                prop_assert!(low <= high);
            }
        }
    }

    #[test]
    fn scoring_is_of_one_piece(answers in answers()) {
        let scores = answers.scores();
        for domain in &scores.domains {
            let counts = domain.status == Status::Ok;
            prop_assert_eq!((domain.mean.is_some(), domain.phase.is_some()), (counts, counts));
            prop_assert!(domain.answered() <= domain.applicable);
            prop_assert_eq!(domain.status == Status::NotApplicable, domain.applicable == 0);
        }
        let both = scores.organisation.value.is_some() && scores.ict.value.is_some();
        prop_assert_eq!(scores.quadrant.is_some(), both);
        prop_assert_eq!(scores.candidates.is_empty(), !both);
        prop_assert_eq!(scores.tempo().is_some(), both);
        if let Some(Quadrant::Type(kind)) = scores.quadrant {
            prop_assert!(scores.candidates.contains(&kind));
        }
        prop_assert!(scores.weakest.len() < 4);
    }

    #[test]
    fn quick_and_full_agree_on_a_scan_of_leads(marks in vec(mark(), 13)) {
        let of = |kind| {
            let marks = marks.iter().flat_map(|mark| format!("{mark}...").chars().collect::<Vec<_>>());
            Answers::of(kind, four_each()).each(marks).scores()
        };
        let (quick, full) = (of("quick"), of("full"));
        prop_assert_eq!(quick.basis, Basis::Lead);
        if quick.quadrant.is_some() {
            prop_assert_eq!(quick, full);
        }
    }

    #[test]
    fn the_order_of_answering_does_not_matter(
        (ordered, shuffled) in vec(answered(), 0..30).prop_flat_map(|changes| {
            // One answer a statement: the last one given would win otherwise.
            let mut changes: Vec<_> = changes.into_iter().map(|(id, answer)| Change::Answer(id, Some(answer))).collect();
            changes.sort_by_key(place);
            changes.dedup_by_key(|change| place(change));
            (Just(changes.clone()), Just(changes).prop_shuffle())
        })
    ) {
        let (one, other) = (changed(&ordered), changed(&shuffled));
        prop_assert_eq!(&one, &other);
        let (one, other) = (Report::new(real(), one.clone()), Report::new(real(), other.clone()));
        prop_assert_eq!(one.scores(), other.scores());
    }

    #[test]
    fn changes_in_different_places_commute(before in vec(change(), 0..8), a in change(), b in change()) {
        prop_assume!(place(&a) != place(&b));
        let one = changed(before.iter().chain([&a, &b]));
        let other = changed(before.iter().chain([&b, &a]));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_time_of_a_change_is_all_that_its_moment_decides(changes in vec(change(), 1..8)) {
        let mut early = changed(&changes[1..]);
        let mut late = early.clone();
        early.apply(&changes[0], "2026-01-01T00:00:00Z");
        late.apply(&changes[0], "2027-01-01T00:00:00Z");
        let without = |scan: &Scan| {
            let mut document = scan.to_json();
            document["updated"].take();
            document
        };
        prop_assert_eq!(without(&early), without(&late));
        prop_assert_eq!(late.updated(), "2027-01-01T00:00:00Z");
    }

    #[test]
    fn a_scan_opens_as_it_was_written(changes in vec(change(), 0..20)) {
        let scan = changed(&changes);
        let text = scan.to_json().to_string();
        let read: Value = serde_json::from_str(&text).expect("JSON");
        prop_assert_eq!(Scan::open(read, real()), Ok(scan));
    }

    #[test]
    fn what_is_offered_can_be_read_back(
        id in statement(), answer in answer(), (group, question, option) in chosen(), (fact, _) in fact(), other in any::<String>()
    ) {
        let opens = |change: &Change| Scan::open(changed([change]).to_json(), real()) == Ok(changed([change]));
        let answer = Change::Answer(id, Some(answer));
        prop_assert_eq!(answer.is_offered(real()), opens(&answer));
        let known = Change::Choice(group, question.clone(), option.as_deref().map(Choice::from_id));
        prop_assert!(known.is_offered(real()) && opens(&known));
        for (group, question) in [(group, question), (Group::Facts, fact)] {
            let any = Change::Choice(group, question, Some(Choice::from_id(&other)));
            prop_assert!(opens(&any) || !any.is_offered(real()), "{:?}", any);
        }
    }

    #[test]
    fn an_answer_is_read_as_it_was_told(answer in answer(), other in any::<String>()) {
        prop_assert_eq!(Answer::from_id(answer.id()), Some(answer));
        prop_assert!(Answer::from_id(&other).is_none_or(|answer| answer.id() == other));
    }

    #[test]
    fn a_statement_has_one_name(id in statement()) {
        prop_assert_eq!(StatementId::parse(&id.to_string()), Some(id));
    }

    #[test]
    fn any_text_is_read_without_a_fall(text in any::<String>(), words in "(#/scan/|%23/)? ?[oi]?\\.?[a-z]{0,9}\\.?[0-9]{0,12} ?.{0,6}") {
        for text in [text, words] {
            let _ = Route::parse(&text, real());
            if let Some(id) = StatementId::parse(&text) {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }

    #[test]
    fn any_json_is_read_without_a_fall(file in any_json()) {
        prop_assert!(Scan::open(file.clone(), real()).is_err());
        let record = json!({ "name": file, "scan": file }).to_string();
        prop_assert!(Record::from_text(&record, "b3b0", real()).is_err());
        let _ = Instrument::from_pack(file);
    }
}

/// Four statements a domain: a lead alone is never half.
fn four_each() -> &'static Instrument {
    static FOUR: LazyLock<Instrument> = LazyLock::new(|| sized(4));
    &FOUR
}

proptest! {
    // A report is long: fewer of them.
    #![proptest_config(times(48))]

    #[test]
    fn any_answers_make_a_report(answers in answers(), instrument in instrument()) {
        read_everything(&answers.scan(), instrument);
    }

    #[test]
    fn what_opens_is_kept_as_it_is_and_can_be_read(file in near_miss()) {
        if let Ok(scan) = Scan::open(file.clone(), real()) {
            prop_assert_eq!(scan.to_json(), file);
            read_everything(&scan, real());
        }
    }
}

#[test]
fn every_route_is_read_as_it_was_printed() {
    for instrument in [real(), worn()] {
        let walk = steps(instrument, ScanKind::Full).into_iter().map(Route::Scan);
        let quick = steps(instrument, ScanKind::Quick).into_iter().map(Route::Scan);
        let pages = [
            Route::Start,
            Route::Take("AQpiXGBcYE0".into()),
            Route::Files,
            Route::Advice,
            Route::Accessibility,
            Route::Glossary,
            Route::Method,
        ];
        let sized = ReportSize::ALL.into_iter();
        let sized = sized.flat_map(|size| [Route::Report(size), Route::Shared("AQpiXGBcYE0".into(), size)]);
        for route in walk.chain(quick).chain(pages).chain(sized) {
            let hash = route.hash(instrument);
            assert_eq!(Route::parse(&hash, instrument), Some(route.clone()), "{hash}");
            let mailed = hash.replace('#', "%23");
            assert_eq!(Route::parse(&mailed, instrument), Some(route), "{mailed}");
        }
    }
}
