//! Checks the type texts: every line under its type and a theme, and beside a row of the signature.

use super::reading::{Check, Place, all};
use crate::instrument::{DataText, Theme, Type, TypeLine, TypeText, source};

impl Check<'_> {
    /// `rows` are those of the signature, where they are known.
    pub(super) fn types(&mut self, rows: Option<&[&str]>) -> Option<([String; 4], [TypeText; 4], DataText)> {
        let source: source::Types = self.parse("types.toml")?;
        let at = self.place("types.toml");
        self.members::<Theme>(at, source.theme.iter().map(|theme| &theme.id));
        self.members::<Type>(at, source.kinds.iter().map(|kind| &kind.id));
        self.unique(at, source.kinds.iter().flat_map(|kind| &kind.line).map(|line| &line.id));
        let themes = all(&source.theme, |theme| self.text(at, &theme.name));
        let types = all(&source.kinds, |kind| self.kind(at, kind, rows));
        let (finding, causes) = (self.text(at, &source.gegevens.finding), self.texts(at, &source.gegevens.causes));
        let data = DataText {
            finding: finding?,
            causes: causes?,
        };
        Some((themes?.try_into().ok()?, types?.try_into().ok()?, data))
    }

    fn kind(&mut self, at: Place, kind: &source::Type, rows: Option<&[&str]>) -> Option<TypeText> {
        let tempo = self.member(at, &kind.tempo, "tempo");
        let lines = all(&kind.line, |line| self.type_line(at, kind.id.get_ref(), line, rows));
        Some(TypeText {
            name: self.text(at, &kind.name)?,
            iprof: self.text(at, &kind.iprof)?,
            tempo: tempo?,
            summary: self.text(at, &kind.summary)?,
            together: self.text(at, &kind.together)?,
            lines: lines?,
        })
    }

    fn type_line(&mut self, at: Place, kind: &str, line: &source::Line, rows: Option<&[&str]>) -> Option<TypeLine> {
        let text = self.text(at, &line.text);
        let id = line.id.get_ref();
        let theme = id
            .strip_prefix(kind)
            .and_then(|rest| Theme::from_id(rest.strip_prefix('.')?.split('.').next()?));
        if theme.is_none() {
            let what = format!("het id «{id}» noemt niet dit type en een thema");
            self.mistake(at, line.id.span().start, what, "Schrijf <type>.<thema>.<nummer>");
        }
        let row = line.row.as_ref();
        if let (Some(row), Some(rows)) = (row, rows)
            && !rows.contains(&row.get_ref().as_str())
        {
            let what = format!("de rij «{}» bestaat niet", row.get_ref());
            self.mistake(
                at,
                row.span().start,
                what,
                "Noem een kenmerk uit signature.toml, een rij uit facts.toml, of s21",
            );
        }
        Some(TypeLine {
            id: id.clone(),
            row: row.map(|row| row.get_ref().clone()).unwrap_or_default(),
            theme: theme?,
            text: text?,
        })
    }
}
