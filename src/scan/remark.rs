//! What is said beside a statement.

use super::OpenError;
use super::codec::{Object, Part};
use crate::listed::listed;
use serde_json::{Map, Value};

listed! {
    /// The parts of a remark that are text.
    pub enum Remark {
        /// A note.
        Note,
        /// Evidence: free text or a link.
        Evidence,
        /// Why a statement does not apply.
        NaReason,
    }
}

/// The remark beside one statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Remarks {
    pub(super) note: String,
    pub(super) evidence: String,
    pub(super) na_reason: String,
    pub(super) deliberate: Option<bool>,
    pub(super) rest: Map<String, Value>,
}

impl Remarks {
    pub(super) fn part(&self, part: Remark) -> &str {
        match part {
            Remark::Note => &self.note,
            Remark::Evidence => &self.evidence,
            Remark::NaReason => &self.na_reason,
        }
    }

    pub(super) fn part_mut(&mut self, part: Remark) -> &mut String {
        match part {
            Remark::Note => &mut self.note,
            Remark::Evidence => &mut self.evidence,
            Remark::NaReason => &mut self.na_reason,
        }
    }

    pub(super) fn is_deliberate(&self) -> bool {
        self.deliberate == Some(true)
    }
}

impl Part for Remarks {
    fn fields(&mut self, remark: &mut Object) -> Result<(), OpenError> {
        remark.text("note", &mut self.note)?;
        remark.text("evidence", &mut self.evidence)?;
        remark.text("naReason", &mut self.na_reason)?;
        remark.field("deliberate", &mut self.deliberate)
    }

    fn rest(&mut self) -> &mut Map<String, Value> {
        &mut self.rest
    }
}
