//! The content check on what only the full scan asks and tells: every kind of mistake is refused with its file, its line
//! and a remedy.

use crate::content::{Edited, edited};
use crate::sample::frozen_content;
use iscan::instrument::check::check;

/// The file without the first line that is exactly this.
fn without(file: &str, line: &str) -> Edited {
    edited(file, &format!("{line}\n"), "")
}

/// The file with this at its end.
fn followed(file: &str, more: &str) -> Edited {
    let text = frozen_content()[file].clone();
    let last = text.rsplit("\n[[").next().expect("an entry").to_owned();
    edited(file, &last, &format!("{last}\n{more}"))
}

mod signature {
    use super::*;

    const FILE: &str = "signature.toml";

    #[test]
    fn an_unknown_type() {
        for (place, by) in [
            ("types = [\"I\", \"II\"]", "types = [\"I\", \"II\", \"V\"]"),
            ("neutral = []", "neutral = [\"V\"]"),
        ] {
            edited(FILE, place, by).is_refused_at("\"V\"", "«V» is geen type");
        }
    }

    #[test]
    fn an_unknown_theme() {
        edited(FILE, "theme = \"toepassingen\"", "theme = \"kantine\"").is_refused_at("kantine", "«kantine» is geen thema");
    }

    #[test]
    fn a_row_that_some_type_fits_nowhere() {
        edited(FILE, "types = [\"III\", \"IV\"]", "types = [\"III\"]")
            .is_refused_at("id = \"s1\"", "niet elk type past bij een antwoord van deze rij");
    }

    #[test]
    fn a_row_twice() {
        edited(FILE, "id = \"s2\"", "id = \"s1\" # weer").is_refused_at("# weer", "het id «s1» staat hier twee keer");
    }

    #[test]
    fn an_option_twice() {
        edited(FILE, "id = \"gemengd\"", "id = \"snel\" # weer").is_refused_at("# weer", "het id «snel» staat hier twee keer");
    }

    #[test]
    fn a_fact_of_an_unknown_type() {
        edited("facts.toml", "types = [\"III\", \"IV\"]", "types = [\"III\", \"VI\"]").is_refused_at("\"VI\"", "«VI» is geen type");
    }

    #[test]
    fn a_number_with_choices_and_a_choice_without() {
        edited("facts.toml", "quick = false\nnumber = true\n", "quick = false\n")
            .is_refused_at("id = \"f.buitendiensten\"", "of vraagt een getal");
        edited("facts.toml", "id = \"f.vervanging\"\n", "id = \"f.vervanging\"\nnumber = true\n")
            .is_refused_at("id = \"f.vervanging\"", "of vraagt een getal");
    }
}

mod symptoms {
    use super::*;

    const FILE: &str = "symptoms.toml";

    #[test]
    fn an_unknown_chapter() {
        edited(FILE, "chapter = \"processen\"", "chapter = \"kantine\"").is_refused_at("kantine", "«kantine» is geen hoofdstuk");
    }

    #[test]
    fn a_list_twice() {
        edited(FILE, "id = \"toepassingen\"", "id = \"infrastructuur\" # weer")
            .is_refused_at("# weer", "het id «infrastructuur» staat hier twee keer");
    }

    #[test]
    fn a_symptom_twice_even_in_another_list() {
        let again = "[[list.symptom]]\nid = \"inf.zwak\" # weer\ntext.nl = \"Te zwak.\"\ntext.en = \"Too weak.\"\n";
        followed(FILE, again).is_refused_at("# weer", "het id «inf.zwak» staat hier twee keer");
    }

    #[test]
    fn a_symptom_that_triggers_nothing() {
        let lines = frozen_content()["advice.toml"].lines().count();
        edited("advice.toml", "\"prc.beschrijving\"]", "\"toep.los\"]")
            .is_refused_on(lines + 1, "het knelpunt «prc.beschrijving» roept geen enkel advies op");
    }
}

mod culture {
    use super::*;

    const FILE: &str = "culture.toml";

    #[test]
    fn an_unknown_pole() {
        edited(FILE, "left = \"positive\"", "left = \"links\"").is_refused_at("links\"", "«links» is geen pool");
    }

    #[test]
    fn a_pair_twice() {
        edited(FILE, "id = \"c2\"", "id = \"c1\" # weer").is_refused_at("# weer", "het id «c1» staat hier twee keer");
    }
}

mod iprof {
    use super::*;

    const FILE: &str = "iprof.toml";

    #[test]
    fn a_step_out_of_order() {
        edited(FILE, "number = 2", "number = 3").is_refused_at("number = 3", "de stappen staan niet in volgorde");
    }

    #[test]
    fn a_task_twice() {
        edited(FILE, "id = \"overzicht\"", "id = \"helpdesk\" # weer").is_refused_at("# weer", "het id «helpdesk» staat hier twee keer");
    }

    #[test]
    fn a_barrier_that_answer_files_do_not_know() {
        edited(FILE, "id = \"unwilling\"", "id = \"asleep\"").is_refused_at("asleep", "het id «asleep» staat hier niet op zijn plaats");
    }

    #[test]
    fn a_size_class_that_the_study_did_not_have() {
        edited(FILE, "id = \"gemiddeld\"", "id = \"reusachtig\"")
            .is_refused_at("reusachtig", "het id «reusachtig» staat hier niet op zijn plaats");
    }
}

mod staffing {
    use super::*;

    const FILE: &str = "staffing.toml";

    #[test]
    fn a_profile_a_question_or_an_option_twice() {
        for (place, id) in [("cybersecurity", "netwerk"), ("kennis", "tekort"), ("nipt", "genoeg")] {
            edited(FILE, &format!("id = \"{place}\""), &format!("id = \"{id}\" # weer"))
                .is_refused_at("# weer", &format!("het id «{id}» staat hier twee keer"));
        }
    }

    #[test]
    fn an_approach_or_a_statute_that_answer_files_do_not_know() {
        for (place, by) in [("id = \"train\"", "id = \"hope\""), ("id = \"shared\"", "id = \"hope\"")] {
            edited(FILE, place, by).is_refused_at("hope", "het id «hope» staat hier niet op zijn plaats");
        }
    }

    #[test]
    fn a_weight_without_a_finding() {
        let finding = frozen_content()[FILE]
            .lines()
            .find(|line| line.starts_with("finding.nl"))
            .expect("a finding")
            .to_owned();
        let english = frozen_content()[FILE]
            .lines()
            .find(|line| line.starts_with("finding.en"))
            .expect("a finding")
            .to_owned();
        edited(FILE, &format!("{finding}\n{english}\n"), "").is_refused_at("weight = 1", "gewicht 1 of 2 vraagt een finding en een step");
    }

    #[test]
    fn a_finding_without_a_weight_and_a_weight_beyond_two() {
        for weight in ["0", "3"] {
            edited(FILE, "weight = 1", &format!("weight = {weight} # fout"))
                .is_refused_at("# fout", "gewicht 1 of 2 vraagt een finding en een step, gewicht 0 geen");
        }
    }
}

mod advice {
    use super::*;

    const FILE: &str = "advice.toml";

    #[test]
    fn an_unknown_actor() {
        edited(FILE, "actor = \"gemeente\"", "actor = \"koning\"").is_refused_at("koning", "«koning» is geen doelgroep");
    }

    #[test]
    fn an_unknown_chapter() {
        edited(FILE, "chapter = \"praten\"", "chapter = \"kantine\"").is_refused_at("kantine", "«kantine» is geen hoofdstuk");
    }

    #[test]
    fn an_unknown_domain() {
        edited(FILE, "domains = [\"i.infrastructuur\"]", "domains = [\"i.kantine\"]")
            .is_refused_at("i.kantine", "«i.kantine» is geen domein");
    }

    #[test]
    fn an_unknown_statement_or_one_that_is_not_asked() {
        for id in ["i.kantine.1", "i.infrastructuur.9", "i.infrastructuur", "i.infrastructuur.01"] {
            edited(FILE, "[\"i.infrastructuur.1\", 2]", &format!("[\"{id}\", 2]"))
                .is_refused_at(&format!("\"{id}\", 2"), &format!("de stelling «{id}» tot fase 2 bestaat niet"));
        }
    }

    #[test]
    fn a_phase_at_which_everyone_would_get_it() {
        for phase in ["0", "5"] {
            edited(FILE, "[\"i.infrastructuur.1\", 2]", &format!("[\"i.infrastructuur.1\", {phase}]")).is_refused_at(
                "i.infrastructuur.1\"",
                &format!("de stelling «i.infrastructuur.1» tot fase {phase} bestaat niet"),
            );
        }
    }

    #[test]
    fn an_unknown_symptom() {
        edited(FILE, "\"inf.buiten\", ", "\"inf.kantine\", \"inf.buiten\", ")
            .is_refused_at("inf.kantine", "«inf.kantine» is geen knelpunt");
    }

    #[test]
    fn a_reason_that_is_left_out_of_a_letter_but_calls_for_nothing() {
        let line = "symptoms = [\"inf.buiten\", ";
        edited(FILE, line, &format!("inside = [\"toep.los\"]\n{line}"))
            .is_refused_at("toep.los", "«toep.los» is geen stelling of knelpunt van dit advies");
    }

    #[test]
    fn an_unknown_fact_or_option() {
        for (fact, option) in [("f.vervanging", "nooit"), ("f.kantine", "ad-hoc"), ("f.buitendiensten", "12")] {
            edited(
                FILE,
                "[[\"f.vervanging\", [\"ad-hoc\"]]]",
                &format!("[[\"{fact}\", [\"{option}\"]]]"),
            )
            .is_refused_at(&format!("[[\"{fact}\""), &format!("het feit «{fact}» heeft geen keuze «{option}»"));
        }
    }

    #[test]
    fn nothing_triggers_it() {
        let none = "id = \"niets\"\nactor = \"gemeente\"\nchapter = \"mee\"\ndomains = [\"o.mensen\"]\nstatements = []\nsymptoms = []\n\
            facts = []\ntitle.nl = \"N\"\ntitle.en = \"N\"\ntext.nl = \"N\"\ntext.en = \"N\"\nstep.nl = \"N\"\nstep.en = \"N\"\n";
        followed(FILE, &format!("[[advice]]\n{none}")).is_refused_at("id = \"niets\"", "niets roept dit advies op");
    }

    #[test]
    fn twice() {
        edited(FILE, "id = \"r21g2\"", "id = \"r21g1\" # weer").is_refused_at("# weer", "het id «r21g1» staat hier twee keer");
    }

    #[test]
    fn without_a_first_step() {
        let step = frozen_content()[FILE]
            .lines()
            .find(|line| line.starts_with("step.nl"))
            .expect("a step")
            .to_owned();
        without(FILE, &step).is_refused_at("step.en", "missing field `nl`");
    }
}

/// The size classes of the study, and what is answered to the fact on the size of the ICT service.
mod sizes {
    use super::*;

    const FILE: &str = "iprof.toml";

    #[test]
    fn an_answer_without_a_class() {
        let fewer = edited(FILE, "options = [\"een\", \"twee\"]", "options = [\"een\"]");
        let end = fewer.files[FILE].lines().count() + 1;
        fewer.is_refused_on(end, "de keuze «twee» van het feit met role = \"size\" hoort bij geen enkele klasse");
    }

    #[test]
    fn an_answer_in_two_classes() {
        edited(FILE, "options = [\"geen\"]", "options = [\"geen\", \"een\"]")
            .is_refused_at("options = [\"een\", \"twee\"]", "het id «een» staat hier twee keer");
    }

    #[test]
    fn an_answer_nobody_can_give() {
        edited(FILE, "options = [\"geen\"]", "options = [\"geen\", \"honderd\"]")
            .is_refused_at("honderd", "«honderd» is geen keuze van het feit met role = \"size\"");
    }

    #[test]
    fn a_step_too_many() {
        let text = &frozen_content()[FILE];
        let step = text
            .split("[[")
            .find(|part| part.starts_with("step]]\nnumber = 4"))
            .expect("the last step");
        let more = format!("[[{step}[[{}", step.replace("number = 4", "number = 5"));
        edited(FILE, &format!("[[{step}"), &more).is_refused_on(1, "hier staan 5 stappen, het moeten er 4 zijn");
    }
}

mod skeleton {
    use super::*;

    #[test]
    fn a_chapter_under_another_id() {
        edited("skeleton.toml", "id = \"taal\"", "id = \"kantine\"")
            .is_refused_at("id = \"kantine\"", "het id «kantine» staat hier niet op zijn plaats");
    }

    #[test]
    fn a_term_twice() {
        edited("glossary.toml", "id = \"managementteam\"", "id = \"i-scan\" # weer")
            .is_refused_at("# weer", "het id «i-scan» staat hier twee keer");
    }
}

/// The places in a share code.
mod ledger {
    use super::*;

    const FILE: &str = "share.toml";

    /// On the line at which its list begins.
    fn has_no_place(line: &str, list: &str, id: &str) {
        edited(FILE, &format!("  \"{line}\",\n"), "").is_refused_at(&format!("{list} = ["), &format!("«{id}» heeft hier nog geen plaats"));
    }

    #[test]
    fn whatever_can_be_answered_has_its_place() {
        has_no_place("f.schepen ja nee", "facts", "f.schepen");
        has_no_place("s4 hefboom weinig", "signature", "s4");
        has_no_place("II.iprof.1", "recognition", "II.iprof.1");
        has_no_place("inf.zwak", "symptoms", "inf.zwak");
        has_no_place("c4", "culture", "c4");
        has_no_place("beleid", "tasks", "beleid");
        has_no_place("cybersecurity", "profiles", "cybersecurity");
        has_no_place("kennis genoeg gaten te-weinig", "questions", "kennis");
    }

    #[test]
    fn an_option_without_a_place() {
        edited(FILE, "\"s4 hefboom weinig\"", "\"s4 hefboom\"").is_refused_at("s4 hefboom", "bij «s4» ontbreekt de keuze «weinig»");
        edited(FILE, "\"f.buitendiensten #\"", "\"f.buitendiensten\"")
            .is_refused_at("f.buitendiensten", "bij «f.buitendiensten» ontbreekt de keuze «#»");
    }

    #[test]
    fn a_line_twice() {
        edited(FILE, "\"c4\"", "\"c4\",\n\"c1\"").is_refused_on(
            1 + frozen_content()[FILE].lines().position(|line| line.contains("\"c4\"")).expect("c4") + 1,
            "«c1» staat hier twee keer",
        );
    }

    #[test]
    fn more_options_than_a_code_can_tell() {
        for options in ["hefboom weinig a b c d", "hefboom weinig weinig"] {
            edited(FILE, "\"s4 hefboom weinig\"", &format!("\"s4 {options}\""))
                .is_refused_at("\"s4 ", "«s4» heeft te veel keuzes of twee keer dezelfde");
        }
    }

    #[test]
    fn what_is_asked_no_more_keeps_its_place() {
        check(&edited(FILE, "\"c4\"", "\"c4\",\n\"c15\"").files).expect("a place of before");
        check(&edited(FILE, "\"s4 hefboom weinig\"", "\"s4 hefboom weinig vroeger\"").files).expect("an option of before");
    }
}
