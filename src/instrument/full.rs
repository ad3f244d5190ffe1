//! What comes late, in one piece: all that only the full scan, the report and the pages of prose need.

use super::advice::Advice;
use super::pack::packed;
use super::{Chapter, Choice, Leader, Named, Prose, Tempo, Theme, Types, VersionText};

packed! {
    /// Everything but the start page, the statements, the facts and the words of the interface.
    #[derive(Default)]
    pub struct Full {
        /// What changed with each version, the newest first.
        pub changes: Vec<VersionText>,
        /// Names of the themes, in order of [`Theme::ALL`].
        pub themes: [String; 4],
        /// Types I to IV.
        pub types: [TypeText; 4],
        /// What the source says of data management, for which there are no type texts.
        pub data: DataText,
        /// Signature rows, the second route to the type.
        pub rows: Vec<Row>,
        /// Symptoms, in seven lists.
        pub symptoms: Vec<SymptomList>,
        /// Opposed pairs about the culture.
        pub pairs: Vec<Pair>,
        /// The role of the I-professional.
        pub iprof: IprofText,
        /// Capacity and competence.
        pub staffing: StaffingText,
        /// Recommendations, in the order of the source; ours after them.
        pub advice: Vec<Advice>,
        /// The four chapter questions, in order of [`Chapter::ALL`].
        pub chapters: [Named; 4],
        /// Terms explained.
        pub glossary: Vec<Term>,
        /// Where answers stand in a share code.
        pub ledger: Ledger,
        /// The method page.
        pub method: Prose,
        /// The accessibility statement.
        pub accessibility: Prose,
        /// The answer file of an invented municipality, to see a report before one starts.
        pub example: String,
    }

    /// What the source says of one of the four types.
    #[derive(Default)]
    pub struct TypeText {
        /// Our name for the municipality's type.
        pub name: String,
        /// The source's name for the I-professional of that type.
        pub iprof: String,
        /// The tempo the type's text expects.
        pub tempo: Tempo,
        /// Two or three sentences, whatever the pace.
        pub summary: String,
        /// A sentence more where the pace is the one the type's text expects.
        pub together: String,
        /// The lines, each under a theme.
        pub lines: Vec<TypeLine>,
    }

    /// One line of a type text.
    pub struct TypeLine {
        /// The stable id, `<type>.<theme>.<k>`.
        pub id: String,
        /// The signature row whose answer may contradict it; empty where there is none.
        pub row: String,
        /// The theme it stands under.
        pub theme: Theme,
        /// The line.
        pub text: String,
    }

    /// The finding on data management and its causes.
    #[derive(Default)]
    pub struct DataText {
        /// What was found.
        pub finding: String,
        /// Why.
        pub causes: Vec<String>,
    }

    /// A signature row: a question whose answers each fit some of the types.
    pub struct Row {
        /// The stable id, `s1`.
        pub id: String,
        /// The theme it belongs to.
        pub theme: Theme,
        /// Whose leadership it tells of.
        pub leader: Option<Leader>,
        /// The types it says nothing about.
        pub neutral: Types,
        /// The question.
        pub question: String,
        /// What helps to answer; may be empty.
        pub help: String,
        /// The choices, with the types each fits.
        pub options: Vec<Choice>,
        /// Places in the glossary of the terms it uses.
        pub terms: Vec<u32>,
    }

    /// A list of symptoms about one subject.
    pub struct SymptomList {
        /// The stable id.
        pub id: String,
        /// The chapter it counts in.
        pub chapter: Chapter,
        /// What it is about.
        pub name: String,
        /// The symptoms: *ja* means the problem is there.
        pub symptoms: Vec<Line>,
    }

    /// A line that one says something of by choosing: a symptom, a task.
    pub struct Line {
        /// The stable id.
        pub id: String,
        /// What is asserted, or done.
        pub text: String,
    }

    /// Two poles.
    pub struct Pair {
        /// The stable id.
        pub id: String,
        /// The pole that helps an organisation develop: 5.
        pub positive: String,
        /// The other: 1.
        pub negative: String,
        /// Whether the positive pole is shown first.
        pub positive_first: bool,
    }

    /// The page on the role.
    #[derive(Default)]
    pub struct IprofText {
        /// Steps 1 to 4: label and description.
        pub steps: [Named; 4],
        /// Tasks that support the organisation.
        pub tasks: Vec<Line>,
        /// What holds someone back from a task, and what that calls for.
        pub barriers: Vec<Labelled>,
        /// Size classes of the study.
        pub classes: Vec<SizeClass>,
    }

    /// Something to choose or to fill in, with its name and a sentence about it.
    pub struct Labelled {
        /// The stable id, as in an answer file.
        pub id: String,
        /// Its name.
        pub name: String,
        /// The sentence.
        pub text: String,
    }

    /// A size class of the study.
    pub struct SizeClass {
        /// The options of the fact on the size of the ICT service that fall in it.
        pub options: Vec<String>,
        /// Its name.
        pub name: String,
        /// What belongs to it.
        pub text: String,
        /// How many of the 29 municipalities were in it.
        pub count: u32,
    }

    /// The page on capacity and competence.
    #[derive(Default)]
    pub struct StaffingText {
        /// Profiles.
        pub profiles: Vec<Labelled>,
        /// Ways to fill a gap.
        pub approaches: Vec<Labelled>,
        /// Under which statute people work.
        pub statutes: Vec<Labelled>,
        /// Questions.
        pub questions: Vec<StaffQuestion>,
        /// Dated figures, never a norm.
        pub context: Vec<String>,
    }

    /// A question about capacity or competence.
    pub struct StaffQuestion {
        /// The stable id.
        pub id: String,
        /// The question.
        pub question: String,
        /// What helps to answer; may be empty.
        pub help: String,
        /// The choices.
        pub options: Vec<StaffOption>,
    }

    /// A choice, and what follows from it.
    pub struct StaffOption {
        /// The stable id.
        pub id: String,
        /// What the reader chooses.
        pub label: String,
        /// How much attention it asks: 0, 1 or 2.
        pub weight: u32,
        /// What stands out; empty where nothing does.
        pub finding: String,
        /// What to do first; empty where nothing need be.
        pub step: String,
    }

    /// A term explained.
    pub struct Term {
        /// The stable id.
        pub id: String,
        /// As it stands in texts.
        pub name: String,
        /// Other forms it is met in.
        pub also: Vec<String>,
        /// Those of them that are Dutch, outside Dutch.
        pub dutch: Vec<String>,
        /// What it means.
        pub text: String,
    }

    /// The order in which a share code tells the answers, list by list. It only grows at its end, so that a code of an
    /// older edition reads the same. A line is an id, then its options with spaces between; `#` stands for a number.
    #[derive(Default)]
    pub struct Ledger {
        /// Facts and their options.
        pub facts: Vec<String>,
        /// Signature rows and their options.
        pub signature: Vec<String>,
        /// Lines of the type texts.
        pub recognition: Vec<String>,
        /// Symptoms.
        pub symptoms: Vec<String>,
        /// Culture pairs.
        pub culture: Vec<String>,
        /// Tasks of an I-professional.
        pub tasks: Vec<String>,
        /// Staffing profiles.
        pub profiles: Vec<String>,
        /// Staffing questions and their options.
        pub questions: Vec<String>,
    }
}
