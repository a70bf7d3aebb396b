// Package extract makes a model of texts: documents in, *model.Model out.
//
//	documents ──► sections, paragraphs        package document
//	              │
//	              ├──► sentences              package sentence
//	              ├──► dates in EDTF          package timex
//	              └──► mentions of actors     package names
//	                        │
//	curation.yaml ──────────┤                 package curation
//	                        ▼
//	   events  one for each date of a sentence, or as curated
//	   ties    between actors that a sentence names together, or as curated
//	   figures, accounts, roles as curated
//
// Everything made has evidence: bytes of a section's text, half-open, on rune boundaries, and the same words as a
// quote. What a curation says it says by quoting; a quote that is not found, or found twice, is a fault. A curated
// event or tie takes the place of all that its sentences would have proposed. A dated sentence is in an event, or
// passed with a reason, or the build warns of it.
//
// The same input gives the same model, byte for byte. Time is linear in the text: sentences are bounded, and so is
// what each may propose. What a language is made of stands in package language, as data.
//
// The package judges nothing that a text says, and invents no actor, date or number that no text tells. Without a
// curation it proposes; a model made so has the basis Proposed throughout.
package extract
