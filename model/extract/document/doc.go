// Package document reads the texts that a model is built from: headings, paragraphs, the items of lists, and which
// source a paragraph retells.
//
//	---                                  front matter: what the source is
//	id: encyclopedia
//	---
//	# China–Syria relations {#overview}  a heading begins a section; {#…} is its ID
//
//	A paragraph, on one line or wrapped.[^lead]
//
//	- An item of a list; one within another stands in.[^lead]
//
//	> A quotation that is set apart.[^lead]
//
//	[^lead]: encyclopedia, Lead          what the paragraph retells: source, section in it
//
// Retelling reads that form, and finds fault with all that is missing. Text reads any Markdown or plain text that
// somebody has, and finds fault with nothing.
//
// Nothing of the markup stays in the text, and no white space but single blanks. Lines count from 1 in the file as
// it is. The package knows no language: sentences, dates and names are for others.
package document
