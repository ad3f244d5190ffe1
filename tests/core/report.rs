//! The report over the live content, whatever its words: every section is there for each of the four types, nothing in it
//! is empty or left open, drawings and tables have a name, and what people typed stays text.

use crate::html::{elements, wholes};
use crate::sample::{Answers, in_every_language, real, sized};
use iscan::instrument::{Area, Domain, Instrument, Side, Type};
use iscan::report::{PictureId, Report, ReportSize, Section, SectionId};
use iscan::scan::{About, Approach, Change, Choice, Group, ProfilePart, Remark, YesPartlyNo};
use iscan::scoring::Quadrant;

/// The whole report as HTML.
pub(crate) fn whole(report: &Report) -> String {
    let sections = report.sections(ReportSize::Whole);
    let sections = sections.iter().map(Section::whole).collect::<Vec<_>>();
    let sections = sections.join("</section><section>");
    format!("<h1>{}</h1><section>{sections}</section>", report.title())
}

/// What a drawing is called: its title, or the label on it.
fn label(drawing: &str) -> String {
    let title = wholes(drawing, "title");
    let title = title.first().and_then(|title| title.split_once('>'));
    let label = elements(&format!("{drawing}</svg>"))[0]
        .get("aria-label")
        .unwrap_or_default()
        .to_owned();
    title.map_or(label, |(_, title)| title.to_owned())
}

/// HTML as text of a hundred columns, a drawing told by its title.
pub(crate) fn readable(html: &str) -> String {
    let mut told = html.to_owned();
    for drawing in wholes(html, "svg") {
        let title = label(drawing);
        let drawing = format!("{drawing}</svg>");
        told = told.replace(&drawing, &format!("<p>[tekening: {title}]</p>"));
    }
    // What html2text does not set on lines of its own.
    for (from, to) in [
        ("<div><dt>", "<dt>"),
        ("</dd></div>", "</dd>"),
        ("figcaption>", "p>"),
        ("summary>", "p>"),
    ] {
        told = told.replace(from, to);
    }
    let text = html2text::config::plain().string_from_read(told.as_bytes(), 100);
    let text = text.expect("text");
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    lines.join("\n")
}

/// Answers typical of a type to all that is asked: low or high on each side, the symptoms that go with low, what fits the
/// type in each row.
fn typical(kind: Type, answers: Answers<'static>, instrument: &Instrument) -> Answers<'static> {
    let [organisation, ict] = match kind {
        Type::I => ["1", "4"],
        Type::II => ["4", "4"],
        Type::III => ["1", "1"],
        Type::IV => ["4", "1"],
    };
    let answers = answers.side(Side::Organisation, organisation).side(Side::Ict, ict);
    let full = &instrument.full;
    let mut choices: Vec<(Group, &str, String)> = vec![];
    for fact in instrument.facts.iter().filter(|fact| !fact.number) {
        let fitting = fact.options.iter().find(|option| option.types.contains(kind));
        let option = fitting.unwrap_or(&fact.options[0]);
        choices.push((Group::Facts, &fact.id, option.id.clone()));
    }
    for row in &full.rows {
        let fitting = row.options.iter().find(|option| option.types.contains(kind));
        choices.push((Group::Signature, &row.id, fitting.unwrap_or(&row.options[0]).id.clone()));
    }
    for symptom in full.symptoms.iter().flat_map(|list| &list.symptoms) {
        choices.push((Group::Symptoms, &symptom.id, "yes".into()));
    }
    for line in &instrument.type_text(kind).lines {
        choices.push((Group::Recognition, &line.id, YesPartlyNo::Yes.id().into()));
    }
    for pair in &full.pairs {
        choices.push((Group::Culture, &pair.id, "2".into()));
    }
    for (place, task) in full.iprof.tasks.iter().enumerate() {
        let answers = ["do", "cannot", "unwilling", "notAllowed", "notNeeded"];
        choices.push((Group::Tasks, &task.id, answers[place % answers.len()].into()));
    }
    for question in &full.staffing.questions {
        choices.push((Group::Staffing, &question.id, question.options[0].id.clone()));
    }
    choices.into_iter().fold(answers, |answers, (group, id, option)| {
        answers.with(&Change::Choice(group, id.to_owned(), Some(Choice::from_id(&option))))
    })
}

/// The report of each type, from a full scan and from a snelscan, in every language; of nothing known; and of nothing.
pub(crate) fn reports() -> Vec<(String, Report<'static>)> {
    let mut reports = vec![];
    for instrument in in_every_language() {
        let mut tell = |name: String, answers: Answers| {
            let name = format!("{name} ({})", instrument.language);
            reports.push((name, Report::new(instrument, answers.scan())));
        };
        for kind in Type::ALL {
            tell(format!("type {}", kind.id()), typical(kind, Answers::full(real()), instrument));
            let quick = Answers::quick(real());
            tell(format!("snelscan of type {}", kind.id()), typical(kind, quick, instrument));
        }
        tell("unknown".into(), Answers::full(real()).everywhere("?"));
        tell("empty".into(), Answers::full(real()));
    }
    reports
}

#[test]
fn each_type_comes_out_as_itself() {
    for kind in Type::ALL {
        for answers in [Answers::full(real()), Answers::quick(real())] {
            let report = Report::new(real(), typical(kind, answers, real()).scan());
            assert_eq!(report.scores().quadrant, Some(Quadrant::Type(kind)));
            assert_eq!(report.scores().candidates, [kind]);
        }
    }
}

#[test]
fn every_section_is_there_and_says_something() {
    for (name, report) in reports() {
        let sections = report.sections(ReportSize::Whole);
        let quick = name.starts_with("snelscan");
        let ids: Vec<SectionId> = sections.iter().map(|section| section.id).collect();
        let expected: Vec<SectionId> = SectionId::ALL
            .into_iter()
            .filter(|id| match id {
                SectionId::Signature | SectionId::Chapters | SectionId::Iprof | SectionId::Staffing => !quick,
                // Told in `plan/`, `workshop.rs` and `group/`: there is no plan yet, no earlier scan, one voice, no group.
                SectionId::Plan | SectionId::Evolution | SectionId::Voices | SectionId::Comparison => false,
                _ => true,
            })
            .collect();
        assert_eq!(ids, expected, "{name}");
        for section in sections {
            assert!(
                !section.title.trim().is_empty() && !section.html.is_empty(),
                "{name}: {}",
                section.id
            );
            assert_eq!(
                report.section(section.id).as_ref(),
                Some(&section),
                "{name}: alone as among the others"
            );
        }
        if quick {
            assert_eq!(report.section(SectionId::Staffing), None);
        }
    }
}

#[test]
fn nothing_is_left_open_or_empty() {
    for (name, report) in reports() {
        for html in [whole(&report), report.miniature()] {
            assert!(!html.contains(['{', '}']), "{name}: a blank that nobody filled");
            for element in ["p", "li", "dt", "h2", "h3", "h4", "summary", "figcaption", "caption", "b", "small"] {
                let empty = format!("<{element}></{element}>");
                assert!(!html.contains(&empty), "{name}: {empty}");
            }
            for told in readable(&html).lines() {
                assert!(!told.contains("..") || told.contains('…'), "{name}: «{told}»");
            }
        }
    }
}

#[test]
fn every_id_stands_once() {
    for (name, report) in reports() {
        let document = report.document();
        let mut ids: Vec<String> = elements(&document)
            .iter()
            .filter_map(|element| element.get("id").map(str::to_owned))
            .collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all, "{name}");
        for id in report.section_ids(ReportSize::Whole) {
            assert!(ids.contains(&id.id().to_owned()), "{name}: {id}");
        }
    }
}

#[test]
fn every_drawing_has_a_role_and_a_name() {
    for (name, report) in reports() {
        let html = whole(&report);
        let drawings = wholes(&html, "svg");
        assert!(drawings.len() >= 3, "{name}");
        for drawing in drawings {
            let elements = elements(&format!("{drawing}</svg>"));
            assert_eq!(elements[0].get("role"), Some("img"), "{name}");
            let title = elements.iter().find(|element| element.name == "title");
            if title.is_some() {
                assert_eq!(
                    elements[0].get("aria-labelledby"),
                    title.and_then(|title| title.get("id")),
                    "{name}"
                );
            }
            assert!(!label(drawing).trim().is_empty(), "{name}: {drawing}");
        }
    }
}

#[test]
fn every_table_says_what_it_shows() {
    for (name, report) in reports() {
        let html = whole(&report);
        let tables = wholes(&html, "table");
        assert!(tables.len() >= 6, "{name}");
        for table in tables {
            let elements = elements(&format!("{table}</table>"));
            let caption = elements.iter().any(|element| element.name == "caption" && !element.text.is_empty());
            let labelled = elements[0]
                .get("aria-labelledby")
                .is_some_and(|id| html.contains(&format!("id=\"{id}\"")));
            assert!(caption || labelled, "{name}: {table}");
        }
    }
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    for (name, report) in reports() {
        let html = whole(&report);
        let levels: Vec<u32> = elements(&html)
            .iter()
            .filter_map(|element| element.name.strip_prefix('h')?.parse().ok())
            .collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    }
}

#[test]
fn markup_in_names_and_notes_is_told_as_text() {
    let typed = "<b>\"De Vliet\" & 'zonen'</b>";
    let mut answers = Answers::full(real()).everywhere("2").domain(Domain::IGegevens, "-");
    for line in [About::Municipality, About::Respondent, About::Reason] {
        answers = answers.with(&Change::About(line, typed.into()));
    }
    for (domain, part) in [
        (Domain::OLeiding, Remark::Note),
        (Domain::OLeiding, Remark::Evidence),
        (Domain::IGegevens, Remark::NaReason),
    ] {
        answers = answers.with(&Change::Remark(real().lead(domain), part, typed.into()));
    }
    let report = Report::new(real(), answers.scan());
    let html: String = report.sections(ReportSize::Whole).iter().map(Section::whole).collect();
    assert_eq!(html.matches("&lt;b&gt;&quot;De Vliet&quot; &amp; 'zonen'&lt;/b&gt;").count(), 7);
    assert!(!html.contains("De Vliet\" & "), "nowhere as it was typed");
    elements(&html);
}

/// The text of one section of a report, in one line.
fn section(answers: &Answers, instrument: &Instrument, id: SectionId) -> String {
    let report = Report::new(instrument, answers.scan());
    readable(&report.section(id).expect("a section").whole()).replace('\n', " ")
}

#[test]
fn a_tempo_that_the_type_does_not_expect_is_a_finding() {
    let told = |organisation, ict| {
        let answers = Answers::quick(real()).side(Side::Organisation, organisation).side(Side::Ict, ict);
        section(&answers, real(), SectionId::Type)
    };
    let finding = real().words.types_tempo(&real().words.tempo_organisation());
    assert!(told("4", "3").contains(&finding), "type II, and yet the organisation is faster");
    assert!(!told("4", "4").contains(&finding));
}

#[test]
fn near_a_frontier_the_pace_is_a_finding_for_the_type_the_point_lies_in() {
    // ICT by areas: (3 + 3 + 3 + 2 + 2) / 5.
    let answers = Answers::quick(real())
        .everywhere("3")
        .side(Side::Organisation, "4")
        .domain(Domain::IItprocessen, "2")
        .domain(Domain::IToepassingen, "2")
        .domain(Domain::IGegevens, "2")
        .domain(Domain::IInfrastructuur, "2");
    let scores = answers.scores();
    assert_eq!(scores.quadrant, Some(Quadrant::Type(Type::II)));
    assert_eq!(scores.candidates, [Type::II, Type::IV]);
    let html = Report::new(real(), answers.scan())
        .section(SectionId::Type)
        .expect("a section")
        .html;
    let finding = real().words.types_tempo(&real().words.tempo_organisation());
    let second = wholes(&html, "section")[0];
    assert!(second.contains("id=\"type-II\"") && second.contains(&finding), "{second}");
    assert_eq!(html.matches(&finding).count(), 1, "not of type IV, whose text expects that pace");
}

#[test]
fn what_does_not_apply_is_not_what_has_too_few_answers() {
    for instrument in in_every_language() {
        let words = &instrument.words;
        let html = |id, domain, mark| {
            let answers = Answers::quick(instrument).everywhere("3").domain(domain, mark);
            Report::new(instrument, answers.scan()).section(id).expect("a section").html
        };
        for (mark, told, other) in [
            ("-", words.sketch_na(), words.sketch_insufficient()),
            ("?", words.sketch_insufficient(), words.sketch_na()),
        ] {
            // In the drawing and in the table or the explanation.
            for (id, domain) in [
                (SectionId::Alignment, Domain::OLeiding),
                (SectionId::Alignment, Domain::IBeleid),
                (SectionId::Chain, Domain::IGegevens),
            ] {
                let html = html(id, domain, mark).replace(words.chain_rule(), "");
                assert_eq!(html.matches(told).count(), 2, "{id}, {mark}: {html}");
                assert!(!html.contains(other), "{id}, {mark}: {html}");
            }
        }
    }
}

#[test]
fn the_table_of_the_chain_says_on_which_side_of_the_frontier_a_link_lies() {
    let many = sized(21);
    let words = &many.words;
    let told = |marks: &str| {
        let answers = Answers::full(&many).everywhere("4").domain(Domain::IGegevens, marks);
        Report::new(&many, answers.scan())
            .section(SectionId::Chain)
            .expect("a section")
            .html
    };
    // 52/21 and 53/21.
    let below = told(&["2".repeat(11), "3".repeat(10)].concat());
    assert!(below.contains(&format!("<td>{}</td>", words.number_below(&"2,5"))), "{below}");
    let above = told(&["2".repeat(10), "3".repeat(11)].concat());
    assert!(above.contains(&format!("<td>{}</td>", words.number_above(&"2,5"))), "{above}");
}

#[test]
fn a_plain_mean_that_gives_another_quadrant_is_told() {
    // ICT by areas: (4 × 2 + 4) / 5; by domains: (5 × 2 + 3 × 4) / 8.
    let answers = Answers::quick(real())
        .everywhere("3")
        .side(Side::Ict, "2")
        .domain(Domain::IToepassingen, "4")
        .domain(Domain::IGegevens, "4")
        .domain(Domain::IInfrastructuur, "4");
    let told = section(&answers, real(), SectionId::Quadrant);
    let (words, second) = (&real().words, real().type_text(Type::II));
    let finding = words.quadrant_plain(&"2,8", &words.summary_named(&"II", &second.name));
    assert!(told.contains(&finding), "{told}");
}

#[test]
fn a_number_that_only_rounds_to_a_boundary_says_on_which_side_it_lies() {
    let (five, words) = (sized(5), &real().words);
    let told = |organisation, first, ict| {
        let answers = Answers::full(&five)
            .side(Side::Organisation, organisation)
            .domain(Domain::OLeiding, first)
            .side(Side::Ict, ict);
        let report = Report::new(&five, answers.scan());
        let heading = report.section(SectionId::Quadrant).expect("a section").title;
        (heading, section(&answers, &five, SectionId::Alignment))
    };
    // 62/25 and 63/25.
    let (heading, alignment) = told("22233", "23333", "3");
    assert_eq!(heading, words.quadrant_title(&words.number_below(&"2,5"), &"3,0"));
    let gap = words.alignment_gap(&words.number_above(&"+0,5"), &"13/25");
    assert!(alignment.contains(&gap), "{alignment}");
    let (heading, alignment) = told("22333", "22223", "3");
    assert_eq!(heading, words.quadrant_title(&words.number_above(&"2,5"), &"3,0"));
    let gap = words.alignment_gap(&words.number_below(&"+0,5"), &"12/25");
    assert!(alignment.contains(&gap), "{alignment}");
    let (_, alignment) = told("22333", "22223", "2");
    let gap = words.alignment_gap(&words.number_below(&"−0,5"), &"−13/25");
    assert!(alignment.contains(&gap), "{alignment}");
}

#[test]
fn a_count_in_a_sentence_is_in_words_up_to_twelve() {
    for instrument in in_every_language() {
        let title = |unknown: usize| {
            let marks = (0..).map(|place| if place < unknown { '?' } else { '3' });
            let report = Report::new(instrument, Answers::full(instrument).each(marks).scan());
            report.section(SectionId::BlindSpots).expect("a section").title
        };
        let numbers: Vec<&str> = instrument.words.number_words().split(' ').collect();
        assert_eq!(numbers.len(), 13, "from nought to twelve");
        assert_eq!(title(12), instrument.words.blind_many(&numbers[12]));
        assert_eq!(title(13), instrument.words.blind_many(&13));
    }
}

#[test]
fn areas_that_lie_equally_far_apart_are_all_named() {
    let answers = Answers::quick(real())
        .everywhere("2")
        .domain(Domain::OLeiding, "4")
        .domain(Domain::OMiddelen, "4");
    let [first, second] = [Area::Leiding, Area::Middelen].map(|area| &real().area(area).name);
    let areas = format!("{first} {} {second}", real().words.list_and());
    let title = Report::new(real(), answers.scan())
        .section(SectionId::Alignment)
        .expect("a section")
        .title;
    let two = real().words.number_words().split(' ').nth(2).expect("two");
    assert_eq!(title, real().words.alignment_organisationmany(&two, &areas));
}

/// The section on people and knowledge, and whether it stands in the version for the management team.
fn staffing(answers: &Answers, instrument: &Instrument) -> (String, bool) {
    let report = Report::new(instrument, answers.scan());
    let team = report.section_ids(ReportSize::Team).any(|id| id == SectionId::Staffing);
    (report.section(SectionId::Staffing).expect("a section").html, team)
}

#[test]
fn a_profile_with_only_vacancies_or_an_approach_stands_in_the_table() {
    let profile = &real().full.staffing.profiles[0];
    for change in [
        Change::Profile(profile.id.clone(), ProfilePart::Vacancies, "2".into()),
        Change::Approach(profile.id.clone(), Approach::Train, true),
    ] {
        let answers = Answers::full(real()).with(&change);
        let (html, team) = staffing(&answers, real());
        assert!(team && !html.contains(real().words.staffing_empty()), "{html}");
        let rows = wholes(&html, "tr");
        assert_eq!(rows.len(), 2, "the heads, and this profile: {html}");
        assert!(rows[1].contains(&profile.name) && rows[1].contains('–'), "{html}");
        assert!(!html.contains("<svg") && !html.contains(real().words.staffing_nobody()), "{html}");
        assert!(Report::new(real(), answers.scan()).picture(PictureId::Capacity).is_none());
    }
}

#[test]
fn answers_about_people_that_point_to_no_shortage_are_told() {
    for instrument in in_every_language() {
        let (words, questions) = (&instrument.words, &instrument.full.staffing.questions);
        let all = questions.len();
        // The first so many unknown, the others without a shortage.
        let answered = |unknown: usize| {
            questions
                .iter()
                .enumerate()
                .fold(Answers::full(instrument), |answers, (place, question)| {
                    let fine = question.options.iter().find(|option| option.weight == 0).expect("all is well");
                    let chosen = if place < unknown { "unknown" } else { &fine.id };
                    answers.with(&Change::Choice(Group::Staffing, question.id.clone(), Some(Choice::from_id(chosen))))
                })
        };
        for unknown in [0, 2, all] {
            let (html, team) = staffing(&answered(unknown), instrument);
            assert!(team && !html.contains(words.staffing_empty()), "{html}");
            let fine = words.staffing_noshortage(&(all - unknown), &all);
            assert_eq!(html.contains(&fine), unknown < all, "{html}");
            assert_eq!(html.contains(&words.staffing_unknown(&unknown, &all)), unknown > 0, "{html}");
        }
    }
    let short = Answers::full(real()).choose(Group::Staffing, "tekort te-weinig, kennis unknown");
    let (html, _) = staffing(&short, real());
    let all = real().full.staffing.questions.len();
    assert!(!html.contains(&real().words.staffing_noshortage(&1, &all)), "{html}");
    assert!(html.contains(&real().words.staffing_unknown(&1, &all)), "{html}");
}

#[test]
fn nothing_about_people_is_told_to_the_team_while_nothing_is_filled_in() {
    let (html, team) = staffing(&Answers::full(real()), real());
    assert!(!team && html.contains(real().words.staffing_empty()), "{html}");
}

#[test]
fn a_question_about_people_that_nobody_can_answer_is_a_blind_spot() {
    let question = &real().full.staffing.questions[0];
    let answers = Answers::full(real()).everywhere("3");
    let answers = answers.with(&Change::Choice(Group::Staffing, question.id.clone(), Some(Choice::Unknown)));
    let report = Report::new(real(), answers.scan());
    let section = report.section(SectionId::BlindSpots).expect("a section");
    assert_eq!(section.title, real().words.blind_elsewhere());
    assert!(section.html.contains(&question.question), "{}", section.html);
}
