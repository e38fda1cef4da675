// Where each kind of fault can be planted in an article. Each function says what it asks of the
// article first: without that the fault would be none.
#pragma once

#include <vector>

#include "plant/fault.h"
#include "plant/page.h"
#include "plant/surface.h"

namespace stet::plant {

// Dates and times (plant_dates.cpp).

/// Weekday, day, month, with a year or in an article with a date: the weekday must be right for the
/// year written, or for the year that brings the date nearest to the day of the article.
void find_weekdays(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// The last day of a short month: « 30 juin », "June 30", "28 February 2023".
void find_last_days(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// Two years or two days of a month as the ends of one time: « entre 2018 et 2021 »,
/// "(1914-1918)", « du 9 au 14 mars ».
void find_periods(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// An age and a birth year in one sentence that agree in the year of the article (by its date, or a
/// year of the sentence); or the only age of an article, given twice.
void find_ages(const Page& page, Dice& dice, std::vector<Fault>& faults);

// Figures against figures (plant_figures.cpp).

/// The same value with the same noun (or both in money or per cent) in two sentences outside
/// headings that share a name or a rare noun; neither hedged, none of them a year, a date, an hour;
/// two digits that count at least.
void find_equal_figures(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// Equal counts of dead or wounded in two sentences: by words (« 12 morts », "12 people were
/// killed"), or two of the engine's tolls of one event.
void find_equal_tolls(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// A figure of the title that the body gives too, with the same noun or, from 13 on, any.
void find_headline_figures(const Page& page, Dice& dice, std::vector<Fault>& faults);

// Arithmetic in one sentence (plant_sums.cpp).

/// A percentage that two figures of its sentence give to the digits it has, with a word that links
/// them (sur, out of, hausse, rose).
void find_percentages(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// Two figures or more behind « soit », ":", "made up of", or in front of « au total », whose sum
/// is the figure before or behind.
void find_sums(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// « N …, dont M », "N …, including M": of people, of the noun of the whole, or without a noun of
/// its own (« dont trois grièvement »); whole and part change places.
void find_subsets(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// « entre A et B », "between A and B", of anything but years, dates and hours.
void find_ranges(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// A measure and its bracketed conversion that agree to 6 %.
void find_conversions(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// « trois pays : A, B et C », with as many items as announced.
void find_items(const Page& page, Dice& dice, std::vector<Fault>& faults);

// Names and sources (plant_names.cpp).

/// A last name of six letters or more behind the same first name or title twice: the later one.
void find_names(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// Capital letters in brackets that are the initials of the capitalised words before them.
void find_acronyms(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// A toll in the only sentence below the title with that number, its source at the end of the
/// sentence or at its beginning, and no speech word in the sentences beside it.
void find_sourced_tolls(const Page& page, Dice& dice, std::vector<Fault>& faults);
/// « selon Jean Dupont, », ", said Ann Lee": a first and a last name credited with a sentence.
void find_named_sources(const Page& page, Dice& dice, std::vector<Fault>& faults);

/// All of one kind, in reading order.
std::vector<Fault> faults_of(FaultKind kind, const Page& page, Dice& dice);

}  // namespace stet::plant
