// Package search finds things of a model by what people type: actors, events, sections, sentences and dates, the
// best first, each with how it matches and where.
//
//	query ──► date? ──────────────────────────────────────────────► its span, and the events in it
//	      └─► words, folded ──► 1. as they are: whole, begun, joined, initials
//	                            2. misspelt, if 1 finds nothing ──────────────────► hits
//	                            3. most of them, if 2 finds no name
//
// Everything that can be found is an entry: each name of an actor, each office, title and sentence. An inverted index
// leads from every word to its entries. Words are compared folded: without case, accents, apostrophes and possessive
// s; what a hyphen joins is found whole and in parts (al-Sharaa, al Sharaa, alsharaa). Names in other scripts are
// names like all others. Every word of a query must be met, but for words so common that rarer ones beside them tell more.
//
// Rank: a date, then names and titles (the whole query, their beginning, their words in any order, their initials,
// misspelt, in part; of these actors before sections before events), then offices, then what events are about,
// then sentences. Among equals the better met, the shorter, and whom the texts name more often; among sentences
// those with the query's words side by side. The same query gives the same hits: maps are only looked up.
//
// It knows no language, and leaves dates to package period; it reads the model once and never changes it. Offsets are bytes, half-open,
// on rune boundaries. Queries may hold any bytes; what goes past 1 KiB or 16 words is left out.
//
// Measured on one core, with `go test -bench . -benchmem`: the built-in model is read in 6 ms and answers in 0.1 ms;
// of 1,000,000 words it takes 0.5 s and at most 12 ms, of a word that stands in most sentences. Of the built-in
// model's names with one letter wrong all come first, with two wrong 98 of 100 (TestNamesWithTypos).
package search
