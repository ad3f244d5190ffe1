//! The action plan: what, who, by when, how far, in the reader's own order; shown in part, printed whole, taken elsewhere.

use super::action::{ActionCard, Taken};
use super::add_action::AddAction;
use crate::view::browser;
use crate::view::context::{App, use_app};
use crate::view::document::Document;
use crate::view::export;
use crate::view::field::{ActionButton, Choice, Heading, LinkButton, Paragraph, SelectField, replaced};
use crate::view::message::OutcomeMessage;
use crate::view::page::own_report::{OwnReport, use_report};
use iscan::exchange::{plan_calendar, plan_table};
use iscan::plan::{ActionFilter, people};
use iscan::report::{Report, state_name};
use iscan::scan::{ActionState, Change, PlanChange, Scan};
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Plan() -> AnyView {
    let app = use_app();
    let words = app.words();
    if !app.session.peek(Scan::are_actions_named) {
        // A file from elsewhere: without ids the actions could not be told apart.
        app.session.change(Change::Plan(PlanChange::Name(browser::new_id())));
    }
    let report = use_report();
    let sheet = report.follow(Report::plan_sheet);
    let some = app.session.follow(|scan| !scan.actions().is_empty());
    let some = Memo::new(move |_| some.get());
    let filter = RwSignal::new(ActionFilter::default());
    let removed = RwSignal::new(None);
    let list = move || {
        if some.get() {
            view! { <Filter filter /> <Shown filter removed /> }.into_any()
        } else {
            view! { <p>{words.plan_empty()}</p> }.into_any()
        }
    };
    let sending = move || some.get().then(|| view! { <Sending /> }).into_any();
    view! {
        <div class="screen">
            <Heading title=words.plan_title() lead=words.plan_lead() />
            <Removed removed />
            {replaced(list)}
            <AddAction filter />
            {replaced(sending)}
        </div>
        <div class="paper report plansheet"><Document html=sheet /></div>
    }
    .into_any()
}

/// The way back for an action that was taken away.
#[component]
fn Removed(removed: RwSignal<Option<Taken>>) -> AnyView {
    let app = use_app();
    let words = app.words();
    replaced(move || {
        let Some(Taken { action, order }) = removed.get() else {
            return ().into_any();
        };
        let id = action.id.clone();
        let undo = move |()| {
            app.session.change(Change::Plan(PlanChange::Add(Box::new(action.clone()))));
            app.session.change(Change::Plan(PlanChange::Order(order.clone())));
            removed.set(None);
            browser::focus_on(["[id='action-", &id, "']"].concat());
        };
        view! {
            <p class="notice" role="status">
                {words.plan_removed()} " " <ActionButton class="link" text=words.plan_undo() focus=true act=undo />
            </p>
        }
        .into_any()
    })
}

/// Which actions are shown.
#[component]
fn Filter(filter: RwSignal<ActionFilter>) -> AnyView {
    let app = use_app();
    let words = app.words();
    let everyone = app.session.follow(move |scan| {
        let own = people(scan).into_iter().map(|who| (who.to_owned(), who.to_owned()));
        std::iter::once((String::new(), words.plan_everyone().to_owned()))
            .chain(own)
            .collect::<Vec<_>>()
    });
    let everyone = Memo::new(move |_| everyone.get());
    let states = Signal::derive(move || {
        let states = ActionState::ALL.map(|state| (state.id().to_owned(), state_name(state, words).to_owned()));
        std::iter::once((String::new(), words.plan_anystate().to_owned()))
            .chain(states)
            .collect::<Vec<_>>()
    });
    let who = Signal::derive(move || filter.read().who.clone().unwrap_or_default());
    let state = Signal::derive(move || filter.read().state.map_or("", ActionState::id).to_owned());
    let late = Signal::derive(move || filter.read().late);
    let only = move |who: String| filter.update(|filter| filter.who = Some(who).filter(|who| !who.is_empty()));
    let so_far = move |state: String| filter.update(|filter| filter.state = ActionState::from_id(&state));
    view! {
        <fieldset class="filter">
            <legend>{words.plan_filter()}</legend>
            <div class="pick">
                <SelectField id="filter-who" label=words.plan_filterwho() options=Signal::derive(move || everyone.get()) chosen=who change=only />
                <SelectField id="filter-state" label=words.plan_filterstate() options=states chosen=state change=so_far />
            </div>
            <Choice text=words.plan_onlylate() chosen=late choose=move |late| filter.update(|filter| filter.late = late) />
        </fieldset>
    }
    .into_any()
}

/// The actions that the filter shows.
#[component]
fn Shown(filter: RwSignal<ActionFilter>, removed: RwSignal<Option<Taken>>) -> AnyView {
    let app = use_app();
    let words = app.words();
    // Whoever is filling in an action keeps it in view, also when it no longer fits the filter: what is shown follows the
    // filter and the actions there are, not what is typed in them.
    let all = app
        .session
        .follow(|scan| scan.actions().iter().map(|action| action.id.clone()).collect::<Vec<_>>());
    let all = Memo::new(move |_| all.get());
    let ids = Memo::new(move |_| {
        let all = all.get();
        let (filter, today) = (filter.get(), browser::today());
        app.session.peek(|scan| {
            let shown = |id: &String| scan.actions().iter().any(|action| action.id == *id && filter.shows(action, &today));
            all.into_iter().filter(shown).collect::<Vec<_>>()
        })
    });
    let count = Signal::derive(move || {
        let (shown, total) = (ids.read().len(), all.read().len());
        match shown {
            0 => words.plan_noneshown().to_owned(),
            _ if shown == total => String::new(),
            _ => words.plan_shown(&shown, &total),
        }
    });
    let cards = move || {
        let cards = ids.get().into_iter().map(|id| view! { <ActionCard id removed /> }.into_any());
        cards.collect::<Vec<_>>().into_any()
    };
    view! {
        <Paragraph class="quiet" role="status" text=count />
        <ol class="plan">{replaced(cards)}</ol>
    }
    .into_any()
}

/// Paper, table, calendar, letters.
#[component]
fn Sending() -> AnyView {
    let app = use_app();
    let words = app.words();
    let report = use_report();
    let table = move |()| export::hand_over(app, &untrack(|| report.with(plan_table)));
    let dated = report.follow(|report| plan_calendar(report, "").is_some());
    let dated = Memo::new(move |_| dated.get());
    let calendar = move |()| send_calendar(app, report);
    let about = Signal::derive(move || {
        if dated.get() {
            words.plan_calendarabout()
        } else {
            words.plan_nocalendar()
        }
        .to_owned()
    });
    let button = move || {
        let button = dated
            .get()
            .then(|| view! { <ActionButton class="second" text=words.plan_calendar() act=calendar /> });
        button.into_any()
    };
    view! {
        <p class="actions">
            <ActionButton class="button" text=words.plan_print() act=|()| browser::print() />
            <ActionButton class="second" text=words.plan_table() act=table />
            {replaced(button)}
        </p>
        <OutcomeMessage place="plan" />
        <Paragraph class="quiet" text=about />
        <p class="actions">
            <LinkButton href="#/letters" text=words.plan_letters() />
            <LinkButton href="#/ambition" text=words.plan_whatif() second=true />
            <LinkButton href="#/report" text=words.check_report() second=true />
        </p>
        <p>{words.plan_year()} " " <a href="#/evolution">{words.evolution_begin()}</a></p>
    }
    .into_any()
}

fn send_calendar(app: App, report: OwnReport) {
    if let Some(calendar) = untrack(|| report.with(|report| plan_calendar(report, &browser::now()))) {
        export::hand_over(app, &calendar);
    }
}
