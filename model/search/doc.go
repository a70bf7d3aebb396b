// Package search finds things of a model by what people type: actors, events, sections, sentences and dates, the
// best first, each with how it matches and where.
//
//	query ──► date? ─────────────────────────────────────────────────────► its span, and the events in it
//	      └─► words, folded ──► 1. as they are: whole, begun, joined, in another form, respelt
//	                            2. misspelt, if 1 finds nothing ─────────────────────────► hits
//	                            3. most of them, if 2 finds no name
//
//	names, offices, titles ──► entries  ─┐
//	sentences ───────────────► passages ─┴► terms ──► []uint32 of entries, []uint32 of passages
//
// Everything that can be found is an entry (each name of an actor, each office, title, and what an event is about) or
// a passage (each sentence). An inverted index leads from every word to these; its lists are parts of one array, and no
// word is kept twice. Words are compared folded: without case, accents, apostrophes and possessive s; what a hyphen
// joins is found whole and in parts (al-Sharaa, al Sharaa, alsharaa). Names in other scripts are names like all others.
// Every word of a query must be met, but for those so common that rarer ones beside them tell more.
//
// What a word may be besides itself is ruled by data that knows no model's names (folder spellings): Chinese syllables
// before pinyin (Chou En-lai), letters by which Arabic and other names are romanised (Bachar el-Assad), letters of other
// scripts, states and cities by their several names (USSR, Peking). Misspelt words are mended by sajari/fuzzy, ranked
// here, and by comparing the terms with the same first letter. Of English it knows the endings of words and the words
// that only hold a question together; it knows no other language, and leaves dates to package period.
//
// Rank: a date, then names and titles (the whole query, their beginning, their words in any order, respelt, their
// initials, misspelt; of these actors before sections before events) and whom an office and a name call, then offices,
// then what events are about, then sentences, then what meets a query in part. Among equals the better met, the shorter,
// and whom the texts name more often; among sentences those with the query's words side by side. The same query gives the
// same hits: maps are only looked up.
//
// An engine reads its model once, never changes it or itself, and may be asked by many goroutines. Offsets are bytes,
// half-open, on rune boundaries. Queries may hold any bytes; what goes past 1 KiB or 16 words is left out.
//
// Quality, by `go test ./model/search -run 'Quality|Spellings|Typos' -v`: of the 759 queries of testdata/queries.txt an
// expected answer comes first for 97 %, among five for 99 %; each of three batches of them, before the engine was mended
// for it, had 91, 87 and 89 % first, 93, 91 and 94 % among five. Of 147 spellings of names that are in no model here 97 %
// come first, as when they were first asked; of the built-in names with one letter wrong 99.8 %, with two 99.4 %.
//
// Speed and size, on one core of two that others use, by `go test -bench . -benchmem ./model/search`: the built-in model
// is read in 9 ms and keeps 1.6 MB. A thousand documents of 10,000 words each are read in 3.2 s (7.7 s on a busy machine)
// and keep 89 MB besides their text; of 200 queries typed letter by letter the median keystroke takes 0.8 ms, the 99th
// percentile 10 ms, the longest 34 ms, for a hundred hits 1.6, 15 and 36 ms; the
// word that stands in most sentences takes 6 ms, one letter 0.7 ms.
package search
