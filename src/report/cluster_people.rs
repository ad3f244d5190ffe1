//! People and purchases of several municipalities together: what they lack for each profile, and what they chose about
//! buying, learning and keeping knowledge.

use super::cluster_domains::cell;
use super::cluster_section::ClusterSection;
use super::markup::table;
use super::number;
use crate::exact::Exact;
use crate::group::{Needs, Overview, Question};
use crate::instrument::Instrument;
use maud::{Markup, html};

/// So many municipalities a mark, at most so many marks.
const MOST: u32 = 60;

/// Marks on a line.
const LINE: usize = 20;

pub(super) fn people(overview: &Overview, instrument: &Instrument) -> ClusterSection {
    let words = &instrument.words;
    let html = html! {
        @if overview.profiles.is_empty() {
            p { (words.cluster_nopeople()) }
        } @else {
            p { (words.cluster_peopleabout()) }
            (profiles(overview, instrument))
        }
    };
    ClusterSection::new("cluster-people", people_title(&overview.profiles, instrument), html)
}

/// The profiles that most municipalities lack.
fn people_title(profiles: &[Needs], instrument: &Instrument) -> String {
    let words = &instrument.words;
    match profiles.iter().map(|needs| needs.short).max() {
        None => words.cluster_people().to_owned(),
        Some(0) => words.cluster_enough().to_owned(),
        Some(most) => {
            let shortest = profiles.iter().filter(|needs| needs.short == most);
            let names: Vec<String> = shortest.map(|needs| needs.profile.name.clone()).collect();
            if names.len() > 3 {
                // Nobody reads a longer list in a title.
                return words.cluster_people().to_owned();
            }
            words.cluster_short(&number::list(&names, words), &most)
        }
    }
}

fn profiles(overview: &Overview, instrument: &Instrument) -> Markup {
    let words = &instrument.words;
    let shown = |number: Option<Exact>| number.map_or_else(|| "–".to_owned(), |number| number::fte(number, words));
    let mut heads = vec![words.staffing_profile(), words.cluster_filled(), words.staffing_needed()];
    heads.extend(instrument.full.staffing.statutes.iter().map(|statute| statute.name.as_str()));
    heads.extend([
        words.staffing_vacancies(),
        words.cluster_lackers(),
        words.cluster_lacking(),
        words.cluster_together(),
    ]);
    table(
        words.staffing_values(),
        &heads,
        html! {
            @for needs in &overview.profiles {
                tr {
                    th scope="row" { (needs.profile.name) }
                    td { (needs.municipalities) }
                    td { (shown(needs.needed)) }
                    @for number in needs.present { td { (number::fte(number, words)) } }
                    td { @match needs.vacancies { Some(number) => (number), None => "–" } }
                    td { (needs.short) }
                    td { (number::fte(needs.shortage, words)) }
                    td { (needs.together) }
                }
            }
        },
    )
}

pub(super) fn choices(overview: &Overview, instrument: &Instrument) -> ClusterSection {
    let words = &instrument.words;
    let html = html! {
        @if overview.questions.is_empty() {
            p { (words.cluster_nopeople()) }
        } @else {
            p { (words.cluster_choicesabout()) }
            div .choices { @for question in &overview.questions { (chosen(question, instrument, overview.all.municipalities())) } }
        }
    };
    ClusterSection::new("cluster-choices", words.cluster_choices(), html)
}

fn chosen(question: &Question, instrument: &Instrument, municipalities: u32) -> Markup {
    let words = &instrument.words;
    let each = municipalities.div_ceil(MOST).max(1);
    html! {
        div .asked-of-all {
            h3 { (question.question.question) }
            table .strips.one {
                thead .unseen { tr { th scope="col" { (words.spread_answer()) } th scope="col" { (words.cluster_amount()) } } }
                tbody {
                    @for (option, count) in question.question.options.iter().zip(&question.chosen) {
                        tr { th scope="row" { (option.label) } (cell(*count, each, LINE)) }
                    }
                    @if question.unknown > 0 { tr { th scope="row" { (words.question_unknown()) } (cell(question.unknown, each, LINE)) } }
                }
            }
        }
    }
}
