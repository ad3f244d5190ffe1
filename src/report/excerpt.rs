//! A passage of the report to paste in a mail or a text: the finding, a recommendation. The same words twice, with
//! formatting and without.

use super::date::day;
use super::model::Report;
use super::{finding, number};
use crate::scan::About;
use maud::html;

/// A passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// As HTML.
    pub html: String,
    /// As text.
    pub text: String,
}

/// A paragraph: what stands out in it, then the rest.
struct Paragraph {
    strong: String,
    rest: String,
}

impl Paragraph {
    fn new(strong: &str, rest: &str) -> Self {
        Self {
            strong: strong.to_owned(),
            rest: rest.to_owned(),
        }
    }
}

impl Report<'_> {
    /// The finding, with whose it is and of when.
    pub fn finding_excerpt(&self) -> Excerpt {
        let (words, scores) = (self.words(), &self.scores);
        let mut paragraphs = vec![Paragraph::new(&[&self.finding(), "."].concat(), "")];
        if let (Some(o), Some(ict), Some(tempo)) = (scores.organisation.value, scores.ict.value, scores.tempo()) {
            let point = words.summary_point(&number::value(o, words), &number::value(ict, words));
            paragraphs.push(Paragraph::new("", &[&point, " ", &finding::tempo_sentence(self, tempo)].concat()));
        }
        for kind in &scores.candidates {
            let text = self.instrument.type_text(*kind);
            let heading = [&words.types_heading(&kind.id(), &text.name), "."].concat();
            paragraphs.push(Paragraph::new(&heading, &text.summary));
        }
        if self.first_picture() {
            paragraphs.push(Paragraph::new("", &self.first_told()));
        }
        paragraphs.push(Paragraph::new("", &self.source()));
        excerpt(&paragraphs)
    }

    /// A recommendation that is given, with its first step.
    pub fn advice_excerpt(&self, id: &str) -> Option<Excerpt> {
        let words = self.words();
        let advice = self.advised.iter().find(|one| one.advice.id == id)?.advice;
        let tags = [(advice.ours, words.report_ours()), (advice.updated, words.advice_updated())];
        let tags: Vec<&str> = tags.into_iter().filter(|(is, _)| *is).map(|(_, tag)| tag).collect();
        let tags = if tags.is_empty() {
            String::new()
        } else {
            ["(", &tags.join(", "), ")"].concat()
        };
        Some(excerpt(&[
            Paragraph::new(&advice.title, &tags),
            Paragraph::new("", &advice.text),
            Paragraph::new(words.advice_step(), &advice.step),
            Paragraph::new("", &self.source()),
        ]))
    }

    /// Whose it is, of when, and where it comes from.
    fn source(&self) -> String {
        let words = self.words();
        let (answered, applicable) = self.scores.coverage();
        let source = words.picture_source(&answered, &applicable, &self.instrument.version);
        let date = day(self.scan.updated(), words);
        match self.scan.about(About::Municipality).trim() {
            "" => [&date, ". ", &source].concat(),
            municipality => [municipality, ", ", &date, ". ", &source].concat(),
        }
    }
}

fn excerpt(paragraphs: &[Paragraph]) -> Excerpt {
    let html = html! {
        @for Paragraph { strong, rest } in paragraphs {
            p { @if !strong.is_empty() { b { (strong) } " " } (rest) }
        }
    };
    let lines = paragraphs
        .iter()
        .map(|Paragraph { strong, rest }| [strong.as_str(), " ", rest].concat().trim().to_owned());
    Excerpt {
        html: html.into_string(),
        text: lines.collect::<Vec<_>>().join("\n\n"),
    }
}
