package search

import "daqin/model"

// Kind is what a hit leads to.
type Kind uint8

const (
	Actor Kind = iota
	Event
	Section
	Sentence
	Date
)

// String gives the kind as one lower-case word.
func (k Kind) String() string { return [...]string{"actor", "event", "section", "sentence", "date"}[k] }

// How is the way in which a hit matches, from the best.
type How uint8

const (
	Exact    How = iota // the query is its name, or its date
	Prefix              // the name begins with the query
	Words               // all words of the query stand in it, in any order; the last may be only begun
	Initials            // the query is the initials of its name
	Respelt             // it does in another spelling or under another name: Chou En-lai, USSR
	Misspelt            // it does once the query's spelling is mended
	Partly              // most of the query's words stand in it
)

// String gives the way as one lower-case word.
func (h How) String() string {
	return [...]string{"exact", "prefix", "words", "initials", "respelt", "misspelt", "partly"}[h]
}

// Hit is one thing found.
type Hit struct {
	Kind     Kind
	How      How
	Actor    model.ActorID  // of an actor
	Event    model.EventID  // of an event
	Span     model.Span     // of a date: the part of the story that it means
	Events   int            // of a date: how many events it holds for certain
	Evidence model.Evidence // of a sentence, and the first statement of an event; of a section only its ID

	Title      string // the name or title, the sentence from near its first match, or the date as typed
	TitleMarks []Mark // what matches in it

	// Why shows what matched where Title doesn't: another name of the actor, a sentence that says the event.
	// For a sentence it is the section's title.
	Why      string
	WhyMarks []Mark

	Score float64 // higher is better; means nothing between queries
}
