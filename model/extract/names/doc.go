// Package names finds where a text names an actor.
//
//	names ──► Finder ──► Found: places, with all whose name it may be
//	                       │
//	                       ▼
//	                     Resolve: whose it is, by who was named before; or in doubt
//
// A Finder is a tree of words: from the first word of a name to the next. The longest name wins, and finding goes
// on behind it, so that what is found never overlaps. Names match whole words, with their capitals; dashes and
// apostrophes match whichever way they are written, white space any white space, and a name whose first letter is
// small also matches with a capital, as at the beginning of a sentence. A possessive ending is no part of a name.
// Time is linear in the text, times the words of the longest name.
//
// Propose guesses the actors of texts that nobody has described, from capitals, titles and a list of states. It
// leaves out what it is not fairly sure of: it knows no dictionary and no persons.
package names
