//! The report as a reader gets it: three invented municipalities, kept as readable text in `golden/`, with what other
//! programs get. Told in a frozen content of their own, so that an edited sentence of the live one changes none of them.

use crate::html::{elements, wholes};
use crate::report::{readable, whole};
use crate::sample::{Answers, frozen, resized};
use iscan::exchange::results;
use iscan::instrument::{Domain, Instrument, Type};
use iscan::report::{Report, SectionId};
use iscan::scan::{About, Approach, Change, Group, ProfilePart, ROLE, Remark, Scan};

fn dutch() -> &'static Instrument {
    &frozen()[0]
}

/// A municipality tells its story, one sentence at a time.
struct Story(Answers<'static>);

impl Story {
    fn of(answers: Answers<'static>, municipality: &str, respondent: &str, role: &str, reason: &str) -> Self {
        Self(answers.choose(Group::Facts, &format!("{ROLE} {role}")))
            .with(Change::About(About::Municipality, municipality.into()))
            .with(Change::About(About::Respondent, respondent.into()))
            .with(Change::About(About::Reason, reason.into()))
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

    fn choose(self, group: Group, choices: &str) -> Self {
        Self(self.0.choose(group, choices))
    }

    /// A profile: what is needed, present as own, shared and external, vacancies, and ways to fill the gap.
    fn profile(self, id: &str, numbers: [&str; 5], ways: &[Approach]) -> Self {
        let [needed, own, shared, external] = ProfilePart::FTE;
        let parts = [needed, own, shared, external, ProfilePart::Vacancies].into_iter().zip(numbers);
        let change = |(part, text): (ProfilePart, &str)| Change::Profile(id.into(), part, text.into());
        let story = parts.map(change).fold(self, Self::with);
        let ways = ways.iter().map(|way| Change::Approach(id.into(), *way, true));
        ways.fold(story, Self::with)
    }

    fn remark(self, domain: Domain, part: Remark, text: &str) -> Self {
        self.with(Change::Remark(dutch().lead(domain), part, text.into()))
    }

    fn scan(self) -> Scan {
        self.0.scan()
    }
}

/// Type IV: an organisation that works, and ICT that does not keep up. Everything that can be filled in is.
fn westerrode() -> Scan {
    Story::of(
        Answers::full(dutch()),
        "Westerrode",
        "An Peeters, diensthoofd Organisatieontwikkeling",
        "leiding",
        "We willen weten of ICT onze nieuwe werking kan dragen.",
    )
    .answers("4333 321  33 12  43 23 2-  33 22  43 22 211 1?")
    .choose(
        Group::Facts,
        "f.ictgrootte een, f.aniveau nee, f.organogram management, f.overleg geen, f.schepen nee, f.buitendiensten 6",
    )
    .choose(
        Group::Signature,
        "s4 hefboom, s5 onderzoeken, s6 van-binnen, s7 meesten, s8 vaste-persoon, s10 open, s11 stuurt, s12 sterk",
    )
    .choose(
        Group::Symptoms,
        "inf.buiten yes, toep.los yes, toep.licenties partly, ipr.taal no, lei.richting unknown",
    )
    .choose(Group::Culture, "c1 4, c2 5, c3 3, c4 2")
    .choose(Group::Role, "roleNow 1, roleExpected 3")
    .choose(Group::Tasks, "helpdesk do, processen cannot, beleid notAllowed")
    .choose(Group::Recognition, "IV.processen.1 yes, IV.iprof.1 partly")
    .profile("netwerk", ["0,5", "0,25", "", "0,5", "0"], &[])
    .profile("helpdesk", ["1", "0,25", "", "", "1"], &[Approach::Recruit, Approach::Cluster])
    .choose(Group::Staffing, "tekort te-weinig, kennis gaten")
    .remark(
        Domain::IIprof,
        Remark::Note,
        "Onze ICT'er werkt halftijds en blust vooral brandjes.",
    )
    .remark(Domain::OBeleid, Remark::Evidence, "https://example.org/meerjarenplan.pdf")
    .with(Change::Deliberate(dutch().lead(Domain::IInfrastructuur), true))
    .scan()
}

/// On the frontier: the organisation is exactly halfway, so that it is of no type; types III and IV lie beside it.
fn kallevoorde() -> Scan {
    Story::of(
        Answers::full(dutch()),
        "Kallevoorde",
        "Dirk Hermans, ICT-coördinator",
        "iprof",
        "Na de fusie willen we weten waar we staan.",
    )
    .answers("2323 222  23 12  32 23 22  23 22  32 22 122 22")
    .choose(
        Group::Facts,
        "f.ictgrootte twee, f.aniveau ja, f.overleg diensthoofden, f.schepen ja",
    )
    .choose(Group::Symptoms, "prc.beschrijving yes, toep.los partly")
    .scan()
}

/// A snelscan, mostly unknown.
fn molenkouter() -> Scan {
    Story::of(
        Answers::quick(dutch()),
        "Molenkouter",
        "Schepen Joris Haeck",
        "politiek",
        "Kennismaking aan het begin van de legislatuur.",
    )
    .answers("3... ?..  3. 2.  ?. ?. -.  ?. ..  2. ?. ... ..")
    .choose(Group::Facts, "f.schepen ja, f.aniveau unknown")
    .scan()
}

fn stories() -> [(&'static str, Scan); 3] {
    [
        ("type-4-westerrode", westerrode()),
        ("grens-kallevoorde", kallevoorde()),
        ("snelscan-molenkouter", molenkouter()),
    ]
}

/// What stands in `golden/` under this name.
fn is_as_it_was(name: &str, told: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, told));
}

/// Of the municipality on the frontier: the sections in which that shows.
const ON_THE_FRONTIER: [SectionId; 4] = [SectionId::Summary, SectionId::Quadrant, SectionId::Type, SectionId::Chain];

#[test]
fn the_reports_read_as_they_did() {
    for (name, scan) in stories() {
        let report = Report::new(dutch(), scan);
        let told = if name.starts_with("grens") {
            let sections = ON_THE_FRONTIER.map(|id| report.section(id).expect("a section").whole());
            sections.concat()
        } else {
            whole(&report)
        };
        is_as_it_was(name, &readable(&told));
    }
    let [_, english] = frozen() else { panic!("two languages") };
    is_as_it_was("type-4-westerrode-en", &readable(&whole(&Report::new(english, westerrode()))));
}

#[test]
fn other_programs_get_what_they_did() {
    for (name, scan) in stories() {
        let outcome = &results(&Report::new(dutch(), scan))["results"];
        is_as_it_was(&format!("{name}-results"), &serde_json::to_string_pretty(outcome).expect("JSON"));
    }
}

#[test]
fn a_type_a_frontier_and_none_are_among_them() {
    let words = &dutch().words;
    let findings = stories().map(|(_, scan)| Report::new(dutch(), scan).finding());
    let named = |kind| words.summary_named(&Type::id(kind), &dutch().type_text(kind).name);
    let fourth = named(Type::IV);
    let expected = [
        words.summary_type(&fourth),
        words.summary_between(&words.types_name(&Type::III.id()), &words.types_name(&Type::IV.id())),
        words.summary_none().to_owned(),
    ];
    assert_eq!(findings, expected);
}

#[test]
fn a_full_scan_tells_the_counts_behind_its_phases() {
    let six = resized(dutch(), |_| (1..=6).collect());
    let answers = Answers::full(&six)
        .everywhere("3")
        .domain(Domain::OLeiding, "133333")
        .domain(Domain::OBeleid, "113333")
        .domain(Domain::OMensen, "222234")
        .domain(Domain::IMensen, "4.")
        .domain(Domain::IIprof, "-")
        .domain(Domain::IGegevens, "5");
    let html = whole(&Report::new(&six, answers.scan()));
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
