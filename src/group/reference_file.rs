//! The reference file, read and written (`src/exchange/format.md`). What is read is refused by the name of the field that
//! has a value it cannot have; so are counts that do not come to the number of municipalities.

use super::counts::{Band, Counts};
use super::reference::{
    FEWEST_BY_PHASE, FEWEST_MUNICIPALITIES, MOST_MUNICIPALITIES, MOST_SOURCE, MOST_VERSION, Middle, Outcomes, Reference,
};
use super::values::Quartiles;
use crate::exact::Exact;
use crate::instrument::{Domain, Instrument, Layer, Phase, StatementId, later};
use crate::plan::Day;
use crate::scan::{Answer, OpenError, REFERENCE, Tally};
use litemap::LiteMap;
use serde_json::{Map, Value, json};

const VERSION: u64 = 1;
/// More text than this is no such file: one of five thousand statements is a quarter of it.
const MOST_TEXT: usize = 4_000_000;
/// What who gave no answer is counted under, beside the ids of answers.
const OPEN: &str = "open";
/// What is counted of a domain beside its phases: municipalities without one.
const NONE: &str = "none";
/// How many municipalities have a value, and between which the middle half of these values lies.
const COUNTED: &str = "counted";
const QUARTILES: &str = "quartiles";
/// What the axes are called, as in a results file.
const AXES: [&str; 2] = ["o", "ict"];

type Read<T> = Result<T, OpenError>;

impl Reference {
    /// Opens the text of a file.
    ///
    /// # Errors
    /// Says what the file is not, or which field has a value it cannot have.
    pub fn from_text(text: &str, instrument: &Instrument) -> Result<Self, OpenError> {
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.len() > MOST_TEXT || !text.starts_with('{') {
            return Err(OpenError::NotAReference);
        }
        Self::open(&serde_json::from_str(text).map_err(|_| OpenError::Damaged)?, instrument)
    }

    /// Opens a file.
    ///
    /// # Errors
    /// As [`Reference::from_text`].
    pub fn open(file: &Value, instrument: &Instrument) -> Result<Self, OpenError> {
        if file.get("format").and_then(Value::as_str) != Some(REFERENCE) {
            return Err(OpenError::NotAReference);
        }
        match file.get("formatVersion").and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(OpenError::Newer),
            Some(_) | None => return Err(OpenError::field("formatVersion")),
        }
        let municipalities = whole(file, "municipalities")?;
        if !(FEWEST_MUNICIPALITIES..=MOST_MUNICIPALITIES).contains(&municipalities) {
            return Err(OpenError::field("municipalities"));
        }
        let version = text(file, "instrument", MOST_VERSION)?;
        let made = text(file, "made", 10)?;
        let made = Day::parse(&made).filter(|day| day.to_string() == made);
        let source = if file.get("source").is_some() {
            text(file, "source", MOST_SOURCE)?
        } else {
            String::new()
        };
        let reader = Reader {
            instrument,
            municipalities,
            newer: later(&version, &instrument.version),
        };
        let by_phase = municipalities >= FEWEST_BY_PHASE;
        let statements = reader.statements(file, by_phase)?;
        let outcomes = if by_phase { Some(reader.outcomes(file)?) } else { None };
        let too_much = ["domains", "axes", "layers"].into_iter().find(|name| file.get(name).is_some());
        match too_much {
            Some(name) if !by_phase => Err(OpenError::field(name)),
            Some(_) | None => Ok(Self {
                version,
                made: made.ok_or_else(|| OpenError::field("made"))?,
                source,
                municipalities,
                statements,
                outcomes,
            }),
        }
    }

    /// The file.
    pub fn to_json(&self) -> Value {
        let statements = self.statements.iter().map(|(id, counts)| (id.to_string(), written(counts)));
        let mut file = json!({
            "format": REFERENCE,
            "formatVersion": VERSION,
            "instrument": self.version,
            "made": self.made.to_string(),
            "source": self.source,
            "municipalities": self.municipalities,
            "statements": statements.collect::<Map<String, Value>>(),
        });
        if let (Some(outcomes), Some(fields)) = (&self.outcomes, file.as_object_mut()) {
            outcomes.write(self.municipalities, fields);
        }
        file
    }

    /// The text of the file.
    pub fn to_text(&self) -> String {
        self.to_json().to_string()
    }
}

/// What the parts of a file are read against.
struct Reader<'a> {
    instrument: &'a Instrument,
    municipalities: u32,
    /// Whether the file is of a newer instrument: then it may hold statements and phases that are not known here.
    newer: bool,
}

impl Reader<'_> {
    fn statements(&self, file: &Value, by_phase: bool) -> Read<LiteMap<StatementId, Counts>> {
        let mut statements = LiteMap::new();
        for (name, value) in object(file, "statements")? {
            let counts = self.counts(value, by_phase).and_then(|counts| {
                let id = StatementId::parse(name).ok_or(OpenError::field(""))?;
                self.check_fifth(id, &counts)?;
                Ok((id, counts))
            });
            let (id, counts) = counts.map_err(|error| error.under(name).under("statements"))?;
            statements.insert(id, counts);
        }
        Ok(statements)
    }

    fn counts(&self, value: &Value, by_phase: bool) -> Read<Counts> {
        if by_phase {
            let names = Answer::all().map(Answer::id).chain([OPEN]);
            let counts = self.parts(value, &names.collect::<Vec<_>>(), &[])?;
            let [phases @ .., unknown, not_applicable, open] = array::<8>(&counts)?;
            let given = Tally::counted(phases, unknown, not_applicable);
            Ok(Counts::Answers { given, open })
        } else {
            let counts = self.parts(value, &Band::ALL.map(Band::id), &[])?;
            Ok(Counts::Bands(array(&counts)?))
        }
    }

    /// A fifth phase is only counted where the statement offers one.
    fn check_fifth(&self, id: StatementId, counts: &Counts) -> Read<()> {
        let highest = self.instrument.statement(id).map(crate::instrument::Statement::highest);
        let beyond = |phase: Phase, count: u32| count > 0 && highest.is_some_and(|highest| phase > highest);
        let phases = Phase::ALL.into_iter().zip(counts.phases().unwrap_or_default());
        let wrong = phases.filter(|_| !self.newer).find(|(phase, count)| beyond(*phase, *count));
        wrong.map_or(Ok(()), |(phase, _)| Err(OpenError::field(&phase.to_string())))
    }

    /// How many are counted under each of these names, which together are all municipalities. Only these names may stand
    /// there, and some others.
    fn parts(&self, value: &Value, names: &[&str], others: &[&str]) -> Read<Vec<u32>> {
        let fields = value.as_object().ok_or(OpenError::field(""))?;
        if let Some(name) = fields.keys().find(|name| ![names, others].concat().contains(&name.as_str())) {
            return Err(OpenError::field(name));
        }
        let counts: Vec<u32> = names.iter().map(|name| whole(value, name)).collect::<Read<_>>()?;
        let all: u64 = counts.iter().map(|count| u64::from(*count)).sum();
        if all == u64::from(self.municipalities) {
            Ok(counts)
        } else {
            Err(OpenError::field(""))
        }
    }

    fn outcomes(&self, file: &Value) -> Read<Outcomes> {
        let (mut phases, mut means) = (vec![], vec![]);
        only(file, "domains", &Domain::ALL.map(Domain::id))?;
        for domain in Domain::ALL {
            let read = self.domain(&file["domains"][domain.id()]);
            let (reached, mean) = read.map_err(|error| error.under(domain.id()).under("domains"))?;
            phases.push(reached);
            means.push(mean);
        }
        let axes = self.middles(file, "axes", &AXES)?;
        let layers = self.middles(file, "layers", &Layer::ALL.map(Layer::id))?;
        Ok(Outcomes {
            phases,
            means,
            axes: axes.try_into().map_err(|_| OpenError::field("axes"))?,
            layers,
        })
    }

    fn domain(&self, value: &Value) -> Read<([u32; 5], Middle)> {
        let names = Phase::ALL.map(|phase| Answer::Phase(phase).id());
        let counts = self.parts(value, &[&names[..], &[NONE]].concat(), &[QUARTILES])?;
        let [phases @ .., _] = array::<6>(&counts)?;
        let counted = phases.iter().sum();
        let quartiles = quartiles(value, counted)?;
        Ok((phases, Middle { counted, quartiles }))
    }

    /// How values lie, under each of these names.
    fn middles(&self, file: &Value, part: &str, names: &[&str]) -> Read<Vec<Middle>> {
        only(file, part, names)?;
        let read = |name: &&str| {
            let value = &file[part][*name];
            let counted = whole(value, COUNTED).and_then(|counted| {
                let fits = counted <= self.municipalities;
                let quartiles = quartiles(value, counted)?;
                fits.then_some(Middle { counted, quartiles }).ok_or(OpenError::field(COUNTED))
            });
            counted.map_err(|error| error.under(name).under(part))
        };
        names.iter().map(read).collect()
    }
}

/// A part with these names, and no other.
fn only(file: &Value, part: &str, names: &[&str]) -> Read<()> {
    let other = object(file, part)?.keys().find(|name| !names.contains(&name.as_str()));
    other.map_or(Ok(()), |name| Err(OpenError::field(name).under(part)))
}

/// Three values between the lowest and the highest phase, from low to high; null exactly where nobody has one.
fn quartiles(value: &Value, counted: u32) -> Read<Option<Quartiles>> {
    let wrong = OpenError::field(QUARTILES);
    let values = match value.get(QUARTILES) {
        Some(Value::Null) if counted == 0 => return Ok(None),
        Some(Value::Array(values)) if counted > 0 => values,
        _ => return Err(wrong),
    };
    let values: Option<Vec<Exact>> = values.iter().map(|value| Exact::parse(value.as_str()?)).collect();
    let (lowest, highest) = (Exact::new(1, 1), Exact::new(5, 1));
    match values.as_deref() {
        Some([low, median, high]) if lowest <= *low && low <= median && median <= high && *high <= highest => Ok(Some(Quartiles {
            low: *low,
            median: *median,
            high: *high,
        })),
        Some(_) | None => Err(wrong),
    }
}

/// A whole number that a count can be.
fn whole(value: &Value, name: &str) -> Read<u32> {
    let number = value
        .get(name)
        .and_then(Value::as_u64)
        .and_then(|number| u32::try_from(number).ok());
    let number = number.filter(|number| *number <= MOST_MUNICIPALITIES);
    number.ok_or_else(|| OpenError::field(name))
}

/// A text of at most so many letters.
fn text(value: &Value, name: &str, most: usize) -> Read<String> {
    let text = value.get(name).and_then(Value::as_str);
    let text = text.filter(|text| text.chars().count() <= most);
    text.map(str::to_owned).ok_or_else(|| OpenError::field(name))
}

fn object<'a>(value: &'a Value, name: &str) -> Read<&'a Map<String, Value>> {
    let fields = value.get(name).and_then(Value::as_object);
    fields.ok_or_else(|| OpenError::field(name))
}

fn array<const N: usize>(counts: &[u32]) -> Read<[u32; N]> {
    counts.try_into().map_err(|_| OpenError::field(""))
}

fn written(counts: &Counts) -> Value {
    match counts {
        Counts::Bands(counts) => named(Band::ALL.map(Band::id).into_iter().zip(*counts)),
        Counts::Answers { given, open } => {
            let answers = Answer::all().map(|answer| (answer.id(), given.count_of(answer)));
            named(answers.chain([(OPEN, *open)]))
        }
    }
}

fn named<'a>(counts: impl Iterator<Item = (&'a str, u32)>) -> Value {
    let fields = counts.map(|(name, count)| (name.to_owned(), Value::from(count)));
    Value::Object(fields.collect())
}

impl Outcomes {
    fn write(&self, municipalities: u32, file: &mut Map<String, Value>) {
        let domains = Domain::ALL.into_iter().map(|domain| {
            let (phases, means) = (self.phases(domain), self.means(domain));
            let names = Phase::ALL.map(|phase| Answer::Phase(phase).id());
            let none = municipalities - means.counted;
            let mut value = named(names.into_iter().zip(phases).chain([(NONE, none)]));
            value[QUARTILES] = quartiles_written(means);
            (domain.id().to_owned(), value)
        });
        let middle = |(name, middle): (&str, Middle)| {
            let value = json!({ COUNTED: middle.counted, QUARTILES: quartiles_written(middle) });
            (name.to_owned(), value)
        };
        let axes = AXES.into_iter().zip(self.axes());
        let layers = Layer::ALL.into_iter().map(|layer| (layer.id(), self.layer(layer)));
        file.insert("domains".into(), Value::Object(domains.collect()));
        file.insert("axes".into(), Value::Object(axes.map(middle).collect()));
        file.insert("layers".into(), Value::Object(layers.map(middle).collect()));
    }
}

fn quartiles_written(middle: Middle) -> Value {
    middle.quartiles.map_or(Value::Null, |Quartiles { low, median, high }| {
        Value::from([low, median, high].map(|value| value.to_string()).to_vec())
    })
}
