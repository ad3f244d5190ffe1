//! What the site asks and says, read from the words it ships: a test names a sentence by what it is for, so that editing it
//! breaks no test. Ids are those of the answer file.

use super::site::pack;
use iscan::instrument::{Domain, Fact, Instrument, Statement, StatementId, Words};
use iscan::scan::{ScanKind, statements};
use std::sync::LazyLock;

/// The questions in Dutch.
pub(crate) fn questions() -> &'static Instrument {
    static DUTCH: LazyLock<Instrument> = LazyLock::new(|| pack("nl"));
    &DUTCH
}

/// The questions in English.
pub(crate) fn english() -> &'static Instrument {
    static ENGLISH: LazyLock<Instrument> = LazyLock::new(|| pack("en"));
    &ENGLISH
}

/// The questions in the language with this code.
pub(crate) fn questions_in(language: &str) -> &'static Instrument {
    if language == "en" { english() } else { questions() }
}

/// The words of the interface in Dutch.
pub(crate) fn words() -> &'static Words {
    &questions().words
}

/// The statements that a snelscan asks, in order.
pub(crate) fn asked() -> Vec<&'static Statement> {
    asked_with_ids(ScanKind::Quick)
        .into_iter()
        .map(|(_, statement)| statement)
        .collect()
}

/// The statements that only a full scan asks, in order, with the address of each.
pub(crate) fn asked_besides() -> Vec<(String, &'static Statement)> {
    let besides = asked_with_ids(ScanKind::Full)
        .into_iter()
        .filter(|(id, _)| !questions().is_lead(*id));
    besides.map(|(id, statement)| (format!("#/scan/{id}"), statement)).collect()
}

fn asked_with_ids(kind: ScanKind) -> Vec<(StatementId, &'static Statement)> {
    statements(questions(), kind)
        .map(|id| (id, questions().statement(id).expect("it is asked")))
        .collect()
}

/// The statement at an address of the questionnaire: `#/scan/o.leiding`, `#/scan/o.leiding.2`.
pub(crate) fn statement_at(hash: &str) -> &'static Statement {
    let id = hash.trim_start_matches("#/scan/");
    let id = StatementId::parse(id).unwrap_or_else(|| questions().lead(domain(id)));
    questions().statement(id).expect("it is asked")
}

/// The first statement of a domain.
pub(crate) fn statement(domain_id: &str) -> &'static Statement {
    statement_in(questions(), domain_id)
}

/// The same in the words of a language.
pub(crate) fn statement_in(questions: &'static Instrument, domain_id: &str) -> &'static Statement {
    questions.statement(questions.lead(domain(domain_id))).expect("it is asked")
}

/// The sentence for a phase, 1 to 5, in the first statement of a domain.
pub(crate) fn anchor(domain_id: &str, phase: usize) -> &'static str {
    &statement(domain_id).anchors[phase - 1]
}

/// The side and the name of a domain.
pub(crate) fn domain_name(domain_id: &str) -> String {
    questions().domain_name(domain(domain_id))
}

fn domain(id: &str) -> Domain {
    Domain::from_id(id).expect("a domain")
}

/// The ids of the domains, in order of asking.
pub(crate) fn domains() -> [&'static str; 13] {
    Domain::ALL.map(Domain::id)
}

/// What a fact asks.
pub(crate) fn fact(id: &str) -> &'static str {
    &fact_of(id).question
}

/// What the reader chooses for this option of a fact.
pub(crate) fn option(fact: &str, option: &str) -> &'static str {
    fact_of(fact).label(option).expect("an option of this fact")
}

fn fact_of(id: &str) -> &'static Fact {
    questions().fact(id).expect("a fact")
}

/// The name of a control that does the same for several things: `Verwijder: Voorbeelde`.
pub(crate) fn about(action: &str, name: &str) -> String {
    words().scans_about(&action, &name)
}

/// The heading of the report of this municipality.
pub(crate) fn report_of(municipality: &str) -> String {
    words().report_title(&municipality)
}

/// The finding of a scan that is of one type, I to IV.
pub(crate) fn of_type(id: &str) -> String {
    words().summary_type(&named_type(id))
}

/// A type with its name.
pub(crate) fn named_type(id: &str) -> String {
    let place = ["I", "II", "III", "IV"].iter().position(|known| *known == id).expect("a type");
    words().summary_named(&id, &questions().full.types[place].name)
}

/// A day as people read it.
pub(crate) fn day(day: u64, month: usize, year: u64) -> String {
    let name = words().date_months().split(' ').nth(month - 1).expect("a month");
    words().date_day(&day, &name, &year)
}
