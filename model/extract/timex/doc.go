// Package timex finds the dates that a text tells, and gives them in EDTF.
//
//	text ──► tokens ──► points ──► modifiers ──► spans ──► values
//	         words,     "May 1989" "late 1989"   "from May   1989-05/1990
//	         numbers    "that year" "about 1950"  1989 to
//	                                              1990"
//
// Words become tokens with classes (a day of the month, a month, a year, a unit of time). Three rounds of rules
// then join tokens to points in time, points to better points, and points to intervals and sets. The rules stand in
// the language's data file, each with a name, which a Date found carries: they are explained by it. A last round
// goes through the dates in order and gives them values; what is said relative to another date ("the next day"),
// and what leaves out its year, takes it from the nearest date before it in the section. Where there is none, or it
// is too vague, the date stays without a value and says why.
//
// A pattern is a row of elements separated by blanks:
//
//	MONTH           a token of that class (capitals; see classNames)
//	of              that very word or mark
//	of|,            one of them
//	of?             it may be missing
//	POINT           a date that an earlier round found; POINTS: one or several, with commas between
//	ERA             the name of a period, such as World War II
//	(in|since the?) first: what must stand before, and is no part of the wording
//	!of|POINT       last: what must not follow
//
// Where several rules match, the longest match wins, then the rule that stands first.
//
// Values are as vague as the wording: "in 1989" is a year. What the standard cannot say in one word becomes an
// interval: "early 1956" is 1956-01~/1956-04~, "by 2021" is ../2021. The wording of a date includes the words that
// make it what it is ("between", "since", "by", "about"), and leaves out those that only attach it ("in", "on").
//
// The package knows Gregorian dates only, no times of day, no durations ("for two years"), no dates relative to the
// day of writing ("last week"). It reads text in linear time: patterns are bounded, and so is what they look at.
// The classes of expressions follow TIMEX3 (ISO 24617-1), the way of rules over classes HeidelTime (Strötgen and
// Gertz 2013).
package timex
