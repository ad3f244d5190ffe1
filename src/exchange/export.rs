//! The files a scan goes out in.

use super::{csv, file_name, page, results};
use crate::instrument::Instrument;
use crate::listed::listed;
use crate::report::Report;
use crate::scan::{Private, Scan};

/// A file to hand to the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub media_type: &'static str,
    /// What it is called.
    pub name: String,
}

/// What goes along besides the answers: in a file the first three, in a link the last two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // each is a box to tick
pub struct ExportOptions {
    /// Municipality, who answers, why now, who does what, who invited whom.
    pub names: bool,
    /// Notes and reasons.
    pub notes: bool,
    /// Evidence.
    pub evidence: bool,
    /// The municipality, in a link.
    pub municipality: bool,
    /// The day, in a link.
    pub day: bool,
}

/// Everything goes along until the sender says otherwise.
impl Default for ExportOptions {
    fn default() -> Self {
        Self {
            names: true,
            notes: true,
            evidence: true,
            municipality: true,
            day: true,
        }
    }
}

type Part = fn(&mut ExportOptions) -> &mut bool;

/// Each part, by the name it is kept under.
const PARTS: [(&str, Part); 5] = [
    ("names", |options| &mut options.names),
    ("notes", |options| &mut options.notes),
    ("evidence", |options| &mut options.evidence),
    ("municipality", |options| &mut options.municipality),
    ("day", |options| &mut options.day),
];

impl ExportOptions {
    /// What stays behind, as a text to keep: the names of the parts.
    ///
    /// ```
    /// use iscan::exchange::ExportOptions;
    ///
    /// let options = ExportOptions { names: false, day: false, ..ExportOptions::default() };
    /// assert_eq!(options.left_behind(), "names day");
    /// assert_eq!(ExportOptions::leaving_behind("names day"), options);
    /// assert_eq!(ExportOptions::leaving_behind("iets anders"), ExportOptions::default());
    /// ```
    pub fn left_behind(mut self) -> String {
        let left = PARTS.into_iter().filter(|(_, part)| !*part(&mut self));
        left.map(|(name, _)| name).collect::<Vec<_>>().join(" ")
    }

    /// Everything but the parts that this text names.
    pub fn leaving_behind(text: &str) -> Self {
        let mut options = Self::default();
        for (name, part) in PARTS {
            *part(&mut options) = !text.split(' ').any(|left| left == name);
        }
        options
    }

    /// The part of a scan that goes in a link.
    pub fn shareable(&self, scan: &Scan) -> Scan {
        scan.shareable(self.municipality, self.day)
    }

    /// The part of a scan of which a report, a table or a workbook is made. The voices are counted first; what is made of a
    /// report holds no single one of them.
    pub fn sent(&self, scan: &Scan) -> Scan {
        let behind = self.kept_back().into_iter().filter(|private| *private != Private::Voices);
        scan.without(&behind.collect::<Vec<_>>())
    }

    fn kept_back(self) -> Vec<Private> {
        Private::ALL.into_iter().filter(|private| !self.goes_along(*private)).collect()
    }

    fn goes_along(self, private: Private) -> bool {
        match private {
            Private::Names => self.names,
            Private::Notes => self.notes,
            Private::Evidence => self.evidence,
            Private::Voices => false,
        }
    }
}

listed! {
    /// A kind of file.
    pub enum ExportFormat {
        /// The answer file: the whole scan, to go on with elsewhere.
        Answers,
        /// The same without what each participant of a workshop answered.
        GroupAnswers,
        /// The report as a page, which can be opened here again.
        Report,
        /// The answers with everything they come to, for other programs.
        Results,
        /// A table for a spreadsheet.
        Table,
    }
}

impl ExportFormat {
    /// Makes the file. `style` is what a report looks like.
    pub fn download(self, scan: &Scan, instrument: &Instrument, options: &ExportOptions, style: &str) -> Download {
        let sent = options.sent(scan);
        match self {
            Self::Answers => answers_file(scan),
            Self::GroupAnswers => answers_file(&scan.without(&[Private::Voices])),
            Self::Report => report_file(&Report::new(instrument, sent), style),
            Self::Results => results_file(&Report::new(instrument, sent)),
            Self::Table => table_file(&Report::new(instrument, sent)),
        }
    }

    /// Whether everything of a scan is in the file, so that opening it gives the same scan again.
    pub fn holds_everything(self, scan: &Scan, options: &ExportOptions) -> bool {
        match self {
            Self::Answers | Self::GroupAnswers | Self::Report | Self::Results => scan.without(&self.stays_behind(*options)) == *scan,
            Self::Table => false,
        }
    }

    fn stays_behind(self, options: ExportOptions) -> Vec<Private> {
        match self {
            Self::Answers => vec![],
            Self::GroupAnswers => vec![Private::Voices],
            Self::Report | Self::Results | Self::Table => options.kept_back(),
        }
    }
}

fn answers_file(scan: &Scan) -> Download {
    Download {
        bytes: scan.to_text().into_bytes(),
        media_type: "application/json",
        name: file_name(scan, "json"),
    }
}

fn report_file(report: &Report, style: &str) -> Download {
    let json = results(report).to_string();
    Download {
        bytes: page::page(report, style, &json).into_bytes(),
        media_type: "text/html",
        name: file_name(report.scan(), "html"),
    }
}

fn results_file(report: &Report) -> Download {
    Download {
        bytes: results(report).to_string().into_bytes(),
        media_type: "application/json",
        name: file_name(report.scan(), "resultaten.json"),
    }
}

fn table_file(report: &Report) -> Download {
    Download {
        bytes: csv::csv(report),
        media_type: "text/csv",
        name: file_name(report.scan(), "csv"),
    }
}
