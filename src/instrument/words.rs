//! Every word of the interface, as one accessor each: a word that the content lacks stops the build, a blank that a
//! caller forgets does not compile. The packs carry only the texts, in this order: those under `first` come with the start
//! page and the questions of every scan, those under `late` with everything else.

use super::pack::{Packed, read};
use serde_json::Value;
use std::fmt::Display;

/// The words of one language. Made from the texts in the order of the list in this file; a late one is empty until it has
/// come.
#[derive(Clone, Debug, PartialEq)]
pub struct Words(pub(super) Vec<String>);

impl Words {
    // Once in the wasm, not once a word.
    #[inline(never)]
    fn get(&self, index: usize) -> &str {
        self.0.get(index).map_or("", String::as_str)
    }

    /// What [`Words::complete`] adds.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn pack_late(&self) -> Value {
        self.0[FIRST..].to_vec().pack()
    }

    /// With the late ones; nothing where those are not of this build.
    pub(super) fn complete(&self, late: Value) -> Option<Self> {
        let first = self.0.iter().take(FIRST).cloned();
        let words: Vec<String> = first.chain(read::<Vec<String>>(late)?).collect();
        (words.len() == COUNT).then_some(Self(words))
    }
}

impl Packed for Words {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self) -> Value {
        self.0[..FIRST].to_vec().pack()
    }

    fn unpack(value: Value, misread: &mut bool) -> Self {
        let texts = Vec::unpack(value, misread);
        *misread |= texts.len() != FIRST;
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
    (first { $( $first:ident $( ( $($first_blank:ident),+ ) )? ; )* } late { $( $late:ident $( ( $($late_blank:ident),+ ) )? ; )* }) => {
        /// How many come first.
        const FIRST: usize = [ $( stringify!($first) ),* ].len();

        words! { $( $first $( ( $($first_blank),+ ) )? ; )* $( $late $( ( $($late_blank),+ ) )? ; )* }
    };
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
    first {
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
        evolution_previous(day);
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
        report_ours;
        side_organisation;
        side_ict;
        list_and;
        number_words;
        number_mark;
        number_below(value);
        number_above(value);
        date_months;
        date_day(day, month, year);
        tempo_level;
        tempo_ict;
        tempo_organisation;
        files_reminder(n);
        files_remind;
        files_openbutton;
        files_rescue;
        refused_notascan;
        refused_damaged;
        refused_newer;
        refused_isscan;
        refused_isvoice;
        refused_isinvitation;
        refused_field(field);
        iprof_now;
        iprof_expected;
        advice_aside(n);
        advice_order;
        check_grow;
        check_growhelp;
        glossary_here;
        glossary_title;
        progress_of(n, total);
        recognition_ask;
        signature_tempo;
        step_culture;
        step_iprof;
        step_signature;
        step_staffing;
        step_symptoms;
        waiting_title;
        waiting_text;
        waiting_failed;
        waiting_language;
        embed_label;
        host_by(name);
        host_contact;
        host_privacy;
        host_accessibility;
        host_report;
    }
    late {
        start_failed;
        start_disk;
        start_script;
        start_old;
        start_slow;
        question_deliberatetag;
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
        report_empty;
        report_emptytext;
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
        files_table;
        files_results;
        files_drawings;
        files_drawing;
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
        files_clear;
        files_clearabout;
        files_clearbutton;
        files_sure;
        files_yesclear;
        files_spare;
        files_cleared;
        shared_title;
        shared_about;
        shared_keep;
        shared_broken;
        shared_nothing;
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
        advice_back;
        advice_down;
        advice_first(title);
        advice_more(n);
        advice_none;
        advice_nothing;
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
        glossary_lead;
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
        symptoms_lead;
        symptoms_no;
        symptoms_partly;
        symptoms_side;
        symptoms_yes;
        embed_store;
        embed_window;
        embed_closed;
        embed_address;
        advice_ask;
        advice_place(symptoms, gap, alignment);
        advice_weak;
        advice_unknown;
        ambition_title;
        ambition_lead;
        ambition_horizon;
        ambition_horizonhelp;
        ambition_targets;
        ambition_target;
        ambition_proposal(phase);
        ambition_nochoice;
        ambition_stay(phase);
        ambition_phase(phase, cell);
        ambition_now(phase);
        ambition_noneyet;
        ambition_accept;
        ambition_clear;
        ambition_whatif;
        ambition_whatifabout;
        ambition_move;
        ambition_unmoved;
        ambition_tryagain;
        ambition_trytargets;
        ambition_compared;
        ambition_atpresent;
        ambition_then;
        ambition_outcome;
        ambition_type;
        ambition_tempo;
        ambition_weakest;
        ambition_nothing;
        ambition_way;
        ambition_wayabout;
        ambition_wayto(phase, n);
        ambition_waynone(phase);
        ambition_waytop;
        ambition_wayfrom;
        ambition_wayreach(phase);
        ambition_deliberate;
        ambition_addplan;
        ambition_inplan;
        ambition_toplan;
        ambition_empty;
        ambition_link;
        ambition_goal;
        ambition_note;
        ambition_noteby(month);
        ambition_arrow;
        ambition_month(month, year);
        plan_title;
        plan_lead;
        plan_empty;
        plan_own;
        plan_fromadvice;
        plan_fromway;
        plan_noadvice;
        plan_noway;
        plan_add;
        plan_action(n);
        plan_number;
        plan_what;
        plan_step;
        plan_who;
        plan_by;
        plan_state;
        plan_planned;
        plan_busy;
        plan_done;
        plan_dropped;
        plan_late;
        plan_latetag;
        plan_up;
        plan_down;
        plan_drag;
        plan_remove;
        plan_removed;
        plan_undo;
        plan_filter;
        plan_everyone;
        plan_anystate;
        plan_onlylate;
        plan_filterwho;
        plan_filterstate;
        plan_shown(n, total);
        plan_noneshown;
        plan_print;
        plan_table;
        plan_calendar;
        plan_calendarabout;
        plan_nocalendar;
        plan_letters;
        plan_caption(municipality);
        plan_frommove(topic, anchor);
        plan_head;
        plan_count(n, done);
        plan_one;
        plan_asked;
        plan_onward;
        plan_link;
        plan_steplabel(step);
        plan_whatif;
        plan_year;
        letters_title;
        letters_lead;
        letters_supplier;
        letters_government;
        letters_pick;
        letters_nothing;
        letters_together;
        letters_togetherhelp;
        letters_letter;
        letters_copy;
        letters_copied;
        letters_mail;
        letters_print;
        letters_mailtoo;
        letters_about;
        letters_subject(municipality);
        letters_municipality;
        letters_dearsupplier;
        letters_deargovernment;
        letters_who(municipality, day);
        letters_with(names);
        letters_whysupplier;
        letters_whygovernment;
        letters_because;
        letters_partly(text);
        letters_please;
        letters_regards;
        letters_inhabitants(told);
        evolution_title;
        evolution_lead;
        evolution_none;
        evolution_compare;
        evolution_moment(day, n);
        evolution_add;
        evolution_here;
        evolution_nothere;
        evolution_choose;
        evolution_file;
        evolution_filehelp;
        evolution_link;
        evolution_openlink;
        evolution_forget;
        evolution_added(day);
        evolution_itself;
        evolution_begin;
        evolution_beginabout;
        evolution_beginbeside;
        evolution_beginblank;
        evolution_beside;
        evolution_since(day);
        evolution_both(day, up, down);
        evolution_basis(n, before, after);
        evolution_caption(day);
        evolution_tag;
        evolution_axes;
        evolution_before;
        evolution_after;
        evolution_difference;
        evolution_domains;
        evolution_shifts;
        evolution_noshifts;
        evolution_statement;
        evolution_higher;
        evolution_lower;
        evolution_apart(n);
        evolution_came;
        evolution_went;
        evolution_onlybefore;
        evolution_onlyafter;
        evolution_neither;
        evolution_actions;
        evolution_noactions;
        evolution_fatenew;
        evolution_fategone;
        evolution_fateshift(topic, before, after);
        evolution_others;
        evolution_day;
        evolution_nolist;
        evolution_nextyear;
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
}
