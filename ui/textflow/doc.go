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
//
// Lines are cut in the order of the text and stand in the order of the Unicode Bidirectional Algorithm (UAX #9), so that
// names in Arabic or Hebrew, and the numbers and brackets in them, stand as their readers write them:
//
//	text     in 1969 met مصطفى طلاس (12) there        runs: levels 0, 1, 0
//	line     │in 1969 met │طلاس│ │مصطفى│ (12) there│  X grows to the right, offsets fall from there
//
// A paragraph whose first letter of either kind is Arabic or Hebrew runs from right to left as a whole: its lines begin at
// their right ends, and spaces hang over their left ones. A Piece runs one way, and its Text is what to draw: where
// that is from right to left, a word of one script, with which a toolkit that shapes it can do no wrong, or one sign, mirrored
// where the algorithm asks for it.
// Text without such letters is found by looking at its bytes once, and costs nothing more.
//
// The classes of letters come from golang.org/x/text/unicode/bidi, whose tables follow Go's. Its Paragraph is not used: it
// gives runs in the order of the text with their direction but not their level, which is lost where two of one direction
// meet; its Line resolves each line by itself, where the rules hold for paragraphs; and it mirrors brackets alone. Here levels
// are resolved for the paragraph (bidi.go, bidi_sequence.go) and each line is reordered (L1 and L2, turned.go).
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
//   - the pieces of a line hold each byte once, but for spaces at its end, and stand side by side;
//   - Offset undoes Point, as far as letters have a width.
//
// Cost: each word is measured once per Ruler, however often it occurs and however often the text is wrapped; a long
// word is measured in stretches not much longer than a line. Breaking is one pass over the text.
package textflow
