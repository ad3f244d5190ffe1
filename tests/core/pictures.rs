//! The drawings as pictures of their own: each tells whose it is, of when, what it shows and where it comes from, in the
//! light colours of the house; a point never lies over a name.

use crate::html::{elements, wholes};
use crate::report::reports;
use crate::sample::{Answers, NOW, in_every_language, real};
use iscan::instrument::{Domain, Instrument, Phase, Side};
use iscan::report::{PALETTE, PictureId, Report, SectionId, day};
use iscan::scan::{About, Answer, Change, Group, ProfilePart, Scan, ScanKind, Voice};
use std::path::Path;

/// What seven participants of a workshop answer in every domain, each in marks.
const VOICES: [&str; 7] = ["1", "1234", "4321", "2", "2?3", "3-", "4"];

/// The report of a workshop of Voorbeelde with these voices.
fn workshop(instrument: &'static Instrument, voices: &[&str]) -> Report<'static> {
    let voice = |marks: &&str| Voice::of(&Answers::full(real()).everywhere(marks).scan().renamed(marks), real());
    let mut scan = Scan::new("workshop", "nl", &real().version, NOW);
    for change in [
        Change::Kind(ScanKind::Workshop),
        Change::About(About::Municipality, "Voorbeelde".into()),
        Change::Voices(voices.iter().map(voice).collect()),
    ] {
        scan.apply(&change, NOW);
    }
    Report::new(instrument, scan)
}

/// Every report, and that of a workshop in every language.
fn drawn() -> Vec<(String, Report<'static>)> {
    let named = |instrument: &'static Instrument| (format!("workshop ({})", instrument.language), workshop(instrument, &VOICES));
    reports().into_iter().chain(in_every_language().iter().map(named)).collect()
}

fn pictures(report: &Report) -> Vec<(PictureId, String)> {
    let made = |id| report.picture(id).map(|picture| (id, picture.svg));
    PictureId::ALL.into_iter().filter_map(made).collect()
}

/// The words on a picture, one after the other.
fn told(svg: &str) -> String {
    let texts = elements(svg)
        .into_iter()
        .filter(|element| ["text", "tspan"].contains(&element.name.as_str()));
    texts.map(|element| element.text).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_picture_tells_everything_by_itself() {
    for (name, report) in drawn() {
        let words = &report.instrument().words;
        let pictures = pictures(&report);
        let ids: Vec<PictureId> = pictures.iter().map(|(id, _)| *id).collect();
        let always = [
            PictureId::Quadrant,
            PictureId::Organisation,
            PictureId::Ict,
            PictureId::Alignment,
            PictureId::Chain,
        ];
        assert!(always.iter().all(|id| ids.contains(id)), "{name}");
        assert_eq!(ids.contains(&PictureId::Voices), name.starts_with("workshop"), "{name}");
        for (id, svg) in pictures {
            let told = told(&svg);
            let (answered, applicable) = report.scores().coverage();
            let source = words.picture_source(&answered, &applicable, &report.instrument().version);
            let municipality = report.scan().about(About::Municipality);
            for part in [id.name(words), municipality, &day(report.scan().updated(), words), &source] {
                let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(told.contains(&part), "{name}, {}: «{part}» in {told}", id.id());
            }
        }
    }
}

#[test]
fn a_picture_asks_nothing_of_the_page() {
    for (name, report) in drawn() {
        for (id, svg) in pictures(&report) {
            for refused in [" style=", "var(", "light-dark", "href", "url(", "<style", "<script"] {
                assert!(!svg.contains(refused), "{name}, {}: {refused}", id.id());
            }
            for element in elements(&svg) {
                for look in ["fill", "stroke"] {
                    let colour = element.get(look).unwrap_or("#23211c");
                    let known = PALETTE.iter().any(|(_, light)| *light == colour);
                    assert!(known, "{name}, {}: {look} is {colour}", id.id());
                }
            }
        }
    }
}

/// The finding, every domain, a mark for every phase that someone chose there, and what a mark means.
#[test]
fn how_far_the_voices_of_a_workshop_lie_apart_is_a_picture_by_itself() {
    for instrument in in_every_language() {
        let report = workshop(instrument, &VOICES);
        let (words, svg) = (&instrument.words, report.picture(PictureId::Voices).expect("seven answered").svg);
        let finding = report.section(SectionId::Voices).expect("it is a workshop").title;
        let legend = [words.side_organisation(), words.side_ict(), words.voices_caption()].map(str::to_owned);
        let names = Domain::ALL.map(|domain| instrument.domain_name(domain));
        let told = told(&svg);
        for part in [finding].into_iter().chain(legend).chain(names) {
            assert!(told.contains(&part), "{}: «{part}» in {told}", instrument.language);
        }
        for (side, mark) in [(Side::Organisation, "class=\"mark o\""), (Side::Ict, "class=\"mark ict\"")] {
            let chosen = |domain: Domain, phase: Phase| {
                let mut answers = report.scan().voices().iter().flat_map(Voice::answers);
                answers.any(|(id, answer)| id.domain == domain && answer == Answer::Phase(phase))
            };
            let domains = Domain::ALL.into_iter().filter(|domain| domain.side() == side);
            let marks = domains.map(|domain| Phase::ALL.into_iter().filter(|phase| chosen(domain, *phase)).count());
            assert_eq!(
                svg.matches(mark).count(),
                marks.sum::<usize>() + 1,
                "{mark}, and one that says what it is"
            );
        }
        let few = workshop(instrument, &VOICES[..2]);
        assert_eq!(few.picture(PictureId::Voices), None, "two could be told apart");
    }
}

#[test]
fn the_palette_is_the_light_one_of_the_house() {
    let style = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css")).expect("the style");
    for (name, colour) in PALETTE {
        let pair = style
            .lines()
            .find_map(|line| line.trim().strip_prefix(&format!("--{name}: light-dark(")));
        let light = pair.and_then(|pair| pair.split(',').next()).unwrap_or_default();
        assert_eq!(light, colour, "--{name}");
    }
}

#[test]
fn culture_and_capacity_are_pictures_once_they_are_filled_in() {
    let answered = |group, choices| Answers::full(real()).choose(group, choices).scan();
    let pair = &real().full.pairs[0].id;
    let profile = real().full.staffing.profiles[0].id.clone();
    let ids = |scan| {
        pictures(&Report::new(real(), scan))
            .into_iter()
            .map(|(id, _)| id)
            .collect::<Vec<_>>()
    };
    let none = ids(Answers::full(real()).scan());
    assert!(!none.contains(&PictureId::Culture) && !none.contains(&PictureId::Capacity) && !none.contains(&PictureId::Sourcing));
    assert!(ids(answered(Group::Culture, &format!("{pair} 4"))).contains(&PictureId::Culture));
    let needed = |part, number: &str| Change::Profile(profile.clone(), part, number.into());
    let [need, own, ..] = ProfilePart::FTE;
    let gap = ids(Answers::full(real()).with(&needed(need, "2")).scan());
    assert!(
        gap.contains(&PictureId::Capacity) && !gap.contains(&PictureId::Sourcing),
        "nobody is there"
    );
    let mix = ids(Answers::full(real()).with(&needed(own, "2")).scan());
    assert!(mix.contains(&PictureId::Sourcing));
}

#[test]
fn a_domain_without_enough_answers_is_hatched_and_one_that_does_not_apply_is_not() {
    for instrument in in_every_language() {
        let words = &instrument.words;
        for (marks, poor, na) in [("?-", true, true), ("?3", true, false), ("3-", false, true), ("33", false, false)] {
            let [first, second] = [0, 1].map(|place| &marks[place..=place]);
            let answers = Answers::quick(instrument).everywhere("3");
            let answers = answers.domain(Domain::OLeiding, first).domain(Domain::OBeleid, second);
            let picture = Report::new(instrument, answers.scan())
                .picture(PictureId::Organisation)
                .expect("a sketch");
            let hatched = elements(&picture.svg).iter().filter(|element| element.name == "path").count();
            assert_eq!(hatched, if poor { 2 } else { 0 }, "{marks}: the domain, and in the legend");
            let told = told(&picture.svg);
            assert_eq!(told.contains(words.picture_poor()), poor, "{marks}: {told}");
            assert_eq!(told.contains(words.picture_na()), na, "{marks}: {told}");
        }
    }
}

#[test]
fn a_link_that_does_not_apply_is_told_apart_from_one_without_enough_answers() {
    let words = &real().words;
    for (mark, poor, na) in [("?", true, false), ("-", false, true), ("3", false, false)] {
        let answers = Answers::quick(real()).everywhere("3").domain(Domain::IGegevens, mark);
        let picture = Report::new(real(), answers.scan()).picture(PictureId::Chain).expect("a chain");
        let told = told(&picture.svg);
        assert_eq!(told.contains(words.picture_poor()), poor, "{mark}: {told}");
        assert_eq!(told.contains(words.picture_na()), na, "{mark}: {told}");
    }
}

#[test]
fn whatever_a_municipality_is_called_it_stands_on_the_picture_whole() {
    let long = "Sint-Katelijne-Waver-aan-de-Grote-Nete-en-de-Kleine-Gete-met-Deelgemeenten";
    for name in [long, "<b>&\"Ieper\"</b>", "Ge\u{0}meen\u{1b}te", "\u{202e}nednaalv"] {
        let scan = Answers::quick(real()).with(&Change::About(About::Municipality, name.into())).scan();
        let picture = Report::new(real(), scan).picture(PictureId::Quadrant).expect("a quadrant");
        let drawn: String = name
            .chars()
            .filter(|letter| !letter.is_control() && *letter != '\u{202e}')
            .collect();
        let told = told(&picture.svg).replace(' ', "");
        assert!(told.contains(&drawn.replace(' ', "")), "{name}: {told}");
        assert!(
            !picture.svg.contains(|letter: char| letter.is_control()),
            "{name}: no program reads it"
        );
    }
}

/// A number in an attribute.
fn number(element: &str, name: &str) -> f64 {
    let value = element
        .split_once(&format!(" {name}=\""))
        .and_then(|(_, rest)| rest.split_once('"'));
    value.expect("the attribute").0.parse().expect("a number")
}

/// What is read of some markup.
fn letters(markup: &str) -> String {
    let pieces = markup.split('<').filter_map(|piece| piece.split_once('>'));
    pieces.map(|(_, text)| text).collect()
}

/// The point and the lines of the types' names, each as left, top, right, bottom; letters as wide as they are on average.
fn boxes(svg: &str) -> ([f64; 4], Vec<[f64; 4]>) {
    let (_, point) = svg.split_once("<circle").expect("a point");
    let (x, y) = (number(point, "cx"), number(point, "cy"));
    let mut lines = vec![];
    for name in wholes(svg, "g").into_iter().filter(|group| group.starts_with("<g class=\"field")) {
        for line in wholes(name, "text") {
            let length = f64::from(u32::try_from(letters(line).chars().count()).expect("few")) * 5.5;
            let (x, y) = (number(line, "x"), number(line, "y"));
            let left = if name.contains("text-anchor=\"end\"") { x - length } else { x };
            lines.push([left, y - 9.0, left + length, y + 2.0]);
        }
    }
    ([x - 9.0, y - 9.0, x + 9.0, y + 9.0], lines)
}

#[test]
fn the_point_never_lies_over_a_name() {
    let phases = ["1", "12", "1112", "1122", "2233", "3334", "^"];
    for instrument in in_every_language() {
        for organisation in phases {
            for ict in phases {
                let answers = Domain::ALL
                    .into_iter()
                    .enumerate()
                    .fold(Answers::full(instrument), |answers, (place, domain)| {
                        let marks = if domain.id().starts_with("o.") { organisation } else { ict };
                        let mark = marks.chars().nth(place % marks.len()).expect("a mark");
                        answers.domain(domain, &mark.to_string())
                    });
                let report = Report::new(instrument, answers.scan());
                let svg = report.miniature();
                let svg = &svg[..svg.find("</svg>").expect("a drawing") + 6];
                let (point, names) = boxes(svg);
                assert!(names.len() >= 4, "{svg}");
                for name in names {
                    let apart = point[2] <= name[0] || point[0] >= name[2] || point[3] <= name[1] || point[1] >= name[3];
                    assert!(apart, "{organisation}/{ict}: the point {point:?} lies over {name:?}");
                }
            }
        }
    }
}

#[test]
fn a_passage_to_paste_says_the_same_with_formatting_and_without() {
    for (name, report) in reports() {
        let mut passages = vec![report.finding_excerpt()];
        assert!(passages[0].text.contains(&report.finding()), "{name}");
        for advised in report.advised() {
            let passage = report.advice_excerpt(&advised.advice.id).expect("it is given");
            assert!(
                passage.text.contains(&advised.advice.title) && passage.text.contains(&advised.advice.step),
                "{name}"
            );
            passages.push(passage);
        }
        for passage in passages {
            let told: Vec<String> = elements(&["<div>", &passage.html, "</div>"].concat())
                .into_iter()
                .map(|element| element.text)
                .collect();
            for part in told.iter().map(|part| part.trim()).filter(|part| !part.is_empty()) {
                assert!(passage.text.contains(part), "{name}: «{part}» in «{}»", passage.text);
            }
        }
    }
    let report = Report::new(real(), Answers::quick(real()).scan());
    assert_eq!(report.advice_excerpt("nergens"), None);
}
