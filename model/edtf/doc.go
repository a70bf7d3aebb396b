// Package edtf reads dates that are only as exact as their source: a day, a month, a season, a year, a decade,
// a span between two of them, or a set of several.
//
// They are written in the Extended Date/Time Format, ISO 8601-2:2019 in the profile of the Library of Congress
// (https://www.loc.gov/standards/datetime/): levels 0 and 1, and of level 2 the sets.
//
//	1969-05-21         a day                     2011/2023     from 2011 to 2023
//	1969-05            a month                   2011~/2023    from about 2011 to 2023
//	1969-21            spring of 1969            2011/..       from 2011 on, without end
//	1969               a year                    2011/         from 2011 to nobody knows when
//	196X, 19XX         the 1960s, the 1900s      [1992,1996]   in 1992 or in 1996
//	1969-05-XX         some day of a month       {1992,1996}   in 1992 and in 1996
//	1969? ~ %          doubtful, about, both     [1670..1672]  in one year of three
//	-0043, Y12345      44 BCE, far years         {..1984}      in every year until 1984
//
// Every date has bounds, the earliest and the latest Day that it may mean:
//
//	2011~/2023-09      Start                               End
//	                   Earliest 2011-01-01                 Earliest 2023-09-01
//	                   Latest   2011-12-31                 Latest   2023-09-30
//	                   Year, Approximate                   Month
//	      ├────────────────┤··································├────────┤
//	  Bounds: earliest ─┘                              Bounds: latest ─┘
//
// A Day counts from 1970-01-01 in the proleptic Gregorian calendar. Years are astronomical: 0000 is 1 BCE,
// -0001 is 2 BCE. Bounds are inclusive and never overflow: what lies beyond MinDay or MaxDay, some 5.8 million
// years away, is MinDay or MaxDay. Seasons are the meteorological ones of the northern half of the earth:
// spring is March to May, and winter begins in December and ends in February of the next year.
//
// # What the library reads, and what is read here
//
// Dates and times of level 0 are read by github.com/sfomuseum/go-edtf. All other forms are taken apart here until
// only such dates are left, because version 1.2.2 of it misreads some of them without an error: it takes 2004-06~
// for June 2004 without the doubt, 2004-06-11% for all of June, 2011-01-00 for the 31st, and gives every date the
// precision of a year. Others it refuses: a qualified end of an interval, years of five digits, winter of 9999.
//
// The package knows no wording ("in May 1969"), no time of day (it is checked, then dropped), no other calendar,
// and nothing of the rest of level 2: parts of a date qualified one by one, exponents, quarters.
package edtf
