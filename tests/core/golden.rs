//! The report as a reader gets it: six invented municipalities with a full scan and one with a snelscan, kept as
//! readable text in `golden/`, with what other programs get; and what holds for each of their pages.

use crate::html::{elements, wholes};
use crate::sample::{Answers, in_every_language, real, sized};
use iscan::exchange::results;
use iscan::instrument::{Domain, Instrument, Side};
use iscan::report::{Report, Section};
use iscan::scan::{About, Approach, Change, Choice, Group, ProfilePart, ROLE, Remark, Scan, ScanKind};

/// A municipality tells its story, one sentence at a time.
struct Story(Answers<'static>);

impl Story {
    fn of(municipality: &str, respondent: &str, role: &str, reason: &str) -> Self {
        Self(Answers::full(real()))
            .with(Change::About(About::Municipality, municipality.into()))
            .with(Change::About(About::Respondent, respondent.into()))
            .with(Change::About(About::Reason, reason.into()))
            .with(Change::Choice(Group::Facts, ROLE.into(), Some(Choice::from_id(role))))
    }

    fn with(self, change: Change) -> Self {
        Self(self.0.with(&change))
    }

    /// The answers in order of asking: leiding, beleid, mensen, processen, middelen; the organisation first. A word of
    /// marks for each domain.
    fn answers(self, marks: &str) -> Self {
        let domains = Domain::ALL.into_iter().zip(marks.split_whitespace());
        Self(domains.fold(self.0, |answers, (domain, marks)| answers.domain(domain, marks)))
    }

    fn facts(self, choices: &str) -> Self {
        Self(self.0.choose(Group::Facts, choices))
    }

    /// The options of the signature rows, in their order; a dash where nothing was chosen.
    fn signature(self, options: &str) -> Self {
        let rows = real().full.rows.iter().zip(options.split_whitespace());
        let chosen = rows.filter(|(_, option)| *option != "-");
        Self(chosen.fold(self.0, |answers, (row, option)| {
            answers.choose(Group::Signature, &format!("{} {option}", row.id))
        }))
    }

    fn symptoms(self, choices: &str) -> Self {
        Self(self.0.choose(Group::Symptoms, choices))
    }

    /// A digit a pair.
    fn culture(self, digits: &str) -> Self {
        let pairs = real().full.pairs.iter().zip(digits.chars());
        Self(pairs.fold(self.0, |answers, (pair, digit)| {
            answers.choose(Group::Culture, &format!("{} {digit}", pair.id))
        }))
    }

    /// The step one sees, the step others expect, and what is done of the tasks.
    fn iprof(self, now: u8, expected: u8, tasks: &str) -> Self {
        let role = format!("roleNow {now}, roleExpected {expected}");
        Self(self.0.choose(Group::Role, &role).choose(Group::Tasks, tasks))
    }

    /// A profile: what is needed, present as own, shared and external, vacancies, and ways to fill the gap.
    fn profile(self, id: &str, numbers: [&str; 5], ways: &[usize]) -> Self {
        let [needed, own, shared, external] = ProfilePart::FTE;
        let parts = [needed, own, shared, external, ProfilePart::Vacancies].into_iter().zip(numbers);
        let change = |(part, text): (ProfilePart, &str)| Change::Profile(id.into(), part, text.into());
        let story = parts.map(change).fold(self, Self::with);
        let ways = ways.iter().map(|way| Change::Approach(id.into(), Approach::ALL[*way], true));
        ways.fold(story, Self::with)
    }

    fn staffing(self, choices: &str) -> Self {
        Self(self.0.choose(Group::Staffing, choices))
    }

    fn remark(self, domain: Domain, part: Remark, text: &str) -> Self {
        self.with(Change::Remark(real().lead(domain), part, text.into()))
    }

    fn deliberate(self, domain: Domain) -> Self {
        self.with(Change::Deliberate(real().lead(domain), true))
    }

    fn scan(self) -> Scan {
        self.0.scan()
    }
}

/// Type I: 32,000 inhabitants, an ICT service of six that runs ahead.
fn lindermark() -> Scan {
    Story::of(
        "Lindermark",
        "Bram Verstuyft, hoofd ICT",
        "iprof",
        "Het managementteam vroeg waarom onze projecten zo traag gaan.",
    )
    .answers("2122 2222  1212 3334  2212 3333 42343  1112 3334  2222 4342 32232 4434")
    .facts("f.ictgrootte vijf-plus, f.aniveau ja, f.organogram technisch, f.overleg werkgroep, f.schepen ja")
    .facts("f.inwoners tot-50000, f.dienstvorm zelfstandig, f.buitendiensten 14, f.vervanging gespreid")
    .facts("f.procestrekker ict-dienst, f.samenwerking structureel")
    .signature(
        "snel zoekt-vrijheid prijs-techniek weinig beschrijven van-buiten kleine-groep niemand vraagt-erom gesloten zoekend zoekend \
         nu-en-dan wisselend dienst-ict verdeeld vooruit",
    )
    .symptoms("toep.breed yes, toep.kennis yes, toep.dubbel partly, toep.leverancier no, inf.buiten no, inf.vervanging no")
    .symptoms("geg.eigen yes, geg.wie partly, geg.privacy no, prc.automatisering yes, prc.draagvlak partly, prc.trekker yes")
    .symptoms("lei.mtict yes, lei.mttijd partly, lei.richting unknown, ipr.laat yes, ipr.verwachting partly, ipr.taal partly, ipr.helpdesk no")
    .culture("22321423322332")
    .iprof(3, 1, "helpdesk do, overzicht do, aankoop do, processen notAllowed, gegevens notAllowed, veiligheid do, beleid do, overleg notAllowed, keten do")
    .profile("netwerk", ["1,5", "1,5", "", "", "0"], &[])
    .profile("cybersecurity", ["1", "0,5", "", "0,25", "0"], &[1, 3])
    .profile("toepassingen", ["2", "2", "", "", ""], &[])
    .profile("helpdesk", ["1", "1", "", "", ""], &[])
    .profile("processen", ["1", "0", "", "", "1"], &[0])
    .staffing("tekort nipt, kennis genoeg, loon soms, team een-team, behoud deels, leren gepland, uitwisseling vast, telewerk techniek, aankopen samen, strategie overzicht")
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
    .scan()
}

/// Type II: a centre city with an ICT service of twelve.
fn zoutleie() -> Scan {
    Story::of(
        "Zoutleie",
        "Katrien De Wispelaere, algemeen directeur",
        "leiding",
        "Voorbereiding van het meerjarenplan.",
    )
    .answers("3343 3334  4333 3433  3333 3434 44333  3343 3443  4434 4344 22322 4434")
    .facts("f.ictgrootte vijf-plus, f.aniveau ja, f.organogram staf, f.overleg managementteam, f.schepen ja")
    .facts("f.inwoners vanaf-100000, f.dienstvorm zelfstandig, f.buitendiensten 63, f.vervanging huren")
    .facts("f.procestrekker kwaliteit, f.samenwerking structureel")
    .signature(
        "snel kiest-zelf prijs-techniek hefboom onderzoeken van-binnen meesten vaste-persoon werkt-mee open stuurt-ict sterk-ict vast geregeld \
         geheel-ict verdeeld weten-het",
    )
    .symptoms("inf.buiten no, inf.backup no, toep.los no, toep.dubbel no, toep.licenties yes, toep.leverancier partly")
    .symptoms("geg.verspreid yes, geg.schrijfwijze yes, geg.wie no, geg.bronnen no, geg.privacy no, prc.draagvlak partly, prc.trekker no")
    .symptoms("lei.mttijd yes, lei.mtict no, lei.overleg no, ipr.laat no, ipr.taal partly, ipr.helpdesk no")
    .culture("44354434453444")
    .iprof(3, 3, "helpdesk do, overzicht do, aankoop do, processen do, gegevens cannot, veiligheid notNeeded, beleid do, overleg do, keten do")
    .profile("netwerk", ["2", "2", "", "0,5", "0"], &[])
    .profile("cybersecurity", ["2", "0,5", "0,5", "0,5", "1"], &[0, 3])
    .profile("cloud", ["1", "0,5", "", "0,25", "0"], &[1])
    .profile("gegevens", ["2", "0,5", "", "", "1"], &[0, 1])
    .profile("toepassingen", ["3", "3", "", "", "0"], &[])
    .profile("helpdesk", ["2,5", "2,5", "", "0,5", "0"], &[])
    .profile("processen", ["2", "1,5", "", "0,5", "0"], &[])
    .profile("veiligheid", ["1", "1", "", "", "0"], &[])
    .profile("ai", ["0,5", "", "", "", ""], &[2])
    .staffing("tekort nipt, kennis gaten, loon vaak, team per-opdracht, behoud deels, leren gepland, uitwisseling vast, telewerk hulp, aankopen samen, strategie plan")
    .remark(Domain::OBeleid, Remark::Evidence, "Meerjarenplan, goedgekeurd door de gemeenteraad")
    .scan()
}

/// Type III: a town of 14,000 inhabitants with one ICT officer under the finance service, and a low phase that is a
/// choice.
fn hagebeek() -> Scan {
    Story::of(
        "Hagebeek",
        "Rita Claes, financieel directeur",
        "leiding",
        "Onze ICT-medewerker gaat over twee jaar met pensioen.",
    )
    .answers("1212 1121  2121 1121  2221 2122 11212  1111 1222  2112 2112 11111 1-12")
    .facts("f.ictgrootte een, f.aniveau nee, f.organogram management, f.overleg geen, f.schepen nee")
    .facts("f.inwoners tot-20000, f.dienstvorm samen, f.buitendiensten 0, f.vervanging ad-hoc")
    .facts("f.procestrekker niemand, f.samenwerking af-en-toe")
    .signature("snel volgt zoals-geleverd weinig geen-werk geen-werk geen-werk niemand andere-taken open zoekend hierarchisch nu-en-dan zelden dienst van-alles op-afstand")
    .symptoms("inf.vervanging yes, inf.zwak partly, inf.backup unknown, toep.los yes, toep.gelijk yes, toep.aankoop yes, toep.leverancier yes")
    .symptoms("toep.loket yes, geg.verspreid yes, geg.cijfers yes, geg.documenten yes, geg.privacy partly, geg.wie yes, prc.trekker unknown")
    .symptoms("prc.beschrijving no, lei.uitstel yes, lei.mtict yes, lei.overleg partly, lei.kloof no, ipr.helpdesk yes, ipr.technisch yes, ipr.laat partly")
    .culture("23243322233224")
    .iprof(1, 2, "helpdesk do, overzicht cannot, aankoop do, processen unwilling, gegevens cannot, veiligheid cannot, beleid notAllowed, overleg notAllowed, keten notNeeded")
    .profile("netwerk", ["0,5", "0,25", "", "0,25", "0"], &[4])
    .profile("cybersecurity", ["0,5", "", "", "", "0"], &[2, 3])
    .profile("toepassingen", ["0,5", "0,25", "", "", "0"], &[1])
    .profile("helpdesk", ["0,5", "0,5", "", "", "0"], &[])
    .profile("veiligheid", ["0,25", "", "0,25", "", "0"], &[])
    .staffing("tekort te-weinig, kennis gaten, loon soms, team naast-elkaar, behoud weg, leren zelden, uitwisseling los, telewerk techniek, aankopen dienst, strategie per-vacature")
    .deliberate(Domain::IInfrastructuur)
    .remark(
        Domain::IInfrastructuur,
        Remark::Note,
        "We verhuizen volgend jaar en investeren tot dan niet meer in het oude gebouw.",
    )
    .scan()
}

/// Type IV: an organisation that works, and ICT that does not keep up.
fn westerrode() -> Scan {
    Story::of(
        "Westerrode",
        "An Peeters, diensthoofd Organisatieontwikkeling",
        "leiding",
        "We willen weten of ICT onze nieuwe werking kan dragen.",
    )
    .answers("4333 3222  3333 2212  4343 2322 21221  3333 2232  4333 2222 21222 322?")
    .facts("f.ictgrootte een, f.aniveau nee, f.organogram management, f.overleg geen, f.schepen unknown")
    .facts("f.inwoners tot-20000, f.dienstvorm samen, f.buitendiensten 6, f.vervanging ineens")
    .facts("f.procestrekker kwaliteit, f.samenwerking geen")
    .signature("traag volgt zoals-geleverd hefboom onderzoeken van-binnen meesten vaste-persoon niet-gevraagd open stuurt sterk vast geregeld geheel van-alles op-afstand")
    .symptoms("inf.buiten yes, inf.backup partly, toep.los yes, toep.loket yes, toep.leverancier yes, geg.verspreid yes, geg.vast yes, geg.wie no")
    .symptoms("prc.automatisering no, prc.draagvlak no, lei.mtict yes, ipr.helpdesk yes, ipr.laat yes, ipr.technisch yes, ipr.taal no")
    .culture("45344545444454")
    .iprof(1, 3, "helpdesk do, overzicht cannot, aankoop do, processen cannot, gegevens cannot, veiligheid cannot, beleid cannot, overleg notAllowed, keten cannot")
    .profile("netwerk", ["0,5", "0,25", "", "0,5", "0"], &[])
    .profile("helpdesk", ["0,5", "0,25", "", "", "1"], &[0, 2])
    .profile("processen", ["1", "1", "", "", ""], &[])
    .staffing("tekort te-weinig, kennis te-weinig, team naast-elkaar, behoud weg, leren soms, uitwisseling nee, telewerk hulp, aankopen gemeente, strategie overzicht")
    .remark(
        Domain::IIprof,
        Remark::Note,
        "Onze ICT'er werkt halftijds en is vooral brandjes aan het blussen.",
    )
    .scan()
}

/// On the frontier: the organisation is exactly halfway, so that it is of no type; types III and IV lie beside it.
fn kallevoorde() -> Scan {
    Story::of(
        "Kallevoorde",
        "Dirk Hermans, ICT-coördinator",
        "iprof",
        "Na de fusie willen we weten waar we staan.",
    )
    .answers("2323 2222  3223 2122  3322 2232 23122  2332 2222  3232 2221 12222 2322")
    .facts("f.ictgrootte twee, f.aniveau ja, f.organogram staf, f.overleg diensthoofden, f.schepen ja")
    .facts("f.inwoners tot-50000, f.dienstvorm zelfstandig, f.buitendiensten 21, f.vervanging gespreid")
    .facts("f.procestrekker extern, f.samenwerking af-en-toe")
    .signature("gemengd kiest-zelf zoals-geleverd hefboom beschrijven van-buiten meesten niemand niet-gevraagd open stuurt zoekend vast wisselend geheel van-alles weten-het")
    .symptoms("toep.gelijk yes, toep.dubbel yes, toep.breed partly, geg.schrijfwijze yes, geg.documenten yes, geg.verspreid yes, prc.beschrijving yes")
    .symptoms("prc.aanleiding yes, lei.richting partly, lei.mttijd yes, ipr.helpdesk partly")
    .culture("33342334333433")
    .iprof(2, 2, "helpdesk do, overzicht do, aankoop do, processen cannot, gegevens do, veiligheid do, beleid do, overleg do, keten do")
    .profile("toepassingen", ["1", "1", "", "", ""], &[])
    .profile("helpdesk", ["1", "1", "", "", ""], &[])
    .staffing("tekort genoeg, kennis genoeg, loon zelden, team een-team, behoud blijft, leren gepland, uitwisseling vast, telewerk hulp, aankopen samen, strategie plan")
    .scan()
}

/// Mostly unknown.
fn molenkouter() -> Scan {
    Story::of(
        "Molenkouter",
        "Schepen Joris Haeck",
        "politiek",
        "Kennismaking aan het begin van de legislatuur.",
    )
    .answers("32?3 ???1  3?2? ????  ???. 2??. ?....  ???? ????  2??? ?... ..... ....")
    .facts("f.schepen ja, f.inwoners tot-10000")
    .signature("- - - - - - - - - open - sterk vast - - - -")
    .symptoms("lei.overleg no, lei.uitstel partly, lei.richting no, geg.wie unknown")
    .remark(Domain::IItprocessen, Remark::Note, "Navragen bij de ICT-dienst.")
    .scan()
}

/// The municipality of type IV when it had only done a snelscan.
fn before() -> Scan {
    let quick = Answers::quick(real()).each(
        "4333 3222  3333 2212  4343 2322 21221  3333 2232  4333 2222 21222 322?"
            .replace(' ', "")
            .chars(),
    );
    let quick = quick.choose(
        Group::Facts,
        "f.ictgrootte een, f.aniveau nee, f.organogram management, f.overleg geen, f.rol leiding",
    );
    quick.with(&Change::About(About::Municipality, "Westerrode".into())).scan()
}

fn stories() -> [(&'static str, Scan); 7] {
    [
        ("type-1-lindermark", lindermark()),
        ("type-2-zoutleie", zoutleie()),
        ("type-3-hagebeek", hagebeek()),
        ("type-4-westerrode", westerrode()),
        ("grens-kallevoorde", kallevoorde()),
        ("onbekend-molenkouter", molenkouter()),
        ("snelscan-westerrode", before()),
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
fn readable(html: &str) -> String {
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

/// What stands in `golden/` under this name.
fn is_as_it_was(name: &str, told: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, told));
}

#[test]
fn the_reports_read_as_they_did() {
    for (name, scan) in stories() {
        is_as_it_was(name, &readable(&report(real(), &scan)));
        for other in &in_every_language()[1..] {
            is_as_it_was(&format!("{name}-{}", other.language), &readable(&report(other, &scan)));
        }
    }
}

#[test]
fn other_programs_get_what_they_did() {
    for (name, scan) in stories() {
        let outcome = &results(&Report::new(real(), &scan))["results"];
        is_as_it_was(&format!("{name}-results"), &serde_json::to_string_pretty(outcome).expect("JSON"));
    }
}

#[test]
fn every_type_and_none_is_among_them() {
    let findings = stories().map(|(_, scan)| Report::new(real(), &scan).finding());
    let kinds = [
        "type I ",
        "type II ",
        "type III ",
        "type IV ",
        "tussen type III ",
        "te weinig",
        "type IV ",
    ];
    for (finding, kind) in findings.iter().zip(kinds) {
        assert!(finding.contains(kind), "«{finding}» tells of {kind}");
    }
}

#[test]
fn a_full_scan_is_told_in_full() {
    let [full @ .., quick] = stories().map(|(_, scan)| scan);
    for scan in &full {
        assert_eq!((scan.kind(), Report::new(real(), scan).sections().len()), (ScanKind::Full, 13));
    }
    assert_eq!(Report::new(real(), &quick).sections().len(), 9);
}

#[test]
fn no_blank_is_left_open() {
    for (name, scan) in stories() {
        assert!(!report(real(), &scan).contains(['{', '}']), "{name}");
    }
}

#[test]
fn every_drawing_has_a_role_and_a_name() {
    for (name, scan) in stories() {
        let html = report(real(), &scan);
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
        .scan();
    let report = Report::new(real(), &scan);
    let html: String = report.sections().iter().map(Section::whole).collect();
    assert_eq!(html.matches("&lt;b&gt;&quot;De Vliet&quot; &amp; 'zonen'&lt;/b&gt;").count(), 7);
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
    assert_eq!(heading, "Organisatie: net onder 2,5 · ICT: 3,0");
    assert_eq!(gap, "net boven +0,5 (exact 13/25).");
    let (heading, gap) = told("22333", "22223", "3");
    assert_eq!(heading, "Organisatie: net boven 2,5 · ICT: 3,0");
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
        let texts: Vec<_> = cells
            .iter()
            .map(|cell| cell.text.as_str())
            .filter(|text| !text.is_empty())
            .collect();
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
