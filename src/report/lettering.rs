//! Words in a drawing: SVG does not break lines, so how wide a text is must be known before it is drawn. Estimated a little
//! on the wide side, for no two systems have the same plain font.

/// How wide a text is at this size, in the units of the drawing.
pub(super) fn width(text: &str, size: i32) -> i32 {
    let thousandths: i32 = text.chars().map(advance).sum();
    thousandths * size / 1000
}

/// A letter's part of the size, in thousandths: that of a plain bold font, and of a wide one for what is not Latin.
fn advance(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '|' | '’' | '‘' | 'I' => 280,
        ' ' | '.' | ',' | ':' | ';' | '!' | 'f' | 't' | '/' | '(' | ')' | '-' | '·' | '[' | ']' => 335,
        'r' => 390,
        'm' | 'M' | 'W' | '%' | '@' | '—' => 900,
        'w' => 780,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'a' | 'e' | 'J' | '0'..='9' => 560,
        'a'..='z' | '?' | '+' | '−' | '–' | '=' | '€' | '\u{df}'..='\u{24f}' => 610,
        'A'..='Z' | '&' | '\u{c0}'..='\u{de}' => 735,
        _ => 1100,
    }
}

/// A text in lines no wider than this. A line may end after a slash; a word that is wider by itself is broken.
pub(super) fn wrap(text: &str, size: i32, most: i32) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for word in text.split_whitespace() {
        let mut space = " ";
        for part in word.split_inclusive('/') {
            for piece in pieces(part, size, most) {
                match lines.last_mut() {
                    Some(line) if width(line, size) + width(space, size) + width(&piece, size) <= most => {
                        line.push_str(space);
                        line.push_str(&piece);
                    }
                    _ => lines.push(piece),
                }
                space = "";
            }
        }
    }
    lines
}

/// A word in pieces that fit, without what no drawing can hold.
fn pieces(word: &str, size: i32, most: i32) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars().filter(|letter| is_drawn(*letter)) {
        match pieces.last_mut() {
            Some(piece) if piece.is_empty() || width(piece, size) + advance(letter) * size / 1000 <= most => piece.push(letter),
            _ => pieces.push(letter.into()),
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Whether XML takes it, for a file with another letter in it is no drawing for any program; and it does not turn around
/// what stands after it.
fn is_drawn(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}
