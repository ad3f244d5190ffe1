//! The report as a reader gets it: five invented municipalities, kept as readable text in `golden/`, and what holds for
//! each of their pages.

use crate::html::{elements, wholes};
use crate::sample::{Answers, NOW, in_every_language, real, sized};
use iscan::instrument::{Domain, Instrument, Side};
use iscan::report::{Report, Section};
use iscan::scan::{About, Answer, Change, Group, ROLE, Remark, Scan};

/// A municipality tells its story, one sentence at a time.
struct Story(Scan);

impl Story {
    fn of(municipality: &str, respondent: &str, role: &str, reason: &str) -> Self {
        Self(Scan::new("golden", "nl", "1.0.0", NOW))
            .with(Change::About(About::Municipality, municipality.into()))
            .with(Change::About(About::Respondent, respondent.into()))
            .with(Change::About(About::Reason, reason.into()))
            .with(Change::Choice(Group::Facts, ROLE.into(), Some(role.into())))
    }

    fn with(mut self, change: Change) -> Self {
        self.0.apply(&change, NOW);
        self
    }

    /// The answers in order of asking: leiding, beleid, mensen, processen, middelen; the organisation first.
    fn answers(self, marks: &str) -> Self {
        let marks = marks.split_whitespace();
        Domain::ALL.into_iter().zip(marks).fold(self, |story, (domain, mark)| {
            let answer = match mark {
                "?" => Some(Answer::Unknown),
                "-" => Some(Answer::NotApplicable),
                phase => Answer::from_text(phase),
            };
            story.with(Change::Answer(real().lead(domain), answer))
        })
    }

    fn facts(self, facts: [(&str, &str); 5]) -> Self {
        let options = facts
            .into_iter()
            .map(|(id, option)| Change::Choice(Group::Facts, format!("f.{id}"), Some(option.into())));
        options.fold(self, Self::with)
    }

    fn remark(self, domain: Domain, part: Remark, text: &str) -> Self {
        self.with(Change::Remark(real().lead(domain), part, text.into()))
    }

    fn deliberate(self, domain: Domain) -> Self {
        self.with(Change::Deliberate(real().lead(domain), true))
    }
}

/// Type I.
fn lindermark() -> Scan {
    Story::of(
        "Lindermark",
        "Bram Verstuyft, hoofd ICT",
        "iprof",
        "Het managementteam vroeg waarom onze projecten zo traag gaan.",
    )
    .answers("2 3  1 3  2 3 4  1 3  2 4 3 4")
    .facts([
        ("ictgrootte", "vijf-plus"),
        ("aniveau", "ja"),
        ("organogram", "technisch"),
        ("overleg", "werkgroep"),
        ("schepen", "ja"),
    ])
    .remark(
        Domain::OProcessen,
        Remark::Note,
        "Enkel Burgerzaken heeft een procesboek, en dat dateert van voor de verhuizing.",
    )
    .remark(
        Domain::IInfrastructuur,
        Remark::Evidence,
        "Overeenkomst met de buurgemeenten, bijlage 2",
    )
    .0
}

/// Type II, with something that does not apply.
fn zoutleie() -> Scan {
    Story::of(
        "Zoutleie",
        "Katrien De Wispelaere, algemeen directeur",
        "leiding",
        "Voorbereiding van het meerjarenplan.",
    )
    .answers("3 3  4 3  3 3 4  3 3  4 4 3 -")
    .facts([
        ("ictgrootte", "drie-vier"),
        ("aniveau", "ja"),
        ("organogram", "staf"),
        ("overleg", "managementteam"),
        ("schepen", "ja"),
    ])
    .remark(
        Domain::IInfrastructuur,
        Remark::NaReason,
        "De intercommunale beheert ons volledige netwerk; wij beslissen er niet over.",
    )
    .remark(Domain::OBeleid, Remark::Evidence, "Meerjarenplan, goedgekeurd door de gemeenteraad")
    .0
}

/// Type III, with a low phase that is a choice.
fn hagebeek() -> Scan {
    Story::of("Hagebeek", "Rita, dienst Secretariaat", "dienst", "")
        .answers("1 1  2 1  2 2 1  1 1  2 2 1 1")
        .facts([
            ("ictgrootte", "geen"),
            ("aniveau", "nee"),
            ("organogram", "geen"),
            ("overleg", "geen"),
            ("schepen", "nee"),
        ])
        .deliberate(Domain::IInfrastructuur)
        .remark(
            Domain::IInfrastructuur,
            Remark::Note,
            "We verhuizen volgend jaar en investeren tot dan niet meer in het oude gebouw.",
        )
        .0
}

/// Type IV, near the frontier with type II.
fn westerrode() -> Scan {
    Story::of(
        "Westerrode",
        "An Peeters, diensthoofd Organisatieontwikkeling",
        "leiding",
        "We willen weten of ICT onze nieuwe werking kan dragen.",
    )
    .answers("4 3  3 2  4 2 2  3 2  4 3 2 3")
    .facts([
        ("ictgrootte", "een"),
        ("aniveau", "nee"),
        ("organogram", "management"),
        ("overleg", "geen"),
        ("schepen", "unknown"),
    ])
    .remark(
        Domain::IIprof,
        Remark::Note,
        "Onze ICT'er werkt halftijds en is vooral brandjes aan het blussen.",
    )
    .0
}

/// Mostly unknown.
fn molenkouter() -> Scan {
    Story::of(
        "Molenkouter",
        "Schepen Joris Haeck",
        "politiek",
        "Kennismaking aan het begin van de legislatuur.",
    )
    .answers("3 ?  3 ?  ? 2 ?  ? ?  2 ? . .")
    .with(Change::Choice(Group::Facts, "f.schepen".into(), Some("ja".into())))
    .remark(Domain::IItprocessen, Remark::Note, "Navragen bij de ICT-dienst.")
    .0
}

fn stories() -> [(&'static str, Scan); 5] {
    [
        ("type-1-lindermark", lindermark()),
        ("type-2-zoutleie", zoutleie()),
        ("type-3-hagebeek", hagebeek()),
        ("type-4-westerrode", westerrode()),
        ("onbekend-molenkouter", molenkouter()),
    ]
}

/// The whole report as HTML.
fn report(instrument: &Instrument, scan: &Scan) -> String {
    let report = Report::new(instrument, scan);
    let sections = report.sections();
    let sections = sections.iter().map(Section::whole).collect::<Vec<_>>();
    let sections = sections.join("</section><section>");
    format!("<h1>{}</h1><section>{sections}</section>", report.title())
}

/// HTML as text of a hundred columns, a drawing told by its title.
fn readable(html: &str) -> String {
    let mut told = html.to_owned();
    for drawing in wholes(html, "svg") {
        let title = wholes(drawing, "title");
        let title = title.first().and_then(|title| title.split_once('>'));
        let title = title.map_or("", |(_, title)| title);
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

#[test]
fn the_reports_read_as_they_did() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (name, scan) in stories() {
            insta::assert_snapshot!(name, readable(&report(real(), &scan)));
        }
        for (english, (name, scan)) in in_every_language()[1..]
            .iter()
            .flat_map(|english| stories().map(|story| (english, story)))
        {
            insta::assert_snapshot!(format!("{name}-{}", english.language), readable(&report(english, &scan)));
        }
    });
}

#[test]
fn every_type_and_none_is_among_them() {
    let findings = stories().map(|(_, scan)| Report::new(real(), &scan).finding());
    for (finding, kind) in findings.iter().zip(["type I ", "type II ", "type III ", "type IV ", "te weinig"]) {
        assert!(finding.contains(kind), "«{finding}» tells of {kind}");
    }
}

#[test]
fn no_blank_is_left_open() {
    for (name, scan) in stories() {
        assert!(!report(real(), &scan).contains(['{', '}']), "{name}");
    }
}

#[test]
fn every_drawing_has_a_role_and_a_title() {
    for (name, scan) in stories() {
        let html = report(real(), &scan);
        let drawings = wholes(&html, "svg");
        assert_eq!(drawings.len(), 3, "{name}");
        for drawing in drawings {
            let elements = elements(&format!("{drawing}</svg>"));
            let title = elements.iter().find(|element| element.name == "title").expect("a title");
            assert_eq!(elements[0].get("role"), Some("img"), "{name}");
            assert_eq!(elements[0].get("aria-labelledby"), title.get("id"), "{name}");
            assert!(!title.text.trim().is_empty(), "{name}");
        }
    }
}

#[test]
fn every_table_says_what_it_shows() {
    for (name, scan) in stories() {
        let html = report(real(), &scan);
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
    for (name, scan) in stories() {
        let html = report(real(), &scan);
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
    let scan = Story::of(typed, typed, "andere", typed)
        .answers("1 2 3 4 5 1 2 3 4 5 1 - 3")
        .remark(Domain::OLeiding, Remark::Note, typed)
        .remark(Domain::OLeiding, Remark::Evidence, typed)
        .remark(Domain::IGegevens, Remark::NaReason, typed)
        .0;
    let report = Report::new(real(), &scan);
    let html: String = report.sections().iter().map(Section::whole).collect();
    assert_eq!(html.matches("&lt;b&gt;&quot;De Vliet&quot; &amp; 'zonen'&lt;/b&gt;").count(), 6);
    assert!(!html.contains("De Vliet\" & "), "nowhere as it was typed");
    elements(&html);
}

/// The text of one section of a report.
fn section(answers: &Answers, instrument: &Instrument, id: &str) -> String {
    readable(&Report::new(instrument, &answers.scan()).section(id))
}

#[test]
fn a_tempo_that_the_type_does_not_expect_is_a_finding() {
    let told = |organisation, ict| {
        let answers = Answers::quick(real()).side(Side::Organisation, organisation).side(Side::Ict, ict);
        section(&answers, real(), "type").replace('\n', " ")
    };
    let finding = real().words.types_tempo(&real().words.tempo_organisation());
    assert!(told("5", "4").contains(&finding), "type II, and yet the organisation is faster");
    assert!(!told("4", "4").contains(&finding));
}

#[test]
fn a_plain_mean_that_gives_another_quadrant_is_told() {
    let answers = Answers::quick(real())
        .everywhere("1")
        .domain(Domain::IToepassingen, "5")
        .domain(Domain::IGegevens, "5")
        .domain(Domain::IInfrastructuur, "5");
    let told = section(&answers, real(), "kwadrant").replace('\n', " ");
    let words = &real().words;
    let finding = words.quadrant_plain(&"2,5", &words.quadrant_frontier());
    assert!(told.contains(&finding), "{told}");
}

#[test]
fn a_number_that_only_rounds_to_a_boundary_says_on_which_side_it_lies() {
    let five = sized(5);
    let told = |organisation, first, ict| {
        let answers = Answers::full(&five)
            .side(Side::Organisation, organisation)
            .domain(Domain::OLeiding, first)
            .side(Side::Ict, ict);
        let report = Report::new(&five, &answers.scan()).section("kwadrant");
        let alignment = section(&answers, &five, "afstemming").replace('\n', " ");
        let gap = alignment.rsplit_once("is het verschil ").map_or("", |(_, gap)| gap);
        let heading = elements(&report)[0].text.clone();
        (heading, gap.trim().to_owned())
    };
    // 62/25 and 63/25.
    let (heading, gap) = told("22233", "23333", "3");
    assert_eq!(heading, "Organisatie net onder 2,5, ICT 3,0");
    assert_eq!(gap, "net boven +0,5 (exact 13/25).");
    let (heading, gap) = told("22333", "22223", "3");
    assert_eq!(heading, "Organisatie net boven 2,5, ICT 3,0");
    assert_eq!(gap, "net onder +0,5 (exact 12/25).");
    let (_, gap) = told("22333", "22223", "2");
    assert_eq!(gap, "net onder −0,5 (exact −13/25).");
}

#[test]
fn a_full_scan_tells_the_counts_behind_its_phases() {
    let six = sized(6);
    let answers = Answers::full(&six)
        .everywhere("3")
        .domain(Domain::OLeiding, "133333")
        .domain(Domain::OBeleid, "113333")
        .domain(Domain::OMensen, "222234")
        .domain(Domain::IMensen, "4.")
        .domain(Domain::IIprof, "-")
        .domain(Domain::IGegevens, "5");
    let html = report(&six, &answers.scan());
    let rows = wholes(&html, "tr").into_iter().filter_map(|row| {
        let cells = elements(&format!("{row}</tr>"));
        let texts: Vec<_> = cells.iter().skip(1).map(|cell| cell.text.as_str()).collect();
        let [name, answered, _, _, why] = texts.as_slice() else {
            return None;
        };
        answered.contains(" van ").then(|| format!("{name} ({answered}): {why}"))
    });
    let rows: Vec<_> = rows.filter(|row| !row.contains("op fase 3 of hoger")).collect();
    insta::assert_snapshot!(rows.join("\n"), @"
    Organisatie · Leiderschap (6 van 6): 5 van 6 op fase 2 of hoger; één antwoord ligt te laag om fase 3 te bereiken
    Organisatie · Beleid & strategie (6 van 6): 4 van 6 op fase 2 of hoger; 2 antwoorden liggen te laag om fase 3 te bereiken
    Organisatie · Mensen (6 van 6): 6 van 6 op fase 2 of hoger; op weg naar fase 3 (2 van 6)
    ICT · Medewerkers (1 van 6): te weinig antwoorden
    ICT · I-professionals (0 van 0): niet van toepassing
    ICT · Gegevens (6 van 6): 6 van 6 op fase 5 of hoger
    ");
}
