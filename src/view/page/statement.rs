//! One statement: its sentences as one calm radio group, *weet niet*, *niet van toepassing*; under them what explains it,
//! and remarks behind a disclosure.

use crate::view::browser;
use crate::view::context::use_app;
use crate::view::field::{ActionButton, Choice, Terms, TextField, beside};
use iscan::instrument::{Phase, Side, StatementId};
use iscan::scan::{Answer, Change, Remark, Scan, statements};
use leptos::prelude::*;

/// The keys that choose: the sentences first, then *weet niet* and *niet van toepassing*.
const KEYS: [&str; 7] = ["1", "2", "3", "4", "5", "6", "7"];

/// The statement with this id; nothing when this version does not ask it.
#[component]
pub(super) fn AskStatement(id: StatementId) -> AnyView {
    let app = use_app();
    let instrument = app.instrument();
    let words = &instrument.words;
    let session = app.session;
    let Some(statement) = instrument.statement(id) else {
        return ().into_any();
    };
    let (class, side) = match id.domain.side() {
        Side::Organisation => ("side o", words.question_organisation()),
        Side::Ict => ("side ict", words.question_ict()),
    };
    // A new area is introduced once, by its organisation domain.
    let opens = id.domain.side() == Side::Organisation && instrument.is_lead(id);
    let anchors = statement.choices().map(|(phase, text)| {
        view! { <AnswerChoice id answer=Answer::Phase(phase) text tag=phase.tag(words) key=KEYS[phase.index()] /> }.into_any()
    });
    let anchors: Vec<AnyView> = anchors.collect();
    // What is said of all statements is open at the first one.
    let first = statements(instrument, session.peek(Scan::kind)).next() == Some(id);
    let offered = statement.anchors.len();
    let clear = move |()| {
        session.change(Change::Answer(id, None));
        // The button goes with the answer.
        browser::focus(".anchors input");
    };
    let deliberate = session.follow(move |scan| scan.deliberate(id));
    let remarked = session
        .peek(|scan| scan.deliberate(id) || !scan.remark(id, Remark::Note).is_empty() || !scan.remark(id, Remark::Evidence).is_empty());
    view! {
        <div class="about">
            <p class=class id="side">{[side, " · ", &instrument.domain(id.domain).name].concat()}</p>
            <p class="keys help" aria-hidden="true">{words.question_keys()}</p>
        </div>
        <fieldset class="anchors" aria-describedby="explanation">
            <legend><h1 tabindex="-1" aria-describedby="place side">{statement.question.as_str()}</h1></legend>
            <p class="help"><b>{words.question_instruct()}</b></p>
            {anchors}
            <div class="others">
                <AnswerChoice id answer=Answer::Unknown text=words.question_unknown() key=KEYS[offered] />
                <AnswerChoice id answer=Answer::NotApplicable text=words.question_na() key=KEYS[offered + 1] />
            </div>
        </fieldset>
        // The style shows these only when they have a point (`:has`).
        <div class="reason"><RemarkField id part=Remark::NaReason field="na-reason" label=words.question_reason() /></div>
        <div id="explanation">
            {opens.then(|| view! { <p class="help">{instrument.area(id.domain.area()).about.as_str()}</p> })}
            {(!statement.help.is_empty()).then(|| view! { <p class="help">{statement.help.as_str()}</p> })}
            <p class="help">{words.question_usual()}</p>
        </div>
        <Terms used=&statement.terms />
        <details class="how" open=first>
            <summary>{words.question_how()}</summary>
            <p>{words.statements_intro()}</p>
            <p>{words.question_unknownhelp()}</p>
            <p>{words.question_nahelp()}</p>
            {(statement.highest() != Phase::ALL[4]).then(|| view! { <p>{words.question_nofifth()}</p> })}
        </details>
        <p class="clear"><ActionButton class="link" text=words.question_clear() act=clear /></p>
        <details class="remarks" open=remarked>
            <summary>{words.question_more()}</summary>
            <RemarkField id part=Remark::Note field="note" label=words.question_note() />
            <RemarkField id part=Remark::Evidence field="evidence" label=words.question_evidence() help=words.question_evidencehelp() />
            <Choice text=words.question_deliberate() chosen=deliberate choose=move |yes| session.change(Change::Deliberate(id, yes)) />
            <p class="help">{words.question_deliberatehelp()}</p>
        </details>
    }
    .into_any()
}

/// One answer that can be chosen.
#[component]
fn AnswerChoice(
    id: StatementId,
    answer: Answer,
    text: &'static str,
    #[prop(optional)] tag: &'static str,
    #[prop(optional)] key: &'static str,
) -> AnyView {
    let session = use_app().session;
    let tag = session.peek(|scan| {
        [tag, &beside(scan, |earlier| earlier.answer(id) == Some(answer))]
            .join(" ")
            .trim()
            .to_owned()
    });
    let chosen = session.follow(move |scan| scan.answer(id) == Some(answer));
    let choose = move |_| session.change(Change::Answer(id, Some(answer)));
    view! { <Choice group="answer".to_owned() text tag key chosen choose /> }.into_any()
}

/// A part of the remark beside the statement.
#[component]
fn RemarkField(id: StatementId, part: Remark, field: &'static str, label: &'static str, #[prop(optional)] help: &'static str) -> AnyView {
    let session = use_app().session;
    let value = session.follow(move |scan| scan.remark(id, part).to_owned());
    view! { <TextField id=field label help long=true value change=move |text| session.change(Change::Remark(id, part, text)) /> }.into_any()
}
