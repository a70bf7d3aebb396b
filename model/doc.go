// Package model holds what documents say of the relations between two parties: the facts that all views show.
//
//	Source ─► Section ─► Paragraph            the text, as it is read
//	             ▲
//	             │ Evidence: bytes [Start, End) of the section's text, and the same words as Quote
//	  ┌──────────┼─────────────┬───────────┬──────────┐
//	Mention   Statement      Figure     Telling     Role
//	  │          │             │           │          │
//	  ▼          ▼             ▼           ▼          ▼
//	Actor   Event, Tie   (a number)     Account    Actor
//
// Nothing stands in a model that no text says: every mention, event, tie, figure, account and role has its words.
// Offsets are bytes, half-open, on rune boundaries. Dates are of package edtf, as exact as the text has them.
// Lists are in the order that their fields name; an ID is unique within its kind.
//
// A model is decoded once and never changed, so that any number of readers may share it. It comes in three steps,
// each of which trusts the one before:
//
//	Decode    JSON of the right form and size        refuses at the first fault, with its place
//	Validate  references, evidence, order, words     reports every fault, with what is wrong where
//	NewIndex  everything findable                    expects a model without fault
//
// What lies in a span of time is asked of the index, and there one rule decides, Presence. All other questions of time
// are answered as it would answer them one by one, at less cost:
//
//	Overlapping  which events touch a span               where each is drawn
//	Tally        how many of some certainly or possibly are, for each section of the reader
//	Lens         what of all is seen, from span to span  while a thumb is dragged
//	Silences     of which days nothing is told
//	ToldOf       what an actor's mentions tell of, mention by mention
//
// What can be compared follows from the facts alone, too: which figures share an axis (Charts), and what tellings of one
// matter say alike and otherwise (Facts).
//
// The package knows nothing of windows, of how documents become a model (package extract), of searching it (package
// search) or of its graph (package network).
package model
