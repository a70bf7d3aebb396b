package notes

import (
	"crypto/rand"
	"strings"
	"time"

	"daqin/model"
)

// ID names a note for good, in this program and in others.
type ID string

// NewID gives an ID that no other note has.
func NewID() ID { return ID(newName("note")) }

// newName gives a name that nothing else has, as an IRI.
func newName(of string) string { return "urn:daqin:" + of + ":" + strings.ToLower(rand.Text()) }

// Kind is what a note is for.
type Kind uint8

const (
	Remark   Kind = iota // something to say
	Bookmark             // somewhere to come back to
)

// Note is one thing that the user wrote or marked. Notes are comparable.
type Note struct {
	ID      ID
	Kind    Kind
	Target  Target
	Place   string // the address of the place that a bookmark leads to; a remark on a text may have none
	Words   string // the user's own: of a remark what is to say, of a bookmark its title, which may be empty
	Made    time.Time
	Changed time.Time // last; of two versions of a note the later one counts
}

// Target is what a note is about. The zero Target is no text at all; one without a quote is a whole section.
type Target struct {
	Section       model.SectionID
	Start, End    CodePoints // where the quote stood in the section's text when the note was made, half-open
	Quote         string
	Before, After string // what stood next to it, up to 32 code points on either side
}

// CodePoints counts Unicode code points from the start of a section's text. It is not a number of bytes: Target.Find gives
// those.
type CodePoints int

// nowhere is the address of the start of a model.
const nowhere = "daqin:?"

// normal gives the note as a file can hold it: times in UTC and milliseconds, text in UTF-8, and something that it is about.
func (n Note) normal() Note {
	n.Made, n.Changed = instant(n.Made), instant(n.Changed)
	for _, s := range []*string{(*string)(&n.ID), (*string)(&n.Target.Section), &n.Target.Quote, &n.Target.Before, &n.Target.After,
		&n.Place, &n.Words} {
		*s = strings.ToValidUTF8(*s, "\uFFFD")
	}
	if n.Target == (Target{}) && n.Place == "" {
		n.Place = nowhere
	}
	return n
}

func instant(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }

// says tells whether two versions of a note say the same, whenever they did.
func (n Note) says(other Note) bool {
	n.Changed = other.Changed
	return n == other
}
