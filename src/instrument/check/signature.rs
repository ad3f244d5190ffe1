//! Checks the signature rows: every type fits an answer, and the rows the report needs are there.

use super::glossary::terms_in;
use super::reading::{Check, Place, all};
use crate::instrument::{Leader, Row, Term, Type, source};

impl Check<'_> {
    pub(super) fn rows(&mut self, glossary: &[Term]) -> Option<Vec<Row>> {
        let source: source::Signature = self.parse("signature.toml")?;
        let at = self.place("signature.toml");
        self.unique(at, source.row.iter().map(|row| &row.id));
        let leaders: Vec<_> = source.row.iter().filter_map(|row| row.leader.as_ref()).collect();
        self.marked(at, "leader", &leaders, &[Leader::Director, Leader::Team]);
        all(&source.row, |row| self.row(at, row, glossary))
    }

    fn row(&mut self, at: Place, row: &source::Row, glossary: &[Term]) -> Option<Row> {
        let theme = self.member(at, &row.theme, "thema");
        let options = self.choices(at, &row.option)?;
        let neutral = self.types_of(at, &row.neutral);
        let reached = |kind| neutral.contains(kind) || options.iter().any(|option| option.types.contains(kind));
        if !Type::ALL.into_iter().all(reached) {
            self.mistake(
                at,
                row.id.span().start,
                "niet elk type past bij een antwoord van deze rij",
                "Vul types of neutral aan",
            );
        }
        let (question, help) = (self.text(at, &row.question)?, self.optional(at, row.help.as_ref())?);
        Some(Row {
            id: row.id.get_ref().clone(),
            theme: theme?,
            leader: row.leader.as_ref().and_then(|leader| Leader::from_id(leader.get_ref())),
            neutral,
            terms: terms_in(glossary, [&question, &help]),
            question,
            help,
            options,
        })
    }
}
