//! What was just done is told where one looks: beside what was pressed, also on a phone, and once to who listens.

use super::support::colleagues::workshop;
use super::support::links::shared;
use super::support::pages::reader;
use super::support::questions::{about, report_of, words};
use super::support::role::{button, textbox};
use super::support::scans::full_scan;
use super::support::site::Site;
use super::support::text::{ANY, pattern};
use super::support::user::User;
use serde_json::json;

impl User {
    /// Waits until this is told wholly in the window, with nothing on top of it, and within a hand's breadth of what was
    /// pressed if that is still there; and was said once.
    async fn is_told_beside(&self, pressed: &str, text: &str) {
        let script = format!(
            "const told = [...document.querySelectorAll('[role=status] .notice, [role=status].notice, [role=alert]')].filter((told) => new RegExp({}).test(told.textContent) && told.checkVisibility());
            if (told.length != 1) return false;
            const {{ left, top, bottom }} = told[0].getBoundingClientRect();
            const there = document.elementFromPoint(left + 20, (top + bottom) / 2);
            const pressed = [...document.querySelectorAll('button')].find((button) => [button.ariaLabel, button.textContent].includes({}))?.getBoundingClientRect();
            const near = !pressed || (bottom > pressed.top - 250 && top < pressed.bottom + 250);
            return near && top >= 0 && bottom <= innerHeight && !!there && told[0].contains(there);",
            json!(pattern(text)),
            json!(pressed)
        );
        self.holds(&format!("‘{text}’ in sight beside ‘{pressed}’"), &script).await;
        self.hears(text).await;
        self.settles().await;
        assert_eq!(self.heard(text).await, 1, "{text}");
        self.browser.run("announced.length = 0", vec![]).await;
    }
}

/// On a phone and on a laptop.
const SIZES: [(u32, u32); 2] = [(390, 844), (1366, 768)];

#[tokio::test]
async fn saving_copying_opening_and_deleting() {
    let words = words();
    for (width, height) in SIZES {
        let site = Site::at_root().await;
        let user = reader(&site).await;
        user.browser.size(width, height).await;
        user.turns_to("#/files", words.files_title()).await;
        user.listens().await;
        for (button, told) in [
            (words.files_answerssave(), words.files_saved(&ANY)),
            (words.files_reportsave(), words.files_saved(&ANY)),
            (words.files_results(), words.files_saved(&ANY)),
            (words.files_copy(), words.files_copied().to_owned()),
        ] {
            user.push(button).await;
            user.is_told_beside(button, &told).await;
        }

        user.finds(textbox(words.files_paste())).await;
        user.pastes("niets").await;
        user.is_told_beside(words.files_pasteopen(), words.refused_notascan()).await;
        user.pastes(&site.at(&shared("nl"))).await;
        user.is_told_beside(words.files_pasteopen(), &words.files_opened(&"Voorbeelde"))
            .await;

        user.push(words.files_clearbutton()).await;
        user.push(words.files_yesclear()).await;
        user.is_told_beside(words.files_clearbutton(), words.files_cleared()).await;
    }
}

#[tokio::test]
async fn saving_a_drawing() {
    let words = words();
    for (width, height) in SIZES {
        let site = Site::at_root().await;
        let user = reader(&site).await;
        user.browser.size(width, height).await;
        user.listens().await;
        for (hash, place) in [("#/report".to_owned(), "here"), (shared("nl"), "by link")] {
            user.turns_to(&hash, report_of("Voorbeelde")).await;
            let save = user.names(button(about(words.picture_svg(), ANY))).await.pop().expect(place);
            user.push(&save).await;
            user.is_told_beside(&save, &words.files_saved(&ANY)).await;
        }
    }
}

#[tokio::test]
async fn copying_an_invitation_and_a_letter_twice() {
    let words = words();
    let mut asking = full_scan();
    asking["questionsToOthers"] = json!(["r21l1"]);
    let invitation = [
        (words.files_copy(), words.files_copied()),
        (words.invite_copytext(), words.invite_textcopied()),
    ];
    let copy = about(words.letters_copy(), words.letters_supplier());
    let letter = [(copy.as_str(), words.letters_copied())];
    for (width, height) in SIZES {
        for (hash, heading, scan, copies) in [
            ("#/workshop/invite", words.invite_title(), workshop(1), invitation.as_slice()),
            ("#/letters", words.letters_title(), asking.clone(), letter.as_slice()),
        ] {
            let site = Site::at_root().await;
            let user = User::returns(&site, hash, &scan).await;
            user.browser.size(width, height).await;
            user.is_on(heading).await;
            user.listens().await;
            for (name, told) in copies {
                for _ in 0..2 {
                    user.push(*name).await;
                    user.is_told_beside(name, told).await;
                    user.has_focus_on(button(*name)).await;
                }
            }
        }
    }
}

#[tokio::test]
async fn putting_an_earlier_scan_beside_this_one() {
    let words = words();
    for (width, height) in SIZES {
        let site = Site::at_root().await;
        let user = reader(&site).await;
        user.browser.size(width, height).await;
        user.turns_to("#/evolution", words.evolution_title()).await;
        user.fill(words.evolution_link(), &site.at(&shared("nl"))).await;
        user.listens().await;
        user.push(words.evolution_openlink()).await;
        user.is_told_beside(words.evolution_openlink(), &words.evolution_added(&ANY)).await;
    }
}

#[tokio::test]
async fn what_was_typed_for_a_workshop() {
    let words = words();
    for (width, height) in SIZES {
        let site = Site::at_root().await;
        let user = User::returns(&site, "#/workshop", &workshop(1)).await;
        user.browser.size(width, height).await;
        user.fill(words.collect_paste(), "niets").await;
        user.listens().await;
        user.push(words.collect_read()).await;
        user.is_told_beside(words.collect_read(), words.collect_nothing()).await;
        assert!(user.reads_about(words.collect_paste()).await.contains(words.collect_nothing()));
        assert!(user.is_wrong(words.collect_paste()).await);
    }
}

#[tokio::test]
async fn deleting_a_scan_and_bringing_it_back() {
    let words = words();
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser.size(390, 844).await;
    user.push(about(words.scans_copy(), "Voorbeelde")).await;
    user.listens().await;
    user.push(about(words.scans_delete(), "Voorbeelde")).await;
    user.is_told_beside(words.scans_undo(), &words.scans_deleted(&"Voorbeelde")).await;
}

#[tokio::test]
async fn what_there_is_no_room_for() {
    let words = words();
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser.size(390, 844).await;
    user.has_a_full_store().await;
    user.listens().await;
    let copy = about(words.scans_copy(), "Voorbeelde");
    user.push(&copy).await;
    user.is_told_beside(&copy, words.scans_full()).await;
}

#[tokio::test]
async fn a_browser_that_promises_nothing_is_told_of_and_what_helps() {
    let words = words();
    let site = Site::at_root().await;
    let user = reader(&site).await;
    user.browser.size(390, 844).await;
    user.browser
        .before_pages("navigator.storage.persist = navigator.storage.persisted = async () => false")
        .await;
    user.reloads().await;
    user.turns_to("#/files", words.files_title()).await;
    user.listens().await;
    user.push(words.files_persist()).await;
    user.is_told_beside(words.files_persist(), words.files_notpromised()).await;
}
