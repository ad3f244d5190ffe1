//! The content check: the real content passes, and every kind of mistake is refused with its file, its line and a remedy.

use crate::sample::{NEWER, content, frozen_content, in_every_language, real};
use iscan::instrument::check::{Files, Mistake, check};
use iscan::instrument::{Domain, Instrument, Phase};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const LEIDING: &str = "domains/o.leiding.toml";
const ANCHOR: &str = "  \"Medewerkers behandelen de dossiers; leidinggevenden verdelen het werk en beslissen.\",\n";
const ENGLISH: &str = "  \"Staff handle the cases; managers allocate the work and make the decisions.\",\n";

/// The frozen content with a mistake in it.
pub(crate) struct Edited {
    pub(crate) files: Files,
    file: String,
}

/// The content with one passage of a file replaced, wherever it stands.
pub(crate) fn edited(file: &str, passage: &str, by: &str) -> Edited {
    let untouched = Edited {
        files: frozen_content(),
        file: file.to_owned(),
    };
    untouched.and(passage, by)
}

impl Edited {
    /// With another passage of the same file replaced.
    pub(crate) fn and(mut self, passage: &str, by: &str) -> Self {
        let text = self.files.get_mut(&self.file).expect("a file of the content");
        assert!(text.contains(passage), "«{passage}» does not stand in {}", self.file);
        *text = text.replacen(passage, by, 1);
        self
    }

    /// With this list of languages.
    fn in_languages(mut self, languages: &str) -> Self {
        let edition = self.files.get_mut("edition.toml").expect("the edition");
        *edition = edition.replace("languages = [\"nl\", \"en\"]", &format!("languages = {languages}"));
        assert!(edition.contains(languages));
        self
    }

    /// The mistake is found on the first line that contains this, and said in these words, with what to do.
    pub(crate) fn is_refused_at(&self, place: &str, what: &str) {
        let text = &self.files[&self.file];
        let line = text.lines().position(|line| line.contains(place));
        let line = line.expect("the place of the mistake") + 1;
        self.is_refused_on(line, what);
    }

    /// The same, with the number of the line.
    pub(crate) fn is_refused_on(&self, line: usize, what: &str) {
        let Err(mistakes) = check(&self.files) else {
            panic!("«{what}» is not noticed")
        };
        let here: Vec<&Mistake> = mistakes.iter().filter(|mistake| mistake.what.contains(what)).collect();
        assert_eq!(here.len(), 1, "«{what}» once among {mistakes:#?}");
        assert_eq!((here[0].file.as_str(), here[0].line), (self.file.as_str(), line), "{mistakes:#?}");
        assert!(here[0].remedy.len() > 5, "{mistakes:#?}");
        assert_eq!(mistakes.len(), 1, "one mistake is told once: {mistakes:#?}");
    }
}

#[test]
fn the_real_content_passes() {
    let instruments = check(&content()).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
    assert_eq!(instruments[0].language, "nl");
}

#[test]
fn a_mistake_reads_as_place_what_and_remedy() {
    let mistake = Mistake {
        file: LEIDING.into(),
        line: 12,
        what: "de hoofdstelling 7 bestaat niet".into(),
        remedy: "Noem een andere".into(),
    };
    assert_eq!(
        mistake.to_string(),
        "src/content/domains/o.leiding.toml:12: de hoofdstelling 7 bestaat niet. Noem een andere."
    );
}

#[test]
fn every_mistake_is_told_by_file_and_line() {
    let mut files = edited(LEIDING, "lead = 1", "lead = 7")
        .and("name.nl = \"Leiderschap\"", "name.nl = \"\"")
        .files;
    files.remove("start.toml");
    let mistakes = check(&files).expect_err("mistakes");
    let places: Vec<_> = mistakes.iter().map(|mistake| (mistake.file.as_str(), mistake.line)).collect();
    assert_eq!(places, [(LEIDING, 2), (LEIDING, 8), ("start.toml", 1)]);
}

mod statements {
    use super::*;

    #[test]
    fn three_anchors() {
        let fewer = edited(LEIDING, ANCHOR, "").and(ENGLISH, "");
        fewer.is_refused_at("anchors.nl", "hier staan 3 antwoorden, het moeten er 4 of 5 zijn");
    }

    #[test]
    fn four_anchors_are_fine_and_so_are_five_in_both_languages() {
        let five = edited(LEIDING, ANCHOR, &format!("{ANCHOR}  \"Burgers beslissen.\",\n"));
        let five = five.and(ENGLISH, &format!("{ENGLISH}  \"Citizens decide.\",\n"));
        let five = five.and("anchors.nl", "phase5 = \"own\"\nanchors.nl");
        for (files, count) in [(frozen_content(), 4), (five.files, 5)] {
            for instrument in check(&files).expect("four sentences, or five") {
                let statement = instrument.statement(instrument.lead(Domain::OLeiding)).expect("the lead");
                assert_eq!(statement.choices().count(), count);
                assert_eq!(statement.highest(), Phase::ALL[count - 1]);
                assert_eq!(statement.anchor(Phase::ALL[4]).is_some(), count == 5);
            }
        }
    }

    #[test]
    fn four_anchors_in_one_language_and_five_in_the_other() {
        let uneven = edited(LEIDING, ANCHOR, &format!("{ANCHOR}  \"Burgers beslissen.\",\n"));
        let uneven = uneven.and("anchors.nl", "phase5 = \"own\"\nanchors.nl");
        uneven.is_refused_at("anchors.en", "hier staan 4 antwoorden, in het Nederlands niet evenveel");
    }

    #[test]
    fn a_fifth_that_is_ours_and_is_not_there() {
        let marked = edited(LEIDING, "anchors.nl", "phase5 = \"own\"\nanchors.nl");
        marked.is_refused_at("phase5", "phase5 staat bij een stelling zonder vijfde antwoord");
    }

    #[test]
    fn a_fifth_with_another_mark() {
        edited(LEIDING, "anchors.nl", "phase5 = \"bron\"\nanchors.nl").is_refused_at("phase5", "phase5 kan niet «bron» zijn");
    }

    #[test]
    fn a_fifth_without_a_mark() {
        let five = edited(LEIDING, ANCHOR, &format!("{ANCHOR}  \"Burgers beslissen.\",\n"));
        five.and(ENGLISH, &format!("{ENGLISH}  \"Citizens decide.\",\n"))
            .is_refused_at("anchors.nl", "het vijfde antwoord draagt geen merk");
    }

    #[test]
    fn an_anchor_that_says_also() {
        for (anchor, also, word) in [(ANCHOR, "Zij beslissen ook", "ook"), (ENGLISH, "Also, they decide", "also")] {
            edited(LEIDING, anchor, &format!("  \"{also}.\",\n")).is_refused_at(also, &format!("in dit antwoord staat «{word}»"));
        }
        let named = "  \"Diensten zoeken koken en boeken op.\",\n";
        check(&edited(LEIDING, ANCHOR, named).files).expect("other words that end so");
    }

    #[test]
    fn a_statement_about_the_organisation_that_asks_about_ict() {
        for (passage, by, word) in [
            ("question.nl = \"Wat doen", "question.nl = \"Wat doen computers en", "computers"),
            ("question.en = \"What do", "question.en = \"Online, what do", "online"),
            (ANCHOR, "  \"Zij gebruiken software.\",\n", "software"),
            (ENGLISH, "  \"They ask (ICT).\",\n", "ict"),
        ] {
            let what = format!("een stelling over de organisatie vraagt naar ICT («{word}»)");
            edited(LEIDING, passage, by).is_refused_at(by.trim().trim_end_matches(','), &what);
        }
        let ict = "domains/i.leiding.toml";
        check(&edited(ict, "question.nl = \"", "question.nl = \"ICT: ").files).expect("a statement about ICT asks about ICT");
    }

    #[test]
    fn a_statement_without_help() {
        let text = frozen_content()[LEIDING].clone();
        let help = |language: &str| {
            let start = format!("help.{language} = ");
            let line = text.lines().find(|line| line.starts_with(&start));
            format!("{}\n", line.expect("help"))
        };
        edited(LEIDING, &help("nl"), "")
            .and(&help("en"), "")
            .is_refused_at("number = 1", "de uitleg (help) ontbreekt");
    }

    #[test]
    fn help_of_more_than_thirty_five_words() {
        for language in ["nl", "en"] {
            let start = format!("help.{language} = \"");
            let long = format!("{start}{}", "veel ".repeat(35));
            edited(LEIDING, &start, &long).is_refused_at(&start, "woorden, hoogstens 35 mag");
        }
    }

    #[test]
    fn an_anchor_of_twenty_one_words() {
        let long = format!("  \"Zij {}doen.\",\n", "heel ".repeat(19));
        edited(LEIDING, ANCHOR, &long).is_refused_at("Zij heel", "dit antwoord telt 21 woorden, hoogstens 20 mag");
    }

    #[test]
    fn an_anchor_of_twenty_words_is_fine() {
        let long = format!("  \"Zij – {}doen.\",\n", "heel ".repeat(18));
        check(&edited(LEIDING, ANCHOR, &long).files).expect("twenty words and a dash");
    }

    #[test]
    fn the_same_anchor_twice() {
        let text = frozen_content()[LEIDING].clone();
        let first = ANCHOR.trim().trim_end_matches(',');
        let next = text.lines().skip_while(|line| !line.contains(first)).nth(1).expect("an anchor");
        let edited = edited(LEIDING, next, ANCHOR.trim_end());
        let line = 1 + text.lines().position(|line| line == next).expect("its line");
        edited.is_refused_on(line, "dit antwoord staat er twee keer");
    }

    /// With one statement more, a copy of the last, under this number.
    fn one_more(number: &str) -> Edited {
        let mut edited = edited(LEIDING, "", "");
        let text = edited.files.get_mut(LEIDING).expect("the domain");
        let (_, last) = text.rsplit_once("number = 4\n").expect("the last statement");
        let last = last.replace("leader = \"politics\"\n", "");
        *text = format!("{text}\n[[statement]]\nnumber = {number} # nog een\n{last}");
        edited
    }

    #[test]
    fn another_number_is_fine() {
        check(&one_more("5").files).expect("a fifth statement");
    }

    #[test]
    fn a_number_used_twice() {
        one_more("1").is_refused_at("# nog een", "het nummer 1 is al gebruikt of ingetrokken");
    }

    #[test]
    fn a_retired_number() {
        one_more("9")
            .and("retired = []", "retired = [7, 9]")
            .is_refused_at("# nog een", "het nummer 9 is al gebruikt of ingetrokken");
    }

    #[test]
    fn number_nought() {
        one_more("0").is_refused_at("# nog een", "het nummer 0");
    }

    #[test]
    fn a_lead_that_does_not_exist() {
        edited(LEIDING, "lead = 1", "lead = 7").is_refused_at("lead = 7", "de hoofdstelling 7 bestaat niet");
    }

    #[test]
    fn three_cells() {
        edited(LEIDING, ", \"bruggenbouwer\"]", "]").is_refused_at("cells.nl", "hier staan 3 cellen, het moeten er 4 zijn");
    }

    #[test]
    fn a_domain_under_another_id() {
        edited(LEIDING, "id = \"o.leiding\"", "id = \"i.leiding\"")
            .is_refused_at("id = ", "het id «i.leiding» past niet bij de bestandsnaam");
    }
}

mod files {
    use super::*;

    #[test]
    fn a_domain_nobody_knows() {
        let mut edited = edited(LEIDING, "id", "id");
        edited.file = "domains/o.kantine.toml".into();
        edited.files.insert(edited.file.clone(), "id = \"o.kantine\"".into());
        edited.is_refused_on(1, "dit bestand hoort bij geen enkel domein");
    }

    #[test]
    fn a_file_that_is_gone() {
        let mut files: Vec<String> = content().into_keys().collect();
        files.retain(|file| file != "edition.toml");
        for file in files {
            let mut edited = edited(&file, "", "");
            edited.files.remove(&file);
            edited.is_refused_on(1, "dit bestand ontbreekt");
        }
    }

    #[test]
    fn the_edition_itself_is_gone() {
        let mut edited = edited("edition.toml", "", "");
        edited.files.remove("edition.toml");
        edited.is_refused_on(1, "dit bestand ontbreekt");
    }

    #[test]
    fn toml_that_cannot_be_read() {
        edited(LEIDING, "lead = 1", "lead = = 1").is_refused_at("lead = =", "dit kan niet gelezen worden");
    }

    #[test]
    fn a_quote_that_is_not_closed() {
        edited(LEIDING, "name.nl = \"Leiderschap\"", "name.nl = \"Leiderschap").is_refused_at("name.nl", "dit kan niet gelezen worden");
    }

    #[test]
    fn a_field_that_does_not_exist() {
        edited(LEIDING, "lead = 1", "leed = 1").is_refused_at("leed", "dit kan niet gelezen worden");
    }
}

mod texts {
    use super::*;

    #[test]
    fn a_text_that_is_missing() {
        edited(LEIDING, "topic.nl = \"Rol van de leidinggevenden\"\n", "").is_refused_at("topic.en", "missing field `nl`");
    }

    #[test]
    fn a_text_missing_in_every_language() {
        edited(LEIDING, "about.nl = \"Hoe de leidinggevenden de organisatie leiden.\"\n", "")
            .and("about.en = \"How managers lead the organisation.\"\n", "")
            .is_refused_on(1, "missing field `about`");
    }

    #[test]
    fn an_empty_text() {
        edited(LEIDING, "topic.nl = \"Rol van de leidinggevenden\"", "topic.nl = \" \"")
            .is_refused_at("topic.nl", "hier staat een lege tekst");
    }

    #[test]
    fn html_in_markdown() {
        for html in ["Een <b>tekst</b>.", "<div>"] {
            edited("start.toml", "text.nl = \"Tekst.\"", &format!("text.nl = \"{html}\""))
                .is_refused_at("text.nl", "hier staat HTML in de tekst");
        }
    }

    #[test]
    fn a_count_is_filled_in_and_another_blank_is_refused() {
        let told = |text: &str| edited("method.toml", "text.nl = \"Tekst.\"", &format!("text.nl = \"{text}\""));
        let instruments = check(&told("{statements} en {fifth}.").files).expect("both are known");
        let statements = || instruments[0].statements().map(|(_, statement)| statement);
        let fifth = statements().filter(|statement| statement.highest() == Phase::ALL[4]);
        let expected = format!("<p>{} en {}.</p>\n", statements().count(), fifth.count());
        assert_eq!(instruments[0].full.method.sections[0].html, expected);
        for other in ["{minuten} minuten", "een accolade }"] {
            told(other).is_refused_at("text.nl", "hier staat een invulplaats die niet bestaat");
        }
    }

    #[test]
    fn a_phase_out_of_order() {
        edited("skeleton.toml", "number = 2", "number = 3").is_refused_at("number = 3", "de fasen staan niet in volgorde");
    }

    #[test]
    fn an_area_under_another_id() {
        edited("skeleton.toml", "id = \"beleid\"", "id = \"strategie\"")
            .is_refused_at("strategie", "het id «strategie» staat hier niet op zijn plaats");
    }
}

mod facts {
    use super::*;

    #[test]
    fn an_option_twice() {
        edited("facts.toml", "id = \"twee\"", "id = \"een\" # weer").is_refused_at("# weer", "het id «een» staat hier twee keer");
    }

    #[test]
    fn a_fact_twice() {
        edited("facts.toml", "id = \"f.aniveau\"", "id = \"f.ictgrootte\" # weer")
            .is_refused_at("# weer", "het id «f.ictgrootte» staat hier twee keer");
    }

    #[test]
    fn an_id_that_is_not_a_slug() {
        for bad in ["drie of vier", "drié", ""] {
            edited("facts.toml", "id = \"drie-vier\"", &format!("id = \"{bad}\" # fout"))
                .is_refused_at("# fout", &format!("«{bad}» kan geen id zijn"));
        }
    }

    #[test]
    fn a_single_option() {
        let text = frozen_content()["facts.toml"].clone();
        let option = "[[fact.option]]\nid = \"nee\"\ntypes = [\"III\", \"IV\"]\nlabel.nl = \"Nee\"\nlabel.en = \"No\"\n";
        let rest = text.split_once("id = \"f.aniveau\"").expect("the fact").1;
        assert!(rest.contains(option));
        edited("facts.toml", option, "").is_refused_at("f.aniveau", "een feit heeft minstens twee keuzes");
    }
}

mod types {
    use super::*;

    #[test]
    fn a_line_under_an_unknown_theme() {
        edited("types.toml", "id = \"I.processen.1\"", "id = \"I.kantine.1\"")
            .is_refused_at("I.kantine.1", "het id «I.kantine.1» noemt niet dit type en een thema");
    }

    #[test]
    fn a_line_under_another_type() {
        edited("types.toml", "id = \"I.processen.1\"", "id = \"II.processen.9\"")
            .is_refused_at("II.processen.9", "het id «II.processen.9» noemt niet dit type en een thema");
    }

    #[test]
    fn a_tempo_that_does_not_exist() {
        edited("types.toml", "tempo = \"ict\"", "tempo = \"snel\"").is_refused_at("tempo = \"snel\"", "«snel» is geen tempo");
    }
}

mod words {
    use super::*;

    const SKIP: &str = "skip.nl = \"Naar de inhoud\"\nskip.en = \"Skip to content\"\n";

    #[test]
    fn a_word_the_interface_asks_for_is_gone() {
        edited("interface.toml", SKIP, "").is_refused_at("[nav]", "de tekst «skip» ontbreekt onder [nav]");
    }

    #[test]
    fn a_word_nobody_asks_for() {
        let extra = format!("{SKIP}lunch.nl = \"Lunch\"\nlunch.en = \"Lunch\"\n");
        edited("interface.toml", SKIP, &extra).is_refused_at("lunch.nl", "de tekst «nav_lunch» wordt nergens gebruikt");
    }

    #[test]
    fn a_blank_that_is_gone() {
        edited("interface.toml", "{n} van {total} beantwoord", "{n} beantwoord").is_refused_at(
            "done.nl",
            "de tekst «progress_done» moet precies deze invulplaatsen hebben: {n} {total}",
        );
    }

    #[test]
    fn a_blank_too_many() {
        edited(
            "interface.toml",
            "{n} van {total} beantwoord",
            "{n} van {total} beantwoord op {day}",
        )
        .is_refused_at(
            "done.nl",
            "de tekst «progress_done» moet precies deze invulplaatsen hebben: {n} {total}",
        );
    }

    #[test]
    fn a_brace_that_stands_alone() {
        for bad in ["{n} van {total} { beantwoord", "{n} van {total} } beantwoord"] {
            edited("interface.toml", "{n} van {total} beantwoord", bad).is_refused_at("done.nl", "progress_done");
        }
        edited("interface.toml", "\"Naar de inhoud\"", "\"Naar { inhoud\"").is_refused_at("skip.nl", "nav_skip");
    }

    /// What stands in every Rust file of a folder, but for the list of the words.
    fn code(folder: &Path) -> String {
        let entries = fs::read_dir(folder).expect("a folder");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let text = |path: PathBuf| {
            if path.is_dir() {
                code(&path)
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("words.rs") {
                fs::read_to_string(&path).expect("text")
            } else {
                String::new()
            }
        };
        paths.map(text).collect()
    }

    #[test]
    fn every_word_in_the_list_is_called() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let list = fs::read_to_string(source.join("instrument/words.rs")).expect("the list");
        let (_, list) = list.split_once("\nwords! {\n").expect("its beginning");
        let listed = list.lines().filter_map(|line| line.trim().strip_suffix(';'));
        let listed: Vec<&str> = listed.filter_map(|word| word.split('(').next()).collect();
        assert!(listed.contains(&"nav_skip") && listed.contains(&"talk_done"), "both lists");
        let code = code(&source);
        let called: BTreeSet<&str> = code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
        let idle: Vec<&str> = listed.into_iter().filter(|word| !called.contains(word)).collect();
        assert_eq!(idle, [""; 0], "take these out of words.rs and of interface.toml");
    }
}

mod languages {
    use super::*;

    #[test]
    fn a_language_with_all_its_texts_passes() {
        let files = edited(LEIDING, "", "").in_languages("[\"nl\", \"en\"]").files;
        let instruments = check(&files).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
        let languages: Vec<_> = instruments.iter().map(|instrument| instrument.language.as_str()).collect();
        assert_eq!(languages, ["nl", "en"]);
        assert_ne!(instruments[0].words, instruments[1].words);
    }

    #[test]
    fn a_listed_language_lacks_a_text() {
        edited(LEIDING, "topic.en = \"Role of managers\"\n", "")
            .in_languages("[\"nl\", \"en\"]")
            .is_refused_at("topic.nl", "de tekst in de taal en ontbreekt");
    }

    #[test]
    fn a_language_nobody_wrote() {
        let mut edited = edited("edition.toml", "", "").in_languages("[\"nl\", \"fr\"]");
        edited.file = "edition.toml".into();
        edited.is_refused_at("\"fr\"", "fr");
    }

    #[test]
    fn no_language_at_all() {
        edited("edition.toml", "", "")
            .in_languages("[]")
            .is_refused_at("languages = ", "taal");
    }

    #[test]
    fn an_edition_without_a_version_that_can_be_compared() {
        edited("edition.toml", "version = \"1.0.0\"", "version = \"een\"").is_refused_at("version = ", "een");
    }
}

mod packs {
    use super::*;

    /// The words in a first pack: its longest list.
    fn words(pack: &mut Value) -> &mut Vec<Value> {
        let fields = pack[1].as_array_mut().expect("fields");
        let lists = fields.iter_mut().filter_map(Value::as_array_mut);
        lists.max_by_key(|list| list.len()).expect("words")
    }

    fn parsed(pack: &Value) -> Value {
        serde_json::from_str(&pack.to_string()).expect("JSON")
    }

    #[test]
    fn both_packs_give_their_instrument_back() {
        for instrument in in_every_language() {
            let early = Instrument::from_pack(parsed(&instrument.to_pack())).expect("the first pack");
            assert_eq!(early.complete(parsed(&instrument.to_late_pack())).as_ref(), Some(instrument));
        }
    }

    #[test]
    fn the_first_pack_asks_all_of_a_snelscan_and_tells_nothing() {
        let early = Instrument::from_pack(real().to_pack()).expect("the first pack");
        assert!(real().is_complete() && !early.is_complete());
        assert_eq!((&early.domains, &early.facts), (&real().domains, &real().facts));
        assert_eq!(early.start, real().start);
        assert_eq!(early.words.question_unknown(), real().words.question_unknown());
        assert_eq!(early.words.quadrant_caption(), "", "what only a report says");
        assert!(early.full.rows.is_empty() && early.full.advice.is_empty() && early.full.method.sections.is_empty());
        assert!(early.full.types[0].lines.is_empty() && early.full.ledger.facts.is_empty());
    }

    #[test]
    fn a_late_pack_that_is_none_is_refused() {
        for other in [json!(null), json!([]), json!({}), json!("pack"), json!([[[]]]), real().to_pack()] {
            assert_eq!(real().complete(other), None);
        }
    }

    #[test]
    fn the_late_pack_of_another_language_or_version_is_refused() {
        let [dutch, english] = in_every_language() else {
            panic!("two languages")
        };
        assert_eq!(dutch.complete(english.to_late_pack()), None);
        let newer = Instrument {
            version: NEWER.into(),
            ..dutch.clone()
        };
        assert_eq!(dutch.complete(newer.to_late_pack()), None);
    }

    #[test]
    fn a_late_pack_of_another_build_is_refused() {
        let late = real().to_late_pack();
        // All of it; the first of the four types, deep inside; the words.
        for struct_at in ["/1", "/1/2/0", "/2"] {
            let edited = |edit: fn(&mut Vec<Value>)| {
                let mut pack = late.clone();
                edit(pack.pointer_mut(struct_at).and_then(Value::as_array_mut).expect("a struct"));
                pack
            };
            assert_eq!(real().complete(edited(|fields| drop(fields.pop()))), None, "a field too few");
            assert_eq!(real().complete(edited(|fields| fields.push(json!("")))), None, "a field too many");
            assert_eq!(real().complete(edited(|fields| fields[0] = json!(true))), None, "of another kind");
        }
    }

    #[test]
    fn a_pack_with_another_list_of_words_is_refused() {
        let mut words = real().to_pack();
        let stamp = words[0].as_str().expect("a stamp").to_owned();
        words[0] = json!([&stamp, "1"].concat());
        assert_eq!(Instrument::from_pack(words), None, "of another list of words");
    }

    #[test]
    fn one_word_too_few_or_too_many_is_refused() {
        let mut fewer = real().to_pack();
        words(&mut fewer).pop();
        assert!(Instrument::from_pack(fewer).is_none());
        let mut more = real().to_pack();
        words(&mut more).push(json!("nog een"));
        assert!(Instrument::from_pack(more).is_none());
    }

    #[test]
    fn a_pack_that_stops_halfway_is_refused() {
        let pack = real().to_pack();
        let fields = pack[1].as_array().expect("fields");
        for kept in 0..fields.len() {
            assert!(Instrument::from_pack(json!([pack[0], fields[..kept]])).is_none(), "{kept} fields");
        }
        for other in [json!(null), json!({}), json!("pack"), json!([[[]]]), json!([pack[0]])] {
            assert!(Instrument::from_pack(other).is_none());
        }
    }
}

/// What the report cannot do without carries a mark in the content. Whoever withdraws it is told.
mod marks {
    use super::*;

    fn is_missed(file: &str, passage: &str, mark: &str) {
        let edited = edited(file, passage, "");
        let end = edited.files[file].lines().count() + 1;
        edited.is_refused_on(end, &format!("nergens in dit bestand staat {mark}"));
    }

    #[test]
    fn a_signature_row_about_a_leader_is_withdrawn() {
        let text = frozen_content()["signature.toml"].clone();
        for leader in ["director", "team"] {
            let mark = format!("leader = \"{leader}\"");
            let row = text.split("[[row]]\n").find(|row| row.contains(&mark)).expect("the row");
            is_missed("signature.toml", &format!("[[row]]\n{row}"), &mark);
        }
    }

    #[test]
    fn a_statement_about_a_leader_is_withdrawn() {
        for (file, leaders) in [
            (LEIDING, ["director", "team", "politics"].as_slice()),
            ("domains/i.leiding.toml", &["team", "politics"]),
        ] {
            for leader in leaders {
                let mark = format!("leader = \"{leader}\"");
                is_missed(file, &format!("{mark}\n"), &mark);
            }
        }
    }

    #[test]
    fn a_fact_with_a_role_is_withdrawn() {
        for role in ["size", "chart"] {
            let mark = format!("role = \"{role}\"");
            is_missed("facts.toml", &format!("{mark}\n"), &mark);
        }
    }

    #[test]
    fn a_fact_of_which_the_report_tells_a_finding_is_withdrawn() {
        for role in ["seat", "alderman"] {
            let mark = format!("role = \"{role}\"");
            let mistakes = check(&edited("facts.toml", &format!("{mark}\n"), "").files).expect_err("mistakes");
            let told = format!("nergens in dit bestand staat {mark}");
            assert!(mistakes.iter().any(|mistake| mistake.what == told), "{mistakes:#?}");
            let idle = "het rapport zegt van deze keuze geen finding";
            assert!(mistakes.iter().any(|mistake| mistake.what == idle), "{mistakes:#?}");
        }
    }

    #[test]
    fn the_role_of_the_respondent_is_withdrawn() {
        let text = frozen_content()["facts.toml"].clone();
        let fact = text.split("[[fact]]\n").find(|fact| fact.contains("\"f.rol\"")).expect("the fact");
        let edited = edited("facts.toml", &format!("[[fact]]\n{fact}"), "");
        let end = edited.files["facts.toml"].lines().count() + 1;
        edited.is_refused_on(end, "het feit «f.rol» ontbreekt");
    }

    #[test]
    fn a_choice_of_which_the_report_has_nothing_to_say() {
        let text = frozen_content()["facts.toml"].clone();
        let seat = text.split_once("role = \"seat\"").expect("the fact").1;
        let finding = seat.lines().find(|line| line.starts_with("finding.nl")).expect("a finding");
        let english = seat.lines().find(|line| line.starts_with("finding.en")).expect("a finding");
        let edited = edited("facts.toml", &format!("{finding}\n"), "").and(&format!("{english}\n"), "");
        let before = text.split_once(finding).expect("its place").0;
        let option = before
            .lines()
            .collect::<Vec<_>>()
            .iter()
            .rposition(|line| line.starts_with("id = "));
        edited.is_refused_on(option.expect("its id") + 1, "deze keuze heeft geen finding");
    }

    #[test]
    fn a_mark_where_it_does_not_belong() {
        edited("domains/o.beleid.toml", "number = 1\n", "number = 1\nleader = \"team\"\n")
            .is_refused_at("leader", "leader = \"team\" hoort hier niet");
        edited("facts.toml", "id = \"f.aniveau\"\n", "id = \"f.aniveau\"\nrole = \"koffie\"\n")
            .is_refused_at("koffie", "role = \"koffie\" hoort hier niet");
        let twice = edited(LEIDING, "number = 1\n", "number = 1\nleader = \"team\"\n");
        let text = &twice.files[LEIDING];
        let second = text.lines().enumerate().filter(|(_, line)| *line == "leader = \"team\"").nth(1);
        let line = second.expect("the second").0 + 1;
        twice.is_refused_on(line, "leader = \"team\" hoort hier niet twee keer");
    }
}
