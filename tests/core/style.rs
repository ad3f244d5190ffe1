//! How the content is written: in plain sentences, in the same manner everywhere, complete in both languages. A mistake
//! is told with its file and its text. Every rule is tried on a text that breaks it, too.

use crate::sample::{Answers, content, in_every_language, real};
use iscan::instrument::check::ANCHOR_WORDS;
use iscan::instrument::{Instrument, StatementId, Term, Theme, Type};
use iscan::report::SectionId;
use iscan::scan::{Group, ScanKind, Step, statements, steps};
use std::collections::BTreeSet;
use toml::{Table, Value};

/// A text as an editor wrote it, in one language.
#[derive(Clone, Debug)]
struct Text {
    file: String,
    /// The name of its field: `anchors`, `help`.
    field: String,
    /// Its place in a list; 0 outside one.
    place: usize,
    language: &'static str,
    /// What it says.
    said: String,
}

/// Every text of the content.
fn texts() -> Vec<Text> {
    let mut texts = vec![];
    for (file, toml) in content() {
        let table: Table = toml.parse().expect("TOML");
        gather(&file, "", &Value::Table(table), &mut texts);
    }
    texts
}

fn gather(file: &str, field: &str, value: &Value, texts: &mut Vec<Text>) {
    match value {
        Value::Table(table) if table.contains_key("nl") => {
            for language in ["nl", "en"] {
                let of_language = table.get(language).expect("both languages");
                let list = of_language.as_array().cloned().unwrap_or_else(|| vec![of_language.clone()]);
                texts.extend(list.iter().enumerate().map(|(place, text)| Text {
                    file: file.to_owned(),
                    field: field.to_owned(),
                    place,
                    language,
                    said: text.as_str().expect("a text").trim().to_owned(),
                }));
            }
        }
        Value::Table(table) => table.iter().for_each(|(name, inner)| gather(file, name, inner, texts)),
        Value::Array(values) => values.iter().for_each(|inner| gather(file, field, inner, texts)),
        _ => {}
    }
}

/// What is wrong with a text.
type Rule = fn(&Text) -> Option<String>;

/// No text breaks the rule; those that do are all told.
fn holds(rule: Rule) {
    let broken: Vec<String> = texts()
        .iter()
        .filter_map(|text| Some(format!("{} «{}» ({}): {}", text.file, text.said, text.language, rule(text)?)))
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The rule bites on a text in this language and this field.
fn bites(rule: Rule, language: &'static str, field: &str, text: &str) {
    assert!(rule(&made_up(language, field, text)).is_some(), "«{text}»");
}

/// The rule lets a text pass.
fn passes(rule: Rule, language: &'static str, field: &str, text: &str) {
    assert_eq!(rule(&made_up(language, field, text)), None, "«{text}»");
}

fn made_up(language: &'static str, field: &str, text: &str) -> Text {
    Text {
        file: "proef.toml".into(),
        field: field.into(),
        place: 0,
        language,
        said: text.into(),
    }
}

/// The words of a text, in small letters and without signs.
fn words(text: &str) -> Vec<String> {
    let word = |part: &str| part.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    text.split(|letter: char| letter.is_whitespace() || "/–".contains(letter))
        .map(word)
        .filter(|word| !word.is_empty())
        .collect()
}

/// Without what is quoted or bold: those are names of buttons and answers.
fn unquoted(text: &str) -> String {
    let mut left = text.to_owned();
    for (open, close) in [("‘", "’"), ("**", "**")] {
        while let Some(start) = left.find(open) {
            let after = start + open.len();
            let Some(length) = left[after..].find(close) else { break };
            left.replace_range(start..after + length + close.len(), "");
        }
    }
    left
}

mod length {
    use super::*;

    fn at_most_twenty_words(text: &Text) -> Option<String> {
        let count = words(&text.said).len();
        (text.field == "anchors" && count > ANCHOR_WORDS).then(|| format!("{count} woorden"))
    }

    #[test]
    fn an_anchor_has_at_most_twenty_words() {
        assert_eq!(ANCHOR_WORDS, 20);
        holds(at_most_twenty_words);
        bites(at_most_twenty_words, "en", "anchors", &"word ".repeat(21));
        passes(at_most_twenty_words, "nl", "anchors", &"woord ".repeat(20));
        passes(at_most_twenty_words, "nl", "help", &"woord ".repeat(21));
    }
}

mod negation {
    use super::*;

    const NOT: [&str; 16] = [
        "niet", "geen", "nooit", "niemand", "niets", "nergens", "noch", "not", "no", "never", "nobody", "nothing", "nowhere", "nor",
        "neither", "cannot",
    ];
    /// These deny only together with a negation right before them: *niet zonder*.
    const WITHOUT: [&str; 2] = ["zonder", "without"];
    /// Where one clause ends and the next begins. A clause of its own may have a negation of its own.
    const BETWEEN: [&str; 14] = [
        "en", "of", "maar", "want", "als", "omdat", "zodat", "and", "or", "but", "because", "if", "so", "who",
    ];
    /// A relative clause in the middle of a sentence: the negations do not meet.
    const EXCUSED: [&str; 1] = ["Features about which the study says nothing for a type do not count for that type."];

    fn one_negation_a_clause(text: &Text) -> Option<String> {
        let plain = EXCUSED.iter().fold(text.said.clone(), |text, excused| text.replace(excused, ""));
        let plain = unquoted(&plain).replace("A feature on which the study says nothing for a type", "");
        let is_end = |letter: char| ".,:;?!()–\n|".contains(letter);
        for clause in plain.split(is_end) {
            let words = words(clause);
            for part in words.split(|word| BETWEEN.contains(&word.as_str())) {
                let not = |word: &&String| NOT.contains(&word.as_str()) || word.ends_with("n't");
                let met = part.windows(2).any(|pair| not(&&pair[0]) && WITHOUT.contains(&pair[1].as_str()));
                if met || part.iter().filter(not).count() > 1 {
                    return Some(format!("twee ontkenningen in «{}»", part.join(" ")));
                }
            }
        }
        None
    }

    #[test]
    fn no_clause_denies_twice() {
        holds(one_negation_a_clause);
    }

    #[test]
    fn the_rule_bites_on_two_that_meet_and_on_no_others() {
        let rule: Rule = one_negation_a_clause;
        bites(rule, "nl", "help", "Het komt niet nooit voor.");
        bites(rule, "nl", "help", "Er is geen dienst die niet meedoet.");
        bites(rule, "nl", "help", "Een project begint niet zonder overleg.");
        bites(rule, "en", "help", "There is no department that does not take part.");
        bites(rule, "en", "help", "Projects do start, not without a meeting.");
        passes(rule, "nl", "help", "Er is geen plan, en het overleg gaat niet door.");
        passes(rule, "nl", "help", "Zijn er geen buitendiensten, kies dan ‘niet van toepassing’.");
        passes(rule, "nl", "help", "Zonder plan komt er geen geld.");
        passes(rule, "en", "help", "If nobody does this, choose ‘not applicable’.");
    }
}

mod wording {
    use super::*;

    const OFFICIALESE: [&str; 24] = [
        "teneinde",
        "inzake",
        "middels",
        "aangaande",
        "implementeren",
        "implementatie",
        "faciliteren",
        "optimaliseren",
        "borgen",
        "borging",
        "uitrollen",
        "uitrol",
        "stakeholder",
        "stakeholders",
        "alsmede",
        "conform",
        "betreffende",
        "leverage",
        "utilise",
        "utilize",
        "synergy",
        "synergie",
        "onderhavig",
        "desbetreffende",
    ];
    const PHRASES: [&str; 4] = ["dient te ", "dienen te ", "met betrekking tot ", "in het kader van "];
    /// A cell of the source's own profile sketch.
    const OF_THE_SOURCE: &str = "ICT t.b.v. optimaliseren";

    fn plain_words(text: &Text) -> Option<String> {
        if text.field == "cells" && text.said == OF_THE_SOURCE {
            return None;
        }
        let said = text.said.to_lowercase();
        let phrase = PHRASES.into_iter().find(|phrase| said.contains(phrase));
        let word = words(&said).into_iter().find(|word| OFFICIALESE.contains(&word.as_str()));
        Some(format!("ambtelijk: «{}»", word.or(phrase.map(str::to_owned))?))
    }

    #[test]
    fn there_is_no_officialese() {
        holds(plain_words);
        bites(plain_words, "nl", "help", "Teneinde dit te bereiken.");
        bites(plain_words, "nl", "help", "De dienst dient te overleggen.");
        bites(plain_words, "en", "help", "Leverage the network.");
        passes(plain_words, "nl", "help", "Het is geborgen in de kluis.");
    }

    fn says_u(text: &Text) -> Option<String> {
        let familiar = ["je", "jij", "jullie", "jouw", "jou"];
        let word = words(&text.said).into_iter().find(|word| familiar.contains(&word.as_str()))?;
        (text.language == "nl").then(|| format!("«{word}» in plaats van «u»"))
    }

    #[test]
    fn dutch_says_u() {
        holds(says_u);
        bites(says_u, "nl", "help", "Kijk naar je agenda.");
        passes(says_u, "nl", "help", "Kijk naar uw agenda en juich.");
    }
}

mod signs {
    use super::*;

    fn in_order(text: &Text) -> Option<String> {
        let said = &text.said;
        let letter = |found: Option<char>| found.is_some_and(char::is_alphanumeric);
        let apostrophes = said.match_indices('\'');
        let quote = apostrophes.map(|(at, _)| at).any(|at| !letter(said[..at].chars().next_back()));
        if said.contains('!') {
            Some("uitroepteken".into())
        } else if said.contains("  ") {
            Some("dubbele spatie".into())
        } else if said.contains(['"', '“', '”', '„', '«', '»', '`']) || quote {
            Some("andere aanhalingstekens dan ‘ en ’".into())
        } else if said.matches('‘').count() != said.matches('’').count() {
            Some("een aanhalingsteken te veel of te weinig".into())
        } else if said.contains("...") || said.contains(" ,") || said.contains(" .") {
            Some("los leesteken".into())
        } else {
            None
        }
    }

    #[test]
    fn they_are_the_same_everywhere() {
        holds(in_order);
        for bad in [
            "Goed!",
            "Twee  spaties.",
            "Een \"woord\".",
            "Een 'woord'.",
            "Een “woord”.",
            "Een ‘woord.",
            "Een woord .",
        ] {
            bites(in_order, "nl", "help", bad);
        }
        passes(in_order, "nl", "help", "Collega's zeggen ‘zo'n agenda’.");
        passes(in_order, "en", "help", "The departments' work.");
    }

    /// Fields that hold sentences, by file where the name alone does not tell.
    fn is_sentence(text: &Text) -> bool {
        match text.field.as_str() {
            "anchors" | "help" | "about" | "lead" | "finding" | "step" | "summary" | "causes" => text.file != "interface.toml",
            // Tasks are the rest of a sentence: *ik doe dat: hulpvragen registreren*.
            "text" => text.file != "iprof.toml" || text.said.starts_with(char::is_uppercase),
            _ => false,
        }
    }

    fn ends_well(text: &Text) -> Option<String> {
        let end = text.said.chars().next_back()?;
        let stop = ['.', '?'].contains(&end);
        let heading = ["name", "topic", "title", "label", "cells", "positive", "negative"].contains(&text.field.as_str());
        if is_sentence(text) && !stop {
            Some("een zin eindigt op een punt".into())
        } else if text.field == "question" && text.file != "interface.toml" && end != '?' {
            Some("een vraag eindigt op een vraagteken".into())
        } else if heading && text.file != "interface.toml" && end == '.' {
            Some("een opschrift eindigt niet op een punt".into())
        } else {
            None
        }
    }

    #[test]
    fn a_sentence_ends_with_a_full_stop_and_a_heading_without() {
        holds(ends_well);
        bites(ends_well, "nl", "help", "Denk aan een week");
        bites(ends_well, "nl", "anchors", "Zij werken samen");
        bites(ends_well, "nl", "question", "Hoe werken zij samen.");
        bites(ends_well, "nl", "title", "Werk samen.");
        passes(ends_well, "nl", "title", "Werkt u samen?");
    }
}

mod anchors {
    use super::*;

    const OTHERS: [&str; 10] = [
        "andere gemeenten",
        "andere overheden",
        "andere organisaties",
        "andere besturen",
        "ketenpartner",
        "other municipalities",
        "other public bodies",
        "other organisations",
        "other authorities",
        "chain partner",
    ];
    const CITIZENS: [&str; 2] = ["burger", "citizen"];
    /// What a counter asks for is about citizens from the first phase on.
    const ABOUT_CITIZENS: [&str; 2] = ["Weinig: de burger brengt", "Few: the citizen brings"];

    fn in_its_scope(text: &Text) -> Option<String> {
        if text.field != "anchors" {
            return None;
        }
        let (phase, said) = (text.place + 1, text.said.to_lowercase());
        let mentions = |words: &[&str]| words.iter().any(|word| said.contains(word));
        let excused = ABOUT_CITIZENS.iter().any(|start| text.said.starts_with(start));
        if phase <= 3 && mentions(&OTHERS) {
            Some(format!("fase {phase} noemt al andere organisaties"))
        } else if phase == 1 && mentions(&CITIZENS) && !excused {
            Some("fase 1 noemt al burgers".into())
        } else if phase == 5 && !mentions(&CITIZENS) {
            Some("fase 5 noemt burgers nog niet".into())
        } else {
            None
        }
    }

    #[test]
    fn an_anchor_stays_within_the_scope_of_its_phase() {
        holds(in_its_scope);
        let at = |place, text: &str| {
            in_its_scope(&Text {
                place,
                ..made_up("nl", "anchors", text)
            })
        };
        assert!(at(0, "Diensten overleggen met andere gemeenten.").is_some());
        assert!(at(2, "Diensten overleggen met andere overheden.").is_some());
        assert!(at(0, "Burgers beheren hun gegevens zelf.").is_some());
        assert!(at(4, "De organisatie werkt samen met partners.").is_some());
        assert!(at(3, "Diensten overleggen met andere gemeenten.").is_none());
    }

    /// Anchors that say the same, by their words.
    fn alike(anchors: &[String]) -> Vec<[&String; 2]> {
        let mut pairs = vec![];
        for (place, anchor) in anchors.iter().enumerate() {
            let same = |other: &&String| words(anchor) == words(other);
            pairs.extend(anchors[place + 1..].iter().filter(same).map(|other| [anchor, other]));
        }
        pairs
    }

    #[test]
    fn the_anchors_of_a_statement_are_all_different() {
        for instrument in in_every_language() {
            for (id, statement) in instrument.statements() {
                assert!(alike(&statement.anchors).is_empty(), "{id}: {:?}", alike(&statement.anchors));
            }
        }
        assert_eq!(
            alike(&["Zij werken samen.".into(), "Zij slapen.".into(), "zij werken, samen".into()]).len(),
            1
        );
    }

    #[test]
    fn no_two_statements_ask_the_same() {
        for instrument in in_every_language() {
            let all: Vec<String> = instrument
                .statements()
                .flat_map(|(_, statement)| statement.anchors.clone())
                .collect();
            assert!(alike(&all).is_empty(), "{:?}", alike(&all));
            let questions: Vec<String> = instrument.statements().map(|(_, statement)| statement.question.clone()).collect();
            assert!(alike(&questions).is_empty(), "{:?}", alike(&questions));
        }
    }
}

mod translation {
    use super::*;

    /// Words that are the same in both languages, and names.
    const SAME: [&str; 41] = [
        "I-professionals",
        "I-professional",
        "I-scan",
        "Helpdesk",
        "spaghetti",
        "coach",
        "college",
        "OCMW",
        "CAF",
        "IOP",
        "DPO",
        "EHBCO",
        "Common Assessment Framework",
        "e-government",
        "Vlaanderen Connect",
        "V-ICT-OR",
        "Digitaal Vlaanderen",
        "Mijn Burgerprofiel",
        "Omgevingsloket",
        "AI",
        "MAGDA",
        "NIS2",
        "OSLO",
        "VVSG",
        "Open",
        "ICT",
        "Type",
        "Privacy",
        "Cybersecurity",
        "Cloud",
        "Contact",
        "{page} · I-scan",
        "{action}: {name}",
        "{name}: {reason}",
        "{name} ({respondent})",
        "Workshop: {name}",
        "{day} {month} {year}",
        "{month} {year}",
        "type {id} (‘{name}’)",
        "Type {id}: {name}",
        "{how}: {pole}",
    ];

    /// Texts that stand the same in both languages, as pairs that follow each other.
    fn untranslated(texts: &[Text]) -> Vec<String> {
        let dutch = texts.iter().filter(|text| text.language == "nl");
        let english = texts.iter().filter(|text| text.language == "en");
        let pairs = dutch.zip(english).filter(|(nl, en)| nl.field != "also" && nl.said == en.said);
        let letters = |text: &str| text.replace("{id}", "").chars().any(char::is_alphabetic);
        let pairs = pairs.filter(|(nl, _)| letters(&nl.said) && !SAME.contains(&nl.said.as_str()) && nl.said != "type {id}");
        pairs.map(|(nl, _)| format!("{} «{}»", nl.file, nl.said)).collect()
    }

    #[test]
    fn every_text_says_it_in_its_own_language() {
        let mut all = texts();
        // Lists of other forms differ in length.
        all.retain(|text| text.field != "also");
        assert!(untranslated(&all).is_empty(), "{:#?}", untranslated(&all));
        let twice = ["nl", "en"].map(|language| made_up(language, "help", "Denk aan een week."));
        assert_eq!(untranslated(&twice).len(), 1);
    }

    #[test]
    fn both_languages_ask_the_same_things() {
        let [dutch, english] = in_every_language() else {
            panic!("two languages")
        };
        assert_eq!(dutch.full.ledger, english.full.ledger);
        let ids = |instrument: &Instrument| {
            let full = &instrument.full;
            let advice = full.advice.iter().map(|advice| advice.id.clone());
            advice.chain(full.glossary.iter().map(|term| term.id.clone())).collect::<Vec<_>>()
        };
        assert_eq!(ids(dutch), ids(english));
        let cells = |instrument: &Instrument| instrument.domains.iter().map(|domain| domain.statements.len()).collect::<Vec<_>>();
        assert_eq!(cells(dutch), cells(english));
    }
}

mod reach {
    use super::*;

    #[test]
    fn every_screen_of_the_full_scan_is_reached_by_going_on() {
        let steps = steps(real(), ScanKind::Full);
        let asked: Vec<StatementId> = statements(real(), ScanKind::Full).collect();
        assert_eq!(asked.iter().collect::<BTreeSet<_>>().len(), real().statements().count());
        assert!(asked.iter().all(|id| steps.contains(&Step::Statement(*id))));
        let lists = (0..real().full.symptoms.len()).map(Step::Symptoms);
        let others = [Step::Facts, Step::Signature, Step::Culture, Step::Iprof, Step::Staffing];
        assert!(lists.chain(others).all(|step| steps.contains(&step)));
    }

    #[test]
    fn every_type_has_a_line_under_every_theme() {
        for instrument in in_every_language() {
            for kind in Type::ALL {
                for theme in Theme::ALL {
                    let mut lines = instrument.type_text(kind).lines.iter();
                    assert!(lines.any(|line| line.theme == theme), "{kind:?} has a line about {theme:?}");
                }
            }
        }
    }

    /// What nothing recommends anything about.
    fn idle(instrument: &Instrument) -> Vec<String> {
        let advice = &instrument.full.advice;
        let statements = instrument.statements().map(|(id, _)| id.to_string());
        let idle = statements.filter(|id| {
            !advice
                .iter()
                .any(|advice| advice.statements.iter().any(|trigger| trigger.statement.to_string() == *id))
        });
        let symptoms = instrument
            .full
            .symptoms
            .iter()
            .flat_map(|list| &list.symptoms)
            .map(|symptom| symptom.id.clone());
        let silent = symptoms.filter(|id| !advice.iter().any(|advice| advice.symptoms.contains(id)));
        idle.chain(silent).collect()
    }

    #[test]
    fn every_statement_and_every_symptom_leads_to_a_recommendation() {
        assert_eq!(idle(real()), [""; 0], "name these at a recommendation in advice.toml");
        let (first, _) = real().statements().next().expect("a statement");
        let mut poorer = real().clone();
        for advice in &mut poorer.full.advice {
            advice.statements.retain(|trigger| trigger.statement != first);
        }
        assert_eq!(idle(&poorer), [first.to_string()]);
    }

    #[test]
    fn every_list_of_symptoms_counts_in_a_chapter_with_a_recommendation() {
        for list in &real().full.symptoms {
            assert!(
                real().full.advice.iter().any(|advice| advice.chapter == list.chapter),
                "{}",
                list.id
            );
        }
    }

    #[test]
    fn every_recommendation_stands_in_the_report_of_who_needs_all_of_it() {
        for instrument in in_every_language() {
            let mut answers = Answers::full(instrument).everywhere("1");
            for symptom in instrument.full.symptoms.iter().flat_map(|list| &list.symptoms) {
                answers = answers.choose(Group::Symptoms, &format!("{} yes", symptom.id));
            }
            let answers = answers.scan();
            let told = iscan::report::Report::new(instrument, answers.clone())
                .section(SectionId::Advice)
                .expect("a section")
                .whole();
            for advice in &instrument.full.advice {
                assert!(told.contains(&advice.title), "{}", advice.id);
            }
        }
    }
}

mod glossary {
    use super::*;

    /// Terms that only the source uses, and readers of it look for.
    const OF_THE_SOURCE: [&str; 4] = ["decreet-lokaal-bestuur", "ocmw", "procesanalyse", "backoffice-frontoffice"];

    fn forms(term: &Term) -> impl Iterator<Item = String> {
        std::iter::once(&term.name).chain(&term.also).map(|form| form.to_lowercase())
    }

    /// Whether the text has a form as a word, not as a part of one.
    fn has(text: &str, form: &str) -> bool {
        let letter = |found: Option<char>| found.is_some_and(char::is_alphanumeric);
        text.match_indices(form)
            .any(|(at, _)| !letter(text[..at].chars().next_back()) && !letter(text[at + form.len()..].chars().next()))
    }

    /// Terms that no text uses, besides those of the source.
    fn unused(glossary: &[Term], language: &str) -> Vec<String> {
        let elsewhere = texts()
            .into_iter()
            .filter(|text| text.language == language && text.file != "glossary.toml");
        let all: String = elsewhere.map(|text| text.said.to_lowercase() + " | ").collect();
        let unused = glossary.iter().filter(|term| !forms(term).any(|form| has(&all, &form)));
        unused
            .map(|term| term.id.clone())
            .filter(|id| !OF_THE_SOURCE.contains(&id.as_str()))
            .collect()
    }

    #[test]
    fn every_term_is_used() {
        for instrument in in_every_language() {
            assert_eq!(unused(&instrument.full.glossary, &instrument.language), [""; 0]);
        }
        let mut more = real().full.glossary[0].clone();
        (more.id, more.name) = ("kantine".into(), "kantinebeheer".into());
        assert_eq!(unused(&[more], "nl"), ["kantine"]);
    }

    /// The places of the terms in these texts, found anew.
    fn found(instrument: &Instrument, texts: &[&str]) -> Vec<u32> {
        let text = texts.join(" ").to_lowercase();
        let used = (0..)
            .zip(&instrument.full.glossary)
            .filter(|(_, term)| forms(term).any(|form| has(&text, &form)));
        used.map(|(place, _)| place).take(4).collect()
    }

    #[test]
    fn beside_a_question_stand_the_terms_it_uses() {
        for instrument in in_every_language() {
            for (id, statement) in instrument.statements() {
                let mut texts = vec![statement.question.as_str(), &statement.help];
                texts.extend(statement.anchors.iter().map(String::as_str));
                assert_eq!(statement.terms, found(instrument, &texts), "{id}");
            }
            for fact in &instrument.facts {
                assert_eq!(fact.terms, found(instrument, &[&fact.question, &fact.help]), "{}", fact.id);
            }
            for row in &instrument.full.rows {
                assert_eq!(row.terms, found(instrument, &[&row.question, &row.help]), "{}", row.id);
            }
        }
        assert_eq!(found(real(), &["Het managementteam en de secretaris; het onderschepen."]), [2, 3]);
    }
}
