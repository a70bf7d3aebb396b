// Package textflow breaks text into lines no wider than a width, and tells where on them each byte stands.
//
//	            0         X          Width      width
//	Lines[0]    │In 1969 the chief of│staff␣    │      spaces at a line's end hang over it and don't count
//	Lines[1]    │of Syria’s army Musṭ│afā        │
//	             └──────┬─────┘└──┬──┘
//	                 Piece 0    Piece 1: text of one Span, or between two, drawn in one go
//
// It knows no fonts: the function that measures is a parameter, and a Face is a number whose meaning is the caller's.
// It knows no heights either; a Point is a line's number and a distance from the left end, in the unit of the measure.
// It does not reorder: text of right-to-left scripts is measured and cut in the order in which it is stored.
//
// A line may end after spaces; after a hyphen or a dash between words, but not after the article of "al-Assad" nor
// within "2011–2023"; and between ideographs, except before closing and after opening punctuation: the few rules of
// the Unicode line breaking algorithm (UAX #14) that such text needs. A word wider than the width is cut between two
// letters. No-break spaces and joiners hold together what they stand between. A newline always ends its line.
//
// Offsets are bytes. For every text, measure and width:
//
//   - the lines hold every byte once and in order, and begin and end on rune boundaries;
//   - no line is wider than the width, unless it is one letter with its marks;
//   - Offset undoes Point, as far as letters have a width.
//
// Cost: each word is measured once per Ruler, however often it occurs and however often the text is wrapped; a long
// word is measured in stretches not much longer than a line. Breaking is one pass over the text.
package textflow
