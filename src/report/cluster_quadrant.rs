//! All municipalities on one quadrant. Without names nobody can be pointed at; with names each point has a number, the place
//! of the municipality in the order of the names, and a table says whose it is.

use super::cluster_section::ClusterSection;
use super::drawing::Drawing;
use super::lettering::width;
use super::markup::{Behind, disclosure, figure, table};
use super::number;
use super::palette::{ACCENT, GROUND, INK};
use super::plane::{at, holds};
use super::quadrant::{field, named, plotted};
use crate::group::{Overview, Point};
use crate::instrument::{Instrument, Type, Words};
use crate::scoring::Quadrant;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// Of more points than this none has a number: there is no room.
const NUMBERED: usize = 100;

/// Of more points than this, those near each other are drawn as one, in cells of so many units.
const SINGLE: usize = 400;
const CELL: i32 = 7;

/// The letters of a number.
const LETTERS: i32 = 9;

/// A place on the plot, with everyone who is there.
struct Spot {
    x: i32,
    y: i32,
    hollow: bool,
    /// The numbers of those who are there.
    numbers: Vec<usize>,
}

pub(super) fn section(overview: &Overview, instrument: &Instrument, with_names: bool) -> ClusterSection {
    let words = &instrument.words;
    let title = title(overview, instrument);
    let numbered = with_names && overview.points.len() <= NUMBERED;
    let spots = spots(&overview.points);
    let labels = if numbered { labels(&spots) } else { vec![] };
    let unplaced = if numbered { spots.len() - labels.len() } else { 0 };
    let drawing = drawing(overview, instrument, &title, &spots, &labels);
    let mut caption = vec![words.cluster_caption().to_owned()];
    caption.extend(numbered.then(|| words.cluster_numbers().to_owned()));
    caption.extend((unplaced > 0).then(|| words.cluster_unplaced(&unplaced)));
    caption.extend((with_names && !numbered).then(|| words.cluster_toomany(&NUMBERED)));
    let html = html! {
        (figure(&caption.join(" "), drawing))
        (middles(overview, words))
        @if numbered { (places(overview, words)) }
        (disclosure(Behind::Rest, words.report_table(), counts(overview, instrument)))
        p .note { (words.cluster_noranking()) }
    };
    ClusterSection::new("cluster-quadrant", title, html)
}

/// The field where more than half of them are; else that they are spread.
fn title(overview: &Overview, instrument: &Instrument) -> String {
    let words = &instrument.words;
    let all = overview.points.len();
    let most = Type::ALL.into_iter().find(|kind| 2 * overview.of_type(*kind) as usize > all);
    match most {
        _ if all == 0 => words.cluster_nopoints().to_owned(),
        Some(kind) => words.cluster_most(
            &overview.of_type(kind),
            &all,
            &words.summary_named(&kind.id(), &instrument.type_text(kind).name),
        ),
        None => words.cluster_fields().to_owned(),
    }
}

/// The places, in the order in which the first of each is named.
fn spots(points: &[Point]) -> Vec<Spot> {
    let cell = if points.len() > SINGLE { CELL } else { 1 };
    let mut there: BTreeMap<(i32, i32), Spot> = BTreeMap::new();
    for (number, point) in (1..).zip(points) {
        let (x, y) = at(point.place);
        let (x, y) = (x.div_euclid(cell) * cell, y.div_euclid(cell) * cell);
        let spot = there.entry((x, y)).or_insert_with(|| Spot {
            x,
            y,
            hollow: true,
            numbers: vec![],
        });
        spot.numbers.push(number);
        spot.hollow &= point.first_picture;
    }
    let mut spots: Vec<Spot> = there.into_values().collect();
    spots.sort_by_key(|spot| spot.numbers.first().copied());
    spots
}

impl Spot {
    /// Larger where there are more, a little.
    fn radius(&self) -> i32 {
        match self.numbers.len() {
            0 | 1 => 4,
            2..=3 => 5,
            4..=9 => 6,
            10..=29 => 7,
            _ => 8,
        }
    }

    /// Its numbers, as far as they are read at a glance.
    fn text(&self) -> String {
        let told: Vec<String> = self.numbers.iter().take(3).map(ToString::to_string).collect();
        let more = if self.numbers.len() > told.len() { "…" } else { "" };
        [&told.join("·"), more].concat()
    }

    fn edges(&self) -> [i32; 4] {
        let r = self.radius();
        [self.x - r, self.x + r, self.y - r, self.y + r]
    }
}

/// A number beside its point: where its text begins, and on which line.
struct Label {
    x: i32,
    line: i32,
    text: String,
}

/// The numbers that find room, so that none lies over another or over a point.
fn labels(spots: &[Spot]) -> Vec<Label> {
    let mut taken: Vec<[i32; 4]> = spots.iter().map(Spot::edges).collect();
    let mut labels = vec![];
    for spot in spots {
        let text = spot.text();
        let (wide, high, r) = (width(&text, LETTERS), LETTERS - 2, spot.radius() + 1);
        let beside = [spot.x + r + 1, spot.x - r - 1 - wide, spot.x - wide / 2];
        let [right, left, middle] = beside;
        let (level, above, below) = (spot.y + high / 2, spot.y - r, spot.y + r + high);
        let places = [
            (right, level),
            (left, level),
            (middle, above),
            (middle, below),
            (right - 2, above + 2),
            (right - 2, below - 2),
            (left + 2, above + 2),
            (left + 2, below - 2),
        ];
        let found = places.into_iter().find(|(x, line)| {
            let edges = [*x, x + wide, line - high, *line];
            holds(edges) && !taken.iter().any(|other| overlap(edges, *other))
        });
        if let Some((x, line)) = found {
            taken.push([x, x + wide, line - high, line]);
            labels.push(Label { x, line, text });
        }
    }
    labels
}

fn overlap([left, right, top, bottom]: [i32; 4], other: [i32; 4]) -> bool {
    left < other[1] && other[0] < right && top < other[3] && other[2] < bottom
}

fn drawing(overview: &Overview, instrument: &Instrument, title: &str, spots: &[Spot], labels: &[Label]) -> Drawing {
    let words = &instrument.words;
    let free = |edges: [i32; 4]| !spots.iter().any(|spot| overlap(edges, spot.edges()));
    let marks = html! {
        (field(words))
        @for kind in Type::ALL { (named(instrument, kind, false, &free)) }
        @for spot in spots {
            @if spot.hollow {
                circle .town.hollow cx=(spot.x) cy=(spot.y) r=(spot.radius()) fill=(GROUND) stroke=(ACCENT) stroke-width="1.5" {}
            } @else {
                circle .town cx=(spot.x) cy=(spot.y) r=(spot.radius()) fill=(ACCENT) stroke=(GROUND) {}
            }
        }
        g .numbers font-size=(LETTERS) fill=(INK) {
            @for label in labels { text x=(label.x) y=(label.line) { (label.text) } }
        }
    };
    plotted(words.cluster_label(&overview.points.len(), &title), marks)
}

/// Between which values the middle half lies, on each axis.
fn middles(overview: &Overview, words: &Words) -> Markup {
    let sides = [words.side_organisation(), words.side_ict()];
    html! {
        ul {
            @for (side, values) in sides.into_iter().zip(overview.all.axes()) {
                @if let Some(half) = values.quartiles() {
                    @let [median, low, high] = [half.median, half.low, half.high].map(|value| number::value(value, words));
                    li { (words.cluster_middle(&side, &median, &low, &high)) }
                }
            }
        }
    }
}

/// Whose each number is.
fn places(overview: &Overview, words: &Words) -> Markup {
    let heads = [
        words.cluster_number(),
        words.cluster_name(),
        words.side_organisation(),
        words.side_ict(),
        words.cluster_field(),
    ];
    table(
        words.cluster_where(),
        &heads,
        html! {
            @for (number, point) in (1..).zip(&overview.points) {
                tr {
                    td { (number) }
                    th scope="row" .typed { (called(&point.name, words)) }
                    @for value in point.place { td { (number::value(value, words)) } }
                    td { (stands(point, words)) }
                }
            }
            @for name in &overview.without_point {
                tr { td { "–" } th scope="row" .typed { (called(name, words)) } td { "–" } td { "–" } td { (words.cluster_nopoint()) } }
            }
        },
    )
}

fn called<'a>(name: &'a str, words: &'a Words) -> &'a str {
    if name.is_empty() { words.cluster_unnamed() } else { name }
}

fn stands(point: &Point, words: &Words) -> String {
    match point.quadrant {
        Some(Quadrant::Type(kind)) if point.near => words.cluster_nearfrontier(&kind.id()),
        Some(Quadrant::Type(kind)) => kind.id().to_owned(),
        Some(Quadrant::Frontier) => words.cluster_frontier().to_owned(),
        None => "–".to_owned(),
    }
}

/// How many stand in each field.
fn counts(overview: &Overview, instrument: &Instrument) -> Markup {
    let words = &instrument.words;
    let row = |name: &str, count: usize| html! { tr { th scope="row" { (name) } td { (count) } } };
    table(
        words.cluster_perfield(),
        &[words.cluster_field(), words.cluster_amount()],
        html! {
            @for kind in Type::ALL { (row(&words.types_heading(&kind.id(), &instrument.type_text(kind).name), overview.of_type(kind) as usize)) }
            (row(words.cluster_onfrontier(), overview.frontier as usize))
            (row(words.cluster_nopoint(), overview.without_point.len()))
        },
    )
}
