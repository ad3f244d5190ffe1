//! A walk through all of the full scan, an answer to every statement and then the report: how long the page could do nothing
//! else.

use super::contender::{Contender, Report};
use super::raw::{Of, Raw, What};
use super::rounds::{REPORT, arrives, in_turn};
use super::visit::{CHOICE, Pace, Visit, longest};

/// This many walks through each, at each pace.
pub(crate) async fn measure(contenders: &[Contender], size: usize, walks: usize, raw: &mut Raw) {
    for pace in Pace::ALL {
        for round in 0..walks {
            for contender in in_turn(contenders, round) {
                let of = Of {
                    contender: &contender.name,
                    size,
                    pace,
                };
                let blocks = walk(contender, size, pace).await;
                raw.note(of, What::LongestTask, longest(&blocks));
                raw.note(of, What::LongTasks, f64::from(u32::try_from(blocks.len()).unwrap_or(u32::MAX)));
            }
        }
    }
}

/// The tasks above 50 ms.
async fn walk(contender: &Contender, size: usize, pace: Pace) -> Vec<f64> {
    let visit = Visit::begin(Pace::Full).await;
    arrives(&visit, contender, 0).await;
    visit.begins_anew().await;
    visit.set(pace).await;
    for statement in 1..=size {
        if let Some(next) = contender.next {
            visit.chooses(CHOICE, 0).await;
            if visit.is_shown(next).await {
                visit.turns(next, contender.heading).await;
            }
        } else {
            // All are on one page.
            let choices = format!("fieldset:nth-of-type({statement}) {CHOICE}");
            visit.chooses(&choices, 0).await;
        }
    }
    match contender.report {
        Report::Inside => {
            visit.opens(REPORT, "article.report").await;
        }
        // A page that stands ready is no part of a walk.
        Report::Ready | Report::None => {}
    }
    let blocks = visit.blocks().await;
    visit.ends().await;
    blocks
}
