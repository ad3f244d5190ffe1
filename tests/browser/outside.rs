//! Text from outside is text, wherever it stands: no markup, no program, no address but an ordinary one.

use super::support::files::{Downloads, SavedFile, Way};
use super::support::questions::{about, words};
use super::support::scans::scan;
use super::support::site::Site;
use super::support::text::ANY;
use super::support::user::User;
use serde_json::{Value, json};

const MARKUP: &str =
    "<img src=x onerror=\"alert(1)\"><script>alert(2)</script></textarea></title></style><b class=inserted>vet</b> & 'co' {{x}}";
const BACKWARDS: &str = "\u{202e}drawkcab\u{2066} \u{200f}שלום";
const EMOJI: &str = "👩🏽‍💻🏴‍☠️ e\u{301}";

/// A scan of someone who means no good.
fn hostile() -> Value {
    let mut scan = scan();
    scan["about"]["municipality"] = json!(format!("Voorbeelde {MARKUP} {BACKWARDS} {EMOJI}"));
    scan["about"]["respondent"] = json!(format!("{BACKWARDS} {MARKUP}"));
    scan["about"]["reason"] = json!(format!("nul\u{0}byte {MARKUP}"));
    scan["remarks"] = json!({
        "o.leiding.1": { "note": format!("{MARKUP}\r\n{BACKWARDS}\u{0}{EMOJI}"), "evidence": EVIDENCE },
        "i.leiding.1": { "note": format!("{}einde", "lang ".repeat(200_000)) },
        "i.infrastructuur.1": { "naReason": MARKUP },
        "<img src=x onerror=alert(3)>": { "note": MARKUP },
    });
    scan["statements"]["<script>alert(4)</script>"] = json!(2);
    scan
}

const EVIDENCE: &str = "zie https://voorbeelde.be/a?b=1&c=\"2\" en HTTP://voorbeelde.be/verslag, of mailto:jo@voorbeelde.be \
    maar niet javascript:alert(5) of data:text/html,<script>alert(6)</script> of file:///etc/passwd of vbscript:x //ergens.be/x";

/// What became of markup: elements that the app never makes (its one picture is that of the example), handlers, and dialogs that were asked for.
const BROKEN_OUT: &str = "
    const inserted = [...document.querySelectorAll('img:not([src^=\"./example.\"]), script:not([src]):not([type=\"application/json\"]), .inserted, iframe, [onerror], [onclick]')];
    return inserted.map((part) => part.outerHTML.slice(0, 90)).concat(window.dialogs ?? []).join('; ');
";

const DIALOGS: &str = "window.dialogs = []; for (const name of ['alert', 'confirm', 'prompt']) window[name] = (text) => window.dialogs.push(`${name} ${text}`);";

async fn nothing_broke_out(user: &User, place: &str) {
    user.settles().await;
    assert_eq!(user.text(BROKEN_OUT).await, "", "{place}");
}

#[tokio::test]
async fn text_from_outside_is_shown_as_text() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/files").await;
    user.browser.before_pages(DIALOGS).await;
    user.reloads().await;
    user.gives(Way::Dropped, &SavedFile::new("kwaad.json", &hostile().to_string()))
        .await;
    user.sees(words().files_opened(&format!("Voorbeelde {MARKUP}{ANY}"))).await;
    nothing_broke_out(&user, "files").await;

    let words = words();
    user.goes_to(&site.at("#/scan")).await;
    assert!(
        user.reads(words.intake_municipality())
            .await
            .starts_with(&format!("Voorbeelde {MARKUP}"))
    );
    // A field gives a null byte back as it was.
    assert_eq!(user.reads(words.intake_reason()).await, format!("nul\0byte {MARKUP}"));
    nothing_broke_out(&user, "intake").await;
    user.goes_to(&site.at("#/scan/o.leiding")).await;
    assert_eq!(user.reads(words.question_note()).await, format!("{MARKUP}\n{BACKWARDS}\0{EMOJI}"));
    assert_eq!(user.reads(words.question_evidence()).await, EVIDENCE);
    nothing_broke_out(&user, "a statement").await;
    user.goes_to(&site.at("#/scan/i.leiding")).await;
    assert_eq!(user.reads(words.question_note()).await.len(), 1_000_005, "a note of a megabyte");
    user.goes_to(&site.at("#/scan/check")).await;
    user.sees(&format!("{BACKWARDS} {MARKUP}")).await;
    nothing_broke_out(&user, "the check").await;
    user.goes_to(&site.at("#/")).await;
    user.sees(MARKUP).await;
    nothing_broke_out(&user, "the shelf").await;
    user.push(about(words.scans_rename(), ANY)).await;
    user.refill(words.scans_name(), &format!("{MARKUP}{EMOJI}")).await;
    user.push(words.scans_save()).await;
    user.sees(words.start_resume(&format!("{MARKUP}{EMOJI}"))).await;
    nothing_broke_out(&user, "a name").await;
    user.goes_to(&site.at("#/report")).await;
    user.unfolds_all(words.account_answers()).await;
    user.sees(MARKUP).await;
    user.sees(EMOJI).await;
    user.sees("lang lang einde").await;
    nothing_broke_out(&user, "the report").await;

    // An answer changes the places that follow, which are put in as markup too.
    user.goes_to(&site.at("#/scan/i.gegevens")).await;
    user.choose(words.question_unknown()).await;
    user.sees(words.save_saved(&ANY)).await;
    user.goes_to(&site.at("#/nergens/<img src=x onerror=alert(7)>")).await;
    nothing_broke_out(&user, "an address").await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

/// Every link that leads out of the page, with how it opens.
const WAYS_OUT: &str = "
    const out = [...document.querySelectorAll('main a')].filter((link) => !link.getAttribute('href').startsWith('#') && link.origin !== location.origin);
    return out.map((link) => [link.getAttribute('href'), link.target, link.rel].join(' | ')).join('\\n');
";

#[tokio::test]
async fn evidence_leads_only_to_ordinary_addresses() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/files").await;
    user.gives(Way::Dropped, &SavedFile::new("kwaad.json", &hostile().to_string()))
        .await;
    user.sees(words().files_opened(&format!("Voorbeelde{ANY}"))).await;
    user.goes_to(&site.at("#/report")).await;
    user.is_on_a_report().await;
    user.unfolds_all(words().account_answers()).await;

    let out = [
        "https://voorbeelde.be/a?b=1&c=\"2",
        "HTTP://voorbeelde.be/verslag",
        "mailto:jo@voorbeelde.be",
    ];
    let wanted = out
        .map(|address| format!("{address} | _blank | noopener noreferrer external"))
        .join("\n");
    assert_eq!(user.text(WAYS_OUT).await, wanted);
    user.sees("maar niet javascript:alert(5) of data:text/html,<script>alert(6)</script> of file:///etc/passwd")
        .await;
}

#[tokio::test]
async fn in_a_file_text_from_outside_is_text_too() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/files").await;
    user.gives(Way::Dropped, &SavedFile::new("kwaad.json", &hostile().to_string()))
        .await;
    user.sees(words().files_opened(&format!("Voorbeelde{ANY}"))).await;
    let downloads = Downloads::of(&user.browser).await;
    user.push(words().files_reportsave()).await;
    let file = downloads.next().await;
    user.goes_to(&site.at("#/report")).await;
    let report = user.report().await;

    let page = file.on_disk();
    user.browser.before_pages(DIALOGS).await;
    user.browser
        .driver
        .goto(format!("file://{}", page.display()))
        .await
        .expect("the file");
    nothing_broke_out(&user, "the file").await;
    assert_eq!(user.report().await, report);
    assert_eq!(user.browser.console().await, Vec::<String>::new());

    user.goes_to(&site.at("#/files")).await;
    user.starts_anew(&site, "#/files").await;
    user.gives(Way::Dropped, &file).await;
    user.sees(words().files_opened(&format!("Voorbeelde {MARKUP}{ANY}"))).await;
    assert_eq!(user.kept("x").await, hostile(), "every character came back");
}

#[tokio::test]
async fn a_name_turns_no_sentence_around() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/files").await;
    let mut scan = scan();
    scan["about"]["municipality"] = json!("\u{202e}eldneebroov");
    user.gives(Way::Dropped, &SavedFile::new("scan.json", &scan.to_string())).await;
    user.sees(words().files_opened(&"eldneebroov")).await;
    scan["statements"]["i.gegevens.1"] = json!(1);
    user.gives(Way::Dropped, &SavedFile::new("scan.json", &scan.to_string())).await;
    user.sees(words().files_beside()).await;

    let order = user.browser.run(READING, vec![json!(words().files_beside())]).await;
    assert_eq!(order, true, "what comes after the name reads from left to right");
}

/// Whether the letters of this text stand from left to right on the screen.
const READING: &str = "
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.data.indexOf(arguments[0]);
        if (start < 0) continue;
        const place = (at) => { const range = new Range(); range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect().left; };
        return place(start) < place(start + 1) && place(start + 1) < place(start + 2);
    }
    return 'not there';
";
