//! People and purchases of several municipalities together (chapter 7 of the instrument): what is needed, there and vacant
//! for each profile, and what was chosen for the questions on staffing, joint purchases among them. All sums are exact.

use super::cluster::Cluster;
use super::staffing::Asked;
use crate::exact::Exact;
use crate::instrument::{Labelled, StaffQuestion};

/// One profile, summed over all who filled it in.
#[derive(Clone, Debug, PartialEq)]
pub struct Needs<'a> {
    /// The profile.
    pub profile: &'a Labelled,
    /// How many municipalities filled it in.
    pub municipalities: u32,
    /// Full-time equivalents needed; nothing where nobody told.
    pub needed: Option<Exact>,
    /// Present: own, shared, external.
    pub present: [Exact; 3],
    /// Open vacancies; nothing where nobody told.
    pub vacancies: Option<u128>,
    /// How many municipalities have less than they need.
    pub short: u32,
    /// What these lack, together: what one has too much fills no gap of another.
    pub shortage: Exact,
    /// How many mean to fill the gap with others: in a cluster, or by sharing someone.
    pub together: u32,
}

/// A question on staffing, with how many chose what.
#[derive(Clone, Debug, PartialEq)]
pub struct Question<'a> {
    /// The question.
    pub question: &'a StaffQuestion,
    /// How many chose each option, in its order.
    pub chosen: Vec<u32>,
    /// How many said *weet niet*.
    pub unknown: u32,
}

impl Needs<'_> {
    /// All who are there.
    pub fn there(&self) -> Exact {
        sum_of(&self.present)
    }
}

impl Question<'_> {
    /// How many answered.
    pub fn answered(&self) -> u32 {
        self.chosen.iter().sum::<u32>() + self.unknown
    }
}

fn zero() -> Exact {
    Exact::new(0, 1)
}

fn sum_of(numbers: &[Exact]) -> Exact {
    numbers.iter().fold(zero(), |sum, number| sum + *number)
}

/// The profiles that someone filled in, in order of the instrument.
pub(super) fn needs<'a>(cluster: &Cluster<'a>) -> Vec<Needs<'a>> {
    let profiles = &cluster.instrument().full.staffing.profiles;
    let mut sums: Vec<Needs> = profiles.iter().map(nobody).collect();
    for line in cluster.sheets().flat_map(super::Sheet::staffing) {
        let Some(sum) = sums.get_mut(usize::from(line.profile)) else {
            continue;
        };
        sum.municipalities += 1;
        sum.together += u32::from(line.together);
        for (sum, number) in sum.present.iter_mut().zip(line.present) {
            *sum = *sum + number;
        }
        if let Some(number) = line.vacancies {
            sum.vacancies = Some(sum.vacancies.unwrap_or(0) + u128::from(number));
        }
        if let Some(needed) = line.needed {
            sum.needed = Some(sum.needed.unwrap_or(zero()) + needed);
            let lacking = needed - sum_of(&line.present);
            if lacking > zero() {
                sum.short += 1;
                sum.shortage = sum.shortage + lacking;
            }
        }
    }
    sums.retain(|sum| sum.municipalities > 0);
    sums
}

fn nobody(profile: &Labelled) -> Needs<'_> {
    Needs {
        profile,
        municipalities: 0,
        needed: None,
        present: [zero(); 3],
        vacancies: None,
        short: 0,
        shortage: zero(),
        together: 0,
    }
}

/// The questions that someone answered, in order of the instrument.
pub(super) fn questions<'a>(cluster: &Cluster<'a>) -> Vec<Question<'a>> {
    let asked = cluster.instrument().full.staffing.questions.iter().enumerate();
    let counted = asked.map(|(place, question)| {
        let chose = |asked: Asked| cluster.count(|sheet| sheet.question(place) == asked);
        let options = (0..=u8::MAX).zip(&question.options);
        Question {
            question,
            chosen: options.map(|(option, _)| chose(Asked::Option(option))).collect(),
            unknown: chose(Asked::Unknown),
        }
    });
    counted.filter(|question| question.answered() > 0).collect()
}
