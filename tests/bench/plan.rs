//! What a run measures, as its environment says: everything, or with `ISCAN_BENCH=quick` a little of it.

/// What is measured, and how often.
pub(crate) struct Plan {
    /// How many visits a median is of, each in a browser with a fresh profile: `ISCAN_VISITS`, otherwise 9.
    pub(crate) visits: usize,
    /// How often the whole questionnaire is walked through.
    pub(crate) walks: usize,
    /// How many statements: `ISCAN_SIZES`, otherwise all sizes.
    pub(crate) sizes: Vec<usize>,
    /// How many take part in a workshop.
    pub(crate) voices: &'static [usize],
    /// How many municipalities stand side by side; Flanders has three hundred.
    pub(crate) municipalities: &'static [usize],
    /// Whether this is the little of it: without the older peer.
    pub(crate) is_quick: bool,
}

impl Plan {
    /// That of this run.
    pub(crate) fn of_this_run() -> Self {
        let is_quick = match std::env::var("ISCAN_BENCH").as_deref() {
            Err(_) => false,
            Ok("quick") => true,
            Ok(other) => panic!("ISCAN_BENCH is quick or not there, not {other}"),
        };
        let numbers = |name: &str| -> Option<Vec<usize>> {
            let asked = std::env::var(name).ok()?;
            let numbers = asked.split(',').map(|number| number.parse().ok());
            Some(numbers.collect::<Option<_>>().unwrap_or_else(|| panic!("{name} is 9, or 13,56")))
        };
        let visits = numbers("ISCAN_VISITS").map(|visits| visits[0]);
        let sizes = numbers("ISCAN_SIZES");
        if is_quick {
            Self {
                visits: visits.unwrap_or(5),
                walks: 1,
                sizes: sizes.unwrap_or_else(|| vec![56]),
                voices: &[],
                municipalities: &[],
                is_quick,
            }
        } else {
            Self {
                visits: visits.unwrap_or(9),
                walks: 3,
                sizes: sizes.unwrap_or_else(|| vec![13, 56, 560, 5_000]),
                voices: &[1, 100, 300, 10_000],
                municipalities: &[1, 100, 1_000, 10_000],
                is_quick,
            }
        }
    }
}
