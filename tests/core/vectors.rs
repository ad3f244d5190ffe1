//! `rules.md`, rule by rule: what given answers come to, to the last fraction.

use crate::sample::{Answers, frozen, numbered, real, sized, told};
use iscan::instrument::{Area, Domain, Instrument, Layer, Phase, Side};
use iscan::scoring::{Axis, Basis, DomainScore, Exact, Quadrant, Scores, Status, Tempo, Type};

/// The score of one domain that asks just as many statements as there are marks.
fn domain_of(domain: Domain, marks: &str) -> DomainScore {
    let statements = u32::try_from(marks.len()).expect("a few marks");
    let instrument = numbered(|_| (1..=statements).collect());
    let scores = Answers::full(&instrument).domain(domain, marks).scores();
    scores.domain(domain).clone()
}

fn phase(number: u64) -> Option<Phase> {
    Phase::new(number)
}

fn quarters(numerator: i128) -> Exact {
    Exact::new(numerator, 4)
}

mod rules_1_and_2_mean_and_phase {
    use super::*;

    #[test]
    fn every_vector_holds_in_every_domain() {
        let vectors = [
            ("1333", "5/2", 2),
            ("3332", "11/4", 3),
            ("5511", "3", 1),
            ("5551", "4", 2),
            ("5", "5", 5),
            ("45", "9/2", 4),
            ("22225", "13/5", 2),
            ("44443", "19/5", 4),
            ("55553", "23/5", 4),
        ];
        for domain in Domain::ALL {
            for (marks, mean, reached) in vectors {
                let score = domain_of(domain, marks);
                assert_eq!(told(score.mean), mean, "{domain:?} «{marks}»");
                assert_eq!(score.phase, phase(reached), "{domain:?} «{marks}»");
            }
        }
    }

    #[test]
    fn without_answers_there_is_neither() {
        for marks in [".", "?", "-", "....", "??--"] {
            let score = domain_of(Domain::OLeiding, marks);
            assert_eq!((score.mean, score.phase), (None, None), "«{marks}»");
        }
    }

    #[test]
    fn unknown_and_not_applicable_leave_mean_and_phase_alone() {
        let score = domain_of(Domain::IGegevens, "3?3-32");
        assert_eq!(told(score.mean), "11/4");
        assert_eq!(score.phase, phase(3));
    }

    #[test]
    fn the_counts_behind_a_phase_can_be_told() {
        let score = domain_of(Domain::OLeiding, "2234");
        assert_eq!(score.phase, phase(2));
        assert_eq!(score.at_least(Phase::ALL[1]), 4);
        assert_eq!(score.at_least(Phase::ALL[2]), 2, "on the way to phase 3: 2 of 4");
        assert_eq!(score.too_low(), 0, "too few answers hold it back, not a low one");
    }

    #[test]
    fn answers_that_alone_hold_a_domain_back_are_counted() {
        assert_eq!(domain_of(Domain::OLeiding, "1333").too_low(), 1);
        assert_eq!(domain_of(Domain::OLeiding, "5551").too_low(), 1);
        assert_eq!(domain_of(Domain::OLeiding, "113333").too_low(), 2);
        assert_eq!(domain_of(Domain::OLeiding, "3332").too_low(), 0);
        assert_eq!(domain_of(Domain::OLeiding, "5").too_low(), 0);
    }
}

mod rule_3_status {
    use super::*;

    #[test]
    fn a_domain_counts_from_half_of_what_applies() {
        let table = [
            ("4444", Status::Ok),
            ("44..", Status::Ok), // exactly half
            ("4?--", Status::Ok), // half of the two that apply
            ("---4", Status::Ok),
            ("4...", Status::Insufficient),
            ("4??-", Status::Insufficient),
            ("??..", Status::Insufficient),
            ("---.", Status::Insufficient),
            ("---?", Status::Insufficient),
            ("....", Status::Insufficient),
            ("----", Status::NotApplicable),
        ];
        for (marks, status) in table {
            assert_eq!(domain_of(Domain::OBeleid, marks).status, status, "«{marks}»");
        }
    }

    #[test]
    fn only_a_domain_that_counts_has_a_mean_and_a_phase() {
        let score = domain_of(Domain::OBeleid, "4...");
        assert_eq!((score.answered(), score.applicable), (1, 4));
        assert!(!score.counts());
        assert_eq!((score.mean, score.phase), (None, None));
    }
}

mod rule_4_axes {
    use super::*;

    fn all_at_four() -> Answers<'static> {
        Answers::quick(real()).everywhere("4")
    }

    fn ict_of(area: Area, scores: &Scores) -> String {
        told(scores.area(area).ict)
    }

    #[test]
    fn an_area_counts_on_the_organisation_when_its_domain_does() {
        let scores = all_at_four().domain(Domain::OMensen, "?").scores();
        assert_eq!(told(scores.area(Area::Mensen).organisation), "none");
        assert_eq!(ict_of(Area::Mensen, &scores), "4");
    }

    #[test]
    fn an_area_counts_on_ict_from_half_of_its_domains() {
        let middelen = |toepassingen, gegevens, infrastructuur| {
            let answers = Answers::quick(real())
                .domain(Domain::IToepassingen, toepassingen)
                .domain(Domain::IGegevens, gegevens)
                .domain(Domain::IInfrastructuur, infrastructuur);
            ict_of(Area::Middelen, &answers.scores())
        };
        assert_eq!(middelen("1", "2", "4"), "7/3");
        assert_eq!(middelen("2", "3", "?"), "5/2", "two of three");
        assert_eq!(middelen("?", "?", "4"), "none", "one of three");
        assert_eq!(middelen("-", "?", "4"), "4", "one of the two that apply");
        assert_eq!(middelen("-", "-", "4"), "4");
        assert_eq!(middelen("-", "-", "?"), "none");
        assert_eq!(middelen("-", "-", "-"), "none");
    }

    #[test]
    fn an_axis_is_the_mean_of_areas_not_of_domains() {
        let scores = Answers::quick(&sized(1))
            .everywhere("1")
            .domain(Domain::IToepassingen, "5")
            .domain(Domain::IGegevens, "5")
            .domain(Domain::IInfrastructuur, "5")
            .scores();
        assert_eq!(told(scores.ict.value), "9/5");
        assert_eq!(told(scores.ict_plain), "5/2", "the plain mean of the domains beside it");
    }

    #[test]
    fn an_axis_stands_on_four_areas() {
        let scores = all_at_four().domain(Domain::OLeiding, "?").scores();
        assert_eq!(told(scores.organisation.value), "4");
        let scores = all_at_four().domain(Domain::ILeiding, "-").scores();
        assert_eq!(told(scores.ict.value), "4");
    }

    #[test]
    fn an_axis_does_not_stand_on_three() {
        let without = |marks| {
            all_at_four()
                .domain(Domain::OLeiding, marks)
                .domain(Domain::OBeleid, marks)
                .domain(Domain::ILeiding, marks)
                .domain(Domain::IBeleid, marks)
                .scores()
        };
        for scores in [without("?"), without("-"), without(".")] {
            assert_eq!(told(scores.organisation.value), "none");
            assert_eq!(told(scores.ict.value), "none");
            assert_eq!(told(scores.ict_plain), "none", "no plain mean without the axis");
            assert_eq!((scores.quadrant, scores.tempo()), (None, None));
            assert!(scores.candidates.is_empty());
        }
    }
}

mod rule_5_quadrant {
    use super::*;

    fn quadrant(organisation: &str, ict: &str) -> Option<Quadrant> {
        scores(real(), organisation, ict).quadrant
    }

    fn scores(instrument: &Instrument, organisation: &str, ict: &str) -> Scores {
        Answers::full(instrument)
            .side(Side::Organisation, organisation)
            .side(Side::Ict, ict)
            .scores()
    }

    #[test]
    fn the_four_corners_are_the_four_types() {
        assert_eq!(quadrant("1", "^"), Some(Quadrant::Type(Type::I)));
        assert_eq!(quadrant("^", "^"), Some(Quadrant::Type(Type::II)));
        assert_eq!(quadrant("1", "1"), Some(Quadrant::Type(Type::III)));
        assert_eq!(quadrant("^", "1"), Some(Quadrant::Type(Type::IV)));
    }

    #[test]
    fn exactly_in_the_middle_is_the_frontier_of_all_four() {
        let scores = scores(&sized(2), "23", "23");
        assert_eq!(told(scores.organisation.value), "5/2");
        assert_eq!(told(scores.ict.value), "5/2");
        assert_eq!(scores.quadrant, Some(Quadrant::Frontier));
        assert_eq!(scores.candidates, Type::ALL);
    }

    #[test]
    fn exactly_on_one_axis_is_the_frontier_of_two() {
        let scores = scores(&sized(2), "23", "4");
        assert_eq!(scores.quadrant, Some(Quadrant::Frontier));
        assert_eq!(scores.candidates, [Type::I, Type::II]);
    }

    #[test]
    fn away_from_the_frontier_there_is_one_candidate() {
        assert_eq!(scores(real(), "4", "1").candidates, [Type::IV]);
    }

    #[test]
    fn a_quadrant_needs_both_axes() {
        assert_eq!(quadrant("4", "?"), None);
        assert_eq!(quadrant(".", "4"), None);
    }
}

/// An answer is a phase that its statement offers.
mod answers {
    use super::*;
    use iscan::scan::{Answer, OpenError, Scan};
    use serde_json::json;

    #[test]
    fn a_fifth_phase_is_read_where_there_is_a_fifth_sentence_and_else_refused_by_name() {
        let instrument = &frozen()[0];
        for (id, statement) in instrument.statements() {
            let mut file = Answers::full(instrument).scan().to_json();
            file["statements"] = json!({ id.to_string(): 5 });
            let opened = Scan::open(file, instrument).map(|scan| scan.answer(id).and_then(Answer::phase));
            let expected = if statement.anchor(Phase::ALL[4]).is_some() {
                Ok(Some(Phase::ALL[4]))
            } else {
                Err(OpenError::Field(format!("statements.{id}")))
            };
            assert_eq!(opened, expected);
        }
    }
}

mod rule_6_uncertainty {
    use super::*;

    fn range(axis: &Axis) -> [String; 2] {
        let [low, high] = axis.range.expect("a range");
        [low.to_string(), high.to_string()]
    }

    fn organisation(domains: [&str; 5], instrument: &Instrument) -> Axis {
        let answers = Area::ALL
            .into_iter()
            .zip(domains)
            .fold(Answers::full(instrument), |answers, (area, marks)| {
                answers.domain(area.organisation(), marks)
            });
        answers.scores().organisation
    }

    #[test]
    fn a_full_set_of_answers_leaves_no_room() {
        let axis = organisation(["3"; 5], real());
        assert_eq!((told(axis.value), range(&axis)), ("3".into(), ["3", "3"].map(String::from)));
    }

    #[test]
    fn unknown_and_open_count_as_one_and_then_as_the_highest_that_can_be_chosen() {
        let five = sized(2);
        let (mut four, mut mixed) = (five.clone(), five.clone());
        for domain in Domain::ALL {
            for statement in &mut four.domains[domain.index()].statements {
                statement.anchors.truncate(4);
            }
            mixed.domains[domain.index()].statements[1].anchors.truncate(4);
        }
        for mark in ["?", "."] {
            for (instrument, highest) in [(&five, "21/5"), (&mixed, "41/10"), (&four, "4")] {
                let axis = organisation(["4", "4", "4", "4", mark], instrument);
                assert_eq!((told(axis.value), range(&axis)), ("4".into(), ["17/5", highest].map(String::from)));
            }
        }
    }

    #[test]
    fn what_does_not_apply_is_not_uncertain() {
        let axis = organisation(["4", "4", "4", "4", "-"], real());
        assert_eq!(range(&axis), ["4", "4"]);
    }

    #[test]
    fn the_range_is_there_without_the_point() {
        let axis = organisation(["4", "4", "4", "?", "."], &sized(1));
        assert_eq!(
            (told(axis.value), range(&axis)),
            ("none".into(), ["14/5", "22/5"].map(String::from))
        );
        assert!(!axis.near(), "only an existing axis is near");
    }

    #[test]
    fn too_few_areas_that_apply_have_no_range_either() {
        assert_eq!(organisation(["4", "4", "4", "-", "-"], real()).range, None);
    }

    #[test]
    fn the_range_holds_the_point_where_both_fillings_lie_above_it() {
        // One answer of four is too little to count, until the three others are filled in.
        let axis = organisation(["1", "1", "1", "1", "5???"], &sized(4));
        assert_eq!((told(axis.value), range(&axis)), ("1".into(), ["1", "9/5"].map(String::from)));
    }

    #[test]
    fn the_leads_basis_leaves_the_other_statements_out_of_the_range() {
        let scores = Answers::full(real()).leads('4').scores();
        assert_eq!(range(&scores.ict), ["4", "4"]);
    }

    #[test]
    fn a_quarter_from_the_frontier_is_near_and_further_is_not() {
        for (marks, value, near) in [
            ("3332", "11/4", true),
            ("2223", "9/4", true),
            ("33333333333333322222", "11/4", true),
            ("33333333333333332222", "14/5", false),
        ] {
            let instrument = sized(u32::try_from(marks.len()).expect("a few marks"));
            let axis = organisation([marks; 5], &instrument);
            assert_eq!((told(axis.value).as_str(), axis.near()), (value, near));
        }
    }

    #[test]
    fn nearness_is_exact() {
        let at = |value| Axis {
            value: Some(value),
            range: Some([value, value]),
        };
        assert!(at(quarters(9)).near());
        assert!(at(quarters(11)).near());
        assert!(!at(Exact::new(11_000_001, 4_000_000)).near());
        assert!(!at(Exact::new(8_999_999, 4_000_000)).near());
    }

    #[test]
    fn a_range_that_ends_on_the_frontier_is_near() {
        let axis = organisation(["3", "3", "3", "32", "?"], &sized(2));
        assert_eq!(
            (told(axis.value), range(&axis)),
            ("23/8".into(), ["5/2", "33/10"].map(String::from))
        );
        assert!(axis.near());
    }

    #[test]
    fn near_on_one_axis_gives_the_types_on_both_sides() {
        let scores = Answers::full(&sized(4))
            .side(Side::Organisation, "3332")
            .side(Side::Ict, "4")
            .scores();
        assert_eq!(scores.quadrant, Some(Quadrant::Type(Type::II)));
        assert_eq!(scores.candidates, [Type::I, Type::II]);
    }

    #[test]
    fn near_on_both_axes_gives_all_four() {
        let scores = Answers::full(&sized(4)).everywhere("3332").scores();
        assert_eq!(scores.quadrant, Some(Quadrant::Type(Type::II)));
        assert_eq!(scores.candidates, Type::ALL);
    }
}

mod rule_7_tempo {
    use super::*;

    /// The gap over the whole and its tempo, on an instrument of four statements a domain.
    fn tempo(organisation: &str, ict: &str, ict_of_middelen: &str) -> (String, Option<Tempo>) {
        let instrument = sized(4);
        let scores = Answers::full(&instrument)
            .side(Side::Organisation, organisation)
            .side(Side::Ict, ict)
            .domain(Domain::IToepassingen, ict_of_middelen)
            .domain(Domain::IGegevens, ict_of_middelen)
            .domain(Domain::IInfrastructuur, ict_of_middelen)
            .scores();
        (told(scores.gap()), scores.tempo())
    }

    #[test]
    fn from_half_a_phase_one_side_is_faster() {
        assert_eq!(tempo("3", "3344", "3344"), ("1/2".into(), Some(Tempo::Ict)));
        assert_eq!(tempo("3", "2233", "2233"), ("-1/2".into(), Some(Tempo::Organisation)));
    }

    #[test]
    fn just_below_half_a_phase_they_are_level() {
        assert_eq!(tempo("3", "3344", "3334"), ("9/20".into(), Some(Tempo::Level)));
        assert_eq!(tempo("3", "2233", "3332"), ("-9/20".into(), Some(Tempo::Level)));
        assert_eq!(Tempo::of(Exact::new(499_999, 1_000_000)), Tempo::Level);
        assert_eq!(Tempo::of(Exact::new(-499_999, 1_000_000)), Tempo::Level);
    }

    #[test]
    fn every_area_has_its_own_gap() {
        let scores = Answers::quick(real())
            .everywhere("3")
            .domain(Domain::IIprof, "4")
            .domain(Domain::OBeleid, "?")
            .domain(Domain::IItprocessen, "1")
            .scores();
        let gaps = Area::ALL.map(|area| told(scores.area(area).gap()));
        assert_eq!(gaps, ["0", "none", "1/2", "-2", "0"]);
    }
}

mod rule_9_interoperability {
    use super::*;

    fn layers(scores: &Scores) -> [String; 4] {
        Layer::ALL.map(|layer| told(scores.layer(layer)))
    }

    #[test]
    fn a_layer_is_the_mean_of_its_domains() {
        let five = sized(1);
        let marks = ["1", "2", "3", "4", "5", "1", "2", "3", "4", "5", "1", "2", "3"];
        let answers = Domain::ALL
            .into_iter()
            .zip(marks)
            .fold(Answers::quick(&five), |answers, (domain, marks)| answers.domain(domain, marks));
        // Technical (1 + 3) / 2; semantic 2; organisational (3 + 4) / 2; governance (1+2+3+4+5+1+2) / 7.
        assert_eq!(layers(&answers.scores()), ["2", "2", "7/2", "18/7"]);
    }

    #[test]
    fn the_resources_of_the_organisation_are_in_no_layer() {
        let scores = Answers::quick(real()).domain(Domain::OMiddelen, "4").scores();
        assert_eq!(layers(&scores), ["none"; 4]);
    }

    #[test]
    fn a_layer_exists_from_half_of_its_domains() {
        let three = Answers::quick(real())
            .domain(Domain::OLeiding, "3")
            .domain(Domain::ILeiding, "3")
            .domain(Domain::OBeleid, "3");
        let four = three.clone().domain(Domain::IBeleid, "3");
        let governance = |answers: &Answers| told(answers.scores().layer(Layer::Governance));
        assert_eq!(governance(&three), "none", "three of seven");
        assert_eq!(governance(&four), "3", "four of seven");
        assert_eq!(governance(&three.domain(Domain::IIprof, "-")), "3", "three of the six that apply");
    }

    #[test]
    fn the_lowest_layer_is_the_weakest_link() {
        let scores = Answers::quick(real()).everywhere("3").domain(Domain::IGegevens, "2").scores();
        assert_eq!(scores.weakest, [Layer::Semantic]);
    }

    #[test]
    fn layers_that_tie_for_lowest_are_all_weakest() {
        let scores = Answers::quick(real())
            .everywhere("3")
            .domain(Domain::IGegevens, "2")
            .domain(Domain::OProcessen, "2")
            .domain(Domain::IItprocessen, "2")
            .scores();
        assert_eq!(scores.weakest, [Layer::Semantic, Layer::Organisational]);
    }

    #[test]
    fn when_all_are_equal_none_is_weakest() {
        assert!(Answers::quick(real()).everywhere("3").scores().weakest.is_empty());
    }

    #[test]
    fn one_layer_alone_is_not_the_weakest() {
        let scores = Answers::quick(real()).domain(Domain::IGegevens, "1").scores();
        assert_eq!(layers(&scores), ["none", "1", "none", "none"]);
        assert!(scores.weakest.is_empty());
    }

    #[test]
    fn two_layers_are_enough_for_a_weakest() {
        let scores = Answers::quick(real())
            .domain(Domain::IGegevens, "3")
            .domain(Domain::IInfrastructuur, "1")
            .scores();
        assert_eq!(scores.weakest, [Layer::Technical]);
    }
}

mod rule_0_basis {
    use super::*;

    #[test]
    fn thirteen_leads_are_a_first_picture_as_quick_and_as_full_scan() {
        for answers in [Answers::quick(real()), Answers::full(real()), Answers::of("workshop", real())] {
            let scores = answers.leads('4').scores();
            assert_eq!(scores.basis, Basis::Lead);
            assert_eq!(scores.quadrant, Some(Quadrant::Type(Type::II)));
            assert_eq!(scores.coverage(), (13, 13));
        }
    }

    #[test]
    fn a_full_scan_rests_on_all_statements_once_they_give_both_axes() {
        let scores = Answers::full(real()).everywhere("442.").scores();
        assert_eq!(scores.basis, Basis::All);
        assert_eq!(told(scores.organisation.value), "10/3");
    }

    #[test]
    fn growing_a_quick_scan_never_erases_its_result() {
        let grown = Answers::full(real())
            .leads('4')
            .domain(Domain::OLeiding, "4")
            .domain(Domain::IIprof, "4");
        assert_eq!(grown.scores().basis, Basis::Lead);
        assert_eq!(grown.scores().quadrant, Some(Quadrant::Type(Type::II)));
    }

    #[test]
    fn a_full_scan_whose_leads_fall_short_rests_on_all_statements() {
        let scores = Answers::full(real()).domain(Domain::OLeiding, "4").scores();
        assert_eq!(scores.basis, Basis::All);
        assert_eq!(Answers::full(real()).scores().basis, Basis::All);
    }

    #[test]
    fn a_quick_scan_never_looks_further_than_its_leads() {
        let scores = Answers::quick(real()).everywhere("1").leads('4').scores();
        assert_eq!(scores.basis, Basis::Lead);
        assert_eq!(told(scores.organisation.value), "4");
    }

    #[test]
    fn blind_spots_are_the_unknowns_in_scope() {
        let answers = |start: Answers<'static>| start.everywhere("4").domain(Domain::IGegevens, "?4??4").scores();
        let ids = |scores: Scores| scores.blind_spots.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(ids(answers(Answers::quick(real()))), ["i.gegevens.1"]);
        assert_eq!(
            ids(answers(Answers::full(real()))),
            ["i.gegevens.1", "i.gegevens.3", "i.gegevens.4"]
        );
    }

    #[test]
    fn five_thousand_statements_are_scored_exactly() {
        // Thirteen primes: no fraction of one domain simplifies another's.
        let primes = [379, 383, 389, 397, 401, 409, 419, 421, 431, 433, 439, 443, 449];
        let instrument = numbered(|domain| (1..=primes[domain.index()]).collect());
        let scores = Answers::full(&instrument).everywhere("54").scores();
        assert_eq!(scores.quadrant, Some(Quadrant::Type(Type::II)));
        assert_eq!(scores.tempo(), Some(Tempo::Level));
        assert_eq!(told(scores.layer(Layer::Semantic)), "1773/443");
    }
}
