//! A page printed to PDF, and what is in it.

use super::browser::Browser;
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

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

    /// The text of each page in the order in which it was set, column after column; nothing where `pdftotext` is not installed.
    pub(crate) fn sheets(&self) -> Option<Vec<String>> {
        let text = Self::plain(&self.told("pdftotext", &["-raw", "-", "-"])?);
        // Each page ends with a form feed.
        let mut sheets: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
        sheets.pop();
        Some(sheets)
    }

    /// What the document says of itself; nothing where `pdfinfo` is not installed.
    pub(crate) fn about(&self) -> Option<String> {
        self.told("pdfinfo", &["-"])
    }

    /// How far each page is filled, in hundredths of the height between the margins of the style sheet; nothing where
    /// `pdftoppm` is not installed.
    pub(crate) fn filled(&self) -> Option<Vec<usize>> {
        let pictures = self.made("pdftoppm", &["-gray", "-r", "30", "-"])?;
        Some(Picture::all(&pictures).map(|picture| picture.filled()).collect())
    }

    /// What another program makes of it, as text.
    fn told(&self, program: &str, arguments: &[&str]) -> Option<String> {
        Some(String::from_utf8_lossy(&self.made(program, arguments)?).into_owned())
    }

    /// What another program makes of it.
    fn made(&self, program: &str, arguments: &[&str]) -> Option<Vec<u8>> {
        let mut reader = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let (mut paper, document) = (reader.stdin.take()?, self.0.clone());
        // Beside the reading: a program that begins to answer before it has read all would wait for ever.
        let writer = thread::spawn(move || paper.write_all(&document));
        let output = reader.wait_with_output().ok()?;
        writer.join().ok()?.ok()?;
        Some(output.stdout)
    }

    /// A text without what a line break changes, spaces and hyphens, and without letters set as one.
    pub(crate) fn letters(text: &str) -> String {
        Self::plain(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
    }

    /// A text without letters set as one.
    fn plain(text: &str) -> String {
        let as_one = [('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬀ', "ff"), ('ﬃ', "ffi"), ('ﬄ', "ffl")];
        as_one
            .into_iter()
            .fold(text.to_owned(), |text, (one, apart)| text.replace(one, apart))
    }
}

/// A page as grey pixels.
struct Picture<'a> {
    width: usize,
    pixels: &'a [u8],
}

impl<'a> Picture<'a> {
    /// The pictures of a stream of PGM files: `P5`, width, height, the value of white, and the pixels.
    fn all(mut stream: &'a [u8]) -> impl Iterator<Item = Self> {
        std::iter::from_fn(move || {
            // Of the head, four words; one byte of space ends it.
            let mut word = || {
                let (word, rest) = stream.split_at(stream.iter().position(u8::is_ascii_whitespace)?);
                stream = &rest[1..];
                Some(String::from_utf8_lossy(word).into_owned())
            };
            let [_, width, height, _] = [word()?, word()?, word()?, word()?];
            let (width, height): (usize, usize) = (width.parse().ok()?, height.parse().ok()?);
            let (pixels, rest) = stream.split_at_checked(width * height)?;
            stream = rest;
            Some(Self { width, pixels })
        })
    }

    /// The lowest row with ink, in hundredths of what lies between the margins: 18 of the 297 mm of A4 on top and below.
    fn filled(&self) -> usize {
        let rows: Vec<&[u8]> = self.pixels.chunks(self.width).collect();
        let margin = rows.len() * 18 / 297;
        let between = &rows[margin..rows.len() - margin];
        let last = between.iter().rposition(|row| row.iter().any(|pixel| *pixel < 200));
        last.map_or(0, |last| 100 * (last + 1) / between.len())
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
