//! A page printed to PDF, and what is in it.

use super::browser::Browser;
use std::io::Write;
use std::process::{Command, Stdio};

/// A PDF document.
pub(crate) struct Pdf(Vec<u8>);

impl Pdf {
    /// Prints the page as a reader would.
    pub(crate) async fn print(browser: &Browser) -> Self {
        let pdf = Self(from_base64(&browser.prints().await));
        assert!(pdf.0.starts_with(b"%PDF"), "not a PDF");
        pdf
    }

    /// How many pages it has.
    pub(crate) fn pages(&self) -> usize {
        let told = self
            .about()
            .and_then(|about| about.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse().ok()));
        if let Some(pages) = told {
            return pages;
        }
        let text = String::from_utf8_lossy(&self.0);
        text.match_indices("/Type /Page")
            .filter(|(place, kind)| !text[place + kind.len()..].starts_with('s'))
            .count()
    }

    /// Whether it holds this name of the PDF standard.
    pub(crate) fn names(&self, name: &str) -> bool {
        String::from_utf8_lossy(&self.0).contains(name)
    }

    /// Its text, letters and digits only; nothing where `pdftotext` is not installed.
    pub(crate) fn text(&self) -> Option<String> {
        Some(Self::letters(&self.told("pdftotext", &["-raw", "-", "-"])?))
    }

    /// The text of one page, as it stands there from top to bottom; nothing where `pdftotext` is not installed.
    pub(crate) fn page(&self, number: usize) -> Option<String> {
        let number = number.to_string();
        self.told("pdftotext", &["-layout", "-f", &number, "-l", &number, "-", "-"])
    }

    /// What the document says of itself; nothing where `pdfinfo` is not installed.
    pub(crate) fn about(&self) -> Option<String> {
        self.told("pdfinfo", &["-"])
    }

    /// What another program makes of it.
    fn told(&self, program: &str, arguments: &[&str]) -> Option<String> {
        let mut reader = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        reader.stdin.take()?.write_all(&self.0).ok()?;
        let output = reader.wait_with_output().ok()?;
        Some(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// A text without what a line break changes, spaces and hyphens, and without letters set as one.
    pub(crate) fn letters(text: &str) -> String {
        let text = text.replace('ﬁ', "fi").replace('ﬂ', "fl").replace('ﬀ', "ff");
        text.chars().filter(|letter| letter.is_alphanumeric()).collect()
    }
}

fn from_base64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut held) = (vec![], 0_u32, 0);
    for digit in text.bytes().filter_map(|letter| DIGITS.iter().position(|digit| *digit == letter)) {
        bits = bits << 6 | u32::try_from(digit).unwrap_or_default();
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.extend(u8::try_from(bits >> held));
            bits &= (1 << held) - 1;
        }
    }
    bytes
}
