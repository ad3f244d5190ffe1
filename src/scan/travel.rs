//! What of a scan may travel: the shareable part for a link, and a file with names, notes, evidence and voices in or out.

use super::about::{Intake, Role};
use super::remark::Remarks;
use super::section::Section;
use super::{ROLE, Scan};
use crate::listed::listed;
use serde_json::Map;

listed! {
    /// What can stay behind when a scan goes out in a file.
    pub enum Private {
        /// Municipality, who answers, why now, who does what, who invited whom.
        Names,
        /// Notes and reasons.
        Notes,
        /// Evidence.
        Evidence,
        /// What single people answered.
        Voices,
    }
}

impl Scan {
    /// The part a link carries: the answers and the marks of a deliberate choice, with the municipality and the moment of
    /// the last change when the sender leaves them in. No id, notes, evidence, actions or voices. The role is the one the
    /// facts tell.
    #[must_use]
    pub fn shareable(&self, municipality: bool, day: bool) -> Self {
        let mut remarks = self.remarks.clone();
        remarks.retain(|_, remark| remark.is_deliberate());
        for (_, remark) in remarks.iter_mut() {
            *remark = Remarks {
                deliberate: Some(true),
                ..Remarks::default()
            };
        }
        let mut part = Self {
            instrument: self.instrument.clone(),
            kind: self.kind,
            statements: self.statements.clone(),
            remarks,
            choices: self.choices.clone(),
            profiles: self.profiles.clone(),
            ambition: self.ambition.clone(),
            rest: self.rest.clone(),
            ..Self::default()
        };
        part.only_answers_of_the_rest();
        part.intake.role = part.fact(ROLE).and_then(Role::of);
        if municipality {
            part.intake.municipality.clone_from(&self.intake.municipality);
        }
        if day {
            part.updated.clone_from(&self.updated);
        }
        part
    }

    /// The scan for a file, without what is to stay behind. What this version does not know may tell of anything: unless
    /// names, notes and evidence all go along, it goes along only where it stands among answers.
    #[must_use]
    pub fn without(&self, private: &[Private]) -> Self {
        let mut scan = self.clone();
        for kind in private {
            match kind {
                Private::Names => {
                    scan.intake = Intake {
                        role: scan.intake.role,
                        ..Intake::default()
                    };
                    scan.actions.iter_mut().for_each(|action| action.who.clear());
                    scan.invitation.clear();
                }
                Private::Notes => {
                    for (_, remark) in scan.remarks.iter_mut() {
                        remark.note.clear();
                        remark.na_reason.clear();
                    }
                    scan.consensus.iter_mut().for_each(|(_, agreed)| agreed.note.clear());
                }
                Private::Evidence => scan.remarks.iter_mut().for_each(|(_, remark)| remark.evidence.clear()),
                Private::Voices => scan.voices.clear(),
            }
        }
        if private.iter().any(|kind| *kind != Private::Voices) {
            scan.remarks.iter_mut().for_each(|(_, remark)| remark.rest = Map::new());
            scan.consensus.iter_mut().for_each(|(_, agreed)| agreed.rest = Map::new());
            scan.actions.iter_mut().for_each(|action| action.rest = Map::new());
            scan.remarks.retain(|_, remark| *remark != Remarks::default());
            scan.only_answers_of_the_rest();
        }
        scan.earlier.iter_mut().for_each(|earlier| *earlier = earlier.without(private));
        scan
    }

    /// Drops what this version does not know, but for what stands among answers.
    fn only_answers_of_the_rest(&mut self) {
        self.rest.retain(|name, _| Section::from_id(name).is_some_and(Section::is_answers));
    }
}
