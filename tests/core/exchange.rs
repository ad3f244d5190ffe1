//! How a scan travels: what goes out comes back as it was, what was damaged or made up is refused, and nothing that
//! people typed becomes markup, a formula or a path.

use crate::html::{Element, elements, wholes};
use crate::sample::{Answers, NOW, in_every_language, real};
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc};
use iscan::exchange::{csv, decode, encode, file_name, open, page, qr, results};
use iscan::instrument::{Domain, Instrument};
use iscan::report::{Report, SectionId};
use iscan::scan::{Along, OpenError, Scan};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// Every character of a share code.
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Every answer to a statement, as JSON.
const ANSWERS: [&str; 7] = ["1", "2", "3", "4", "5", "\"unknown\"", "\"na\""];
const RECOGNITION: [&str; 3] = ["yes", "partly", "no"];
const SYMPTOMS: [&str; 4] = ["yes", "partly", "no", "unknown"];
const TASKS: [&str; 5] = ["do", "cannot", "unwilling", "notAllowed", "notNeeded"];
const APPROACHES: [&str; 5] = ["recruit", "train", "cluster", "share", "external"];

/// Texts that would like to be something else.
const HOSTILE: [&str; 18] = [
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

/// The real instrument as it may be one day: with more lines at the end of every list of its ledger.
fn grown() -> &'static Instrument {
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

fn parsed(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

fn opened(document: Value, instrument: &Instrument) -> Scan {
    Scan::open(document, instrument).expect("a file that opens")
}

fn json_of(scan: &Scan) -> Value {
    Value::Object(scan.document().clone())
}

fn times(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Chance that is the same every time, and quick.
struct Dice(u64);

impl Dice {
    /// A number below this one, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let mixed = usize::try_from((mixed ^ (mixed >> 31)) >> 32).expect("32 bits");
        mixed % end
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).expect("a byte")
    }

    fn of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }

    /// Bytes with a few of them flipped, cut, doubled or overwritten by a piece of others.
    fn mutated(&mut self, bytes: &[u8], others: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.below(3) {
            let at = self.below(bytes.len() + 1);
            let end = (at + self.below(12)).min(bytes.len());
            match self.below(6) {
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let piece = bytes[at..end].to_vec();
                    bytes.splice(at..at, piece);
                }
                3 => {
                    let from = self.below(others.len());
                    let to = (from + self.below(40)).min(others.len());
                    bytes.splice(at..end, others[from..to].iter().copied());
                }
                4 => bytes.insert(at, *self.of(b"{}[]\",:\\<>#%/0-9.eE \0\xff\x80\xef")),
                _ => {
                    if let Some(byte) = bytes.get_mut(at) {
                        *byte ^= 1 << self.below(8);
                    }
                }
            }
        }
        bytes
    }
}

/// A scan in which all is answered that the instrument has a place for, as the dice fall.
fn full(instrument: &Instrument, dice: &mut Dice) -> Scan {
    let ledger = &instrument.full.ledger;
    let id = |line: &String| line.split(' ').next().unwrap_or_default().to_owned();
    let mut words = |lines: &[String], words: &[&str]| -> Value {
        let mut chosen = |line: &String| {
            let options: Vec<&str> = line.split(' ').skip(1).collect();
            let value = match options.as_slice() {
                ["#"] => json!(dice.below(100)),
                [] => json!(dice.of(words)),
                options => json!(dice.of(options)),
            };
            (id(line), value)
        };
        Value::Object(lines.iter().map(&mut chosen).collect())
    };
    let mut document = json!({
        "format": "iscan-answers",
        "formatVersion": 1,
        "instrument": instrument.version,
        "scan": "full",
        "id": "b3b0c0de-0000-4000-8000-000000000000",
        "language": "nl",
        "created": NOW,
        "updated": NOW,
        "about": { "municipality": "Sint-Katelijne-Waver", "respondent": "An", "role": "iprof", "reason": "plan" },
        "facts": words(&ledger.facts, &["unknown"]),
        "signature": words(&ledger.signature, &["unknown"]),
        "recognition": words(&ledger.recognition, &RECOGNITION),
        "symptoms": words(&ledger.symptoms, &SYMPTOMS),
        "iprof": { "tasks": words(&ledger.tasks, &TASKS) },
        "staffing": { "profiles": {}, "questions": words(&ledger.questions, &["unknown"]) },
        "ambition": { "horizon": "2031-12", "targets": {} },
    });
    for role in ["roleNow", "roleExpected"] {
        document["iprof"][role] = json!(1 + dice.below(4));
    }
    for pair in &ledger.culture {
        document["culture"][id(pair)] = json!(1 + dice.below(5));
    }
    for profile in &ledger.profiles {
        let mut fte = || *dice.of(&["0", "1/2", "1", "5/4", "3/2", "11/4", "7", "31"]);
        document["staffing"]["profiles"][id(profile)] =
            json!({ "needed": fte(), "own": fte(), "shared": fte(), "external": fte(), "vacancies": 2, "approach": ["train", "share"] });
    }
    for domain in Domain::ALL {
        document["ambition"]["targets"][domain.id()] = json!(1 + dice.below(5));
    }
    for (id, _) in instrument.statements() {
        document["statements"][id.to_string()] = ANSWERS[dice.below(7)].parse().expect("an answer");
        if dice.below(2) == 0 {
            document["remarks"][id.to_string()] = json!({ "note": "zie verslag", "deliberate": true });
        }
    }
    opened(document, instrument)
}

/// A snelscan with everything that one asks.
fn snelscan() -> Scan {
    let mut document = json_of(&Answers::quick(real()).leads('3').domain(Domain::IGegevens, "?").scan());
    document["about"] = json!({ "municipality": "Molenkouter" });
    for fact in real().facts.iter().filter(|fact| fact.quick) {
        document["facts"][&fact.id] = json!(fact.options[0].id);
    }
    opened(document, real())
}

/// The link's part of scans as there are in the world.
fn real_parts() -> [Scan; 4] {
    let strange = json!({
        "format": "iscan-answers", "formatVersion": 1, "instrument": "2.3.0", "scan": "workshop", "updated": "gisteren",
        "about": { "municipality": "’s-Gravenvoeren 🏛️" },
        "statements": { "o.leiding.1": 3, "o.leiding.77": 2, "x.nieuw.1": "na" },
        "facts": { "f.nieuw": [1, null, { "y": -2.5 }] },
    });
    [
        snelscan(),
        full(grown(), &mut Dice(1)),
        opened(strange, grown()),
        Answers::full(real()).scan(),
    ]
    .map(|scan| scan.shareable(true, true))
}

mod strategies {
    use super::*;

    type Values = BoxedStrategy<Value>;

    /// An instrument, by name: whole it would fill pages when a test fails.
    #[derive(Clone, Copy, Debug)]
    pub(super) enum For {
        Real,
        Grown,
    }

    impl For {
        pub(super) fn instrument(self) -> &'static Instrument {
            match self {
                Self::Real => real(),
                Self::Grown => grown(),
            }
        }
    }

    /// Any JSON, as deep as a file of ours.
    pub(super) fn any_json() -> Values {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<i32>().prop_map(|eighths| Value::from(f64::from(eighths) / 8.0)),
            select(vec![0.0, -0.0]).prop_map(Value::from),
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

    pub(super) fn text() -> BoxedStrategy<String> {
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
        select(&ANSWERS[..]).prop_map(|text| text.parse().expect("an answer")).boxed()
    }

    fn fte() -> Values {
        let exact = "0 1 1/4 1/2 3/4 3/2 7 31 125/4 63/2 32 126/4 2/4 6/4 4/4 1/3 0/1 0.25 1.5 007 01/2 1/02 999999999/999999999";
        select(exact.split(' ').collect::<Vec<_>>()).prop_map(Value::from).boxed()
    }

    fn ways(newer: bool) -> Values {
        let subset = proptest::sample::subsequence(APPROACHES.to_vec(), 0..=5);
        let ordered = subset.clone().prop_map(|ways| json!(ways));
        let shuffled = subset.prop_shuffle().prop_map(|ways| json!(ways));
        let twice = vec(word(&APPROACHES, newer), 0..7).prop_map(Value::from);
        prop_oneof![ordered, shuffled, twice].boxed()
    }

    /// An id that no ledger has, or not in this spelling.
    fn stranger() -> BoxedStrategy<String> {
        let known: Vec<_> = "o.leiding.01 o.leiding.0 o.leiding. x.nieuw.1 I.iprof.99 s99 toekomst"
            .split(' ')
            .collect();
        prop_oneof![any::<String>(), select(known).prop_map(str::to_owned)].boxed()
    }

    /// Some of these fields, and at times others besides.
    fn fields<T: Into<String>>(much: f64, known: impl IntoIterator<Item = (T, Values)>, other: &Values) -> Values {
        let field = |(name, value): (T, Values)| {
            let name = name.into();
            option::weighted(much, value).prop_map(move |value| value.map(|value| (name.clone(), value)))
        };
        let known: Vec<_> = known.into_iter().map(field).collect();
        let others = prop_oneof![2 => Just(vec![]), 1 => vec((stranger(), other.clone()), 0..3)];
        let all = |(others, known): (Vec<_>, Vec<_>)| Value::Object(others.into_iter().chain(known.into_iter().flatten()).collect());
        (others, known).prop_map(all).boxed()
    }

    /// Answers to some lines of a ledger; what is answered depends on the line, an id and its options.
    fn list(much: f64, lines: &[String], value: impl Fn(&str, &[&str]) -> Values) -> Values {
        let field = |line: &String| {
            let words: Vec<&str> = line.split(' ').collect();
            (words[0].to_owned(), value(words[0], &words[1..]))
        };
        fields(much, lines.iter().map(field), &value("", &[]))
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

    /// The numbers a domain's statements have now, may have one day, and may have after that.
    fn statements(much: f64) -> Values {
        let numbers = prop_oneof![6 => 1..=5u32, 2 => 6..=40u32, 1 => any::<u32>()];
        let id = (select(&Domain::ALL[..]), numbers).prop_map(|(domain, number)| format!("{}.{number}", domain.id()));
        let id = prop_oneof![9 => id, 1 => stranger()];
        let entries = vec((id, answer()), 0..if much > 0.9 { 70 } else { 12 });
        entries.prop_map(|entries| Value::Object(entries.into_iter().collect())).boxed()
    }

    fn remarks(much: f64) -> Values {
        let mark = any::<bool>().prop_map(Value::from).boxed();
        let remark = fields(0.6, [("deliberate", mark), ("note", texts()), ("evidence", texts())], &any_json());
        let ids = Domain::ALL.map(|domain| [1, 2, 40].map(|number| format!("{}.{number}", domain.id())));
        fields(much, ids.into_iter().flatten().map(|id| (id, remark.clone())), &remark)
    }

    /// An answer file with anything that can stand in one, for an instrument and of a version.
    fn document(instrument: &'static Instrument, (version, newer): (&'static str, bool), much: f64) -> Values {
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
        let steps = [
            ("roleNow", whole(1, 4)),
            ("roleExpected", whole(1, 4)),
            ("tasks", words(&ledger.tasks, &TASKS)),
        ];
        let vacancies = prop_oneof![0..20u64, Just(1 << 53)].prop_map(Value::from).boxed();
        let capacity = ["needed", "own", "shared", "external"].map(|name| (name, fte()));
        let profile = fields(
            0.7,
            capacity.into_iter().chain([("vacancies", vacancies), ("approach", ways(newer))]),
            &json,
        );
        let profiles = list(much, &ledger.profiles, |_, _| profile.clone());
        let staffing = [
            ("profiles", profiles),
            ("questions", list(much, &ledger.questions, open(&real().full.ledger.questions))),
        ];
        let horizon = prop_oneof!["2[01][0-9]{2}-[01][0-9]", "[0-9]{1,6}-[0-9]{1,3}", text()];
        let targets = fields(much, Domain::ALL.map(|domain| (domain.id(), whole(1, 5))), &whole(1, 5));
        let ambition = [("horizon", horizon.prop_map(Value::from).boxed()), ("targets", targets)];
        let about = ["municipality", "respondent", "reason"].map(|line| (line, texts()));
        let moment = prop_oneof![
            Just(NOW.to_owned()),
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.0)?Z?",
            text()
        ];
        let parts = [
            ("updated", moment.prop_map(Value::from).boxed()),
            ("id", texts()),
            ("about", fields(0.7, about, &json)),
            ("facts", list(much, &ledger.facts, fact)),
            ("remarks", remarks(much / 3.0)),
            ("signature", list(much, &ledger.signature, open(&real().full.ledger.signature))),
            ("recognition", words(&ledger.recognition, &RECOGNITION)),
            ("symptoms", words(&ledger.symptoms, &SYMPTOMS)),
            ("culture", list(much, &ledger.culture, |_, _| whole(1, 5))),
            ("iprof", fields(0.7, steps, &json)),
            ("staffing", fields(0.7, staffing, &json)),
            ("ambition", fields(0.7, ambition, &json)),
        ];
        let head = move |(mut document, statements, kind): (Value, Value, &str)| {
            document["format"] = json!("iscan-answers");
            document["formatVersion"] = json!(1);
            document["instrument"] = json!(version);
            document["scan"] = json!(kind);
            document["statements"] = statements;
            document
        };
        let kind = select(vec!["quick", "full", "workshop"]);
        (fields(0.8, parts, &json), statements(much), kind).prop_map(head).boxed()
    }

    /// Any scan, and which instrument it is for.
    pub(super) fn scan() -> impl Strategy<Value = (For, Scan)> {
        let older = ["1.0.0", "0.9.12", "", "ééń"].map(|version| (version, false));
        let editions = [older.as_slice(), &[("1.0.1", true), ("12.0", true)]].concat();
        let start = (select(vec![For::Real, For::Grown]), select(editions), select(vec![0.04, 0.5, 0.97]));
        start.prop_flat_map(|(which, edition, much)| {
            let instrument = which.instrument();
            document(instrument, edition, much).prop_map(move |document| (which, opened(document, instrument)))
        })
    }
}

use strategies::{any_json, scan, text};

mod a_share_code {
    use super::*;

    fn seal(content: &[u8]) -> String {
        let sum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(content);
        Base64UrlUnpadded::encode_string(&[content, &sum.to_be_bytes()].concat())
    }

    /// What a code holds before its checksum.
    fn content(code: &str) -> Vec<u8> {
        let mut bytes = Base64UrlUnpadded::decode_vec(code).expect("a code");
        bytes.truncate(bytes.len() - 4);
        bytes
    }

    /// A scan that could also have been opened from a file, and that travels on.
    fn is_in_order(scan: &Scan, instrument: &Instrument) -> bool {
        let part = scan.shareable(true, true);
        Scan::open(json_of(scan), instrument).as_ref() == Ok(scan) && decode(&encode(&part, instrument), instrument) == Ok(part)
    }

    fn there_and_back(document: Value) -> Value {
        let part = opened(document, grown()).shareable(true, true);
        json_of(&decode(&encode(&part, grown()), grown()).expect("a code that was just made"))
    }

    fn comes_back(document: Value) {
        assert_eq!(there_and_back(document.clone()), document);
    }

    fn least() -> Value {
        json!({ "format": "iscan-answers", "formatVersion": 1, "instrument": "1.0.0", "scan": "full", "statements": {} })
    }

    proptest! {
        #![proptest_config(times(192))]

        #[test]
        fn gives_back_the_shareable_part_as_it_was(
            (which, scan) in scan(), municipality in any::<bool>(), date in any::<bool>()
        ) {
            let (part, instrument) = (scan.shareable(municipality, date), which.instrument());
            let code = encode(&part, instrument);
            prop_assert!(code.chars().all(|letter| LETTERS.contains(letter)));
            let back = decode(&code, instrument).expect("a code that was just made");
            prop_assert_eq!(back.document(), part.document());
        }

        #[test]
        fn of_an_older_edition_reads_the_same_for_ever((which, scan) in scan(), seed in any::<u64>()) {
            let (part, instrument) = (scan.shareable(true, true), which.instrument());
            let older = younger_self(instrument, &mut Dice(seed));
            prop_assert_eq!(decode(&encode(&part, &older), instrument), Ok(part.clone()));
            // And the other way round it is read the same, or refused as newer: never as something else.
            let ahead = decode(&encode(&part, instrument), &older);
            prop_assert!(ahead == Err(OpenError::Newer) || ahead == Ok(part), "{:?}", ahead);
        }

        #[test]
        fn with_any_bytes_and_the_right_sum_is_a_scan_or_an_error(bytes in vec(any::<u8>(), 0..120), seed in any::<u64>()) {
            let mut dice = Dice(seed);
            let code = content(&encode(dice.of(&real_parts()), grown()));
            for bytes in [dice.mutated(&code, &code), [&[1], bytes.as_slice()].concat(), bytes] {
                if let Ok(scan) = decode(&seal(&bytes), grown()) {
                    prop_assert!(is_in_order(&scan, grown()));
                }
            }
        }

        #[test]
        fn keeps_any_number_exactly(float in any::<f64>(), whole in any::<u64>(), below in i64::MIN..0) {
            let mut document = least();
            document["facts"] = json!({ "f.a": float, "f.b": whole, "f.c": below });
            let back = there_and_back(document);
            prop_assert_eq!(back["facts"]["f.a"].as_f64().map(f64::to_bits), Some(float.to_bits()));
            prop_assert_eq!(&back["facts"]["f.b"], &json!(whole));
            prop_assert_eq!(&back["facts"]["f.c"], &json!(below));
        }
    }

    /// The instrument as it was: lines not added yet at the end of each list, and options at the end of lines.
    fn younger_self(instrument: &Instrument, dice: &mut Dice) -> Instrument {
        let mut older = instrument.clone();
        let ledger = &mut older.full.ledger;
        let lists = [
            &mut ledger.facts,
            &mut ledger.signature,
            &mut ledger.recognition,
            &mut ledger.symptoms,
            &mut ledger.culture,
            &mut ledger.tasks,
            &mut ledger.profiles,
            &mut ledger.questions,
        ];
        for list in lists {
            list.truncate(dice.below(list.len() + 1));
            for line in list.iter_mut().filter(|line| !line.ends_with('#')) {
                let words: Vec<&str> = line.split(' ').collect();
                *line = words[..=dice.below(words.len())].join(" ");
            }
        }
        older
    }

    #[test]
    fn of_a_full_scan_stays_under_300_characters() {
        let codes = (0..50).map(|seed| encode(&full(real(), &mut Dice(seed)).shareable(true, true), real()));
        let longest = codes.max_by_key(String::len).expect("fifty codes");
        println!("a full scan's code: at most {} characters", longest.len());
        assert!(longest.len() < 300, "{} characters", longest.len());
        let picture = qr(&format!("https://gemeente.example/iscan/#/r/{longest}"), "link");
        assert!(picture.is_some(), "a telephone can read it");
    }

    #[test]
    fn of_a_snelscan_stays_under_80_characters() {
        let code = encode(&snelscan().shareable(true, true), real());
        println!("a snelscan's code: {} characters", code.len());
        assert!(code.len() < 80, "{} characters", code.len());
    }

    #[test]
    fn carries_nothing_that_is_not_about_the_answers() {
        let scan = full(grown(), &mut Dice(3));
        let back = decode(&encode(&scan.shareable(false, false), grown()), grown()).expect("a code");
        for private in ["id", "language", "created", "updated", "about"] {
            assert!(!back.document().contains_key(private), "{private}");
        }
        let told = json_of(&back).to_string();
        assert!(told.contains("deliberate") && !told.contains("zie verslag"));
        let named = decode(&encode(&scan.shareable(true, true), grown()), grown()).expect("a code");
        assert_eq!(named.document()["about"], json!({ "municipality": "Sint-Katelijne-Waver" }));
        assert_eq!(named.updated(), NOW);
    }

    #[test]
    fn cut_off_anywhere_is_damaged() {
        for part in real_parts() {
            let code = encode(&part, grown());
            for length in 0..code.len() {
                assert_eq!(decode(&code[..length], grown()), Err(OpenError::Damaged), "{length} of {code}");
            }
        }
    }

    #[test]
    fn with_one_bit_of_one_character_flipped_is_damaged() {
        for part in real_parts() {
            let code = encode(&part, grown());
            for (at, letter) in code.bytes().enumerate() {
                for bit in 0..8 {
                    let other = char::from(letter ^ 1 << bit);
                    let flipped = format!("{}{other}{}", &code[..at], &code[at + 1..]);
                    assert_eq!(decode(&flipped, grown()), Err(OpenError::Damaged), "{flipped}");
                }
            }
        }
    }

    #[test]
    fn with_any_one_character_replaced_added_or_left_out_is_damaged() {
        let code = encode(&real_parts()[0], real());
        for at in 0..=code.len() {
            let (before, after) = code.split_at(at);
            for letter in LETTERS.chars() {
                let added = format!("{before}{letter}{after}");
                assert_eq!(decode(&added, real()), Err(OpenError::Damaged), "{added}");
                if after.starts_with(|first| first != letter) {
                    let replaced = format!("{before}{letter}{}", &after[1..]);
                    assert_eq!(decode(&replaced, real()), Err(OpenError::Damaged), "{replaced}");
                }
            }
            if let Some(rest) = after.get(1..) {
                let without = format!("{before}{rest}");
                assert_eq!(decode(&without, real()), Err(OpenError::Damaged), "{without}");
            }
        }
    }

    #[test]
    fn of_something_else_is_damaged() {
        for garbage in "|A|AAAA|AAAAAA|====|AQ==|a b|é|AQUx\n|<script>|%3Cb%3E|null|0".split('|') {
            assert_eq!(decode(garbage, real()), Err(OpenError::Damaged), "{garbage}");
        }
        assert_eq!(decode(&"A".repeat(100_000), real()), Err(OpenError::Damaged));
        assert_eq!(decode(&seal(&[]), real()), Err(OpenError::Damaged), "a sum of nothing");
    }

    #[test]
    fn of_a_newer_version_says_so() {
        for version in [0, 2, 3, 255] {
            let mut bytes = content(&encode(&snelscan().shareable(true, true), real()));
            bytes[0] = version;
            assert_eq!(decode(&seal(&bytes), real()), Err(OpenError::Newer), "version {version}");
        }
        assert_eq!(decode(&seal(&[2]), real()), Err(OpenError::Newer));
    }

    #[test]
    fn with_a_place_this_page_does_not_have_says_it_is_newer() {
        let mut younger = grown().clone();
        let mut is_newer = |section: &str, value: Value, list: fn(&mut Instrument) -> &mut Vec<String>| {
            let last = list(&mut younger).pop().expect("a line");
            let mut document = least();
            let place = section.split(' ').fold(&mut document, |place, name| &mut place[name]);
            place[last.split(' ').next().expect("an id")] = value;
            let code = encode(&opened(document, grown()).shareable(true, true), grown());
            assert!(decode(&code, grown()).is_ok());
            assert_eq!(decode(&code, &younger), Err(OpenError::Newer), "{section}");
        };
        is_newer("facts", json!("unknown"), |page| &mut page.full.ledger.facts);
        is_newer("signature", json!("unknown"), |page| &mut page.full.ledger.signature);
        is_newer("recognition", json!("no"), |page| &mut page.full.ledger.recognition);
        is_newer("symptoms", json!("unknown"), |page| &mut page.full.ledger.symptoms);
        is_newer("culture", json!(5), |page| &mut page.full.ledger.culture);
        is_newer("iprof tasks", json!("do"), |page| &mut page.full.ledger.tasks);
        is_newer("staffing questions", json!("unknown"), |page| &mut page.full.ledger.questions);
        is_newer("staffing profiles", json!({ "needed": "1" }), |page| &mut page.full.ledger.profiles);
    }

    #[test]
    fn with_an_option_this_page_does_not_have_says_it_is_newer() {
        let mut newer = real().clone();
        newer.full.ledger.facts[1].push_str(" misschien");
        let mut document = least();
        document["instrument"] = json!("1.1.0");
        document["facts"] = json!({ "f.aniveau": "misschien" });
        let part = opened(document, real()).shareable(true, true);
        let code = encode(&part, &newer);
        assert_eq!(decode(&code, &newer), Ok(part));
        assert_eq!(decode(&code, real()), Err(OpenError::Newer));
    }

    #[test]
    fn of_a_newer_edition_that_used_none_of_its_places_is_read() {
        let part = snelscan().shareable(true, true);
        assert_eq!(decode(&encode(&part, grown()), real()), Ok(part));
    }

    #[test]
    fn keeps_empty_parts_and_a_name_that_is_empty() {
        let mut document = least();
        for part in "facts signature recognition symptoms culture iprof staffing ambition".split(' ') {
            document[part] = json!({});
        }
        document["about"] = json!({ "municipality": "" });
        comes_back(document.clone());
        document["iprof"] = json!({ "tasks": {} });
        document["staffing"] = json!({ "profiles": { "x": {} }, "questions": {} });
        document["ambition"] = json!({ "targets": {} });
        comes_back(document);
    }

    #[test]
    fn keeps_every_fte_in_quarters() {
        for quarters in 0..200_u64 {
            let mut document = least();
            let fte = iscan::scoring::Exact::new(quarters.into(), 4).to_string();
            document["staffing"]["profiles"][&grown().full.ledger.profiles[2]] = json!({ "own": fte, "vacancies": quarters });
            comes_back(document);
        }
    }

    #[test]
    fn keeps_what_a_file_holds_as_deep_as_a_file_can_be_read() {
        for depth in [10, 50, 60, 90] {
            let nested = format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
            let mut document = least();
            document["facts"] = json!({ "f.toekomst": parsed(&nested).expect("JSON") });
            comes_back(document);
        }
    }

    #[test]
    fn keeps_a_horizon_that_is_no_month() {
        for horizon in "|ooit|2027|2027-00|2027-13|1999-12|2170-07|2170-08|+2027-01|18446744073709551615-1".split('|') {
            let mut document = least();
            document["ambition"] = json!({ "horizon": horizon });
            comes_back(document);
        }
    }
}

mod opening {
    use super::*;

    fn open_here(text: &str) -> Result<Scan, OpenError> {
        open(text, real(), parsed)
    }

    /// A scan with these words wherever words can stand.
    fn saying(words: &str) -> Scan {
        let mut document = json_of(&snelscan());
        document["about"] = json!({ "municipality": words, "respondent": words, "reason": words });
        for domain in [Domain::OLeiding, Domain::IGegevens] {
            document["remarks"][real().lead(domain).to_string()] = json!({ "note": words, "evidence": words, "deliberate": true });
        }
        document["statements"]["i.iprof.1"] = json!("na");
        document["remarks"]["i.iprof.1"] = json!({ "naReason": words });
        document["actions"] = json!([{ "id": "a1", "what": words, "who": words }]);
        document["toekomst"] = json!({ words: [words] });
        opened(document, real())
    }

    fn results_file(scan: &Scan) -> String {
        results(&Report::new(real(), scan.clone()), scan).to_string()
    }

    fn page_of(scan: &Scan) -> String {
        page(&Report::new(real(), scan.clone()), "body { margin: 0 }", &results_file(scan))
    }

    /// The three kinds of file.
    fn files(scan: &Scan) -> [String; 3] {
        [json_of(scan).to_string(), results_file(scan), page_of(scan)]
    }

    /// The name of every tag, opening and closing, in order.
    fn tags(page: &str) -> Vec<&str> {
        page.split('<')
            .skip(1)
            .map(|piece| piece.split([' ', '>', '\n']).next().unwrap_or_default())
            .collect()
    }

    /// What stands in the body of a page.
    fn body(page: &str) -> Vec<Element> {
        let (_, after) = page.split_once("<body>").expect("a body");
        elements(after.split_once("</body>").expect("its end").0)
    }

    #[test]
    fn an_answer_file_a_results_file_a_page_and_a_link_all_give_the_same_scan() {
        let scan = snelscan();
        for text in files(&scan) {
            assert_eq!(open_here(&text), Ok(scan.clone()));
        }
        let part = scan.shareable(true, true);
        let code = encode(&part, real());
        for link in [
            format!("#/r/{code}"),
            format!("%23/r/{code}"),
            format!("https://gemeente.example/iscan/?lang=en#/r/{code}"),
            format!("https://gemeente.example/iscan/%23/r/{code}"),
        ] {
            assert_eq!(open_here(&link), Ok(part.clone()), "{link}");
        }
    }

    #[test]
    fn a_byte_order_mark_and_white_space_around_do_not_matter() {
        let scan = snelscan().shareable(true, true);
        let link = format!("https://gemeente.example/#/r/{}", encode(&scan, real()));
        let pretty = serde_json::to_string_pretty(&json_of(&scan)).expect("JSON");
        for text in files(&scan).into_iter().chain([pretty, link]) {
            for (before, after) in [("\u{feff}", ""), ("\u{feff}\r\n ", "\n\n"), (" \t\n", " ")] {
                let around = [before, &text, after].concat();
                assert_eq!(open_here(&around), Ok(scan.clone()));
            }
        }
    }

    #[test]
    fn results_are_never_believed() {
        let scan = snelscan();
        let honest = results(&Report::new(real(), scan.clone()), &scan);
        for lie in [json!({ "quadrant": "I", "axes": { "o": "5" } }), json!(null), json!([])] {
            let mut file = honest.clone();
            file["results"] = lie;
            let read = open_here(&file.to_string()).expect("a results file");
            assert_eq!(read, scan);
            assert_eq!(results(&Report::new(real(), read.clone()), &read), honest);
        }
    }

    #[test]
    fn other_texts_are_not_a_scan() {
        let texts = "|  |\u{feff}|null|[]|3|\"iscan-answers\"|{}|{\"format\": \"iscan\"}|PK\u{3}\u{4}|%PDF-1.7|\
            <!DOCTYPE html><title>Iets anders</title>|<svg></svg>|https://gemeente.example/iscan/|\
            https://gemeente.example/#/report|Onderdeel;Id;Onderwerp|Zie de link hieronder";
        for text in texts.split('|') {
            assert_eq!(open_here(text), Err(OpenError::NotAScan), "{text}");
        }
    }

    #[test]
    fn a_file_that_was_cut_off_is_damaged() {
        let scan = snelscan();
        for text in [json_of(&scan).to_string(), results_file(&scan)] {
            for length in (1..text.len()).filter(|length| text.is_char_boundary(*length)) {
                assert_eq!(open_here(&text[..length]), Err(OpenError::Damaged), "{length}");
            }
        }
    }

    #[test]
    fn a_page_that_was_cut_off_in_its_data_is_damaged() {
        let page = page_of(&snelscan());
        let (before, data) = page.split_once("id=\"iscan-results\">").expect("the data");
        let begin = page.len() - data.len();
        assert!(before.contains("</main>"), "the data stand at the end");
        for length in (begin..page.find("</script").expect("its end")).step_by(7) {
            assert_eq!(open_here(&page[..length]), Err(OpenError::Damaged), "{length}");
        }
    }

    #[test]
    fn a_link_that_was_cut_off_is_damaged() {
        let link = format!("https://gemeente.example/#/r/{}", encode(&snelscan().shareable(true, true), real()));
        let begin = link.find("#/r/").expect("a code") + 4;
        for length in begin..link.len() {
            assert_eq!(open_here(&link[..length]), Err(OpenError::Damaged), "{}", &link[..length]);
        }
    }

    #[test]
    fn a_newer_format_says_so_in_every_kind_of_file() {
        let scan = snelscan();
        for text in files(&scan) {
            let newer = text.replace("\"formatVersion\":1", "\"formatVersion\":2");
            assert_ne!(newer, text);
            assert_eq!(open_here(&newer), Err(OpenError::Newer));
        }
    }

    #[test]
    fn a_wrong_value_is_named_in_every_kind_of_file() {
        let scan = snelscan();
        for text in files(&scan) {
            let wrong = text.replace("\"o.leiding.1\":3", "\"o.leiding.1\":7");
            assert_ne!(wrong, text);
            assert_eq!(open_here(&wrong), Err(OpenError::Field("statements.o.leiding.1".into())));
        }
    }

    #[test]
    fn a_note_with_an_address_of_a_scan_in_it_is_only_a_note() {
        let scan = saying("zie https://gemeente.example/#/r/AQUxLjAuMA en %23/r/AQUx");
        for text in files(&scan) {
            assert_eq!(open_here(&text), Ok(scan.clone()));
        }
    }

    #[test]
    fn whatever_was_typed_survives_as_it_was() {
        for words in HOSTILE {
            let scan = saying(words);
            for text in files(&scan) {
                assert_eq!(open_here(&text), Ok(scan.clone()), "{words:?}");
            }
        }
    }

    #[test]
    fn whatever_was_typed_is_text_on_the_page() {
        let plain = page_of(&saying("gewone woorden"));
        for words in HOSTILE {
            let hostile = page_of(&saying(words));
            if !words.contains("https:") {
                assert_eq!(tags(&hostile), tags(&plain), "{words:?}");
            }
            let body = body(&hostile);
            let scripts: Vec<_> = body.iter().filter(|element| element.name == "script").collect();
            assert_eq!(scripts.len(), 1, "{words:?}");
            assert_eq!(scripts[0].get("id"), Some("iscan-results"));
            assert_eq!(scripts[0].get("type"), Some("application/json"));
            assert!(!body.iter().any(|element| element.name == "img"), "{words:?}");
            let shown = body.iter().filter(|element| element.name == "bdi" && element.text == words);
            assert!(shown.count() > 3 || words.contains("https:"), "{words:?} can be read");
        }
    }

    #[test]
    fn a_note_of_a_megabyte_survives_and_is_text() {
        let note = "<script>é\u{202e}</script>\0".repeat(50_000);
        assert!(note.len() > 1_000_000);
        let mut document = json_of(&snelscan());
        document["remarks"]["o.leiding.1"] = json!({ "note": note });
        let long = opened(document.clone(), real());
        document["remarks"]["o.leiding.1"] = json!({ "note": "kort" });
        let short = opened(document, real());
        let page = page_of(&long);
        assert_eq!(tags(&page), tags(&page_of(&short)));
        assert_eq!(open_here(&page), Ok(long.clone()));
        assert_eq!(open_here(&json_of(&long).to_string()), Ok(long));
    }

    #[test]
    fn a_page_runs_nothing_and_asks_nobody() {
        let page = page_of(&snelscan());
        assert!(page.starts_with("<!DOCTYPE html><html lang=\"nl\">"));
        assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'"));
        let page = page_with_style("p::after { content: '</style><b>' }");
        let styles = wholes(&page, "style");
        assert!(styles.len() == 1 && styles[0].contains("<b>' }"), "no end before its end");
        for element in body(&page) {
            for name in ["src", "srcset", "style", "onclick", "onload", "action"] {
                assert_eq!(element.get(name), None, "{element:?}");
            }
            for name in ["href", "xlink:href"] {
                assert!(element.get(name).is_none_or(|target| target.starts_with('#')), "{element:?}");
            }
        }
    }

    fn page_with_style(style: &str) -> String {
        let scan = snelscan();
        page(&Report::new(real(), scan.clone()), style, &results_file(&scan))
    }

    proptest! {
        #![proptest_config(times(24))]

        #[test]
        fn any_scan_comes_back_from_a_page((which, scan) in scan()) {
            let instrument = which.instrument();
            let report = Report::new(instrument, scan.clone());
            let json = results(&report, &scan).to_string();
            let page = page(&report, "", &json);
            prop_assert_eq!(open(&page, instrument, parsed), Ok(scan.clone()));
            prop_assert_eq!(open(&json, instrument, parsed), Ok(scan));
        }
    }

    /// How many tries; `ISCAN_CASES` sets another number.
    fn cases() -> usize {
        let asked = std::env::var("ISCAN_CASES").ok();
        asked.and_then(|number| number.parse().ok()).unwrap_or(100_000)
    }

    #[test]
    fn nothing_that_is_given_makes_it_fall() {
        let beginnings = [
            "",
            "{",
            "<script id=\"iscan-results\">",
            "#/r/",
            "%23/r/",
            "\u{feff}{\"format\":",
            "[[[[",
        ];
        let small = json!({
            "format": "iscan-answers", "formatVersion": 1, "instrument": "1.0.0", "scan": "full",
            "statements": { "o.leiding.1": 3, "i.iprof.1": "na" },
            "facts": { "f.schepen": "ja" },
            "remarks": { "o.leiding.1": { "note": "\u{e9}\"<", "deliberate": true } },
        });
        let code = encode(&snelscan().shareable(true, true), real());
        let data = small.to_string();
        let inputs = [
            data.clone(),
            data.replace("iscan-answers", "iscan-results"),
            format!("<!DOCTYPE html><script type=\"application/json\" id=\"iscan-results\">{data}</script>"),
            format!("https://gemeente.example/#/r/{code}"),
            code,
        ];
        let all = inputs.concat().into_bytes();
        let (mut dice, mut scans, mut refusals) = (Dice(21), 0_u32, [0_u32; 4]);
        for case in 0..cases() {
            let made_up = case % 4 < 2;
            let bytes = match case % 4 {
                0 => (0..dice.below(60)).map(|_| dice.byte()).collect(),
                1 => (0..dice.below(60))
                    .map(|_| char::from(dice.byte()))
                    .collect::<String>()
                    .into_bytes(),
                _ => dice.of(&inputs).clone().into_bytes(),
            };
            let text = if made_up {
                [*dice.of(&beginnings), &String::from_utf8_lossy(&bytes)].concat()
            } else {
                String::from_utf8_lossy(&dice.mutated(&bytes, &all)).into_owned()
            };
            for given in [open_here(&text), decode(&text, real())] {
                match given {
                    Ok(scan) => {
                        assert!(!made_up, "out of nothing: {text:?}");
                        assert_eq!(Scan::open(json_of(&scan), real()), Ok(scan), "{text:?}");
                        scans += 1;
                    }
                    Err(OpenError::NotAScan) => refusals[0] += 1,
                    Err(OpenError::Damaged) => refusals[1] += 1,
                    Err(OpenError::Newer) => refusals[2] += 1,
                    Err(OpenError::Field(_)) => refusals[3] += 1,
                }
            }
        }
        println!("{scans} scans; not a scan, damaged, newer, field: {refusals:?}");
        if cases() >= 10_000 {
            assert!(scans > 0 && refusals.iter().all(|count| *count > 0), "{scans} scans, {refusals:?}");
        }
    }

    #[test]
    fn depth_does_not_make_it_fall() {
        let data = "<script id=\"iscan-results\">";
        for piece in ["{", "[", "{\"a\":", "<", data, "#/r/", "%23/r/", "\u{feff}", "\\", "\""] {
            let deep = piece.repeat(50_000);
            for beginning in ["", "{", data, "#/r/"] {
                let text = format!("{beginning}{deep}</script>");
                assert!(open_here(&text).is_err() && decode(&text, real()).is_err(), "{beginning}{piece}…");
            }
        }
    }
}

mod what_goes_along {
    use super::*;

    /// A scan with a word of its own in every place; the earlier ones the same with words of theirs.
    fn words(mark: &str) -> Value {
        let word = |name: &str| format!("{name}{mark}");
        json!({
            "format": "iscan-answers", "formatVersion": 1, "instrument": "1.0.0", "scan": "workshop", "id": word("ID"),
            "about": {
                "municipality": word("GEMEENTE"), "respondent": word("PERSOON"), "role": "iprof", "reason": word("AANLEIDING"),
            },
            "statements": { "o.leiding.1": 3, "o.beleid.1": "na" },
            "remarks": {
                "o.leiding.1": { "note": word("NOTITIE"), "evidence": word("BEWIJS"), "deliberate": true },
                "o.beleid.1": { "naReason": word("REDEN") },
                "i.beleid.1": { "evidence": word("STUK") },
            },
            "actions": [{ "id": word("ACTIE"), "what": word("WAT"), "who": word("WIE"), "state": "busy" }],
            "voices": [{ "id": word("STEM"), "role": "dienst", "statements": { "o.leiding.1": 1 } }],
            "consensus": { "o.leiding.1": { "answer": 3, "note": word("AFSPRAAK") } },
        })
    }

    fn kept() -> Scan {
        let mut document = words("");
        document["earlier"] = json!([words("-VROEGER")]);
        document["earlier"][0]["earlier"] = json!([words("-TOEN")]);
        opened(document, real())
    }

    fn along(names: bool, notes: bool, evidence: bool) -> Along {
        Along { names, notes, evidence }
    }

    fn ways() -> impl Iterator<Item = Along> {
        (0..8).map(|way| along(way & 1 > 0, way & 2 > 0, way & 4 > 0))
    }

    #[test]
    fn names_notes_and_evidence_go_only_when_chosen_and_voices_never() {
        for along in ways() {
            let sent = json_of(&kept().without(along)).to_string();
            let places = [
                ("GEMEENTE PERSOON AANLEIDING WIE", along.names),
                ("NOTITIE REDEN AFSPRAAK", along.notes),
                ("BEWIJS STUK", along.evidence),
                ("STEM", false),
                ("ID ACTIE WAT", true),
            ];
            for (word, goes) in places
                .iter()
                .flat_map(|(words, goes)| words.split(' ').map(move |word| (word, *goes)))
            {
                for mark in ["", "-VROEGER", "-TOEN"] {
                    assert_eq!(sent.contains(&format!("\"{word}{mark}\"")), goes, "{word}{mark}, {along:?}");
                }
            }
            assert!(!sent.contains("voices"));
        }
    }

    #[test]
    fn the_answers_the_marks_and_the_role_always_go() {
        for along in ways() {
            let sent = kept().without(along);
            let document = sent.document();
            assert_eq!(document["statements"], kept().document()["statements"]);
            assert_eq!(document["remarks"]["o.leiding.1"]["deliberate"], json!(true));
            assert_eq!(document["consensus"]["o.leiding.1"]["answer"], json!(3));
            assert_eq!(document["about"]["role"], json!("iprof"));
            assert_eq!(document["actions"][0]["state"], json!("busy"));
        }
    }

    #[test]
    fn what_was_left_out_leaves_a_file_that_opens_and_can_be_left_out_again() {
        for along in ways() {
            let sent = kept().without(along);
            assert_eq!(Scan::open(json_of(&sent), real()), Ok(sent.clone()));
            assert_eq!(sent.without(along), sent);
        }
    }

    #[test]
    fn a_remark_of_which_nothing_goes_is_left_out_whole() {
        let bare = kept().without(along(false, false, false));
        assert_eq!(bare.document()["remarks"], json!({ "o.leiding.1": { "deliberate": true } }));
    }

    /// As `without` may change it when everything goes along.
    fn without_voices(document: &Value) -> Value {
        let mut document = document.clone();
        let Some(fields) = document.as_object_mut() else { return document };
        fields.remove("voices");
        if let Some(Value::Array(earlier)) = fields.get_mut("earlier") {
            for document in earlier {
                *document = without_voices(document);
            }
        }
        document
    }

    #[test]
    fn with_everything_along_only_voices_stay_behind() {
        assert_eq!(json_of(&kept().without(along(true, true, true))), without_voices(&json_of(&kept())));
    }

    #[test]
    fn with_everything_along_unknown_fields_and_empty_remarks_stay_as_they_were() {
        let mut document = words("");
        document["toekomst"] = json!({ "x": [null] });
        document["remarks"]["o.leiding.1"]["kleur"] = json!("rood");
        document["remarks"]["x.nieuw.1"] = json!({});
        let scan = opened(document, real());
        assert_eq!(json_of(&scan.without(along(true, true, true))), without_voices(&json_of(&scan)));
    }

    #[test]
    fn an_earlier_scan_that_is_none_gives_nothing_away() {
        for part in ["about", "remarks", "consensus", "actions", "voices", "earlier"] {
            for secret in [json!("GEHEIM"), json!(["GEHEIM"]), json!({ "x": "GEHEIM" }), json!([["GEHEIM"]])] {
                let mut document = words("");
                document["earlier"] = json!([{ part: secret }]);
                if let Ok(scan) = Scan::open(document, real()) {
                    let sent = json_of(&scan.without(along(false, false, false))).to_string();
                    assert!(!sent.contains("GEHEIM"), "{part}: {sent}");
                }
            }
        }
    }
}

mod the_table {
    use super::*;
    use csv_core::{ReadFieldResult, ReaderBuilder};

    /// What a spreadsheet reads: rows of cells.
    fn read(table: &str) -> Vec<Vec<String>> {
        let mut reader = ReaderBuilder::new().delimiter(b';').build();
        let mut rest = table.strip_prefix('\u{feff}').expect("a byte-order mark").as_bytes();
        let (mut rows, mut row, mut cell) = (vec![], vec![], vec![]);
        let mut room = [0; 1024];
        loop {
            let (result, taken, given) = reader.read_field(rest, &mut room);
            rest = &rest[taken..];
            cell.extend_from_slice(&room[..given]);
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => {
                    row.push(String::from_utf8(std::mem::take(&mut cell)).expect("text"));
                    if record_end {
                        rows.push(std::mem::take(&mut row));
                    }
                }
                ReadFieldResult::End => return rows,
            }
        }
    }

    /// A snelscan with this note and this evidence at its first statement, and this name.
    fn with(note: &str, evidence: &str, name: &str) -> Scan {
        let mut document = json_of(&snelscan());
        document["remarks"]["o.leiding.1"] = json!({ "note": note, "evidence": evidence });
        document["about"] = json!({ "municipality": name });
        opened(document, real())
    }

    fn table(scan: &Scan) -> String {
        csv(&Report::new(real(), scan.clone()))
    }

    fn cells_of<'a>(rows: &'a [Vec<String>], id: &str) -> &'a [String] {
        rows.iter().find(|row| row[1] == id).expect("a row")
    }

    #[test]
    fn opens_in_a_spreadsheet_as_it_is_set_in_belgium() {
        let table = table(&snelscan());
        assert!(table.starts_with("\u{feff}\"Onderdeel\";\"Id\";\"Onderwerp\";\"Vraag\";\"Antwoord\";"));
        assert!(table.ends_with("\"\r\n"));
        assert_eq!(
            table.matches('\n').count(),
            table.matches("\"\r\n").count(),
            "no other ends of line"
        );
    }

    #[test]
    fn has_nine_cells_in_every_row_and_a_row_for_everything_asked() {
        for instrument in in_every_language() {
            let scan = snelscan();
            let report = Report::new(instrument, scan.clone());
            let rows = read(&csv(&report));
            assert_eq!(rows.len(), report.rows().len());
            for row in &rows {
                assert_eq!(row.len(), 9, "{row:?}");
            }
            assert!(rows[0].iter().all(|head| !head.is_empty()), "{:?}", rows[0]);
            for (id, _) in instrument.statements().filter(|(id, _)| instrument.is_lead(*id)) {
                assert_eq!(
                    cells_of(&rows, &id.to_string())[3],
                    instrument.statement(id).expect("asked").question
                );
            }
            assert_eq!(rows.iter().filter(|row| row[1].starts_with("f.")).count(), 6);
        }
    }

    #[test]
    fn a_full_scan_has_all_its_statements_in_it() {
        let scan = full(grown(), &mut Dice(5));
        let rows = read(&csv(&Report::new(grown(), scan.clone())));
        let statements = rows.iter().filter(|row| scan.document()["statements"].get(&row[1]).is_some());
        assert_eq!(statements.count(), 56);
        assert!(rows.iter().all(|row| row.len() == 9));
    }

    #[test]
    fn quotes_semicolons_and_lines_stay_in_their_cell() {
        let note = "hij zei \"ja; nee\"\r\nen \"\"daarna\"\"\nniets;";
        let table = table(&with(note, "\"", "Sint;Anna"));
        assert!(table.contains("hij zei \"\"ja; nee\"\""));
        let rows = read(&table);
        let row = cells_of(&rows, "o.leiding.1");
        assert_eq!((row[6].as_str(), row[7].as_str()), (note, "\""));
        assert!(rows.iter().any(|row| row[4] == "Sint;Anna"));
    }

    #[test]
    fn nothing_becomes_a_formula() {
        let formulas = "=1+1|+32 14 00 00 00|-2|@SUM(A1)|\t=1|\tx|\r=1|\rx|\n=1|＝1|＋1|－1|＠x|  =1|\u{a0}=1|\u{3000}=1| \t=1|\0=1| \0 =1|\
            =cmd' /C calc'!A0|=HYPERLINK(\"https://x.example?\"&A1)";
        for formula in formulas.split('|') {
            let rows = read(&table(&with(formula, formula, formula)));
            let told = formula.replace('\0', "");
            let row = cells_of(&rows, "o.leiding.1");
            let name = rows.iter().find(|row| row[3] == real().words.intake_municipality());
            for cell in [&row[6], &row[7], &name.expect("the name")[4]] {
                assert_eq!(*cell, format!("'{told}"), "{formula:?}");
            }
        }
    }

    #[test]
    fn what_is_no_formula_stays_as_it_was() {
        for text in ["1 = 1", "a+b", "'t Stad", "e-mail", "an@gemeente.example", "–", "", "  ", "“=”"] {
            let rows = read(&table(&with(text, text, "x")));
            assert_eq!(cells_of(&rows, "o.leiding.1")[6..8], [text, text]);
        }
    }

    #[test]
    fn numbers_have_the_mark_of_their_language() {
        let scan = Answers::full(real()).everywhere("3332").scan();
        for (language, mean) in in_every_language().iter().zip(["2,8", "2.8"]) {
            let mut instrument = real().clone();
            instrument.words = language.words.clone();
            let rows = read(&csv(&Report::new(&instrument, scan.clone())));
            let row = cells_of(&rows, "o.leiding");
            assert_eq!((row[4].as_str(), row[5].as_str()), (mean, "3"));
        }
    }

    #[test]
    fn a_note_and_a_reason_do_not_run_together() {
        let mut document = json_of(&snelscan());
        document["statements"]["o.leiding.1"] = json!("na");
        document["remarks"]["o.leiding.1"] = json!({ "note": "zie verslag", "naReason": "geen dienst" });
        let rows = read(&table(&opened(document, real())));
        let cell = &cells_of(&rows, "o.leiding.1")[6];
        assert!(cell.contains("zie verslag") && cell.contains("geen dienst"));
        assert!(!cell.contains("verslaggeen") && !cell.contains("dienstzie"), "{cell}");
    }

    proptest! {
        #![proptest_config(times(96))]

        #[test]
        fn any_text_comes_back_from_its_cell(note in text(), evidence in text(), name in text(), start in "[=+@\\-\t\r\n ＝]{0,3}") {
            let scan = with(&format!("{start}{note}"), &evidence, &name);
            let report = Report::new(real(), scan.clone());
            let rows = read(&csv(&report));
            prop_assert_eq!(rows.len(), report.rows().len());
            for (told, row) in rows.iter().zip(report.rows()) {
                for (told, cell) in told.iter().zip(row) {
                    let cell = cell.replace('\0', "");
                    prop_assert!(*told == cell || *told == format!("'{cell}"), "{:?} of {:?}", told, cell);
                    let first = told.trim_start().chars().next();
                    prop_assert!(!first.is_some_and(|first| "=+-@＝＋－＠".contains(first)), "{:?}", told);
                    prop_assert!(!told.starts_with(['\t', '\r', '\n']), "{:?}", told);
                }
            }
        }
    }
}

mod the_results_file {
    use super::*;

    /// Answers that touch every rule: unknown, not applicable, an axis near the frontier, a weakest link.
    fn answers() -> Answers<'static> {
        let marks = "3 4 2 2 4 2 3 ? 2 3 - ? 3".split(' ');
        let all = Domain::ALL.into_iter().zip(marks);
        all.fold(Answers::quick(real()), |answers, (domain, mark)| answers.domain(domain, mark))
    }

    fn outcome(scan: &Scan) -> Value {
        results(&Report::new(real(), scan.clone()), scan)["results"].clone()
    }

    /// A domain of one statement, answered with this phase.
    fn at(phase: u8) -> Value {
        json!({ "answered": 1, "applicable": 1, "mean": phase.to_string(), "phase": phase, "status": "ok" })
    }

    /// What this edition does not ask yet has no outcome: `signature` and `advice` of the format come with their content.
    #[test]
    fn tells_exactly_what_the_answers_come_to() {
        let open = json!({ "answered": 0, "applicable": 1, "mean": null, "phase": null, "status": "insufficient" });
        let expected = json!({
            "basis": "lead",
            "domains": {
                "o.leiding": at(3),
                "i.leiding": at(4),
                "o.beleid": at(2),
                "i.beleid": at(2),
                "o.mensen": at(4),
                "i.mensen": at(2),
                "i.iprof": at(3),
                "o.processen": open,
                "i.itprocessen": at(2),
                "o.middelen": at(3),
                "i.toepassingen": { "answered": 0, "applicable": 0, "mean": null, "phase": null, "status": "na" },
                "i.gegevens": open,
                "i.infrastructuur": at(3),
            },
            "areas": {
                "leiding": { "o": "3", "ict": "4", "gap": "1" },
                "beleid": { "o": "2", "ict": "2", "gap": "0" },
                "mensen": { "o": "4", "ict": "5/2", "gap": "-3/2" },
                "processen": { "o": null, "ict": "2", "gap": null },
                "middelen": { "o": "3", "ict": "3", "gap": "0" },
            },
            "axes": { "o": "3", "ict": "27/10", "ictPlainMean": "8/3", "oRange": ["13/5", "17/5"], "ictRange": ["5/2", "29/10"] },
            "quadrant": "II",
            "nearFrontier": ["ict"],
            "tempo": "level",
            "interoperability": {
                "technical": "3", "semantic": null, "organisational": "2", "governance": "20/7", "weakest": ["organisational"],
            },
            "blindSpots": ["o.processen.1", "i.gegevens.1"],
        });
        let mut told = outcome(&answers().scan());
        for later in ["signature", "advice"] {
            told.as_object_mut().expect("results").remove(later);
        }
        assert_eq!(told, expected);
    }

    #[test]
    fn tells_nothing_of_nothing() {
        let told = outcome(&Answers::full(real()).scan());
        assert_eq!(told["basis"], json!("all"));
        assert_eq!(
            told["axes"],
            json!({ "o": null, "ict": null, "ictPlainMean": null, "oRange": ["1", "5"], "ictRange": ["1", "5"] })
        );
        for name in ["quadrant", "tempo"] {
            assert_eq!(told[name], Value::Null, "{name}");
        }
        for name in ["nearFrontier", "blindSpots"] {
            assert_eq!(told[name], json!([]), "{name}");
        }
        assert_eq!(
            told["interoperability"],
            json!({ "technical": null, "semantic": null, "organisational": null, "governance": null, "weakest": [] })
        );
    }

    #[test]
    fn has_no_range_where_nothing_applies() {
        let told = outcome(&Answers::quick(real()).leads('-').scan());
        assert_eq!((&told["axes"]["oRange"], &told["axes"]["ictRange"]), (&Value::Null, &Value::Null));
    }

    #[test]
    fn names_every_quadrant_and_tempo_as_the_format_does() {
        use iscan::instrument::Side::{Ict, Organisation};
        let told = |organisation: &str, ict: &str| {
            let scan = Answers::quick(real()).side(Organisation, organisation).side(Ict, ict).scan();
            let told = outcome(&scan);
            (told["quadrant"].clone(), told["tempo"].clone())
        };
        assert_eq!(told("1", "4"), (json!("I"), json!("ict")));
        assert_eq!(told("4", "4"), (json!("II"), json!("level")));
        assert_eq!(told("1", "1"), (json!("III"), json!("level")));
        assert_eq!(told("4", "1"), (json!("IV"), json!("organisation")));
        let half = Answers::full(real()).everywhere("2233").scan();
        let half = results(&Report::new(real(), half.clone()), &half)["results"].clone();
        assert_eq!(half["basis"], json!("all"));
        assert_eq!(half["axes"]["o"], json!("5/2"));
        assert_eq!(
            (&half["quadrant"], &half["nearFrontier"]),
            (&json!("frontier"), &json!(["o", "ict"]))
        );
    }

    #[test]
    fn is_the_answer_file_and_the_outcome() {
        let scan = full(grown(), &mut Dice(8));
        let mut file = results(&Report::new(grown(), scan.clone()), &scan);
        assert_eq!(file["format"], json!("iscan-results"));
        let fields = file.as_object_mut().expect("a file");
        assert!(fields.remove("results").is_some());
        fields.insert("format".into(), json!("iscan-answers"));
        assert_eq!(file, json_of(&scan));
    }

    proptest! {
        #![proptest_config(times(48))]

        #[test]
        fn opens_as_the_scan_it_was_made_of_whatever_its_results_say((which, scan) in scan(), lie in any_json()) {
            let instrument = which.instrument();
            let mut file = results(&Report::new(instrument, scan.clone()), &scan);
            file["results"] = lie;
            prop_assert_eq!(Scan::open(file, instrument), Ok(scan));
        }
    }
}

mod evidence {
    use super::*;

    /// The account of a scan with this evidence, and the links in it that people typed.
    fn account(evidence: &str) -> (String, Vec<Element>) {
        let mut document = json_of(&snelscan());
        document["remarks"]["o.leiding.1"] = json!({ "evidence": evidence });
        let scan = opened(document, real());
        let html = Report::new(real(), scan.clone())
            .section(SectionId::Account)
            .expect("a section")
            .whole();
        let outward = |element: &Element| element.name == "a" && element.get("href").is_none_or(|target| !target.starts_with('#'));
        let links = elements(&html).into_iter().filter(outward).collect();
        (html, links)
    }

    fn targets(evidence: &str) -> Vec<String> {
        let links = account(evidence).1;
        links.iter().map(|link| link.get("href").expect("a target").to_owned()).collect()
    }

    #[test]
    fn web_and_mail_addresses_are_links_that_tell_nothing() {
        for address in [
            "http://gemeente.example",
            "https://gemeente.example/a?b=c&d=e#f",
            "HTTPS://Gemeente.example",
            "mailto:an@gemeente.example",
        ] {
            let (html, links) = account(address);
            assert_eq!(links.len(), 1, "{address}");
            assert_eq!((links[0].get("href"), links[0].text.as_str()), (Some(address), address));
            assert_eq!(links[0].get("target"), Some("_blank"));
            let rel: Vec<&str> = links[0].get("rel").expect("a relation").split(' ').collect();
            assert!(rel.contains(&"noopener") && rel.contains(&"noreferrer"));
            assert!(html.contains("noopener"));
        }
    }

    #[test]
    fn several_addresses_among_words_are_links_and_the_words_stay() {
        let text = "Zie https://a.example/x, (bijlage) en\nhttp://b.example. Of mailto:c@d.example; einde";
        assert_eq!(targets(text), ["https://a.example/x", "http://b.example", "mailto:c@d.example"]);
        let (html, _) = account(text);
        for words in ["Zie <a", "</a>, (bijlage) en\n<a", "</a>. Of <a", "</a>; einde<"] {
            assert!(html.contains(words), "{words}");
        }
    }

    #[test]
    fn other_addresses_are_text() {
        let texts = "javascript:alert(1)|JavaScript:alert(1)|java\tscript:alert(1)|javascript:https://x.example|data:text/html,<b>|\
            vbscript:msgbox(1)|file:///etc/passwd|blob:https://x.example|ftp://x.example|//x.example|www.x.example|x@y.example|\
            zhttps://x.example|(https://x.example|\u{1}https://x.example|\u{202e}https://x.example|https:x|https://|http:// x|\
            mailto:|https://.";
        for text in texts.split('|') {
            assert_eq!(targets(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn an_address_cannot_leave_its_attribute() {
        for text in [
            "https://x.example/\"onmouseover=\"alert(1)",
            "https://x.example/\"><script>alert(1)</script>",
            "https://x.example/'><img/src=x>",
            "https://x.example/&quot;onclick=x",
            "mailto:a\"onclick=\"b@c",
        ] {
            let (html, links) = account(text);
            assert_eq!(links.len(), 1, "{text}");
            let link = &links[0];
            let target = link.get("href").expect("a target");
            assert!(text.starts_with(target) && text.len() - target.len() < 2, "{target}");
            for name in ["onmouseover", "onclick"] {
                assert_eq!(link.get(name), None, "{text}");
            }
            assert!(!html.contains("<script") && !html.contains("<img"), "{text}");
        }
    }

    proptest! {
        #![proptest_config(times(96))]

        #[test]
        fn whatever_is_typed_only_web_and_mail_addresses_are_links(
            words in vec(prop_oneof![text(), "(https?://|mailto:|javascript:|data:)[!-~]{0,9}"], 0..4)
        ) {
            let text = words.join(" ");
            for target in targets(&text) {
                let lower = target.to_ascii_lowercase();
                prop_assert!(["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme)), "{}", target);
                prop_assert!(text.contains(&target));
            }
        }
    }
}

mod a_file_name {
    use super::*;

    fn named(municipality: &str, updated: &str) -> String {
        let mut document = json_of(&snelscan());
        document["about"] = json!({ "municipality": municipality });
        document["updated"] = json!(updated);
        file_name(&opened(document, real()), "json")
    }

    /// Letters, digits and dashes, one dot before the ending, and short enough for every disk.
    fn is_safe(name: &str) -> bool {
        let Some(stem) = name.strip_suffix(".json") else { return false };
        stem.starts_with("iscan-")
            && name.len() < 200
            && stem
                .chars()
                .all(|letter| letter == '-' || letter.is_ascii_digit() || letter.is_alphabetic() || "×÷".contains(letter))
    }

    #[test]
    fn tells_the_municipality_and_the_day() {
        assert_eq!(named("Molenkouter", NOW), "iscan-molenkouter-2026-11-21.json");
        assert_eq!(named("Sint-Genesius-Rode", NOW), "iscan-sint-genesius-rode-2026-11-21.json");
        assert_eq!(named("Comines / Komen (stad)", NOW), "iscan-comines-komen-stad-2026-11-21.json");
        assert_eq!(named("Liège", NOW), "iscan-liège-2026-11-21.json");
        assert_eq!(named("", NOW), "iscan-2026-11-21.json");
        assert_eq!(named("Molenkouter", ""), "iscan-molenkouter-scan.json");
    }

    #[test]
    fn is_safe_whatever_the_municipality_is_called() {
        let long = ["x".repeat(10_000), "é".repeat(300), "🏛️".repeat(90)];
        let names = "Sint/Genesius\\Rode|../../etc/passwd|a.b.exe|C:\\x:y|naam\nmet\tregels\0|\u{202e}nosj\u{202c}|\u{200f}\u{2066}x|🏛️👩‍👩‍👧|\
            |   |---|CON|<b>\"?*'`$(x)|東京|…";
        for name in names.split('|').chain(long.iter().map(String::as_str)).chain(HOSTILE) {
            let file = named(name, NOW);
            assert!(is_safe(&file), "{file:?}");
            assert!(file.ends_with("-2026-11-21.json"), "{file:?}");
        }
    }

    #[test]
    fn is_safe_whatever_stands_for_the_day() {
        for updated in "../../x/y/z|..\\..\\a:b?|<b>x</b>|\u{202e}21-11-62|a.exe\0    |\n\n\n\n\n\n\n\n\n\n\n|morgen|é".split('|') {
            let file = named("Molenkouter", updated);
            assert!(is_safe(&file), "{file:?}");
        }
    }

    proptest! {
        #[test]
        fn is_always_safe(municipality in text()) {
            let file = named(&municipality, NOW);
            prop_assert!(is_safe(&file), "{:?}", file);
        }
    }
}

mod refusing {
    use super::*;

    /// An answer file with every part of the format.
    fn whole() -> Value {
        json!({
            "format": "iscan-answers", "formatVersion": 1, "instrument": "1.0.0", "scan": "workshop",
            "statements": { "o.leiding.1": 3 },
            "signature": { "x1": "hefboom", "x2": "unknown" },
            "recognition": { "I.iprof.1": "yes" },
            "symptoms": { "eilandjes": "partly" },
            "culture": { "c1": 4 },
            "iprof": { "roleNow": 1, "roleExpected": 2, "tasks": { "opleiding": "notAllowed" } },
            "staffing": {
                "profiles": {
                    "netwerk": {
                        "needed": "3/2", "own": "1", "shared": "0", "external": "1/2", "vacancies": 1, "approach": ["train"],
                    },
                },
                "questions": { "kloof": "ja" },
            },
            "ambition": { "horizon": "2027-12", "targets": { "i.gegevens": 3 } },
            "advice": { "order": ["g1"], "aside": ["g2"] },
            "actions": [
                { "id": "a1", "advice": "", "what": "w", "who": "x", "by": "2027-06-30", "state": "planned" },
                { "id": "a2" },
            ],
            "questionsToOthers": ["l1"],
            "voices": [
                { "id": "v1", "role": "dienst", "scan": "full", "instrument": "1.0.0", "statements": { "o.leiding.1": 2 } },
            ],
            "consensus": { "o.leiding.1": { "answer": 3, "note": "n" } },
            "earlier": [{ "format": "iscan-answers", "formatVersion": 1, "instrument": "0.9.0", "scan": "quick", "statements": { "o.leiding.1": 1 } }],
        })
    }

    /// The file with one value in another's place; the path's parts are separated by spaces.
    fn with(path: &str, value: Value) -> Value {
        let mut file = whole();
        let mut place = &mut file;
        for key in path.split(' ') {
            place = match key.parse::<usize>() {
                Ok(index) => &mut place[index],
                Err(_) => &mut place[key],
            };
        }
        *place = value;
        file
    }

    /// Each of these values is refused there, and the field is named.
    fn refused(path: &str, values: Value) {
        for value in values.as_array().expect("a list").clone() {
            let field = path.replace(' ', ".");
            let told = format!("{field}: {value}");
            assert_eq!(Scan::open(with(path, value), real()), Err(OpenError::Field(field)), "{told}");
        }
    }

    fn accepted(path: &str, values: Value) {
        for value in values.as_array().expect("a list").clone() {
            let file = with(path, value);
            assert_eq!(Scan::open(file.clone(), real()).map(|scan| json_of(&scan)), Ok(file), "{path}");
        }
    }

    fn no_texts() -> Value {
        json!([true, null, 2.5, 7, [], ["x"], {}])
    }

    fn no_number() -> Value {
        json!([true, null, 2.5, -1, 1e300, "1", "unknown", [], [1], {}])
    }

    /// Words or paths, separated by commas.
    fn split(words: &str) -> impl Iterator<Item = &str> {
        words.split(',')
    }

    fn words(words: &str) -> Value {
        json!(split(words).collect::<Vec<_>>())
    }

    #[test]
    fn the_file_with_every_part_opens() {
        assert_eq!(json_of(&opened(whole(), real())), whole());
    }

    #[test]
    fn a_part_has_its_kind() {
        for part in split("signature,recognition,symptoms,culture,iprof,staffing,ambition,advice,consensus") {
            refused(part, json!([null, true, 3, "x", []]));
            accepted(part, json!([{}]));
        }
        for part in split("actions,voices,earlier,questionsToOthers") {
            refused(part, json!([null, true, 3, "x", {}]));
            accepted(part, json!([[]]));
        }
        let inner = "iprof tasks,staffing profiles,staffing profiles netwerk,staffing questions,ambition targets,actions 0,voices 0,\
            voices 0 statements,consensus o.leiding.1,earlier 0,earlier 0 statements";
        for part in split(inner) {
            refused(part, json!([null, true, 3, "x", []]));
        }
    }

    #[test]
    fn a_word_is_one_of_those_listed() {
        let places = [
            ("recognition I.iprof.1", "yes,partly,no"),
            ("symptoms eilandjes", "yes,partly,no,unknown"),
            ("iprof tasks opleiding", "do,cannot,unwilling,notAllowed,notNeeded"),
            ("actions 0 state", "planned,busy,done,dropped"),
            ("voices 0 scan", "quick,full,workshop"),
            ("voices 0 role", "iprof,leiding,dienst,politiek,andere,"),
        ];
        for (path, listed) in places {
            accepted(path, words(listed));
            refused(path, no_texts());
            refused(path, words("x,Yes,yes ,1"));
        }
        refused("recognition I.iprof.1", words("unknown,do"));
        refused("iprof tasks opleiding", words("unknown,yes"));
    }

    #[test]
    fn a_way_to_fill_a_gap_is_one_of_those_listed() {
        let path = "staffing profiles netwerk approach";
        accepted(path, json!([[], ["external", "recruit"], APPROACHES]));
        refused(path, json!(["train", ["x"], ["train", 1], [null], {}, null, [["train"]]]));
    }

    #[test]
    fn a_step_and_a_number_lie_between_their_ends() {
        for path in split("iprof roleNow,iprof roleExpected") {
            refused(path, no_number());
            refused(path, json!([0, 5]));
            accepted(path, json!([1, 4]));
        }
        for path in split("culture c1,ambition targets i.gegevens") {
            refused(path, no_number());
            refused(path, json!([0, 6]));
            accepted(path, json!([1, 5]));
        }
        refused("staffing profiles netwerk vacancies", no_number());
        accepted("staffing profiles netwerk vacancies", json!([0, 250]));
    }

    #[test]
    fn fte_are_exact_and_not_below_zero() {
        for name in split("needed,own,shared,external") {
            let path = format!("staffing profiles netwerk {name}");
            accepted(&path, words("0,1,1/4,3/2,0.25,1.5,12,0/4"));
            refused(&path, no_texts());
            refused(&path, words(", ,-1,-1/2,1/0,1/-2,1/2/3,1.5/2,1.,.5,/2,+1,1e3, 1,½,٣,NaN,x"));
            refused(&path, json!(["1,5"]));
        }
    }

    #[test]
    fn a_text_is_text() {
        let paths = "signature x1,staffing questions kloof,ambition horizon,actions 0 id,actions 0 advice,actions 0 what,actions 0 who,\
            actions 0 by,voices 0 id,voices 0 instrument,consensus o.leiding.1 note";
        for path in split(paths) {
            refused(path, no_texts());
            accepted(path, words(",unknown,<b>"));
        }
    }

    #[test]
    fn a_list_holds_texts() {
        for path in split("advice order,advice aside,questionsToOthers") {
            accepted(path, json!([[], ["a", "b"]]));
            refused(path, json!(["a", [1], ["a", null], [["a"]], {}, null, true]));
        }
    }

    #[test]
    fn an_answer_is_one_to_five_unknown_or_na_wherever_it_stands() {
        for path in split("voices 0 statements o.leiding.1,consensus o.leiding.1 answer,earlier 0 statements o.leiding.1") {
            refused(path, no_texts());
            refused(path, json!([0, 6, -1, "3", "x", ""]));
            accepted(path, json!([1, 5, "unknown", "na"]));
        }
    }

    #[test]
    fn an_earlier_scan_is_an_answer_file() {
        refused("earlier 0 format", no_texts());
        refused("earlier 0 format", words("iscan-results,x,"));
    }

    #[test]
    fn unknown_options_of_a_newer_instrument_are_kept() {
        let mut file = whole();
        file["instrument"] = json!("1.1.0");
        file["recognition"]["I.iprof.1"] = json!("soms");
        file["symptoms"]["eilandjes"] = json!("vaak");
        file["iprof"]["tasks"]["opleiding"] = json!("robot");
        file["staffing"]["profiles"]["netwerk"]["approach"] = json!(["train", "robot"]);
        file["actions"][0]["state"] = json!("wacht");
        file["voices"][0]["scan"] = json!("kort");
        file["voices"][0]["role"] = json!("koning");
        assert_eq!(json_of(&opened(file.clone(), real())), file);
        for version in ["1.0.0", "0.9.0"] {
            file["instrument"] = json!(version);
            assert_eq!(
                Scan::open(file.clone(), real()),
                Err(OpenError::Field("recognition.I.iprof.1".into())),
                "{version}"
            );
        }
    }

    #[test]
    fn a_newer_instrument_cannot_change_the_kind_of_a_value() {
        for (path, value) in [
            ("recognition I.iprof.1", json!(3)),
            ("culture c1", json!(6)),
            ("staffing profiles netwerk approach", json!([1])),
            ("staffing profiles netwerk needed", json!("-1")),
        ] {
            let mut file = with(path, value);
            file["instrument"] = json!("9.0.0");
            assert_eq!(Scan::open(file, real()), Err(OpenError::Field(path.replace(' ', "."))));
        }
    }

    #[test]
    fn unknown_fields_in_every_part_are_kept() {
        let mut file = whole();
        for part in ["iprof", "staffing", "ambition", "advice"] {
            file[part]["toekomst"] = json!([null, 2.5]);
        }
        file["staffing"]["profiles"]["netwerk"]["toekomst"] = json!(null);
        file["actions"][1]["toekomst"] = json!({ "x": -1 });
        file["voices"][0]["toekomst"] = json!(true);
        file["consensus"]["o.leiding.1"]["toekomst"] = json!(0.5);
        file["earlier"][0]["toekomst"] = json!([]);
        assert_eq!(json_of(&opened(file.clone(), real())), file);
    }
}
