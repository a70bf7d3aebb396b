// Package sentence finds where sentences begin and end.
//
// The boundaries are those of Unicode Standard Annex 29 (github.com/clipperhouse/uax29), corrected by what the
// annex can't know, because it takes a language to know it:
//
//	"… met Gen. Chi Haotian."       a title, an initial, an abbreviation: the sentence goes on
//	"… left the U.S. The next …"    unless the next word only begins sentences
//	"… return to China.In 2004 …"   no blank after the full stop: two sentences all the same
//	"“Stop!” he said."              a small letter follows: one sentence
//
// Spans are bytes of the text, half-open, on rune boundaries, in order, never overlapping, with no white space at
// their ends; what lies between them is white space. It knows no paragraphs: give it one at a time.
package sentence
