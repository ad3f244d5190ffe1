//! A new measurement of the same municipality, begun from an old scan.

use super::{About, Scan};
use crate::instrument::Instrument;

impl Scan {
    /// The scan of a next year, begun at `now`: nothing is answered yet. The municipality, the targets, and the actions that
    /// are still open come along, with their ids and how far they have come; this scan and the earlier ones stand beside it,
    /// without what single people answered. `beside` says whether its answers are shown beside the questions.
    #[must_use]
    pub fn next(&self, id: &str, instrument: &Instrument, now: &str, beside: bool) -> Self {
        let mut next = Self::new(id, &instrument.language, &instrument.version, now);
        next.kind = self.kind;
        for line in [About::Municipality, About::Together] {
            self.about(line).clone_into(next.intake.line_mut(line));
        }
        next.ambition = self.ambition.clone();
        next.actions = self.actions.iter().filter(|action| action.is_open()).cloned().collect();
        // What only a newer instrument knows of it, a scan of this one cannot hold.
        next.actions.iter_mut().for_each(|action| drop(action.rest.remove("state")));
        next.earlier = self.moments();
        next.beside = beside.then_some(true);
        next
    }

    /// This scan and those it has beside it, each by itself, the oldest first: what another scan gets beside it.
    pub fn moments(&self) -> Vec<Self> {
        let mut moments: Vec<Self> = self.earlier.iter().flat_map(Self::moments).collect();
        let mut own = self.clone();
        own.earlier.clear();
        own.voices.clear();
        own.invitation.clear();
        moments.retain(|other| other.id != own.id || own.id.is_empty());
        moments.push(own);
        let mut sorted: Vec<Self> = vec![];
        // A handful. The sort of the standard library would weigh more in the wasm.
        for moment in moments {
            let place = sorted.partition_point(|other| other.last_known() <= moment.last_known());
            sorted.insert(place, moment);
        }
        sorted
    }

    /// The earlier scan that was changed last: what is shown beside the questions, and compared with at first.
    pub fn last_earlier(&self) -> Option<&Self> {
        self.earlier.iter().max_by(|one, other| one.last_known().cmp(other.last_known()))
    }

    /// The answers that stand beside the questions; none where the reader wants none.
    pub fn beside(&self) -> Option<&Self> {
        self.last_earlier().filter(|_| self.beside == Some(true))
    }
}
