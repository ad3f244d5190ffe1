//! The workshop: a colleague is invited and gives the answers back; whoever leads collects them from wherever they come, and
//! sees where they differ.

use super::support::axe::violations;
use super::support::browser::Browser;
use super::support::colleagues::{colleague, link_of, workshop};
use super::support::files::{Downloads, SavedFile, Way, place};
use super::support::questions::{about, asked, english, questions, words};
use super::support::role::{button, checkbox, heading, link, textbox};
use super::support::scans::{answered, scan};
use super::support::site::Site;
use super::support::telephones::{film, with_camera, with_camera_blocked};
use super::support::text::ANY;
use super::support::user::User;
use iscan::exchange::{Invitation, MailAddress, VoiceSent, mailto};
use iscan::scan::{Scan, ScanKind};
use serde_json::{Value, json};
use thirtyfour::Key;

/// The invitation in a link.
fn invitation(link: &str) -> Invitation {
    let (_, code) = link.split_once("#/join/").expect("an invitation");
    Invitation::decode(code).expect("a whole one")
}

/// Someone who leads a workshop of Voorbeelde that is just begun, and the invitation to it.
async fn leader(browser: Browser, site: &Site) -> (User, Invitation) {
    let user = User::arrives(browser, site, "#/workshop").await;
    user.is_on(words().workshop_title()).await;
    user.push(words().workshop_begin()).await;
    user.sees(words().workshop_none()).await;
    user.follow(words().workshop_invite()).await;
    user.is_led_to(words().invite_title()).await;
    user.fill(words().invite_municipality(), "Voorbeelde").await;
    user.settles().await;
    let link = user.reads(words().files_thelink()).await;
    user.follow(words().workshop_back()).await;
    user.is_led_to(words().workshop_named(&"Voorbeelde")).await;
    (user, invitation(&link))
}

/// Instead of the mail program: what it is given to open is noted, and the page stays.
const MAIL_PROGRAM: &str = "
    window.opened = [];
    addEventListener('click', (event) => {
        const letter = event.target.closest('a[href^=\"mailto:\"]');
        if (!letter || event.defaultPrevented) return;
        event.preventDefault();
        opened.push(letter.getAttribute('href'));
    });
";

/// What a mail program was given so far.
const OPENED: &str = "return opened.join()";

/// What a watching mail program makes of a link.
fn watched(link: &str) -> String {
    let escaped = link.replace(':', "%3A").replace('/', "%2F").replace('#', "%23");
    format!("https://eur01.safelinks.protection.example/?url={escaped}&data=05")
}

#[tokio::test]
async fn seven_take_part_by_link_file_mail_and_camera() {
    let site = Site::at_root().await;
    let words = words();
    let video = place("telefoons.y4m");
    let (user, invitation) = leader(with_camera(&video).await, &site).await;
    let scans: Vec<Scan> = (0..8).map(|number| colleague(number, &invitation)).collect();
    let links: Vec<String> = scans.iter().map(|scan| link_of(scan, &site)).collect();

    // A link, and a file.
    user.pastes(&links[0]).await;
    user.sees(words.workshop_one()).await;
    user.gives(Way::Dropped, &SavedFile::new("van-een-collega.json", &scans[1].to_text()))
        .await;
    user.sees(words.workshop_counted(&2)).await;

    // A thread of mail: one link that is watched, one broken over lines, one cut, one of another municipality, one again.
    let elsewhere = Invitation {
        municipality: "Elders".to_owned(),
        ..invitation.clone()
    };
    let other = link_of(&colleague(20, &elsewhere), &site);
    let (before, after) = links[3].split_at(links[3].len() / 2);
    let cut = &links[7][..links[7].len() - 9];
    let thread = format!(
        "Dag Els,\r\n\r\nhier is ze: {}\r\n\r\nOp 26 november schreef An:\r\n> En de mijne: <{before}\r\n> {after}>\r\n> \r\n> Van Jo: {cut}\r\n> Van Mo: \
         {other}\r\n> Nog eens van Bo: {}\r\n",
        watched(&links[2]),
        links[0]
    );
    user.pastes(&thread).await;
    user.sees(words.collect_new(&2)).await;
    user.sees(words.collect_asked(&1)).await;
    user.sees(words.collect_known(&words.participants_name(&1))).await;
    user.sees(words.collect_broken(&ANY)).await;
    user.sees(words.workshop_counted(&4)).await;
    let asked = words.doubt_municipality(&ANY, &"Elders");
    user.sees(&asked).await;

    // Nobody loses anything when the page is loaded again; the question still stands.
    user.reloads().await;
    user.is_on(words.workshop_named(&"Voorbeelde")).await;
    user.sees(&asked).await;
    user.push(about(words.doubt_drop(), ANY)).await;
    user.sees_no(words.doubt_title()).await;
    user.sees(words.workshop_counted(&4)).await;

    // Three telephones held up, one after the other.
    film(&video, &links[4..7]);
    user.push(words.camera_open()).await;
    user.sees(words.camera_read(&3)).await;
    user.sees(words.workshop_counted(&7)).await;
    user.push(words.camera_close()).await;
    user.finds(button(words.camera_open())).await;

    user.finds(heading(words.spread_furthest())).await;
    assert_eq!(violations(&user).await, "");
    user.reloads().await;
    user.sees(words.workshop_counted(&7)).await;
    assert_eq!(user.browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn without_a_camera_the_other_ways_are_told() {
    let site = Site::at_root().await;
    let words = words();
    for (browser, why) in [
        (with_camera_blocked().await, words.camera_refused()),
        (Browser::with(json!({})).await, words.camera_absent()),
    ] {
        let (user, invitation) = leader(browser, &site).await;
        user.push(words.camera_open()).await;
        user.sees(why).await;
        user.sees(words.camera_instead()).await;
        user.pastes(&link_of(&colleague(1, &invitation), &site)).await;
        user.sees(words.workshop_one()).await;
        user.browser.driver.clone().quit().await.expect("it closes");
    }
}

#[tokio::test]
async fn a_colleague_answers_on_a_telephone_and_gives_the_answers_back() {
    let site = Site::at_root().await;
    let words = words();
    let mut own = answered(&[1; 13]);
    own["about"] = json!({ "municipality": "Elders" });
    let invited = Invitation {
        reply_to: MailAddress::parse("els@voorbeelde.be"),
        municipality: "Voorbeelde".to_owned(),
        ..Invitation::to(&Scan::new("workshop", "nl", &questions().version, ""), questions())
    };
    let hash = ["#/join/", &invited.encode()].concat();
    let user = User::returns(&site, &hash, &own).await;
    user.browser.size(390, 844).await;
    user.is_on(words.join_title()).await;
    user.sees(words.join_leadof(&"Voorbeelde")).await;
    let before = user.keeps().await;
    user.choose(questions().fact("f.rol").and_then(|fact| fact.label("dienst")).expect("a role"))
        .await;
    assert_eq!(user.keeps().await, before, "an invitation changes nothing");
    assert_eq!(violations(&user).await, "");

    user.push(words.join_begin()).await;
    for statement in asked() {
        user.is_led_to(&statement.question).await;
        user.choose(&statement.anchors[2]).await;
        user.follow(words.step_next()).await;
        // A telephone rings, and the page is loaded again.
        if statement.question == asked()[5].question {
            user.reloads().await;
        }
    }
    user.follow(words.give_title()).await;
    user.is_led_to(words.give_title()).await;
    user.sees(words.give_answers(&13, &13)).await;
    user.sees(words.give_municipality(&"Voorbeelde")).await;
    user.finds(checkbox(words.give_municipality(&"Voorbeelde"))).await;
    assert_eq!(violations(&user).await, "");

    let given = user.reads(words.give_link()).await;
    let (_, code) = given.split_once("#/voice/").expect("a link");
    let voice = VoiceSent::decode(code, questions()).expect("whole").voice;
    assert_eq!((voice.role(), voice.answers().count()), ("dienst", 13));
    let mail = user.finds(link(words.give_mail(&"els@voorbeelde.be"))).await;
    let address = mail.attr("href").await.expect("a link").unwrap_or_default();
    assert!(
        address.starts_with("mailto:els@voorbeelde.be?subject=") && address.contains(code),
        "{address}"
    );
    user.push(words.give_qr()).await;
    user.sees(words.give_hold()).await;
    assert_eq!(user.reads_code(words.give_qrname()).await, given);
    assert_eq!(violations(&user).await, "");
    user.push(words.give_close()).await;

    let own = user.kept("x").await;
    assert_eq!(own["about"]["municipality"], "Elders", "one's own scan is as it was");
    user.goes_to(&site.at(&hash)).await;
    user.sees(words.join_begun()).await;
}

#[tokio::test]
async fn answers_given_in_english_open_in_english() {
    let site = Site::at_root().await;
    let words = &english().words;
    let user = User::returns(&site, "?lang=en#/give", &scan()).await;
    user.is_on(words.give_title()).await;
    let link = user.reads(words.give_link()).await;
    assert!(link.starts_with(&site.at("?lang=en#/voice/")), "{link}");
    user.starts_anew(&site, "").await;
    user.goes_to(&link).await;
    user.is_on(words.collect_arrived()).await;
}

#[tokio::test]
async fn answers_go_back_as_a_file_a_copied_link_or_a_mail_and_the_file_counts_as_one_voice() {
    let site = Site::at_root().await;
    let words = words();
    let open = Scan::open(workshop(0), questions()).expect("a workshop");
    let reply_to = MailAddress::parse("els@voorbeelde.be");
    let invitation = Invitation {
        reply_to: reply_to.clone(),
        ..Invitation::to(&open, questions())
    };
    let own = colleague(1, &invitation).renamed("x").to_json();
    let file = {
        let user = User::returns(&site, "#/give", &own).await;
        user.is_on(words.give_title()).await;
        let link = user.reads(words.give_link()).await;

        let downloads = Downloads::of(&user.browser).await;
        user.push(words.give_file()).await;
        let file = downloads.next().await;
        user.sees(words.files_saved(&file.name)).await;
        assert_eq!(file.text, link);

        user.push(words.files_copy()).await;
        user.sees(words.files_copied()).await;

        user.browser.run(MAIL_PROGRAM, vec![]).await;
        user.follow(words.give_mail(&"els@voorbeelde.be")).await;
        let letter = [words.give_body(), "\n\n", &link, "\n"].concat();
        assert_eq!(user.text(OPENED).await, mailto(reply_to.as_ref(), words.give_subject(), &letter));
        user.is_on(words.give_title()).await;
        assert_eq!(
            user.kept("x").await["statements"],
            own["statements"],
            "the scan stays with who gave it"
        );
        file
    };

    let user = User::returns(&site, "#/workshop", &workshop(0)).await;
    user.sees(words.workshop_none()).await;
    user.drops(&file).await;
    user.sees(words.collect_new(&1)).await;
    user.sees(words.workshop_one()).await;
    user.drops(&file).await;
    user.sees(words.collect_known(&words.participants_name(&1))).await;
    user.sees(words.workshop_one()).await;
    user.finds_no(heading(words.doubt_title())).await;
    let voices = user.kept("x").await["voices"].clone();
    assert_eq!(voices.as_array().map(Vec::len), Some(1), "{voices}");
    assert_eq!(
        (&voices[0]["role"], &voices[0]["statements"]),
        (&json!("dienst"), &own["statements"])
    );
}

#[tokio::test]
async fn an_invitation_that_is_damaged_says_so() {
    let site = Site::at_root().await;
    let user = User::opens(&site, "#/join/afgekapt").await;
    user.is_on(words().shared_broken()).await;
    user.sees(words().refused_damaged()).await;
}

#[tokio::test]
async fn answers_opened_by_their_link_go_into_the_workshop() {
    let site = Site::at_root().await;
    let words = words();
    let file = workshop(2);
    let user = User::returns(&site, "", &file).await;
    let open = Scan::open(file, questions()).expect("a workshop");
    let sent = colleague(5, &Invitation::to(&open, questions()));
    user.goes_to(&link_of(&sent, &site)).await;
    user.is_on(words.collect_arrived()).await;
    user.push(words.collect_into(&"Voorbeelde")).await;
    user.sees(words.collect_new(&1)).await;
    user.follow(words.collect_toworkshop()).await;
    user.sees(words.workshop_counted(&3)).await;
}

#[tokio::test]
async fn a_participant_gets_a_role_is_set_aside_removed_and_brought_back() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::returns(&site, "#/workshop", &workshop(4)).await;
    let second = words.participants_name(&2);
    user.sees(words.workshop_counted(&4)).await;
    user.push(about(words.participants_aside(), &second)).await;
    user.sees(words.workshop_counted(&3)).await;
    user.sees(words.workshop_aside(&1)).await;
    user.reloads().await;
    user.push(about(words.participants_back(), &second)).await;
    user.sees(words.workshop_counted(&4)).await;

    let script = "const select = [...document.querySelectorAll('select')][1]; select.value = 'politiek'; select.dispatchEvent(new Event('change', { bubbles: true }))";
    user.browser.run(script, vec![]).await;
    user.settles().await;
    assert_eq!(user.kept("x").await["voices"][1]["role"], "politiek");

    user.push(about(words.scans_delete(), &second)).await;
    user.sees(words.workshop_counted(&3)).await;
    user.has_focus_on(button(words.scans_undo())).await;
    user.push(words.scans_undo()).await;
    user.sees(words.workshop_counted(&4)).await;
    assert_eq!(user.kept("x").await["voices"].as_array().map(Vec::len), Some(4));
}

#[tokio::test]
async fn of_many_that_say_the_same_some_are_shown_at_a_time() {
    let site = Site::at_root().await;
    let words = words();
    let mut file = workshop(1);
    let first = file["voices"][0].clone();
    let voices = file["voices"].as_array_mut().expect("a list");
    voices.extend((1..30).map(|number| {
        let mut same = first.clone();
        same["id"] = json!(format!("{number:016x}"));
        same["aside"] = json!(true);
        same["doubts"] = json!(["answers"]);
        same
    }));
    let user = User::returns(&site, "#/workshop", &file).await;
    user.sees(words.doubt_title()).await;
    let others: Vec<String> = [1]
        .into_iter()
        .chain(3..14)
        .map(|number| words.participants_name(&number))
        .collect();
    let named = [&others.join(", "), ", …"].concat();
    user.sees(words.doubt_answers(&words.participants_name(&2), &named)).await;
    let asked = "return document.querySelectorAll('.decide li').length";
    assert_eq!(user.browser.run(asked, vec![]).await, 20);
    user.push(words.participants_more(&9)).await;
    assert_eq!(user.browser.run(asked, vec![]).await, 29);
    user.finds_no(button(words.participants_more(&9))).await;
}

#[tokio::test]
async fn with_two_nobody_sees_who_chose_what() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/workshop", &workshop(2)).await;
    user.sees(words().workshop_few()).await;
    user.finds_no(heading(words().spread_title())).await;
    user.goes_to(&site.at("#/workshop/talk")).await;
    user.is_on(words().talk_none()).await;
}

#[tokio::test]
async fn every_statement_shows_how_many_chose_what() {
    let site = Site::at_root().await;
    let user = User::returns(&site, "#/workshop", &workshop(7)).await;
    let (first, _) = questions().statements().next().expect("a statement");
    user.unfold(questions().domain_name(first.domain)).await;
    user.holds(
        "its statements",
        "return document.querySelectorAll('details[open] .spread').length > 0",
    )
    .await;
    let counts = "return [...document.querySelectorAll('details[open] .spread')].map((one) => [...one.querySelectorAll('.number')].reduce((sum, cell) => sum + Number(cell.textContent), 0))";
    let counts: Vec<u64> = serde_json::from_value(user.browser.run(counts, vec![]).await).expect("counts");
    assert!(!counts.is_empty() && counts.iter().all(|count| *count == 7), "{counts:?}");
    user.finds(heading(words().spread_title())).await;
    assert_eq!(violations(&user).await, "");
}

#[tokio::test]
async fn what_each_answered_goes_into_a_file_only_after_a_question() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::returns(&site, "#/files", &workshop(3)).await;
    let downloads = Downloads::of(&user.browser).await;
    user.push(words.files_answerssave()).await;
    user.sees(words.files_voices()).await;
    user.has_focus_on(button(words.files_withoutvoices())).await;
    assert_eq!(violations(&user).await, "");
    user.push(words.files_withoutvoices()).await;
    let file: Value = serde_json::from_str(&downloads.next().await.text).expect("an answer file");
    assert_eq!(file["voices"], Value::Null);
    assert!(
        file["statements"].as_object().is_some_and(|statements| statements.len() > 50),
        "{file}"
    );
    user.has_focus_on(button(words.files_answerssave())).await;

    user.push(words.files_answerssave()).await;
    user.push(words.files_withvoices()).await;
    let file: Value = serde_json::from_str(&downloads.next().await.text).expect("an answer file");
    assert_eq!(file["voices"].as_array().map(Vec::len), Some(3));
}

#[tokio::test]
async fn the_workshop_is_a_scan_like_any_other() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::returns(&site, "#/workshop", &workshop(7)).await;
    user.follow(words.workshop_report()).await;
    user.is_led_to(words.report_title(&"Voorbeelde")).await;
    user.finds(heading(words.voices_title(&ANY, &ANY, &ANY))).await;
    user.follow(words.nav_files()).await;
    user.sees(words.files_where()).await;
    let link = user.reads(words.files_thelink()).await;
    let (_, code) = link.split_once("#/r/").expect("a link");
    let shared = iscan::exchange::decode(code, questions()).expect("a scan");
    assert_eq!((shared.kind(), shared.voices().len()), (ScanKind::Workshop, 0));
}

#[tokio::test]
async fn the_poster_and_the_mail_carry_the_invitation() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::opens(&site, "#/workshop/invite").await;
    user.is_on(words.workshop_title()).await;
    user.push(words.workshop_begin()).await;
    user.is_led_to(words.invite_title()).await;
    user.fill(words.invite_mail(), "els@voorbeelde").await;
    user.sees(words.invite_mailbad()).await;
    let told = user.reads_about(words.invite_mail()).await;
    assert_eq!(told, [words.invite_mailhelp(), words.invite_mailbad()].join(" "));
    assert!(user.is_wrong(words.invite_mail()).await);
    assert_eq!(violations(&user).await, "");
    user.refill(words.invite_mail(), "els@voorbeelde.be").await;
    user.sees_no(words.invite_mailbad()).await;
    assert!(!user.is_wrong(words.invite_mail()).await);
    user.choose(words.invite_full(&ANY, &ANY)).await;
    user.settles().await;
    let invited = user.reads(words.files_thelink()).await;
    let told = invitation(&invited);
    assert_eq!((told.full, told.reply_to), (true, MailAddress::parse("els@voorbeelde.be")));
    assert_eq!(user.reads_code(words.invite_qr()).await, invited);
    let letter = user.finds(textbox(words.invite_themail())).await.value().await.expect("a field");
    assert!(letter.unwrap_or_default().contains(&invited));

    user.reloads().await;
    assert_eq!(user.reads(words.files_thelink()).await, invited, "the link stays the same");
    user.browser.media("print", &[]).await;
    user.sees(words.invite_postertext(&ANY)).await;
    user.sees_no(words.invite_themail()).await;
}

#[tokio::test]
async fn the_letter_of_an_invitation_is_copied_or_opened_ready_to_send() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::returns(&site, "#/workshop/invite", &workshop(0)).await;
    user.is_on(words.invite_title()).await;
    let letter = user.reads(words.invite_themail()).await;
    assert!(letter.contains(&user.reads(words.files_thelink()).await), "{letter}");

    user.push(words.files_copy()).await;
    user.sees(words.files_copied()).await;

    user.push(words.invite_copytext()).await;
    user.sees(words.invite_textcopied()).await;
    // Pasted over something else, it is the same letter.
    user.refill(words.invite_themail(), "Dag").await;
    user.has_written(words.invite_themail(), "Dag").await;
    user.holds_down(Key::Control, "a").await;
    user.holds_down(Key::Control, "v").await;
    user.has_written(words.invite_themail(), &letter).await;

    user.browser.run(MAIL_PROGRAM, vec![]).await;
    user.follow(words.invite_send()).await;
    let subject = words.invite_subjectof(&"Voorbeelde");
    assert_eq!(
        user.text(OPENED).await,
        mailto(None, &subject, &letter),
        "addressed by who sends it"
    );
    user.is_on(words.invite_title()).await;

    // As it was changed here.
    user.refill(words.invite_themail(), "Dag allemaal").await;
    user.browser.run("window.opened = []", vec![]).await;
    user.follow(words.invite_send()).await;
    assert_eq!(user.text(OPENED).await, mailto(None, &subject, "Dag allemaal"));
}

#[tokio::test]
async fn the_large_screen_goes_by_the_keyboard_alone() {
    let site = Site::at_root().await;
    let words = words();
    for (width, height) in [(1920, 1080), (1280, 720)] {
        let user = User::returns(&site, "#/workshop/talk", &workshop(7)).await;
        user.browser.size(width, height).await;
        let all: Vec<_> = questions().asked_statements(true).collect();
        let question = |place: usize| questions().statement(all[place]).expect("it is asked").question.as_str();
        user.is_on(question(0)).await;
        user.sees(words.talk_hidden(&7)).await;
        let shown = "return document.querySelectorAll('.talk .marks').length";
        assert_eq!(user.browser.run(shown, vec![]).await, 0, "nobody follows the first");
        user.types(" ").await;
        user.finds(button(words.talk_hide())).await;
        assert_ne!(user.browser.run(shown, vec![]).await, 0);

        user.types("3").await;
        user.types("z").await;
        user.types("Zo gaat het in de meeste diensten").await;
        user.press(Key::Enter).await;
        user.press(Key::Right).await;
        user.is_led_to(question(1)).await;
        let kept: Value = user.kept("x").await["consensus"][all[0].to_string()].clone();
        assert_eq!(kept, json!({ "answer": 3, "note": "Zo gaat het in de meeste diensten" }));
        user.sees(words.talk_done(&1, &all.len())).await;

        // In the middle of it the page is loaded again.
        user.reloads().await;
        user.is_on(question(1)).await;
        user.press(Key::Left).await;
        user.is_led_to(question(0)).await;
        user.has_chosen(iscan::report::told_answer(
            questions(),
            all[0],
            iscan::scan::Answer::from_id("3").expect("an answer"),
        ))
        .await;

        // Every statement fits on the screen, with everything shown.
        let mut large = vec![];
        for (place, id) in all.iter().enumerate() {
            user.is_on(question(place)).await;
            if place > 0 {
                user.types(" ").await;
            }
            let fits = "const page = document.scrollingElement; return [page.scrollHeight - innerHeight, page.scrollWidth - innerWidth]";
            let over: Vec<i64> = serde_json::from_value(user.browser.run(fits, vec![]).await).expect("numbers");
            large.extend(over.iter().any(|over| *over > 0).then(|| format!("{id}: {over:?}")));
            user.press(Key::Right).await;
        }
        assert!(large.is_empty(), "too large at {width}×{height}: {}", large.join(", "));
        assert_eq!(violations(&user).await, "");
        user.follow(words.talk_differences()).await;
        user.holds(
            "the largest difference first",
            "return location.hash.startsWith('#/workshop/differences/')",
        )
        .await;
        user.browser.console().await;
    }
}

#[tokio::test]
async fn whoever_leads_can_answer_too() {
    let site = Site::at_root().await;
    let words = words();
    let user = User::returns(&site, "#/workshop", &scan()).await;
    user.push(words.workshop_begin()).await;
    user.is_led_to(words.workshop_named(&"Voorbeelde")).await;
    user.unfold(words.collect_own()).await;
    user.push("Voorbeelde").await;
    user.sees(words.workshop_one()).await;
    let kept = user.kept_besides_x().await;
    assert_eq!(
        (&kept["scan"], kept["voices"].as_array().map(Vec::len)),
        (&json!("workshop"), Some(1))
    );
}
