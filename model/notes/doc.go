// Package notes holds what a user writes about a model's text, and where it stands there: remarks and bookmarks.
//
//	Book (immutable) ──► Note ──► Target ── Find(index) ──► model.Evidence, or adrift
//
// The facts of a model never change under it; the text does, when a document is corrected and the model made anew. A Target
// therefore knows its place twice, as the Web Annotation Data Model has it (https://www.w3.org/TR/annotation-model/): by
// position, and by its words with what stands before and after them. Positions of a Target are in Unicode code points, as the
// recommendation counts; Find turns them into bytes, as all other offsets are.
//
// The package knows nothing of windows, of what is selected, or of when it is time to save.
package notes
