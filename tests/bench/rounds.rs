//! The visits: in every round each contender has its turn, one place later than in the round before, so that what else the
//! machine does meets them all.

use super::contender::{Contender, Report};
use super::raw::{Of, Raw, What};
use super::visit::{CHOICE, Pace, Visit, longest};

/// How often each thing is clicked in a visit.
pub(crate) const CLICKS: usize = 6;

/// How often the report is opened in a visit.
pub(crate) const OPENINGS: usize = 3;

/// This many visits to each, at each pace, with a form of this size.
pub(crate) async fn measure(contenders: &[Contender], size: usize, visits: usize, raw: &mut Raw) {
    for pace in Pace::ALL {
        for round in 0..visits {
            for contender in in_turn(contenders, round) {
                let of = Of {
                    contender: &contender.name,
                    size,
                    pace,
                };
                // What was not waited for once, is not again.
                if !raw.is_past_cap(of) {
                    visit(contender, of, raw).await;
                }
            }
            // What is measured is kept, also when the run is broken off.
            raw.write();
        }
    }
}

/// All of them, beginning with another one in each round.
pub(crate) fn in_turn(contenders: &[Contender], round: usize) -> impl Iterator<Item = &Contender> {
    contenders.iter().cycle().skip(round % contenders.len()).take(contenders.len())
}

/// Someone comes, with nothing answered yet; and comes back with everything answered.
async fn visit(contender: &Contender, of: Of<'_>, raw: &mut Raw) {
    let visit = Visit::begin(of.pace).await;
    let time = arrives(&visit, contender, 0).await;
    raw.note(of, What::FirstStatement, time);
    if time.is_finite() {
        raw.note(of, What::FirstText, visit.first_text().await);
        raw.note(of, What::Opening, longest(&visit.blocks().await));
        comes_back(&visit, contender, of, raw).await;
    }
    visit.ends().await;
}

/// Opens the form with nothing or with everything answered.
pub(crate) async fn arrives(visit: &Visit, contender: &Contender, answered: usize) -> f64 {
    if let Some(kept) = &contender.kept {
        visit.prepares(&kept[answered]).await;
    }
    visit.first_statement(&contender.site.at(contender.first[answered])).await
}

async fn comes_back(visit: &Visit, contender: &Contender, of: Of<'_>, raw: &mut Raw) {
    // What it takes to come is measured above.
    visit.set(Pace::Full).await;
    let time = arrives(visit, contender, 1).await;
    if time.is_infinite() {
        raw.note(of, What::Click, time);
        return;
    }
    visit.begins_anew().await;
    visit.set(of.pace).await;
    for click in 0..CLICKS {
        if raw.is_past_cap(of) {
            return;
        }
        let time = visit.chooses(CHOICE, click % 2).await;
        raw.note(of, What::Click, time);
        if let Some([since, inside]) = visit.kept().await {
            raw.note(of, What::Saving, since);
            raw.note(of, What::Writing, inside);
        }
    }
    if let Some(next) = contender.next {
        for _ in 0..CLICKS {
            if raw.is_past_cap(of) {
                return;
            }
            raw.note(of, What::Next, visit.turns(next, contender.heading).await);
        }
    }
    if of.pace == Pace::Full {
        raw.note(of, What::Memory, visit.memory().await);
    }
    for _ in 0..OPENINGS {
        match contender.report {
            Report::Inside => {
                raw.note(of, What::Report, visit.opens(REPORT, "article.report").await);
                visit.returns_to(contender.first[0]).await;
            }
            Report::Ready => {
                visit.goes_to(&contender.site.at("start.html")).await;
                raw.note(of, What::Report, visit.follows("a").await);
            }
            Report::None => {}
        }
    }
}

/// The way to the report, beside every question of the app.
pub(crate) const REPORT: &str = "nav a[href='#/report']";
