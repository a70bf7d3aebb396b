// Package reader is the view of the documents: the contents, the open section, or two, with what is said of it in the
// margins, and above it the card of whatever is selected.
//
//	┌───────────┬──────────────────────────────────────┐
//	│ contents  │ head: document › section      ← →    │   Reader (reader.go) holds the parts, arrange.go stands
//	│ − a       ├──────────────────────────────────────┤   them beside one another. Each is a leaf: a sheet,
//	│   b  9 +2 │ card of what is selected           × │   drawn as far as it is in sight, with its links.
//	│ + c       ├──────────────────────────────────────┤
//	│           │  1969 │ In 1969 the chief of  │ ≠ ①  │
//	│           │ dates │ staff … page          │      │
//	└───────────┴──────────────────────────────────────┘
//
// A text and its head are a pane (pane.go, head.go). There are two, of which the second is in sight where another section
// stands beside the open one. The open one is Reader.page; that changes to the other pane when one turns to the text there,
// so that nothing moves. The contents are the outline (outline.go) as far as it is unfolded (fold.go).
//
//	facts, state ──► rows ──► sheet ──► leaf
//
// Rows (row.go) say what is written, with the links in it, and know no widths: contents.go, page.go and the card…
// files make them, saying.go the sentences that say a tie, card_list.go lists that are cut, card_rows.go those that
// several cards have. A sheet (sheet.go) sets rows in lines at places and answers what lies at a point. A leaf (leaf.go)
// takes the gestures, and adding.go says what Ctrl does with them; draw.go works out what of its sheet is to be drawn, and
// leaf_render.go draws it. The pens (pen.go) are where attention and the chosen span become colour and line, for all leaves
// alike.
//
// A row may hold a plot (chart_plot.go): marks and labels at shares of its width, hovered, clicked and reached by keys like
// words. Charts (chart_bars.go, chart_time.go, on one scale each, chart_scale.go) are rows with plots; which figures share
// a chart, and what tellings say alike, the model tells (model.Chart, Index.Facts). All accounts and all figures are lists
// (list_card.go), which take the text's place while they stand.
//
// Text is selected (selection.go) by letters, words and paragraphs, with the pointer or with keys (selection_keys.go), and
// copied as it is or with its citation (copy.go). What runs from right to left stands at the right, where it begins.
//
// What the user wrote stands in the text and its margin (note_marks.go) and in a list (note_card.go). It is written on a slip
// (note_slip.go), which lies next to its passage and never over it (note_seat.go, note_place.go).
//
// What is looked for in the texts (find.go) is typed into a bar above them (find_bar.go); the place found is what the place
// points at, in passing, and all places are marked in the text and on its scroll bar (find_ticks.go).
//
// A span that moves sets nothing anew but the card of ties or of actors, and that only where it says something else, or a
// list that is cut shows other items: rows that speak of it are asked what they say now (row.says), and a long sheet is
// looked up in bands (bands.go), so that neither a picture nor a gesture costs more where a section is longer. What a
// gesture scrolls the text to is told to the store; where the place points, the text glides by itself (scroll.go).
//
// Units: Fyne's, from a leaf's or the reader's top left corner; ems are sizes of the interface's text, so that all
// keeps its proportions when that grows. Offsets into a section are bytes of its text.
//
// What belongs to this view alone: how far it is scrolled, what is selected as text, what of the contents is folded, and
// which lists of the card are shown whole. It refuses to know how the other views turn to a thing; a click asks the store, and the store tells all.
package reader
