//! What one fills in or presses, each made once for every page. Texts that change come as `Signal<String>`, actions as
//! `Callback`: few types, because each costs the wasm.

use super::context::use_app;
use iscan::report::day;
use iscan::scan::{Change, Choice as Chosen, Group, Scan};
use leptos::html::{ElementType, Input, Textarea};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement, MouseEvent};

/// The page's heading and the sentence under it.
#[component]
pub(super) fn Heading(#[prop(into)] title: String, lead: &'static str) -> AnyView {
    view! {
        <h1 tabindex="-1">{title}</h1>
        <p class="lead">{lead}</p>
    }
    .into_any()
}

/// A text that changes, for `prop:textContent`: written only when it is another one, so that nothing is read out twice. It is a
/// property of its element, for a page translator puts other nodes in place of those that are there: a change of those would
/// never be seen.
pub(super) fn settled(text: Signal<String>) -> Signal<String> {
    Memo::new(move |_| text.get()).into()
}

/// A paragraph whose text changes; an empty one does not show.
#[component]
pub(super) fn Paragraph(#[prop(into)] text: Signal<String>, class: &'static str, #[prop(optional)] role: Option<&'static str>) -> AnyView {
    view! { <p class=class role=role prop:textContent=settled(text)></p> }.into_any()
}

/// A link that looks as a button.
#[component]
pub(super) fn LinkButton(#[prop(into)] href: String, #[prop(into)] text: String, #[prop(optional)] second: bool) -> AnyView {
    view! { <a class=if second { "button second" } else { "button" } href=href>{text}</a> }.into_any()
}

/// A button. `about` says what it is about to who does not see what stands around it.
#[component]
pub(super) fn ActionButton(
    #[prop(into)] text: String,
    #[prop(optional)] class: &'static str,
    #[prop(optional, into)] about: Option<String>,
    /// Whether it gets the focus after what was just done.
    #[prop(optional)]
    focus: bool,
    #[prop(into)] act: Callback<()>,
) -> AnyView {
    let press = move |event: MouseEvent| {
        // Safari gives a pressed button no focus, and what comes of it is told beside what has the focus.
        drop(event_target::<HtmlElement>(&event).focus());
        act.run(());
    };
    view! { <button type="button" class=class aria-label=about data-focus=focus on:click=press>{text}</button> }.into_any()
}

/// A radio button, or a checkbox when it is in no `group`. `key` is the key that chooses it, not a mark.
#[component]
pub(super) fn Choice(
    #[prop(optional)] group: Option<String>,
    #[prop(into)] text: String,
    #[prop(optional, into)] tag: String,
    #[prop(optional)] key: &'static str,
    chosen: Signal<bool>,
    #[prop(into)] choose: Callback<bool>,
) -> AnyView {
    let kind = if group.is_some() { "radio" } else { "checkbox" };
    view! {
        <label class="choice">
            <input type=kind name=group prop:checked=chosen on:input=move |event| choose.run(event_target_checked(&event)) />
            <span class="text">{text} {(!tag.is_empty()).then(move || view! { " " <small class="tag">{tag}</small> })}</span>
            {(!key.is_empty()).then(|| view! { <kbd aria-hidden="true">{key}</kbd> })}
        </label>
    }
    .into_any()
}

/// A question that is answered by choosing one option, and *weet niet* where `unknown`.
#[component]
pub(super) fn ChoiceGroup(
    group: Group,
    id: &'static str,
    question: &'static str,
    #[prop(optional)] help: &'static str,
    /// Ids and labels.
    options: Vec<(&'static str, &'static str)>,
    #[prop(optional)] unknown: bool,
    #[prop(optional)] terms: &'static [u32],
) -> AnyView {
    let session = use_app().session;
    let options = options.into_iter().map(|(option, label)| (Chosen::from_id(option), label));
    let unknown = unknown.then(|| (Chosen::Unknown, use_app().words().question_unknown()));
    let name = [group.name(), "-", id].concat();
    let choices = options.chain(unknown).map(|(option, label)| {
        let choose = {
            let option = option.clone();
            move |_| session.change(Change::Choice(group, id.to_owned(), Some(option.clone())))
        };
        let tag = session.peek(|scan| beside(scan, |earlier| earlier.choice(group, id) == Some(&option)));
        let chosen = session.follow(move |scan| scan.choice(group, id) == Some(&option));
        view! { <Choice group=name.clone() text=label tag chosen choose /> }.into_any()
    });
    let choices: Vec<AnyView> = choices.collect();
    view! {
        <Fieldset question help about=name>
            {choices}
            <Terms used=terms />
        </Fieldset>
    }
    .into_any()
}

/// What stands beside the answer that was given last time, where the reader wants to see that; it is not chosen.
pub(super) fn beside(scan: &Scan, is_answer: impl FnOnce(&Scan) -> bool) -> String {
    let words = use_app().words();
    let earlier = scan.beside().filter(|earlier| is_answer(earlier));
    earlier
        .map(|earlier| words.evolution_previous(&day(earlier.last_known(), words)))
        .unwrap_or_default()
}

/// The frame of a question with its legend, and its help under the id `about`.
#[component]
pub(super) fn Fieldset(question: &'static str, help: &'static str, #[prop(optional, into)] about: String, children: Children) -> AnyView {
    let described = (!help.is_empty()).then(|| [&about, "-help"].concat());
    view! {
        <fieldset class="fact" aria-describedby=described.clone()>
            <legend>{question}</legend>
            {described.clone().map(|id| view! { <p class="help" id=id>{help}</p> })}
            {children()}
        </fieldset>
    }
    .into_any()
}

/// What the terms mean that a question uses. They may come later than the question.
#[component]
pub(super) fn Terms(used: &'static [u32]) -> AnyView {
    if used.is_empty() {
        return ().into_any();
    }
    let app = use_app();
    let explained = replaced(move || {
        let Some(instrument) = app.language.complete.get() else {
            return view! { <p>{app.words().waiting_title()}</p> }.into_any();
        };
        let terms = used.iter().filter_map(|place| instrument.full.glossary.get(*place as usize));
        let terms = terms.map(|term| view! { <dt>{term.name.as_str()}</dt> <dd>{term.text.as_str()}</dd> }.into_any());
        let terms: Vec<AnyView> = terms.collect();
        view! { <dl>{terms}</dl> }.into_any()
    });
    view! {
        <details class="terms">
            <summary>{app.words().glossary_here()}</summary>
            {explained}
        </details>
    }
    .into_any()
}

/// A labelled field of text: a line, or more when `long`.
#[component]
pub(super) fn TextField(
    #[prop(into)] id: String,
    label: &'static str,
    #[prop(optional)] help: &'static str,
    #[prop(optional)] long: bool,
    /// `date` or `month`, where the browser helps to choose one.
    #[prop(default = "text")]
    kind: &'static str,
    /// The id of the list of proposals.
    #[prop(optional)]
    list: &'static str,
    /// What is wrong with what was typed, for a field that can be wrong. It is told under it.
    #[prop(optional)]
    error: Option<Signal<String>>,
    value: Signal<String>,
    #[prop(into)] change: Callback<String>,
) -> AnyView {
    let explained = (!help.is_empty()).then(|| [&id, "-help"].concat());
    let refused = error.map(|error| ([&id, "-refused"].concat(), error));
    let described = match (&explained, &refused) {
        (Some(explained), Some((refused, _))) => Some([explained.as_str(), " ", refused].concat()),
        (Some(only), None) | (None, Some((only, _))) => Some(only.clone()),
        (None, None) => None,
    };
    let invalid = error.map(|error| Signal::derive(move || (!error.read().is_empty()).to_string()));
    let field = if long {
        let node = NodeRef::<Textarea>::new();
        show_value(node, value, None, |area: &HtmlTextAreaElement, text| area.set_value(text));
        view! {
            <textarea
                id=id.clone()
                rows="3"
                aria-describedby=described
                aria-invalid=invalid
                node_ref=node
                on:input=move |event| change.run(event_target_value(&event))
            ></textarea>
        }
        .into_any()
    } else {
        let node = NodeRef::<Input>::new();
        show_value(node, value, None, |input: &HtmlInputElement, text| input.set_value(text));
        view! {
            <input
                id=id.clone()
                type=kind
                autocomplete="off"
                list=(!list.is_empty()).then_some(list)
                aria-describedby=described
                aria-invalid=invalid
                node_ref=node
                on:input=move |event| change.run(event_target_value(&event))
            />
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {explained.map(|id| view! { <p class="help" id=id>{help}</p> })}
            {field}
            {refused.map(|(id, error)| view! { <small class="refused" id=id role="status" prop:textContent=settled(error)></small> })}
        </div>
    }
    .into_any()
}

/// A list of which one is chosen: values and what they are called.
#[component]
pub(super) fn SelectField(
    #[prop(into)] id: String,
    label: &'static str,
    /// What it is about, for who does not see what stands around it.
    #[prop(optional, into)]
    about: Option<String>,
    options: Signal<Vec<(String, String)>>,
    chosen: Signal<String>,
    #[prop(into)] change: Callback<String>,
) -> AnyView {
    let words = use_app().words();
    let about = about.map(|about| words.scans_about(&label, &about));
    let options = Memo::new(move |_| options.get());
    let list = move || {
        let option = |(value, text): (String, String)| {
            let is_chosen = {
                let value = value.clone();
                Signal::derive(move || *chosen.read() == value)
            };
            view! { <option value=value prop:selected=is_chosen>{text}</option> }.into_any()
        };
        options.get().into_iter().map(option).collect::<Vec<_>>().into_any()
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id aria-label=about on:change=move |event| change.run(event_target_value(&event))>
                {replaced(list)}
            </select>
        </div>
    }
    .into_any()
}

/// A field for a number. What cannot be read as one is told while it is typed, stays as it was typed, and is not kept.
#[component]
pub(super) fn NumberField(
    /// Unique on the page.
    id: String,
    /// What it is called for who does not see its label.
    name: String,
    /// What it says of a text that is no number.
    refusal: &'static str,
    /// Whether it takes fractions too.
    #[prop(optional)]
    decimal: bool,
    /// The id of the list of proposals.
    #[prop(optional)]
    list: &'static str,
    value: Signal<String>,
    /// Takes what was typed, and says whether it is a number, or nothing at all.
    #[prop(into)]
    change: Callback<String, bool>,
) -> AnyView {
    let node = NodeRef::<Input>::new();
    let refused = RwSignal::new(false);
    show_value(node, value, Some(refused), |input: &HtmlInputElement, text| input.set_value(text));
    let message = [&id, "-refused"].concat();
    let described = {
        let message = message.clone();
        Signal::derive(move || if refused.get() { message.clone() } else { String::new() })
    };
    let told = Signal::derive(move || if refused.get() { refusal } else { "" }.to_owned());
    view! {
        <input
            id=id
            type="text"
            autocomplete="off"
            aria-label=name
            inputmode=if decimal { "decimal" } else { "numeric" }
            list=(!list.is_empty()).then_some(list)
            aria-invalid=move || refused.get().to_string()
            aria-describedby=described
            node_ref=node
            on:input=move |event| refused.set(!change.run(event_target_value(&event)))
        />
        <small class="refused" id=message role="status" prop:textContent=settled(told)></small>
    }
    .into_any()
}

/// Shows in a field what is kept, whenever that changes; never over what is being typed in it, nor over what was `refused`
/// while nothing is kept in its place.
fn show_value<E>(node: NodeRef<E>, value: Signal<String>, refused: Option<RwSignal<bool>>, set: fn(&E::Output, &str))
where
    E: ElementType,
    E::Output: AsRef<web_sys::Element> + JsCast + Clone + 'static,
{
    Effect::new(move |shown: Option<String>| {
        let value = value.get();
        let typing = |field: &E::Output| {
            // In a window behind another one a field can have the focus, and nobody is typing.
            document().has_focus() == Ok(true) && document().active_element().as_ref() == Some(field.as_ref())
        };
        let refused = refused.filter(RwSignal::get_untracked);
        let stays = value.is_empty() && refused.is_some();
        match node.get() {
            Some(field) if shown.as_ref() != Some(&value) && !stays && !typing(&field) => {
                set(&field, &value);
                if let Some(refused) = refused {
                    refused.set(false);
                }
                value
            }
            _ => shown.unwrap_or_default(),
        }
    });
}

/// A part of the page that is made anew when what it is made of changes. For the parts whose make-up changes, not their
/// words.
pub(super) fn replaced(make: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let make: Box<dyn Fn() -> AnyView + Send + Sync> = Box::new(make);
    // The layer between makes Leptos take new elements: with those of before, an explanation that was opened would pass on
    // to the next question.
    let again = move || {
        let mut view = Some(make());
        move || view.take()
    };
    again.into_any()
}
