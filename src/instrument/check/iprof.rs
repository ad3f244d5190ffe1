//! Checks the page on the role of the I-professional: steps, tasks, what holds back, size classes.

use super::reading::{Check, Place, all, plain};
use crate::instrument::source::{self, Spanned};
use crate::instrument::{Fact, FactRole, IprofText, Labelled, Line, Named, SizeClass};

impl Check<'_> {
    pub(super) fn iprof(&mut self, facts: &[Fact]) -> Option<IprofText> {
        let source: source::Iprof = self.parse("iprof.toml")?;
        let at = self.place("iprof.toml");
        self.unique(at, source.task.iter().map(|task| &task.id));
        let barriers = ["cannot", "unwilling", "notAllowed", "notNeeded"];
        self.ids(at, source.barrier.iter().map(|barrier| &barrier.id), &barriers);
        let classes = ["minimaal", "klein", "gemiddeld", "groot"];
        self.ids(at, source.class.iter().map(|class| &class.id), &classes);
        self.sizes(at, &source.class, facts);
        let steps = self.numbered(at, &source.step, "stappen", |check, step| {
            Some(Named {
                name: check.text(at, &step.name)?,
                about: check.text(at, &step.text)?,
            })
        });
        let tasks = all(&source.task, |task| self.line(at, task));
        let barriers = self.labelled(at, &source.barrier);
        let classes = all(&source.class, |class| {
            Some(SizeClass {
                options: plain(&class.options),
                name: self.text(at, &class.name)?,
                text: self.text(at, &class.text)?,
                count: class.count,
            })
        });
        Some(IprofText {
            steps: steps?,
            tasks: tasks?,
            barriers: barriers?,
            classes: classes?,
        })
    }

    /// Every option of the fact on the size of the ICT service falls in one class. Only looked at once the rest is right:
    /// an id with a mistake in it needs no class.
    fn sizes(&mut self, at: Place, classes: &[source::SizeClass], facts: &[Fact]) {
        if !self.mistakes.is_empty() {
            return;
        }
        let sizes = facts.iter().find(|fact| fact.role == Some(FactRole::Size));
        let sizes: Vec<&str> = sizes
            .iter()
            .flat_map(|fact| &fact.options)
            .map(|option| option.id.as_str())
            .collect();
        let named: Vec<&Spanned<String>> = classes.iter().flat_map(|class| &class.options).collect();
        for option in &named {
            self.known(at, option, &sizes, "keuze van het feit met role = \"size\"");
        }
        self.unique(at, named.iter().copied());
        for size in sizes {
            if !named.iter().any(|option| option.get_ref() == size) {
                let what = format!("de keuze «{size}» van het feit met role = \"size\" hoort bij geen enkele klasse");
                self.mistake(at, at.text.len(), what, "Noem ze bij options van een klasse");
            }
        }
    }

    pub(super) fn line(&mut self, at: Place, line: &source::Line) -> Option<Line> {
        Some(Line {
            id: line.id.get_ref().clone(),
            text: self.text(at, &line.text)?,
        })
    }

    pub(super) fn labelled(&mut self, at: Place, all_of_them: &[source::Labelled]) -> Option<Vec<Labelled>> {
        all(all_of_them, |one| {
            Some(Labelled {
                id: one.id.get_ref().clone(),
                name: self.text(at, &one.name)?,
                text: self.text(at, &one.text)?,
            })
        })
    }
}
