//! What the page for unknown addresses allows itself: nothing but its own style and script, each by its hash.

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

const PAGE: &str = include_str!("../../src/assets/404.html");

/// What stands between two marks, once.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text.split_once(from).expect(from);
    assert!(!rest.contains(from), "{from} stands there twice");
    rest.split_once(to).expect(to).0
}

#[test]
fn the_hashes_are_those_of_the_style_and_the_script() {
    let policy = between(PAGE, "\"Content-Security-Policy\" content=\"", "\"");
    for part in ["script", "style"] {
        let text = between(PAGE, &format!("<{part}>"), &format!("</{part}>"));
        let source = format!("{part}-src 'sha256-{}'", Base64::encode_string(&Sha256::digest(text)));
        assert!(
            policy.split("; ").any(|rule| rule == source),
            "the policy in src/assets/404.html needs {source}"
        );
    }
}

#[test]
fn everything_else_is_refused() {
    let policy = between(PAGE, "\"Content-Security-Policy\" content=\"", "\"");
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    for loose in ["unsafe", "http:", "https:", "*"] {
        assert!(!policy.contains(loose), "{loose} in {policy}");
    }
}
