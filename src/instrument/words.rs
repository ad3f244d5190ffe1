//! Every word of the interface, as one accessor each: a word that the content lacks stops the build, a blank that a
//! caller forgets does not compile. The pack carries only the texts, in this order.

use super::pack::Packed;
use serde_json::Value;
use std::fmt::Display;

/// The words of one language. Made from the texts in the order of the list in this file.
#[derive(Clone, Debug, PartialEq)]
pub struct Words(pub(super) Vec<String>);

impl Words {
    // Once in the wasm, not once a word.
    #[inline(never)]
    fn get(&self, index: usize) -> &str {
        &self.0[index]
    }
}

impl Packed for Words {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        self.0.pack()
    }

    fn unpack(value: Value, misread: &mut bool) -> Self {
        let texts = Vec::unpack(value, misread);
        *misread |= texts.len() != COUNT;
        Self(texts)
    }
}

/// Puts values in the blanks of a text: `{n} van {total}`. A value is never searched for blanks.
fn fill(text: &str, values: &[(&str, &dyn Display)]) -> String {
    use std::fmt::Write;
    let mut filled = String::with_capacity(text.len() + 16);
    let mut pieces = text.split('{');
    filled.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (blank, rest) = piece.split_once('}').unwrap_or((piece, ""));
        if let Some((_, value)) = values.iter().find(|(name, _)| *name == blank) {
            write!(filled, "{value}").expect("writing to a string");
        }
        filled.push_str(rest);
    }
    filled
}

/// The 32-bit FNV-1a checksum of a text.
const fn checksum(text: &str) -> u32 {
    let (bytes, mut sum, mut place) = (text.as_bytes(), 0x811c_9dc5_u32, 0);
    while place < bytes.len() {
        sum = (sum ^ bytes[place] as u32).wrapping_mul(0x0100_0193);
        place += 1;
    }
    sum
}

macro_rules! words {
    ($( $name:ident $( ( $($blank:ident),+ ) )? ; )*) => {
        #[allow(non_camel_case_types)]
        enum Key { $( $name ),* , Count }

        const COUNT: usize = Key::Count as usize;

        /// A number that differs where the words differ, or their order, or their blanks: what a pack is of.
        pub(super) const BUILD: u32 = checksum(concat!( $( stringify!($name), " ", $( $( stringify!($blank), " ", )+ )? "/", )* ));

        /// Name and blanks of every word, in the order of the pack.
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) const WORDS: [(&str, &[&str]); COUNT] = [ $( (stringify!($name), &[ $( $( stringify!($blank) ),+ )? ]) ),* ];

        #[allow(missing_docs)] // the content is their description
        impl Words {
            $( words!(@accessor $name $( ( $($blank),+ ) )?); )*
        }
    };
    (@accessor $name:ident) => {
        pub fn $name(&self) -> &str { self.get(Key::$name as usize) }
    };
    (@accessor $name:ident ( $($blank:ident),+ )) => {
        pub fn $name(&self, $($blank: &dyn Display),+) -> String {
            fill(self.get(Key::$name as usize), &[ $( (stringify!($blank), $blank) ),+ ])
        }
    };
}

words! {
    nav_skip;
    nav_label;
    nav_home;
    nav_scan;
    nav_report;
    nav_files;
    nav_method;
    nav_title(page);
    nav_other;
    nav_othercode;
    nav_footer;
    start_begin;
    start_full;
    start_resume(name);
    start_another;
    start_failed;
    start_disk;
    start_script;
    start_old;
    start_slow;
    start_quicktime(minutes);
    start_fulltime(minutes);
    scans_title;
    scans_unnamed;
    scans_state(answered, asked, day);
    scans_open;
    scans_report;
    scans_name;
    scans_rename;
    scans_save;
    scans_copy;
    scans_copyof(name);
    scans_delete;
    scans_deleted(name);
    scans_full;
    scans_undo;
    scans_about(action, name);
    scans_corrupt;
    scans_newer;
    save_kept;
    save_saved(time);
    save_nothing;
    save_denied;
    save_full;
    save_failed;
    save_gone;
    step_intake;
    step_facts;
    step_check;
    step_all;
    step_previous;
    step_next;
    step_statements;
    step_fortype;
    step_foradvice;
    step_optional;
    step_colleague;
    progress_at(n, total);
    progress_done(n, total);
    progress_left(minutes);
    progress_leftone;
    intake_title;
    intake_lead;
    intake_municipality;
    intake_respondent;
    intake_respondenthelp;
    intake_reason;
    intake_reasonhelp;
    intake_organisation;
    intake_others;
    intake_department;
    intake_ict;
    intake_meaning;
    facts_title;
    facts_lead;
    facts_bad;
    statements_intro;
    question_instruct;
    question_unknown;
    question_how;
    question_unknownhelp;
    question_na;
    question_nahelp;
    question_nofifth;
    question_reason;
    question_more;
    question_note;
    question_evidence;
    question_evidencehelp;
    question_deliberate;
    question_deliberatehelp;
    question_deliberatetag;
    question_clear;
    question_keys;
    question_organisation;
    question_ict;
    miniature_title;
    check_title;
    check_complete;
    check_rest;
    check_missing(n, total);
    check_open(n, total);
    check_change;
    check_none;
    check_report;
    report_title(name);
    report_municipality;
    report_contents;
    report_print;
    report_answers;
    report_share;
    report_phase(phase);
    report_phasename;
    report_table;
    report_how;
    report_yes;
    report_no;
    report_domain;
    report_area;
    report_ours;
    report_empty;
    report_emptytext;
    side_organisation;
    side_ict;
    list_and;
    number_words;
    number_mark;
    number_below(value);
    number_above(value);
    date_months;
    date_day(day, month, year);
    summary_named(id, name);
    summary_type(kind);
    summary_between(first, second);
    summary_middle;
    summary_none;
    summary_point(o, ict);
    summary_missing;
    summary_first;
    summary_date;
    summary_coverage;
    summary_covered(answered, applicable);
    summary_typical;
    summary_voices;
    summary_picture(n);
    summary_version;
    summary_nomark;
    tempo_level;
    tempo_ict;
    tempo_organisation;
    quadrant_title(o, ict);
    quadrant_none;
    quadrant_caption;
    quadrant_hollow;
    quadrant_area;
    quadrant_cloud(n);
    quadrant_fixed;
    quadrant_label(finding);
    quadrant_x;
    quadrant_y;
    quadrant_near;
    quadrant_axis;
    quadrant_values;
    quadrant_value;
    quadrant_range;
    quadrant_between(low, high);
    quadrant_isnear;
    quadrant_sum(side, n, sum, value);
    quadrant_nosum(side, n);
    quadrant_hull(low, high);
    quadrant_rule;
    quadrant_frontier;
    quadrant_plain(value, name);
    types_one(id);
    types_several(types);
    types_name(id);
    types_read;
    types_heading(id, name);
    types_iprof(id, name);
    types_tempo(tempo);
    types_data;
    sketch_same(phase);
    sketch_spread(low, high);
    sketch_none;
    sketch_read;
    sketch_organisation;
    sketch_ict;
    sketch_reached(phase);
    sketch_next;
    sketch_way(n, total);
    sketch_insufficient;
    sketch_na;
    sketch_rule;
    sketch_phases;
    sketch_single(phase);
    sketch_told(n, total, phase);
    sketch_onway(next, n, total);
    sketch_held(next);
    sketch_heldmany(n, next);
    alignment_none;
    alignment_level;
    alignment_ict(area);
    alignment_organisation(area);
    alignment_several(areas);
    alignment_caption;
    alignment_label(finding);
    alignment_whole(tempo);
    alignment_rule;
    alignment_gap(gap, exact);
    alignment_difference;
    alignment_tempo;
    chain_none;
    chain_level;
    chain_weakest(layer);
    chain_several(layers);
    chain_about;
    chain_caption;
    chain_label(finding);
    chain_weaklink;
    chain_layer;
    chain_domains;
    chain_link;
    chain_rule;
    voices_title(n, total, domain);
    voices_level(n);
    voices_few;
    voices_none;
    voices_agreed(n);
    voices_agreedone;
    voices_about(n);
    voices_aboutone;
    voices_elsewhere;
    voices_discreet;
    voices_caption;
    voices_label(finding);
    voices_divided;
    voices_width;
    voices_iprof;
    voices_others;
    voices_furthest;
    voices_lowest;
    voices_highest;
    voices_count(answer, n);
    voices_seen;
    voices_seensame;
    voices_noroles;
    voices_decided;
    voices_rule;
    blind_none;
    blind_one;
    blind_many(n);
    blind_about;
    blind_open(n);
    blind_poor;
    blind_complete;
    account_title;
    account_about(version);
    account_intake;
    account_respondent;
    account_reason;
    account_answers;
    account_rules;
    account_lead;
    account_all;
    account_more;
    account_limits;
    account_limit;
    account_unanswered;
    account_domains;
    account_count(n, total);
    account_answered;
    account_mean;
    account_why;
    files_title;
    files_lead;
    files_where;
    files_here(day);
    files_lasting;
    files_notlasting;
    files_persist;
    files_never;
    files_filed(day);
    files_filedbefore(day, n);
    files_reminder(n);
    files_remind;
    files_save;
    files_empty;
    files_answers;
    files_answersabout;
    files_answerssave;
    files_report;
    files_reportabout;
    files_person;
    files_reportsave;
    files_along;
    files_names;
    files_notes;
    files_evidence;
    files_workbook;
    files_notwritten;
    files_table;
    files_results;
    files_drawings;
    picture_png;
    picture_svg;
    picture_copy;
    picture_copied;
    picture_notcopied;
    picture_notdrawn;
    picture_quadrant;
    picture_voices;
    picture_voice;
    picture_alignment;
    picture_chain;
    picture_culture;
    picture_capacity;
    picture_source(answered, applicable, version);
    picture_frontier;
    picture_reached;
    picture_next;
    picture_none;
    picture_fifth;
    picture_gap;
    picture_link;
    picture_weakest;
    picture_fte;
    example_title;
    example_about;
    questions_quick;
    questions_full;
    questions_lead;
    questions_both;
    questions_statements;
    questions_print;
    questions_see;
    questions_tofull;
    questions_toquick;
    outcome_title;
    outcome_about;
    outcome_example;
    outcome_questions;
    outcome_picture;
    outcome_caption;
    sheets_results;
    sheets_resultsname;
    sheets_advice;
    sheets_advicename;
    sheets_plan;
    sheets_actions;
    sheets_planned;
    sheets_busy;
    sheets_done;
    sheets_dropped;
    excerpt_finding;
    excerpt_advice;
    excerpt_copied;
    excerpt_notcopied;
    files_link;
    files_linkabout;
    files_linkalong;
    files_municipality;
    files_day;
    files_thelink;
    files_length(n);
    files_copy;
    files_copied;
    files_selected;
    files_qr;
    files_qrabout;
    files_qrprint;
    files_noqr;
    files_open;
    files_openbutton;
    files_openabout;
    files_pick;
    files_paste;
    files_pasteabout;
    files_pasteopen;
    files_opened(name);
    files_beside;
    files_version(old, new);
    files_notsaved;
    files_saved(name);
    files_unchanged;
    files_rescue;
    files_clear;
    files_clearabout;
    files_clearbutton;
    files_sure;
    files_yesclear;
    files_spare;
    files_cleared;
    refused_notascan;
    refused_damaged;
    refused_newer;
    refused_isscan;
    refused_isvoice;
    refused_isinvitation;
    refused_field(field);
    shared_title;
    shared_about;
    shared_keep;
    shared_broken;
    shared_nothing;
    iprof_now;
    iprof_expected;
    iprof_tasks;
    iprof_do;
    iprof_gap(now, expected);
    iprof_nogap(now);
    iprof_below(now, expected);
    iprof_norole;
    iprof_done(total, n);
    iprof_held;
    iprof_notasks;
    iprof_size(class, n);
    iprof_place;
    iprof_seat;
    iprof_context;
    advice_about;
    advice_aside(n);
    advice_back;
    advice_down;
    advice_first(title);
    advice_more(n);
    advice_none;
    advice_nothing;
    advice_order;
    advice_orderabout;
    advice_others;
    advice_rule;
    advice_setaside;
    advice_state;
    advice_step;
    advice_supplier;
    advice_town;
    advice_up;
    advice_updated;
    advice_why;
    chapters_about;
    chapters_begun;
    chapters_no;
    chapters_rule;
    chapters_strong;
    chapters_symptoms;
    chapters_title;
    chapters_unknown;
    chapters_weak;
    chapters_yes;
    check_grow;
    check_growhelp;
    culture_ask;
    culture_away;
    culture_between;
    culture_caption;
    culture_counts(near, between, away);
    culture_lead;
    culture_much;
    culture_near;
    culture_negative;
    culture_place;
    culture_positive;
    culture_rather;
    culture_title(n, total);
    culture_towards(how, pole);
    glossary_also;
    glossary_here;
    glossary_lead;
    glossary_title;
    iprof_ask;
    iprof_barrier;
    iprof_beside;
    iprof_calls;
    iprof_fits;
    iprof_lead;
    iprof_narrower;
    iprof_role;
    iprof_task;
    iprof_title;
    iprof_wider;
    iprof_work;
    leadership_director;
    leadership_politics;
    leadership_study;
    leadership_team;
    leadership_title;
    progress_of(n, total);
    recognition_ask;
    recognition_lead;
    recognition_no;
    recognition_none;
    recognition_partly;
    recognition_yes;
    report_grow;
    report_sheet;
    sheet_advice;
    sheet_weakest;
    signature_about;
    signature_against(kind, n);
    signature_agrees(kind);
    signature_ask;
    signature_best(types);
    signature_caption;
    signature_differs(kind);
    signature_few(n);
    signature_lead;
    signature_matched;
    signature_none;
    signature_noneagainst(kind);
    signature_ratio;
    signature_rule(n);
    signature_tempo;
    signature_type;
    staffing_approach;
    staffing_ask;
    staffing_contexttitle;
    staffing_empty;
    staffing_enough;
    staffing_explained;
    staffing_first;
    staffing_gap;
    staffing_gapcaption;
    staffing_lead;
    staffing_mixcaption;
    staffing_mixtitle;
    staffing_needed;
    staffing_nobody;
    staffing_of(n, total);
    staffing_profile;
    staffing_questions;
    staffing_shortest(profile, n);
    staffing_stands;
    staffing_title;
    staffing_bad;
    staffing_vacancies;
    step_culture;
    step_iprof;
    step_signature;
    step_staffing;
    step_symptoms;
    symptoms_lead;
    symptoms_no;
    symptoms_partly;
    symptoms_side;
    symptoms_yes;
    waiting_title;
    waiting_text;
    waiting_failed;
    waiting_language;
    embed_label;
    embed_store;
    embed_window;
    embed_closed;
    embed_address;
    host_by(name);
    host_contact;
    host_privacy;
    host_accessibility;
    host_report;
    advice_ask;
    advice_place(symptoms, gap, alignment);
    advice_weak;
    advice_unknown;
    advice_answered;
    advice_named;
    chapters_partly(domains);
    chapters_some(domains);
    culture_pairs;
    signature_outside;
    blind_other;
    staffing_later;
    csv_head;
    notfound_title;
    notfound_text;
    notfound_home;
}
