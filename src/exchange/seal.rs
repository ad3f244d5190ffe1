//! What every code has in common: it begins with what it is and its version, and ends with a checksum.

use crate::listed::listed;
use crate::scan::OpenError;
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// The version of every code. A code of another one was made by a newer page.
const VERSION: u8 = 1;
/// Bits of the version, before which stands what it is.
const VERSION_BITS: u32 = 5;

listed! {
    /// What a code holds; its id is its place in an address.
    pub enum CodeKind {
        /// A scan.
        Scan = "r",
        /// What one participant answered.
        Voice = "voice",
        /// An invitation.
        Invitation = "join",
    }
}

impl CodeKind {
    /// The first byte of its codes. (Read as letters, none begins with a mark that people put around a link.)
    pub(super) fn mark(self) -> u64 {
        (self.index() as u64) << VERSION_BITS | u64::from(VERSION)
    }

    /// What the content of a code holds.
    fn of(content: &[u8]) -> Result<Self, OpenError> {
        let first = u64::from(*content.first().ok_or(OpenError::Damaged)?);
        let known = Self::ALL.into_iter().find(|kind| kind.mark() == first);
        known.ok_or(OpenError::Newer)
    }
}

/// The code of these bytes.
pub(super) fn seal(mut bytes: Vec<u8>) -> String {
    bytes.extend(checksum(&bytes).to_be_bytes());
    Base64UrlUnpadded::encode_string(&bytes)
}

/// What a code of this kind holds before its checksum.
///
/// # Errors
/// `Damaged` when the checksum is not right, `Newer` for another version, else what it is instead.
pub(super) fn unseal(code: &str, kind: CodeKind) -> Result<Vec<u8>, OpenError> {
    let content = content(code).ok_or(OpenError::Damaged)?;
    match CodeKind::of(&content)? {
        known if known == kind => Ok(content),
        CodeKind::Scan => Err(OpenError::IsScan),
        CodeKind::Voice => Err(OpenError::IsVoice),
        CodeKind::Invitation => Err(OpenError::IsInvitation),
    }
}

/// What a code is.
///
/// # Errors
/// `Damaged` when the checksum is not right, `Newer` for another version.
pub fn kind_of(code: &str) -> Result<CodeKind, OpenError> {
    CodeKind::of(&content(code).ok_or(OpenError::Damaged)?)
}

/// Whether a text is a code, by its checksum.
pub(super) fn is_code(text: &str) -> bool {
    content(text).is_some()
}

fn content(code: &str) -> Option<Vec<u8>> {
    let mut bytes = Base64UrlUnpadded::decode_vec(code).ok()?;
    let sum = bytes.split_off(bytes.len().checked_sub(4).filter(|length| *length > 0)?);
    (checksum(&bytes).to_be_bytes() == *sum).then_some(bytes)
}

fn checksum(bytes: &[u8]) -> u32 {
    Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(bytes)
}
