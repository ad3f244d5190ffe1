//! No sentence of a report contradicts its own numbers, whatever was answered, by one or by several, and in either language:
//! each rule reads a sentence and compares it with what the answers come to, counted here anew.

use crate::any::{full_scan, times};
use crate::html::{elements, wholes};
use crate::sample::{Answers, NOW, in_every_language, real};
use iscan::instrument::{Actor, Area, Chapter, Domain, Layer, Phase, Type, Words};
use iscan::report::{Report, SectionId};
use iscan::scan::{Answer, Change, Choice, FEWEST_VOICES, Fte, Group, Scan, ScanKind, TaskReason, Voice, statements};
use iscan::scoring::{Exact, Quadrant, Status, Tempo};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

/// Answers to a domain: of one mind, divided, unknown, open, not applicable. Few kinds, so that ties are common.
const MARKS: [&str; 14] = ["1", "2", "3", "4", "1122", "2233", "3332", "4432", "?", ".", "-", "2?", "3.", "1-3"];
/// Parts of an answer file that may be missing.
const PARTS: [&str; 7] = ["facts", "signature", "symptoms", "culture", "iprof", "staffing", "advice"];

/// Answers of this kind to all domains, in marks.
fn answered(kind: &str, marks: &[&str]) -> Scan {
    let domains = Domain::ALL.into_iter().zip(marks);
    let answers = domains.fold(Answers::of(kind, real()), |answers, (domain, marks)| answers.domain(domain, marks));
    answers.scan()
}

/// A scan as a municipality may leave it, or a workshop: of several voices, or of what a group answers without them. With the
/// language it is told in, by its code: an instrument would fill pages when a test fails.
fn left_scan() -> impl Strategy<Value = (&'static str, Scan)> {
    let marks = prop_oneof![
        vec(select(&MARKS[..]), 13),
        (select(&MARKS[..4]), select(&MARKS[..])).prop_map(|(most, one)| {
            let mut marks = vec![most; 13];
            marks[3] = one;
            marks
        }),
        Just(vec!["2"; 13]),
    ];
    let kind = select(vec!["quick", "full", "workshop"]);
    let without = subsequence(PARTS.to_vec(), 0..=PARTS.len());
    let aside = 0..3usize;
    let filled = (full_scan(real()), marks, kind, without, aside).prop_map(|(filled, marks, kind, without, aside)| {
        let mut file = filled.to_json();
        file["scan"] = json!(kind);
        file["statements"] = answered(kind, &marks).to_json()["statements"].clone();
        for part in without {
            file.as_object_mut().expect("a file").remove(part);
        }
        let all: Vec<Value> = real().full.advice.iter().map(|advice| json!(advice.id)).collect();
        match aside {
            0 => {}
            1 => file["advice"] = json!({ "aside": all[..all.len() / 2] }),
            _ => file["advice"] = json!({ "aside": all }),
        }
        Scan::open(file, real()).expect("a file that opens")
    });
    let voice = (select(vec!["", "iprof", "dienst"]), vec(select(&MARKS[..]), 13));
    let codes = in_every_language().iter().map(|instrument| instrument.language.as_str());
    let language = select(codes.collect::<Vec<_>>());
    (language, filled, vec(voice, 0..5), 0..3usize).prop_map(|(language, scan, voices, agreed)| (language, gathered(scan, &voices, agreed)))
}

/// A workshop with these voices, each a role and marks, and so many agreements; without voices, and another scan, as it was.
fn gathered(mut scan: Scan, voices: &[(&str, Vec<&str>)], agreed: usize) -> Scan {
    if scan.kind() != ScanKind::Workshop || voices.is_empty() {
        return scan;
    }
    let mut file = scan.to_json();
    file["statements"] = json!({});
    scan = Scan::open(file, real()).expect("a workshop that nobody answered");
    let voices = voices.iter().zip(0..).map(|((role, marks), number)| {
        let own = answered("full", marks).renamed(&format!("voice {number}"));
        Voice::of(&own, real()).with_role(role)
    });
    scan.apply(&Change::Voices(voices.collect()), NOW);
    for domain in &Domain::ALL[..agreed] {
        scan.apply(&Change::Agreed(real().lead(*domain), Answer::from_id("3")), NOW);
    }
    scan
}

/// The report of a scan, in the language with this code.
fn report((language, scan): (&str, Scan)) -> Report<'static> {
    let mut instruments = in_every_language().iter();
    let instrument = instruments.find(|instrument| instrument.language == language);
    Report::new(instrument.expect("a language"), scan)
}

/// The heading of a section.
fn title(report: &Report, id: SectionId) -> String {
    report.section(id).map(|section| section.title).unwrap_or_default()
}

fn html(report: &Report, id: SectionId) -> String {
    report.section(id).map(|section| section.html).unwrap_or_default()
}

/// HTML as running text.
fn text(html: &str) -> String {
    let pieces = html.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text));
    let text: String = pieces.collect();
    text.replace("&amp;", "&")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
}

/// A count as the report writes it.
fn counted(count: usize, words: &Words) -> String {
    let mut numbers = words.number_words().split(' ');
    numbers.nth(count).map_or_else(|| count.to_string(), str::to_owned)
}

/// Which of these names stand in a sentence.
fn named<'a>(sentence: &str, names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    names.filter(|name| sentence.contains(name)).collect()
}

/// The answers that fit no candidate type: to a row, or to the fact that fills it. Rows without an answer have none.
fn answer_against(report: &Report, row: &str, kind: Type) -> Option<String> {
    let (instrument, scan) = (report.instrument(), report.scan());
    let against = |options: &[iscan::instrument::Choice], chosen: Option<&Choice>| {
        let option = options
            .iter()
            .find(|option| chosen.is_some_and(|chosen| option.id == chosen.id()))?;
        (!option.types.contains(kind)).then(|| option.label.clone())
    };
    if let Some(asked) = instrument.full.rows.iter().find(|asked| asked.id == row) {
        let neutral = asked.neutral.contains(kind);
        return against(&asked.options, scan.choice(Group::Signature, row)).filter(|_| !neutral);
    }
    if let Some(fact) = instrument.facts.iter().find(|fact| fact.row == row) {
        return against(&fact.options, scan.fact(&fact.id));
    }
    let tempo = report.scores().tempo()?;
    (instrument.type_text(kind).tempo != tempo).then(|| pace(tempo, &instrument.words).to_owned())
}

fn pace(tempo: Tempo, words: &Words) -> &str {
    match tempo {
        Tempo::Level => words.tempo_level(),
        Tempo::Ict => words.tempo_ict(),
        Tempo::Organisation => words.tempo_organisation(),
    }
}

proptest! {
    #![proptest_config(times(192))]

    /// *ICT ontwikkelt zich sneller* never beside *in evenwicht*.
    #[test]
    fn nothing_is_told_of_a_pace_that_is_not_there(left in left_scan()) {
        let report = report(left);
        let glance = text(&html(&report, SectionId::Summary));
        let tempo = report.scores().tempo();
        for other in Tempo::ALL {
            prop_assert_eq!(glance.contains(pace(other, &report.instrument().words)), tempo == Some(other), "{}", glance);
        }
        for kind in Type::ALL {
            let kindred = report.instrument().type_text(kind);
            prop_assert!(!glance.contains(&kindred.together) || tempo == Some(kindred.tempo), "{}", glance);
        }
    }

    /// A sentence about the type that an answer contradicts says so.
    #[test]
    fn what_the_answers_contradict_is_marked(left in left_scan()) {
        let report = report(left);
        let section = html(&report, SectionId::Type);
        let lines: Vec<String> = wholes(&section, "li").into_iter().map(text).collect();
        for kind in &report.scores().candidates {
            for line in &report.instrument().type_text(*kind).lines {
                let told: Vec<&String> = lines.iter().filter(|told| told.contains(&line.text)).collect();
                prop_assert!(!told.is_empty(), "{}", line.id);
                if let Some(answer) = answer_against(&report, &line.row, *kind) {
                    let mark = report.instrument().words.types_otherwise(&answer.trim_end_matches('.'));
                    prop_assert!(told.iter().any(|told| told.contains(&mark)), "{}: {:?}", mark, told);
                }
            }
        }
    }

    /// The headline names the types that the numbers leave open, and what the features say where they say one thing.
    #[test]
    fn the_headline_is_what_was_found(left in left_scan()) {
        let report = report(left);
        let (headline, scores, words) = (title(&report, SectionId::Summary), report.scores(), &report.instrument().words);
        let name = |kind: &Type| words.types_name(&kind.id());
        let named = |kind: Type| words.summary_named(&kind.id(), &report.instrument().type_text(kind).name);
        let expected = match (scores.quadrant, scores.candidates.as_slice()) {
            (None, _) => words.summary_none().to_owned(),
            (Some(Quadrant::Type(kind)), [_]) => words.summary_type(&named(kind)),
            (Some(_), [first, second]) => words.summary_between(&name(first), &name(second)),
            (Some(_), _) => words.summary_middle().to_owned(),
        };
        prop_assert!(headline.starts_with(&expected), "{}", headline);
        let best = &report.signature().best;
        for kind in Type::ALL {
            let leaning = scores.candidates.len() > 1 && *best == [kind];
            prop_assert_eq!(headline.ends_with(&words.summary_leaning(&kind.id())), leaning, "{}", headline);
        }
        let near = text(&html(&report, SectionId::Quadrant)).contains(words.quadrant_near());
        prop_assert_eq!(near, scores.quadrant.is_some() && scores.candidates.len() > 1);
        let differs = words.signature_differs(&best.first().map_or(String::new(), |kind| words.types_name(&kind.id())));
        let glance = text(&html(&report, SectionId::Summary));
        prop_assert_eq!(glance.contains(&differs), report.signature().agrees == Some(false));
    }

    /// The types that the features fit best are all named, and none where all are.
    #[test]
    fn the_features_name_the_types_they_fit_best(left in left_scan()) {
        let report = report(left);
        let (told, words) = (title(&report, SectionId::Signature), &report.instrument().words);
        let best = &report.signature().best;
        if told.is_empty() {
            return Ok(());
        }
        let names: Vec<String> = best.iter().map(|kind| words.types_name(&kind.id())).collect();
        match names.len() {
            0 => prop_assert_eq!(&told, words.signature_none()),
            4 => prop_assert_eq!(&told, words.signature_tie()),
            _ => {
                let (last, before) = names.split_last().expect("a type");
                let listed = [before.join(", "), last.clone()].into_iter().filter(|names| !names.is_empty());
                let listed = listed.collect::<Vec<_>>().join(&[" ", words.list_and(), " "].concat());
                let expected = match report.signature().agrees {
                    Some(true) => words.signature_agrees(&listed),
                    Some(false) => words.signature_differs(&listed),
                    None => words.signature_best(&listed),
                };
                prop_assert_eq!(told, expected);
            }
        }
    }

    /// Every area with the largest difference is named, and no other; all of them only where it is all of them.
    #[test]
    fn the_largest_difference_is_named_wherever_it_is(left in left_scan()) {
        let report = report(left);
        let (told, words) = (title(&report, SectionId::Alignment), &report.instrument().words);
        let gaps: Vec<(&str, Exact)> = Area::ALL
            .into_iter()
            .filter_map(|area| Some((report.instrument().area(area).name.as_str(), report.scores().area(area).gap()?)))
            .collect();
        let Some(largest) = gaps.iter().map(|(_, gap)| gap.abs()).max() else {
            prop_assert_eq!(&told, words.alignment_none());
            return Ok(());
        };
        if largest < Exact::new(1, 2) {
            prop_assert_eq!(&told, words.alignment_level());
            return Ok(());
        }
        let widest: Vec<&(&str, Exact)> = gaps.iter().filter(|(_, gap)| gap.abs() == largest).collect();
        let ict = widest.iter().all(|(_, gap)| !gap.is_negative());
        let organisation = widest.iter().all(|(_, gap)| gap.is_negative());
        let everywhere = [
            (words.alignment_ictall(), ict),
            (words.alignment_organisationall(), organisation),
            (words.alignment_all(), !ict && !organisation),
        ];
        for (sentence, holds) in everywhere {
            prop_assert_eq!(told == sentence, holds && widest.len() == 5, "{}", told);
        }
        if widest.len() < 5 {
            let names: Vec<&str> = widest.iter().map(|(name, _)| *name).collect();
            prop_assert_eq!(named(&told, gaps.iter().map(|(name, _)| *name)), names, "{}", told);
            prop_assert!(widest.len() == 1 || told.contains(&counted(widest.len(), words)), "{}", told);
        }
    }

    /// One weakest link is called the weakest; several are several.
    #[test]
    fn the_weakest_links_are_those_with_the_lowest_value(left in left_scan()) {
        let report = report(left);
        let (told, words) = (title(&report, SectionId::Chain), &report.instrument().words);
        let values: Vec<(&str, Exact)> = Layer::ALL
            .into_iter()
            .filter_map(|layer| Some((report.instrument().layer(layer).name.as_str(), report.scores().layer(layer)?)))
            .collect();
        let lowest = values.iter().map(|(_, value)| *value).min();
        let weakest: Vec<&str> = values.iter().filter(|(_, value)| Some(*value) == lowest).map(|(name, _)| *name).collect();
        let drawn = html(&report, SectionId::Chain);
        let mine: Vec<String> = elements(&drawn).into_iter().filter(|element| element.name == "text").map(|element| element.text).collect();
        let called = |name: &str| mine.iter().filter(|text| *text == name).count();
        let expected = if values.len() < 2 {
            prop_assert_eq!(&told, words.chain_none());
            [0, 0]
        } else if weakest.len() == values.len() {
            prop_assert_eq!(&told, words.chain_level());
            [0, 0]
        } else {
            prop_assert_eq!(named(&told, values.iter().map(|(name, _)| *name)), weakest.clone(), "{}", told);
            prop_assert!(weakest.len() == 1 || told.contains(&counted(weakest.len(), words)), "{}", told);
            if weakest.len() == 1 { [1, 0] } else { [0, weakest.len()] }
        };
        prop_assert_eq!([called(words.chain_weaklink()), called(words.chain_weaklinks())], expected);
    }

    /// *Geen blinde vlekken* only where nothing is unknown and nothing is open.
    #[test]
    fn what_is_not_known_is_counted(left in left_scan()) {
        let report = report(left);
        let scan = report.scan();
        let (told, words) = (title(&report, SectionId::BlindSpots), &report.instrument().words);
        let asked: Vec<Option<Answer>> = statements(report.instrument(), scan.kind()).map(|id| scan.answer(id)).collect();
        let count = |wanted: Option<Answer>| asked.iter().filter(|answer| **answer == wanted).count();
        let (unknown, open) = (count(Some(Answer::Unknown)), count(None));
        let free = unknown == 0 && open == 0;
        let without = |group, id: &str| scan.choice(group, id) == Some(&Choice::Unknown);
        let full = &real().full;
        let mut symptoms = full.symptoms.iter().flat_map(|list| &list.symptoms);
        let elsewhere = real().facts.iter().any(|fact| without(Group::Facts, &fact.id))
            || full.rows.iter().any(|row| without(Group::Signature, &row.id))
            || symptoms.any(|symptom| without(Group::Symptoms, &symptom.id))
            || full.staffing.questions.iter().any(|question| without(Group::Staffing, &question.id));
        prop_assert_eq!(told == words.blind_none(), free && !elsewhere, "{}", told);
        if unknown > 0 {
            let expected = if unknown == 1 { words.blind_one().to_owned() } else { words.blind_many(&counted(unknown, words)) };
            prop_assert_eq!(&told, &expected);
        } else if open > 0 {
            let expected = if open == 1 { words.blind_oneopen().to_owned() } else { words.blind_manyopen(&counted(open, words)) };
            prop_assert_eq!(&told, &expected);
        }
        let section = text(&html(&report, SectionId::BlindSpots));
        prop_assert_eq!(section.contains(words.blind_complete()), free);
        prop_assert!(told != words.blind_none() || !section.contains(words.blind_other()), "{}", section);

        let (chosen, inapplicable) = (asked.len() - unknown - open - count(Some(Answer::NotApplicable)), count(Some(Answer::NotApplicable)));
        let glance = text(&html(&report, SectionId::Summary));
        let covered = words.summary_covered(&chosen, &(asked.len() - inapplicable));
        prop_assert!(glance.contains(&covered), "{}: {}", covered, glance);
    }

    /// The profiles named for the largest shortage are all that have it; none is told where there is one.
    #[test]
    fn the_largest_shortage_is_of_all_that_have_it(left in left_scan()) {
        let report = report(left);
        let scan = report.scan();
        let (told, words) = (title(&report, SectionId::Staffing), &report.instrument().words);
        if told.is_empty() {
            return Ok(());
        }
        let zero = Exact::new(0, 1);
        let mut gaps = vec![];
        for profile in &report.instrument().full.staffing.profiles {
            let filled = scan.profile(&profile.id);
            let present = [filled.own(), filled.shared(), filled.external()];
            let there = present.iter().flatten().fold(zero, |sum, fte| sum + fte.exact());
            gaps.extend(filled.needed().map(Fte::exact).map(|needed| (profile.name.as_str(), there - needed)));
        }
        let widest = gaps.iter().map(|(_, gap)| *gap).min().filter(|gap| gap.is_negative());
        let shortest: Vec<&str> = gaps.iter().filter(|(_, gap)| Some(*gap) == widest).map(|(name, _)| *name).collect();
        let names = gaps.iter().map(|(name, _)| *name);
        prop_assert_eq!(named(&told, names), shortest, "{}", told);
        let enough = [words.staffing_enough(), words.staffing_enoughbut()].contains(&told.as_str());
        prop_assert_eq!(enough, !gaps.is_empty() && widest.is_none(), "{}", told);
        let stands_out = text(&html(&report, SectionId::Staffing)).contains(words.staffing_stands());
        prop_assert!(told != words.staffing_enough() || !stands_out, "no shortage, and yet something stands out");
    }

    /// The profiles begin and end where their domains do, and those without a phase are counted.
    #[test]
    fn the_profiles_span_their_phases(left in left_scan()) {
        let report = report(left);
        let (told, words, scores) = (title(&report, SectionId::Profiles), &report.instrument().words, report.scores());
        let phases: Vec<Phase> = scores.domains.iter().filter_map(|score| score.phase).collect();
        let poor = scores.domains.iter().filter(|score| score.status == Status::Insufficient).count();
        let Some((low, high)) = phases.iter().min().zip(phases.iter().max()) else {
            prop_assert_eq!(&told, words.sketch_none());
            return Ok(());
        };
        let spread = if low == high { words.sketch_same(low) } else { words.sketch_spread(low, high) };
        let missing = match poor {
            0 => String::new(),
            1 => words.sketch_poorone().to_owned(),
            poor => words.sketch_poor(&counted(poor, words)),
        };
        prop_assert_eq!(told, spread + &missing);
    }

    /// A chapter is answered by its domains, and says which of them are not known.
    #[test]
    fn a_chapter_is_answered_by_its_domains(left in left_scan()) {
        let report = report(left);
        let section = html(&report, SectionId::Chapters);
        let words = &report.instrument().words;
        let headings: Vec<String> = wholes(&section, "h3").into_iter().map(text).collect();
        for (chapter, heading) in Chapter::ALL.into_iter().zip(&headings) {
            let scores: Vec<_> = chapter.domains().iter().map(|domain| report.scores().domain(*domain)).collect();
            let phases: Vec<u8> = scores.iter().filter_map(|score| Some(score.phase?.number())).collect();
            let poor = scores.iter().filter(|score| score.status == Status::Insufficient).count();
            let yes = !phases.is_empty() && 2 * phases.len() >= scores.len() && phases.iter().all(|phase| *phase >= 3);
            let name = &report.instrument().chapter(chapter).name;
            let verdict = heading.rsplit_once(name.as_str()).map_or("", |(_, verdict)| verdict).trim();
            prop_assert_eq!(verdict.starts_with(words.chapters_yes()), yes, "{}", heading);
            let partly = words.chapters_partknown(&counted(poor, words));
            prop_assert_eq!(verdict.contains(&partly), poor > 0 && !phases.is_empty(), "{}", heading);
            if verdict.starts_with(words.chapters_no()) {
                prop_assert!(phases.iter().all(|phase| *phase == 1), "{}", heading);
            }
        }
    }

    /// Where to begin is what comes first of what the municipality can do itself; *geen advies* only without any.
    #[test]
    fn the_first_recommendation_is_named(left in left_scan()) {
        let report = report(left);
        let (told, words) = (title(&report, SectionId::Advice), &report.instrument().words);
        let section = text(&html(&report, SectionId::Advice));
        let given: Vec<_> = report.advised().iter().filter(|one| !one.aside).collect();
        let own: Vec<_> = given.iter().filter(|one| one.advice.actor == Actor::Municipality).collect();
        let expected = match (own.first(), given.is_empty(), report.advised().is_empty()) {
            (Some(first), ..) => words.advice_first(&first.advice.title),
            (None, false, _) => words.advice_ask().to_owned(),
            (None, true, false) => words.advice_allaside().to_owned(),
            (None, true, true) => words.advice_none().to_owned(),
        };
        prop_assert_eq!(told, expected);
        prop_assert_eq!(section.contains(words.advice_nothing()), report.advised().is_empty());
        let glance = html(&report, SectionId::Summary);
        let begin: Vec<String> = wholes(&glance, "li").into_iter().map(text).collect();
        prop_assert_eq!(begin.len(), own.len().min(5));
        for (line, one) in begin.iter().zip(own) {
            prop_assert!(line.contains(&one.advice.title) && line.contains(&one.advice.step), "{}", line);
        }
    }

    /// What is counted of culture and of tasks is what was answered.
    #[test]
    fn culture_and_tasks_are_counted(left in left_scan()) {
        let report = report(left);
        let scan = report.scan();
        let words = &report.instrument().words;
        let (chapters, iprof) = (text(&html(&report, SectionId::Chapters)), text(&html(&report, SectionId::Iprof)));
        if chapters.is_empty() {
            return Ok(());
        }
        let pairs = report.instrument().full.pairs.iter();
        let values: Vec<u64> = pairs.filter_map(|pair| scan.choice(Group::Culture, &pair.id)?.number()).collect();
        let between = |low: u64, high: u64| values.iter().filter(|value| (low..=high).contains(value)).count();
        let counts = words.culture_counts(&between(4, 5), &between(3, 3), &between(1, 2));
        prop_assert_eq!(chapters.contains(&counts), !values.is_empty());
        let tasks = report.instrument().full.iprof.tasks.iter();
        let tasks: Vec<_> = tasks.filter_map(|task| Some(scan.choice(Group::Tasks, &task.id)?.id())).collect();
        let done = tasks.iter().filter(|answer| *answer == TaskReason::Do.id()).count();
        prop_assert_eq!(iprof.contains(&words.iprof_done(&tasks.len(), &done)), !tasks.is_empty());
        prop_assert_eq!(iprof.contains(words.iprof_held()), done < tasks.len());
    }

    /// How many answered, and on how many statements they lie apart, is told of a workshop and of no fewer than three.
    #[test]
    fn what_is_told_of_several_voices_is_what_they_said(left in left_scan()) {
        let report = report(left);
        let (instrument, scan) = (report.instrument(), report.scan());
        let (told, words, voices) = (title(&report, SectionId::Voices), &instrument.words, scan.voices());
        let glance = text(&html(&report, SectionId::Summary));
        for several in 2..5 {
            let picture = words.summary_picture(&counted(several, words));
            let holds = voices.len() == several && report.scores().tempo().is_some();
            prop_assert_eq!(glance.contains(&picture), holds, "{}", glance);
        }
        let drawn = html(&report, SectionId::Voices).contains("<svg");
        prop_assert_eq!(drawn, voices.len() >= FEWEST_VOICES as usize);

        let (mut shown, mut apart) = (0, [0; 13]);
        for (id, _) in instrument.statements() {
            let answers: Vec<Answer> = voices.iter().filter_map(|voice| voice.answer(id)).collect();
            if answers.len() >= FEWEST_VOICES as usize {
                let phases = || answers.iter().filter_map(|answer| Some(answer.phase()?.number()));
                let far = phases().max().zip(phases().min()).is_some_and(|(high, low)| high - low >= 2);
                shown += 1;
                apart[id.domain.index()] += usize::from(far);
            }
        }
        let (all, most) = (apart.iter().sum::<usize>(), apart.iter().copied().max());
        let expected = match (scan.kind(), voices.len()) {
            (ScanKind::Quick | ScanKind::Full, _) => vec![String::new()],
            (ScanKind::Workshop, 0) => vec![words.voices_none().to_owned()],
            (ScanKind::Workshop, 1 | 2) => vec![words.voices_few().to_owned()],
            (ScanKind::Workshop, several) if all == 0 => vec![words.voices_level(&counted(several, words))],
            (ScanKind::Workshop, _) => {
                let widest = Domain::ALL.into_iter().filter(|domain| Some(apart[domain.index()]) == most);
                widest.map(|domain| words.voices_title(&all, &shown, &instrument.domain_name(domain))).collect()
            }
        };
        prop_assert!(expected.contains(&told), "{}: {:?}", told, expected);
    }
}
