// Package period reads a stretch of time as people type it.
//
//	text ──► tokens ──────────────► clauses ──────────────► moments ──────────► days
//	         numbers, words,        from │ 21 Sep           what one leaves     first, last
//	         dashes, 1.8.1956       to   │ 3 Oct 2023       out, the other
//	                                                        tells
//
//	1989 · May 2016 · 1 August 1956 · August 1, 1956 · 1.8.1956 · 1956-08-01 · spring 2011 · early 1956
//	the 1950s · late 1950s · 19th century · 2nd millennium BC · 44 BCE · -0043 · AD 79
//	2011-2015 · 2011–15 · May 2016 – Jul 2018 · 21–26 September 2023 · 300–200 BC · 1950s to 1970s
//	from May 1989 to June 1991 · between 1956 and 1958 · since 1956 · 1956– · 1956 on · after 1956
//	until 1963 · to 1963 · –1963 · before 1963 · all of time
//	and every date in EDTF (package edtf): 2011~/2023 · 198X · 2011/..
//
// Names of months and seasons, and the words between dates, may be English, French, German or Spanish; a month may end
// after its third letter. Chinese dates are read (1989年5月), and digits of other scripts. Case, accents, the kind of
// dash, the kind of space, and words that only attach a date (in, the, about) make no difference.
//
// Where a text can be read in two ways:
//
//	1/8/1956       1 August: the day stands first, as in the interface; 8/13/1956 can only be 13 August
//	2011-12        December 2011, as ISO 8601 has it; so are 2011/12 and 2011.12
//	2011–12        2011 to 2012: a dash is no hyphen
//	2011-24        2011 to 2024, for there is no month 24; in EDTF it would be a winter
//	May 12         of the year 12; but 12 May – 3 June 2023 and May 12 – 15, 2023 tell days
//	5–11           years; 5–11 March 2023 are days
//	2015–2011      2011 to 2015: there is only one stretch between two dates
//	Nov – Feb 2024 from November 2023: what takes its year from the other date lies on the right side of it
//	300 BC – 200   until the year 200; 300–200 BC are both before the common era
//	-1963          until 1963; a sign stands before a year of four digits that begins with 0, as in -0043
//	19th century   1800 to 1899, as the dates of documents are read; the first begins with the year 1
//
// “Until” and “to” include the date that follows, “before” and “after” don't. The bounds of what is open are the ends
// of time; who asks cuts them to the story. Text of any bytes is read in linear time.
package period
