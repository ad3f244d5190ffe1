//! Check your answers: what is still open, everything asked, what was answered, and the way back to each.

use super::part;
use super::start::grow;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, LinkButton, Paragraph, replaced, settled};
use iscan::instrument::{Fact, Instrument, StatementId};
use iscan::route::Route;
use iscan::scan::{About, Answer, Choice, OpenPart, ROLE, Scan, ScanKind, Step, open_parts, progress, statements};
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Check() -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let quick = app.session.peek(|scan| scan.kind() == ScanKind::Quick);
    let invited = app.session.peek(Scan::is_invited);
    view! {
        <h1 tabindex="-1">{words.check_title()}</h1>
        <Open />
        <p class="actions">
            {invited.then(|| view! { <LinkButton href="#/give" text=words.give_title() /> })}
            <LinkButton href="#/report" text=words.check_report() second=invited />
            {quick.then(|| view! { <ActionButton class="second" text=words.check_grow() act=move |()| grow(app) /> })}
        </p>
        {quick.then(|| view! { <p class="help">{words.check_growhelp()}</p> })}
        <Answers />
    }
    .into_any()
}

/// What is still open, part by part, with the way there; or that nothing is.
#[component]
fn Open() -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let open = app.session.follow(move |scan| {
        let known = app.known_instrument();
        let whole = known.has_all_questions(scan.kind().is_full());
        (open_parts(known, scan), whole, missing(instrument, scan))
    });
    let open = Memo::new(move |_| open.get());
    let lead = Signal::derive(move || match open.get() {
        (_, _, missing) if !missing.is_empty() => missing,
        (parts, _, _) if !parts.is_empty() => words.check_rest().to_owned(),
        (_, true, _) => words.check_complete().to_owned(),
        // Whether something is open is not known yet.
        (_, false, _) => words.waiting_title().to_owned(),
    });
    let item = move |part: OpenPart| {
        let href = Route::Scan(part.step).hash(instrument);
        let state = [&words.check_open(&part.open, &part.asked), " · ", &part::need(words, part.step)].concat();
        view! { <li><a href=href>{part::name(words, part.step)}</a> " " <span class="quiet">{state}</span></li> }.into_any()
    };
    let list = move || {
        let items: Vec<AnyView> = open.get().0.into_iter().map(item).collect();
        (!items.is_empty()).then(|| view! { <ul>{items}</ul> }).into_any()
    };
    view! { <Paragraph class="lead" text=lead /> {replaced(list)} }.into_any()
}

/// How many statements are still open, in a sentence; empty when none is.
pub(super) fn missing(instrument: &Instrument, scan: &Scan) -> String {
    let (answered, total) = progress(instrument, scan);
    if answered == total {
        String::new()
    } else {
        instrument.words.check_missing(&(total - answered), &total)
    }
}

/// Everything asked. Which rows there are follows the kind of scan; what they say, the answers.
#[component]
fn Answers() -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let session = app.session;
    let about = move |question: &'static str, line: About| {
        let answer = session.follow(move |scan| scan.about(line).to_owned());
        view! { <Row step=Step::Intake question answer /> }.into_any()
    };
    let fact = move |fact: &'static Fact| {
        let step = if fact.id == ROLE { Step::Intake } else { Step::Facts };
        let answer = session.follow(move |scan| instrument.told(fact, scan.fact(&fact.id).map(Choice::id).as_deref()));
        view! { <Row step question=fact.question.as_str() answer /> }.into_any()
    };
    let statement = move |id: StatementId| {
        let statement = instrument.statement(id)?;
        let question = [&instrument.domain_name(id.domain), ": ", &statement.question].concat();
        let answer = session.follow(move |scan| match scan.answer(id) {
            Some(Answer::Phase(phase)) => phase.tagged(statement.anchor(phase).unwrap_or_default(), words),
            Some(Answer::Unknown) => words.question_unknown().to_owned(),
            Some(Answer::NotApplicable) => words.question_na().to_owned(),
            None => String::new(),
        });
        Some(view! { <Row step=Step::Statement(id) question answer /> }.into_any())
    };
    let quick = session.quick();
    let rows = move || {
        let quick = quick.get();
        let kind = if quick { ScanKind::Quick } else { ScanKind::Full };
        let mut rows = vec![
            about(words.intake_municipality(), About::Municipality),
            about(words.intake_respondent(), About::Respondent),
            about(words.intake_reason(), About::Reason),
        ];
        rows.extend(instrument.facts.iter().filter(|fact| fact.quick || !quick).map(fact));
        rows.extend(statements(instrument, kind).filter_map(statement));
        rows.into_any()
    };
    view! { <dl class="answers">{replaced(rows)}</dl> }.into_any()
}

/// A question, its answer, and the way back to it.
#[component]
fn Row(step: Step, #[prop(into)] question: String, answer: Signal<String>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let change = words.check_change();
    let none = Signal::derive(move || if answer.read().is_empty() { words.check_none() } else { "" }.to_owned());
    view! {
        <div>
            <dt>{question.clone()}</dt>
            <dd>
                <span class="none" prop:textContent=settled(none)></span>
                <bdi class="typed" prop:textContent=settled(answer)></bdi>
                " "
                <a href=Route::Scan(step).hash(app.instrument()) aria-label=words.scans_about(&change, &question)>{change}</a>
            </dd>
        </div>
    }
    .into_any()
}
