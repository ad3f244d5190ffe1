//! Any answer file: every field of the format, known and unknown, with any value that can stand there. For proptest.

use crate::sample::{NEWER, NOW, real};
use iscan::instrument::{Domain, Instrument, Phase, Statement, StatementId};
use iscan::scan::{ActionState, Answer, Approach, Scan, ScanKind, TaskReason, YesPartlyNo};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// Texts that would like to be something else.
pub(crate) const HOSTILE: [&str; 18] = [
    "</script><script>alert(1)</script>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- <script>",
    "--> ]]>",
    "\"><b onclick='x'>",
    "</title></style><b>",
    "\\\"; } </style><b>",
    "id=\"iscan-results\">{}</script>",
    "&lt;b&gt; &amp;lt; &#60;",
    "\\u003cb> \\",
    "\u{202e}lmth.etis",
    "\u{2066}\u{2067}\u{2068}",
    "voor\0na",
    "\u{1}\u{7f}\r\n\t\u{b}",
    "\u{2028}\u{2029}\u{feff}",
    "🏛️👩‍👩‍👧‍👦",
    "https://x.example/#/r/AQU",
];
const ROLES: [&str; 6] = ["", "iprof", "leiding", "dienst", "politiek", "andere"];

/// So many cases, and no file with those that failed.
pub(crate) fn times(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// One of these, the same every time.
pub(crate) fn example<S: Strategy>(strategy: S) -> S::Value {
    let tree = strategy.new_tree(&mut TestRunner::deterministic());
    tree.expect("something").current()
}

type Values = BoxedStrategy<Value>;

/// An instrument, by name: whole it would fill pages when a test fails.
#[derive(Clone, Copy, Debug)]
pub(crate) enum For {
    Real,
    Grown,
}

impl For {
    pub(crate) fn instrument(self) -> &'static Instrument {
        match self {
            Self::Real => real(),
            Self::Grown => grown(),
        }
    }
}

/// The real instrument as it may be one day: with more lines at the end of every list of its ledger.
pub(crate) fn grown() -> &'static Instrument {
    static GROWN: LazyLock<Instrument> = LazyLock::new(|| {
        let mut instrument = real().clone();
        let ledger = &mut instrument.full.ledger;
        let grow = |lines: &mut Vec<String>, name: &str, options: &str| {
            lines.extend([1, 2].map(|number| format!("later.{name}-{number}{options}")));
        };
        grow(&mut ledger.facts, "aantal", " #");
        grow(&mut ledger.facts, "feit", " a b c d e");
        grow(&mut ledger.signature, "rij", " hefboom meerwaarde geen ver");
        grow(&mut ledger.recognition, "regel", "");
        grow(&mut ledger.symptoms, "symptoom", "");
        grow(&mut ledger.culture, "paar", "");
        grow(&mut ledger.tasks, "taak", "");
        grow(&mut ledger.profiles, "profiel", "");
        grow(&mut ledger.questions, "vraag", " ja deels nee");
        instrument
    });
    &GROWN
}

/// Any JSON, as deep as a file of ours, with numbers in every spelling.
pub(crate) fn any_json() -> Values {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number(),
        (-70..70).prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    let any = leaf.prop_recursive(4, 24, 5, |inner| {
        let entries = vec((text(), inner.clone()), 0..4);
        prop_oneof![
            vec(inner, 0..4).prop_map(Value::from),
            entries.prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    });
    any.boxed()
}

/// Any number JSON can write.
pub(crate) fn number() -> Values {
    let spelled = "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?";
    prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_filter_map("a number", |float| serde_json::Number::from_f64(float).map(Value::from)),
        spelled.prop_map(|number| number.parse().expect("a number")),
    ]
    .boxed()
}

/// Any text, often one that means something or would like to.
pub(crate) fn text() -> BoxedStrategy<String> {
    let plain = [
        "",
        "unknown",
        "note",
        "o.leiding.1",
        "1",
        "Liège, of iets met een naam van meer dan drieënzestig bytes: Ĳsselmonde",
    ];
    prop_oneof![
        2 => any::<String>(),
        1 => select(&HOSTILE[..]).prop_map(str::to_owned),
        1 => select(plain.to_vec()).prop_map(str::to_owned),
    ]
    .boxed()
}

fn texts() -> Values {
    text().prop_map(Value::from).boxed()
}

fn lists() -> Values {
    vec(texts(), 0..4).prop_map(Value::from).boxed()
}

/// One of these words; of a newer instrument also others.
fn word(words: &[&str], newer: bool) -> Values {
    let words: Vec<Value> = words.iter().map(|word| json!(word)).collect();
    if newer {
        prop_oneof![3 => select(words), 1 => texts()].boxed()
    } else {
        select(words).boxed()
    }
}

fn whole(least: u64, most: u64) -> Values {
    (least..=most).prop_map(Value::from).boxed()
}

fn answer() -> Values {
    let answers = Answer::all().map(|answer| answer.phase().map_or(json!(answer.id()), |phase| json!(phase.number())));
    select(answers.collect::<Vec<_>>()).boxed()
}

/// Full-time equivalents as a file can hold them.
pub(crate) fn fte() -> BoxedStrategy<String> {
    let exact = "0 1 1/4 1/2 3/4 3/2 7 31 125/4 63/2 32 126/4 2/4 6/4 4/4 1/3 0/1 0.25 1.5 007 01/2 1/02 7/38 1/1976 999999999/999999999";
    prop_oneof![
        select(exact.split(' ').collect::<Vec<_>>()).prop_map(str::to_owned),
        "[0-9]{1,7}",
        "[0-9]{1,7}\\.[0-9]{1,7}",
        "[0-9]{1,7}/([1-9]|[1-3][0-9]|40)",
    ]
    .boxed()
}

fn ways(newer: bool) -> Values {
    let ways: Vec<&str> = Approach::ALL.iter().map(|way| way.id()).collect();
    let subset = subsequence(ways.clone(), 0..=ways.len());
    let ordered = subset.clone().prop_map(|ways| json!(ways));
    let shuffled = subset.prop_shuffle().prop_map(|ways| json!(ways));
    let twice = vec(word(&ways, newer), 0..7).prop_map(Value::from);
    prop_oneof![ordered, shuffled, twice].boxed()
}

/// An id that no ledger has, or not in this spelling.
fn stranger() -> BoxedStrategy<String> {
    let known = "o.leiding.01 o.leiding.0 o.leiding. x.nieuw.1 I.iprof.99 s99 toekomst".split(' ');
    prop_oneof![any::<String>(), select(known.collect::<Vec<_>>()).prop_map(str::to_owned)].boxed()
}

/// Some of these fields; all of them where `much` is 1.
fn object<T: Into<String>>(much: f64, known: impl IntoIterator<Item = (T, Values)>) -> Values {
    let field = |(name, value): (T, Values)| {
        let name = name.into();
        let value = value.prop_map(move |value| (name.clone(), value));
        if much < 1.0 {
            option::weighted(much, value).boxed()
        } else {
            value.prop_map(Some).boxed()
        }
    };
    let known: Vec<_> = known.into_iter().map(field).collect();
    known.prop_map(|known| Value::Object(known.into_iter().flatten().collect())).boxed()
}

/// Some of these fields, and at times others besides.
fn fields<T: Into<String>>(much: f64, known: impl IntoIterator<Item = (T, Values)>, other: &Values) -> Values {
    let others = prop_oneof![2 => Just(vec![]), 1 => vec((stranger(), other.clone()), 0..3)];
    let all = |(others, mut known): (Vec<(String, Value)>, Value)| {
        for (name, value) in others {
            if known.get(&name).is_none() {
                known[name] = value;
            }
        }
        known
    };
    (others, object(much, known)).prop_map(all).boxed()
}

/// A value for each line of a ledger; what it is depends on the line, an id and its options.
fn lines(lines: &[String], value: impl Fn(&str, &[&str]) -> Values) -> Vec<(String, Values)> {
    let line = |line: &String| {
        let words: Vec<&str> = line.split(' ').collect();
        (words[0].to_owned(), value(words[0], &words[1..]))
    };
    lines.iter().map(line).collect()
}

/// Answers to some lines of a ledger, and at times to others.
fn list(much: f64, of: &[String], value: impl Fn(&str, &[&str]) -> Values) -> Values {
    fields(much, lines(of, &value), &value("", &[]))
}

/// The answer to a question with these options.
fn chosen(options: &[&str], newer: bool, other: Values) -> Values {
    if options == ["#"] {
        let numbers = prop_oneof![0..200u64, any::<u64>()].prop_map(Value::from);
        return prop_oneof![Just(json!("unknown")), numbers, other].boxed();
    }
    let options: Vec<&str> = options.iter().copied().chain(["unknown"]).collect();
    prop_oneof![4 => word(&options, newer), 1 => other].boxed()
}

/// The highest phase a statement of the real instrument offers; of another statement, any can be.
pub(crate) fn highest(id: StatementId) -> Phase {
    real().statement(id).map_or(Phase::ALL[4], Statement::highest)
}

/// Answers to statements under the numbers a domain's have now, may have one day, and may have after that. In a file of a
/// newer edition a statement may have a fifth sentence that it does not have here.
fn statements(much: f64, newer: bool) -> Values {
    let numbers = prop_oneof![6 => 1..=5u32, 2 => 6..=40u32, 1 => any::<u32>()];
    let id = (select(&Domain::ALL[..]), numbers).prop_map(|(domain, number)| format!("{}.{number}", domain.id()));
    let id = prop_oneof![9 => id, 1 => stranger()];
    let offered = move |(id, answer): (String, Value)| {
        let highest = StatementId::parse(&id).filter(|_| !newer).map_or(Phase::ALL[4], highest).number();
        let answer = answer.as_u64().map_or(answer, |phase| json!(phase.min(highest.into())));
        (id, answer)
    };
    let entries = vec((id, answer()).prop_map(offered), 0..if much > 0.9 { 70 } else { 12 });
    entries.prop_map(|entries| Value::Object(entries.into_iter().collect())).boxed()
}

fn remarks(much: f64) -> Values {
    let mark = any::<bool>().prop_map(Value::from).boxed();
    let parts = [
        ("deliberate", mark),
        ("note", texts()),
        ("evidence", texts()),
        ("naReason", texts()),
    ];
    let remark = fields(0.6, parts, &any_json());
    let ids = Domain::ALL.map(|domain| [1, 2, 40].map(|number| format!("{}.{number}", domain.id())));
    fields(much, ids.into_iter().flatten().map(|id| (id, remark.clone())), &remark)
}

/// A version of the instrument, and whether it is newer than the one here.
type Edition = (&'static str, bool);

/// An answer file with anything that can stand in one, for an instrument and of a version, with so much of everything,
/// and so many earlier ones inside each other.
fn file(instrument: &'static Instrument, (version, newer): Edition, much: f64, earlier: usize) -> Values {
    let (ledger, json) = (&instrument.full.ledger, any_json());
    // What is asked now has one of its options, and others only in a file of a newer edition; what is not, anything.
    let asked = |lines: &[String], id: &str| lines.iter().any(|line| line.split(' ').next() == Some(id));
    let fact = |id: &str, options: &[&str]| match options {
        _ if !asked(&real().full.ledger.facts, id) => chosen(options, true, json.clone()),
        ["#"] => whole(0, 200),
        _ => chosen(options, newer, if newer { texts() } else { Just(json!("unknown")).boxed() }),
    };
    let open = |lines: &'static [String]| {
        move |id: &str, options: &[&str]| match options {
            ["#"] => texts(),
            _ if newer || !asked(lines, id) => chosen(options, true, texts()),
            _ => chosen(options, false, Just(json!("unknown")).boxed()),
        }
    };
    let words = |lines: &[String], words: &[&str]| list(much, lines, |_, _| word(words, newer));
    let recognition: Vec<&str> = YesPartlyNo::ALL.iter().map(|word| word.id()).collect();
    let symptoms: Vec<&str> = recognition.iter().copied().chain(["unknown"]).collect();
    let reasons: Vec<&str> = TaskReason::ALL.iter().map(|reason| reason.id()).collect();
    let kinds: Vec<&str> = ScanKind::ALL.iter().map(|kind| kind.id()).collect();
    let states: Vec<&str> = ActionState::ALL.iter().map(|state| state.id()).collect();
    let steps = [
        ("roleNow", whole(1, 4)),
        ("roleExpected", whole(1, 4)),
        ("tasks", words(&ledger.tasks, &reasons)),
    ];
    let vacancies = prop_oneof![0..20u64, Just(1 << 53)].prop_map(Value::from).boxed();
    let capacity = ["needed", "own", "shared", "external"].map(|name| (name, fte().prop_map(Value::from).boxed()));
    let profile = fields(
        0.7,
        capacity.into_iter().chain([("vacancies", vacancies), ("approach", ways(newer))]),
        &json,
    );
    let staffing = [
        ("profiles", list(much, &ledger.profiles, |_, _| profile.clone())),
        ("questions", list(much, &ledger.questions, open(&real().full.ledger.questions))),
    ];
    let horizon = prop_oneof!["2[01][0-9]{2}-[01][0-9]", "[0-9]{1,6}-[0-9]{1,3}", text()];
    let targets = fields(much, Domain::ALL.map(|domain| (domain.id(), whole(1, 5))), &whole(1, 5));
    let ambition = [("horizon", horizon.prop_map(Value::from).boxed()), ("targets", targets)];
    let about = ["municipality", "respondent", "reason", "together"].map(|line| (line, texts()));
    let about = about.into_iter().chain([("role", word(&ROLES, newer))]);
    let moment = prop_oneof![
        Just(NOW.to_owned()),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.0)?Z?",
        text()
    ];
    let action = ["id", "advice", "statement", "what", "step", "who", "by"].map(|line| (line, texts()));
    let action = fields(0.6, action.into_iter().chain([("state", word(&states, newer))]), &json);
    let voice = [
        ("id", texts()),
        ("role", word(&ROLES, newer)),
        ("scan", word(&kinds, newer)),
        ("instrument", texts()),
        ("statements", statements(much, newer)),
    ];
    let agreed = fields(0.7, [("answer", whole(1, 4)), ("note", texts())], &json);
    let consensus = Domain::ALL.map(|domain| (format!("{}.1", domain.id()), agreed.clone()));
    let several = |values: Values| vec(values, 0..3).prop_map(Value::from).boxed();
    let mut parts = vec![
        ("updated", moment.clone().prop_map(Value::from).boxed()),
        ("created", moment.prop_map(Value::from).boxed()),
        ("language", texts()),
        ("id", texts()),
        ("about", fields(0.7, about, &json)),
        ("facts", list(much, &ledger.facts, fact)),
        ("remarks", remarks(much / 3.0)),
        ("signature", list(much, &ledger.signature, open(&real().full.ledger.signature))),
        ("recognition", words(&ledger.recognition, &recognition)),
        ("symptoms", words(&ledger.symptoms, &symptoms)),
        ("culture", list(much, &ledger.culture, |_, _| whole(1, 5))),
        ("iprof", fields(0.7, steps, &json)),
        ("staffing", fields(0.7, staffing, &json)),
        ("ambition", fields(0.7, ambition, &json)),
        ("advice", fields(0.7, [("order", lists()), ("aside", lists())], &json)),
        ("questionsToOthers", lists()),
        ("earlierBeside", any::<bool>().prop_map(Value::from).boxed()),
        ("actions", several(action)),
        ("voices", several(fields(0.7, voice, &json))),
        ("consensus", fields(much / 3.0, consensus, &agreed)),
    ];
    if let Some(earlier) = earlier.checked_sub(1) {
        parts.push(("earlier", several(file(instrument, (version, newer), 0.1, earlier))));
    }
    let head = move |(mut document, statements, kind): (Value, Value, &str)| {
        document["format"] = json!("iscan-answers");
        document["formatVersion"] = json!(1);
        document["instrument"] = json!(version);
        document["scan"] = json!(kind);
        document["statements"] = statements;
        document
    };
    (fields(0.8, parts, &json), statements(much, newer), select(kinds))
        .prop_map(head)
        .boxed()
}

/// Any answer file, and which instrument it is for.
pub(crate) fn any_file() -> impl Strategy<Value = (For, Value)> {
    let here = real().version.as_str();
    let editions = [(here, false), ("0.9.12", false), ("ééń", false), (NEWER, true), ("1000.0", true)];
    let start = (
        select(vec![For::Real, For::Grown]),
        select(editions.to_vec()),
        select(vec![0.04, 0.5, 0.97]),
    );
    start.prop_flat_map(|(which, edition, much)| file(which.instrument(), edition, much, 2).prop_map(move |file| (which, file)))
}

/// Any scan, and which instrument it is for.
pub(crate) fn any_scan() -> impl Strategy<Value = (For, Scan)> {
    any_file().prop_map(|(which, file)| {
        let scan = Scan::open(file, which.instrument());
        (which, scan.expect("a file that opens"))
    })
}

/// A scan in which all is answered that the instrument has a place for.
pub(crate) fn full_scan(instrument: &'static Instrument) -> BoxedStrategy<Scan> {
    let ledger = &instrument.full.ledger;
    let words = |of: &[String], every: &[&str]| {
        let value = |_: &str, options: &[&str]| match options {
            ["#"] => whole(0, 99),
            [] => word(every, false),
            options => word(options, false),
        };
        object(1.0, lines(of, value))
    };
    let recognition: Vec<&str> = YesPartlyNo::ALL.iter().map(|word| word.id()).collect();
    let symptoms: Vec<&str> = recognition.iter().copied().chain(["unknown"]).collect();
    let reasons: Vec<&str> = TaskReason::ALL.iter().map(|reason| reason.id()).collect();
    let amount = || word(&["0", "1/2", "1", "5/4", "3/2", "11/4", "7", "31"], false);
    let profile = ["needed", "own", "shared", "external"].map(|name| (name, amount()));
    let more = [("vacancies", whole(2, 2)), ("approach", Just(json!(["train", "share"])).boxed())];
    let profile = object(1.0, profile.into_iter().chain(more));
    let iprof = [
        ("roleNow", whole(1, 4)),
        ("roleExpected", whole(1, 4)),
        ("tasks", words(&ledger.tasks, &reasons)),
    ];
    let staffing = [
        ("profiles", object(1.0, lines(&ledger.profiles, |_, _| profile.clone()))),
        ("questions", words(&ledger.questions, &["unknown"])),
    ];
    let targets = object(1.0, Domain::ALL.map(|domain| (domain.id(), whole(1, 5))));
    let ambition = [("horizon", Just(json!("2031-12")).boxed()), ("targets", targets)];
    let answers = instrument.statements().map(|(id, statement)| {
        let answer = prop_oneof![5 => whole(1, statement.highest().number().into()), 1 => Just(json!("unknown")), 1 => Just(json!("na"))];
        (id.to_string(), answer.boxed())
    });
    let remark = Just(json!({ "note": "zie verslag", "deliberate": true })).boxed();
    let remarks = instrument.statements().map(|(id, _)| (id.to_string(), remark.clone()));
    let parts = [
        ("facts", words(&ledger.facts, &["unknown"])),
        ("signature", words(&ledger.signature, &["unknown"])),
        ("recognition", words(&ledger.recognition, &recognition)),
        ("symptoms", words(&ledger.symptoms, &symptoms)),
        ("culture", object(1.0, lines(&ledger.culture, |_, _| whole(1, 5)))),
        ("iprof", object(1.0, iprof)),
        ("staffing", object(1.0, staffing)),
        ("ambition", object(1.0, ambition)),
        ("statements", object(1.0, answers)),
        ("remarks", object(0.5, remarks)),
    ];
    let open = move |mut file: Value| {
        file["format"] = json!("iscan-answers");
        file["formatVersion"] = json!(1);
        file["instrument"] = json!(instrument.version);
        file["scan"] = json!("full");
        file["id"] = json!("b3b0c0de-0000-4000-8000-000000000000");
        file["language"] = json!("nl");
        file["created"] = json!(NOW);
        file["updated"] = json!(NOW);
        file["about"] = json!({ "municipality": "Sint-Katelijne-Waver", "respondent": "An", "role": "iprof", "reason": "plan" });
        Scan::open(file, instrument).expect("a file that opens")
    };
    object(1.0, parts).prop_map(open).boxed()
}

/// A change of a few bytes.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Cut(Index),
    Drop(Index, usize),
    Double(Index, usize),
    /// A piece of others in place of a piece.
    Splice(Index, usize, Index, usize),
    Insert(Index, u8),
    Flip(Index, u8),
}

pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let letters = select(b"{}[]\",:\\<>#%/0-9.eE \0\xff\x80\xef".to_vec());
    let edit = prop_oneof![
        any::<Index>().prop_map(Edit::Cut),
        (any::<Index>(), 0..12usize).prop_map(|(at, length)| Edit::Drop(at, length)),
        (any::<Index>(), 0..12usize).prop_map(|(at, length)| Edit::Double(at, length)),
        (any::<Index>(), 0..12usize, any::<Index>(), 0..40usize)
            .prop_map(|(at, length, from, piece)| Edit::Splice(at, length, from, piece)),
        (any::<Index>(), letters).prop_map(|(at, letter)| Edit::Insert(at, letter)),
        (any::<Index>(), 0..8u8).prop_map(|(at, bit)| Edit::Flip(at, bit)),
    ];
    vec(edit, 1..4)
}

/// Bytes with these changes made; `others` is where pieces come from.
pub(crate) fn edited(bytes: &[u8], others: &[u8], edits: &[Edit]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for edit in edits {
        let place = |at: &Index| at.index(bytes.len() + 1);
        match edit {
            Edit::Cut(at) => bytes.truncate(place(at)),
            Edit::Drop(at, length) => {
                let at = place(at);
                drop(bytes.drain(at..(at + length).min(bytes.len())));
            }
            Edit::Double(at, length) => {
                let at = place(at);
                let piece = bytes[at..(at + length).min(bytes.len())].to_vec();
                bytes.splice(at..at, piece);
            }
            Edit::Splice(at, length, from, piece) => {
                let (at, from) = (place(at), from.index(others.len()));
                let piece = others[from..(from + piece).min(others.len())].to_vec();
                bytes.splice(at..(at + length).min(bytes.len()), piece);
            }
            Edit::Insert(at, letter) => bytes.insert(place(at), *letter),
            Edit::Flip(at, bit) => {
                let at = place(at);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << bit;
                }
            }
        }
    }
    bytes
}
