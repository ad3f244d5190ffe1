//! One domain: where it is, which phase it is to reach, and where it would be if.

use crate::view::context::use_app;
use crate::view::field::{Paragraph, SelectField};
use crate::view::page::own_report::use_report;
use iscan::instrument::{Domain, Instrument, Phase};
use iscan::plan::{Ambition, ambition};
use iscan::scan::Change;
use leptos::prelude::*;

/// The domains that are moved to see what that would change.
pub(super) type Moves = RwSignal<Vec<(Domain, Phase)>>;

/// The row of a domain.
#[component]
pub(super) fn Target(
    domain: Domain,
    moves: Moves,
    /// What the moves come to, in a sentence.
    outcome: Signal<String>,
) -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let report = use_report();
    let now = Memo::new(move |_| report.with(|report| ambition(report.instrument(), report.scan(), report.scores(), domain)));
    let stands = Signal::derive(move || match now.read().reached {
        Some(phase) => words.ambition_now(&phase),
        None => words.ambition_noneyet().to_owned(),
    });
    let name = instrument.domain_name(domain);
    let chosen = Signal::derive(move || value(now.read().chosen));
    let choose = move |phase: String| app.session.change(Change::Target(domain, phase_of(&phase)));
    let tried = Signal::derive(move || {
        let moves = moves.read();
        value(moves.iter().find(|(other, _)| *other == domain).map(|(_, phase)| *phase))
    });
    let shift = move |phase: String| {
        moves.update(|moves| {
            moves.retain(|(other, _)| *other != domain);
            moves.extend(phase_of(&phase).map(|phase| (domain, phase)));
        });
    };
    // On a narrow page the drawing is far away.
    let then = Signal::derive(move || if tried.read().is_empty() { String::new() } else { outcome.get() });
    let targets = Signal::derive(move || targets(instrument, domain, &now.read()));
    let everywhere = Signal::derive(move || {
        let phases = Phase::ALL.into_iter().filter(|phase| !phase.is_ours());
        let phases = phases.map(|phase| (phase.to_string(), named(instrument, domain, phase)));
        std::iter::once((String::new(), words.ambition_unmoved().to_owned()))
            .chain(phases)
            .collect()
    });
    view! {
        <li>
            <h4>{instrument.domain(domain).name.as_str()} " " <span class="quiet">{stands}</span></h4>
            <div class="pick">
                <SelectField
                    id=["target-", domain.id()].concat()
                    label=words.ambition_target()
                    about=name.clone()
                    options=targets
                    chosen
                    change=choose
                />
                <SelectField
                    id=["move-", domain.id()].concat()
                    label=words.ambition_move()
                    about=name
                    options=everywhere
                    chosen=tried
                    change=shift
                />
            </div>
            <Paragraph class="quiet then" text=then />
        </li>
    }
    .into_any()
}

fn value(phase: Option<Phase>) -> String {
    phase.map(|phase| phase.to_string()).unwrap_or_default()
}

fn phase_of(value: &str) -> Option<Phase> {
    value.parse().ok().and_then(Phase::new)
}

/// What can be chosen: nothing yet, to keep it as it is, or a further phase.
fn targets(instrument: &Instrument, domain: Domain, now: &Ambition) -> Vec<(String, String)> {
    let words = &instrument.words;
    let none = match now.proposed {
        Some(phase) => words.ambition_proposal(&phase),
        None => words.ambition_nochoice().to_owned(),
    };
    let offered = now.offered.iter().map(|phase| {
        let told = if now.reached == Some(*phase) {
            words.ambition_stay(phase)
        } else {
            named(instrument, domain, *phase)
        };
        (phase.to_string(), told)
    });
    std::iter::once((String::new(), none)).chain(offered).collect()
}

/// The phase with the word of the domain's cell.
fn named(instrument: &Instrument, domain: Domain, phase: Phase) -> String {
    let cell = instrument.domain(domain).cells.get(phase.index()).map_or("?", String::as_str);
    instrument.words.ambition_phase(&phase, &cell)
}
