//! The second route to the type (`rules.md`, rule 8): which of the four types the described practice fits.

use crate::sample::{Answers, real};
use iscan::instrument::{Instrument, Side};
use iscan::report::{Report, SectionId};
use iscan::scan::Group;
use iscan::scoring::{Exact, FEWEST, Signature, Type};

/// Six rows of which each tells types by the organisation's side: II and IV, or I and III.
const ORGANISATION: &str = "s4 hefboom, s5 onderzoeken, s6 van-binnen, s7 meesten, s8 vaste-persoon, s10 open";

fn empty() -> Answers<'static> {
    Answers::full(real())
}

fn rows(choices: &str) -> Answers<'static> {
    empty().choose(Group::Signature, choices)
}

fn facts(choices: &str) -> Answers<'static> {
    empty().choose(Group::Facts, choices)
}

fn signature(answers: &Answers) -> Signature {
    Report::new(real(), answers.scan()).signature().clone()
}

/// What is matched and answered for types I to IV.
fn counts(answers: &Answers) -> [(usize, usize); 4] {
    signature(answers).counts
}

/// Which of the four types the only answered row fits, in signs: `+` fits, `-` does not, `.` says nothing about it.
fn marks(answers: &Answers) -> String {
    let signature = signature(answers);
    let [row] = signature.rows.as_slice() else {
        panic!("one answered row: {:?}", signature.rows)
    };
    let mark = |kind| match row.fits(kind) {
        Some(true) => '+',
        Some(false) => '-',
        None => '.',
    };
    Type::ALL.map(mark).into_iter().collect()
}

/// Everything answered as fits a type best.
fn typical(kind: Type) -> Answers<'static> {
    let chosen = |group, id: &str, options: &[iscan::instrument::Choice], answers: Answers<'static>| {
        let fitting = options.iter().find(|option| option.types.contains(kind)).or(options.last());
        let option = &fitting.expect("an option").id;
        answers.choose(group, &format!("{id} {option}"))
    };
    let [organisation, ict] = match kind {
        Type::I => ["1", "4"],
        Type::II => ["4", "4"],
        Type::III => ["1", "1"],
        Type::IV => ["4", "1"],
    };
    let answers = empty().side(Side::Organisation, organisation).side(Side::Ict, ict);
    let answers = real()
        .full
        .rows
        .iter()
        .fold(answers, |answers, row| chosen(Group::Signature, &row.id, &row.options, answers));
    let asked = real().facts.iter().filter(|fact| !fact.row.is_empty());
    asked.fold(answers, |answers, fact| chosen(Group::Facts, &fact.id, &fact.options, answers))
}

mod rows {
    use super::*;

    #[test]
    fn there_are_seventeen_and_three_facts() {
        let rows: Vec<&str> = real().full.rows.iter().map(|row| row.id.as_str()).collect();
        let expected: Vec<String> = (1..=15).chain([18, 20]).map(|number| format!("s{number}")).collect();
        assert_eq!(rows, expected);
        let facts = real().facts.iter().filter(|fact| !fact.row.is_empty());
        let facts: Vec<_> = facts.map(|fact| (fact.row.as_str(), fact.id.as_str())).collect();
        assert_eq!(facts, [("s16", "f.ictgrootte"), ("s17", "f.aniveau"), ("s19", "f.overleg")]);
    }

    #[test]
    fn an_answer_fits_the_types_it_was_written_for() {
        let table = [
            ("s1 snel", "++--"),
            ("s1 traag", "--++"),
            ("s2 volgt", "--++"),
            ("s2 zoekt-vrijheid", "+---"),
            ("s2 kiest-zelf", "-+--"),
            ("s4 hefboom", "-+-+"),
            ("s9 vraagt-erom", "+---"),
            ("s9 andere-taken", "--+-"),
            ("s15 geheel", "---+"),
            ("s20 vooruit", "+---"),
        ];
        for (row, expected) in table {
            assert_eq!(marks(&rows(row)), expected, "{row}");
        }
    }

    #[test]
    fn a_row_says_nothing_about_the_types_it_is_neutral_for() {
        assert_eq!(marks(&rows("s3 op-maat")), ".+..");
        assert_eq!(counts(&rows("s3 op-maat")), [(0, 0), (1, 1), (0, 0), (0, 0)]);
        assert_eq!(counts(&rows("s3 zoals-geleverd")), [(0, 0), (0, 1), (0, 0), (0, 0)]);
    }

    #[test]
    fn an_option_that_fits_no_type_is_answered_and_unmatched() {
        assert_eq!(marks(&rows("s1 gemengd")), "----");
        assert_eq!(counts(&rows("s1 gemengd, s5 geen-werk")), [(0, 2); 4]);
    }

    #[test]
    fn unknown_is_not_answered() {
        let answers = rows("s1 unknown, s4 unknown").choose(Group::Facts, "f.aniveau unknown");
        assert_eq!(counts(&answers), [(0, 0); 4]);
        assert!(signature(&answers).rows.is_empty());
    }
}

mod facts {
    use super::*;

    #[test]
    fn two_people_or_more_are_those_of_a_type_ahead_in_ict() {
        for (option, expected) in [
            ("geen", "--++"),
            ("een", "--++"),
            ("twee", "++--"),
            ("drie-vier", "++--"),
            ("vijf-plus", "++--"),
        ] {
            assert_eq!(marks(&facts(&format!("f.ictgrootte {option}"))), expected, "{option}");
        }
    }

    #[test]
    fn so_is_someone_at_level_a() {
        assert_eq!(marks(&facts("f.aniveau ja")), "++--");
        assert_eq!(marks(&facts("f.aniveau nee")), "--++");
    }

    #[test]
    fn a_seat_among_the_heads_or_above_is_type_ii_and_less_is_all_the_others() {
        for (option, expected) in [
            ("geen", "+-++"),
            ("werkgroep", "+-++"),
            ("diensthoofden", "-+--"),
            ("managementteam", "-+--"),
        ] {
            assert_eq!(marks(&facts(&format!("f.overleg {option}"))), expected, "{option}");
        }
    }

    #[test]
    fn other_facts_are_no_row() {
        assert!(
            signature(&facts("f.schepen nee, f.organogram technisch, f.buitendiensten 12"))
                .rows
                .is_empty()
        );
    }
}

mod tempo {
    use super::*;

    fn tempo(organisation: &str, ict: &str) -> String {
        marks(&empty().side(Side::Organisation, organisation).side(Side::Ict, ict))
    }

    #[test]
    fn level_fits_types_ii_and_iii_alike() {
        assert_eq!(tempo("1", "1"), "-++-");
        assert_eq!(tempo("4", "4"), "-++-");
    }

    #[test]
    fn ict_faster_fits_type_i_and_the_organisation_faster_type_iv() {
        assert_eq!(tempo("1", "4"), "+---");
        assert_eq!(tempo("4", "1"), "---+");
        assert_eq!(tempo("2", "2233"), "+---");
        assert_eq!(tempo("2233", "2"), "---+");
    }

    #[test]
    fn without_both_axes_there_is_no_such_row() {
        assert!(signature(&empty().side(Side::Organisation, "4")).rows.is_empty());
    }
}

mod counting {
    use super::*;

    #[test]
    fn each_row_counts_once_for_each_type() {
        let answers = rows("s1 snel, s2 zoekt-vrijheid, s3 op-maat, s4 weinig").choose(Group::Facts, "f.overleg diensthoofden");
        assert_eq!(counts(&answers), [(3, 4), (3, 5), (1, 4), (0, 4)]);
    }

    #[test]
    fn fewer_than_six_rows_for_a_type_give_no_ratio() {
        let five = ORGANISATION.rsplit_once(',').expect("six").0;
        let told = signature(&rows(five));
        assert_eq!((told.counts, told.best.len()), ([(0, 5), (5, 5), (0, 5), (5, 5)], 0));
        assert!(Type::ALL.into_iter().all(|kind| told.ratio(kind).is_none()));
        assert_eq!(FEWEST, 6);
    }

    #[test]
    fn six_rows_give_one() {
        let told = signature(&rows(ORGANISATION));
        assert_eq!(told.ratio(Type::II), Some(Exact::new(1, 1)));
        assert_eq!(told.ratio(Type::III), Some(Exact::new(0, 1)));
    }

    #[test]
    fn one_type_without_a_ratio_is_enough_not_to_compare() {
        let five = ORGANISATION.rsplit_once(',').expect("six").0;
        let told = signature(&rows(&format!("{five}, s3 op-maat")));
        assert_eq!(told.ratio(Type::II), Some(Exact::new(1, 1)));
        assert_eq!(told.ratio(Type::IV), None);
        assert!(told.best.is_empty());
    }

    #[test]
    fn ratios_are_compared_and_not_numbers() {
        // Type II matches 6 of 7 and type IV 6 of 6: the row that is only about II counts against it.
        let told = signature(&rows(&format!("{ORGANISATION}, s3 prijs-techniek")));
        assert_eq!((told.counts[1], told.counts[3]), ((6, 7), (6, 6)));
        assert_eq!(told.best, [Type::IV]);
    }

    #[test]
    fn all_that_are_best_are_told() {
        assert_eq!(signature(&rows(ORGANISATION)).best, [Type::II, Type::IV]);
    }
}

mod agreeing {
    use super::*;

    #[test]
    fn what_is_typical_of_a_type_agrees_with_it() {
        for kind in Type::ALL {
            let told = signature(&typical(kind));
            let all = if kind == Type::II { 21 } else { 20 };
            assert_eq!(told.counts[kind as usize], (all, all), "{kind:?}");
            assert_eq!((told.best.as_slice(), told.agrees), (&[kind][..], Some(true)));
            assert_eq!(told.against(kind).count(), 0);
        }
    }

    #[test]
    fn what_is_typical_of_another_contradicts_row_by_row() {
        // Answers of type III, and every signature of type II but the computed one.
        let told = signature(&typical(Type::II).everywhere("1"));
        assert_eq!((told.best.as_slice(), told.agrees), (&[Type::II][..], Some(false)));
        let against: Vec<&str> = told.against(Type::III).map(|row| row.answer.as_str()).collect();
        assert_eq!(
            against.len(),
            19,
            "all but the tempo, which fits both, and s3, which says nothing about III"
        );
        assert_eq!(against[0], real().full.rows[0].options[0].label);
    }

    #[test]
    fn a_tie_neither_agrees_nor_contradicts() {
        let answers = rows(ORGANISATION).side(Side::Organisation, "4").side(Side::Ict, "3344");
        let told = signature(&answers.choose(Group::Signature, "s1 gemengd"));
        assert_eq!(told.best, [Type::II]);
        let both = rows("s4 hefboom, s5 onderzoeken, s6 van-binnen, s7 meesten, s8 vaste-persoon, s9 niet-gevraagd").everywhere("4");
        let told = signature(&both);
        assert_eq!((told.best.as_slice(), told.agrees), (&[Type::II, Type::IV][..], None));
    }

    #[test]
    fn without_a_type_nothing_agrees() {
        let frontier = rows(ORGANISATION).everywhere("23-").choose(Group::Signature, "s15 geheel-ict");
        let told = signature(&frontier);
        assert_eq!((told.best.as_slice(), told.agrees), (&[Type::II][..], None));
        assert_eq!(
            signature(&rows(&format!("{ORGANISATION}, s15 geheel"))).agrees,
            None,
            "no axes at all"
        );
    }

    #[test]
    fn without_a_ratio_nothing_agrees() {
        let told = signature(&rows("s4 hefboom").everywhere("4"));
        assert_eq!((told.best.len(), told.agrees), (0, None));
    }

    #[test]
    fn a_contradiction_is_a_finding_with_its_rows() {
        let told = |answers: &Answers, instrument: &Instrument| {
            Report::new(instrument, answers.scan())
                .section(SectionId::Signature)
                .expect("a section")
                .whole()
        };
        let differs = told(&typical(Type::II).everywhere("1"), real());
        assert!(differs.contains(&real().words.signature_differs(&"type II")), "{differs}");
        assert!(differs.contains(&real().words.signature_against(&"III", &19)));
        let agrees = told(&typical(Type::II), real());
        assert!(agrees.contains(&real().words.signature_noneagainst(&"II")));
    }
}
