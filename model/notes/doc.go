// Package notes holds what a user writes about a model's text, and where it stands there: remarks and bookmarks.
//
//	Book (immutable) ──► Note ──► Target ── Find(index) ──► model.Evidence, or adrift
//	  ▲    │
//	  │    └── Markdown(index) ──► a text to print and to go on with
//	  └─────── File ── Save ──► the user's own file, which other windows write too
//
// The facts of a model never change under it; the text does, when a document is corrected and the model made anew. A Target
// therefore knows its place twice, as the Web Annotation Data Model has it (https://www.w3.org/TR/annotation-model/): by
// position, and by its words with what stands before and after them. Positions of a Target are in Unicode code points, as the
// recommendation counts, so that a file can be read, and written again as it was, where the text is not at hand; Find turns them
// into bytes, as all other offsets are.
//
// The package knows nothing of windows, of what is selected, or of when it is time to save.
//
// Invariants: a book, and a note in it, never change. A file is at any moment the old one or the new one, whole; a damaged one
// is never written over before a copy of it is kept; a note is gone only where a deletion of it is remembered. Times are in UTC
// and milliseconds, text is UTF-8.
package notes
