package reader

import (
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/notes"
	"daqin/ui/state"
	"daqin/ui/textflow"
)

// tint is the part that a stretch of text plays; the pens turn it into colour.
type tint uint8

const (
	tintInk tint = iota
	tintQuiet
	tintLink    // leads on, and looks it
	tintFirst   // of the one side
	tintSecond  // of the other
	tintNeither // of neither
	tintMention // an actor's name in the documents' text: coloured while nothing else is attended to
	tintDate    // the words of a date, or of a figure, in the documents' text
	tintMargin  // a mark in the margin: fades with attention and time
	tintTimed   // says something dated: fades with time
	tintOutside // says something that is not in the chosen span
	tintAlike   // another telling of the matter says the same
	tintApart   // the others say something else
	tintBar     // a number on a chart
	tintNote    // the sign of a note
)

// link is where a click on words leads. One of its fields says where; at may stand beside subjects.
type link struct {
	subjects []state.Subject // selected; where there are several, one after the other
	at       *model.Evidence // read, or pointed at in place of what the subject's own rule would
	section  model.SectionID // opened
	document model.SourceID  // opened where it begins
	line     int             // of the outline, that is folded
	span     model.Span      // chosen
	way      int             // of the shortest ways from one selected actor to the other, counted from 1: shown
	list     string          // that was cut: shown whole
	note     notes.ID        // opened where it stands in the text, or what it is asked for
	act      action          // asked of the reader itself
	step     int             // to the next event (+1) or the one before (-1), along those of the actor whose events one steps through
	adds     model.ActorID   // held beside the selected by a click with Ctrl, where the subjects are no actor
	when     model.Span      // the stretch of time that it stands for
	tip      string          // what the hover card says of it, where the subjects don't say it
}

// action is what a link can ask of the reader itself.
type action uint8

const (
	actNone   action = iota
	actClose         // the card
	actUnfold        // the contents, or fold them
	actBeside        // another section beside the open one, or that alone
	actApart         // the two stay, or follow one another
	actLeave         // the section goes, the other one stays
	actFold          // a line of the contents, or unfold it
	actAll           // have the contents show all documents
	actLone          // or of the documents only the one that one reads
	actDrop          // the note
	actEdit          // the note, where it stands in the list
	actVisit         // what the note is on, or where the bookmark leads
	actExport        // all notes, of the window
)

func to(s ...state.Subject) *link { return &link{subjects: s} }

func toSource(id model.SourceID) *link { return to(state.Source(id)) }

func toRead(e model.Evidence) *link { return &link{at: &e} }

// row is a paragraph before it is set: words, and how they are to stand. Lengths are in ems.
type row struct {
	text string
	face textflow.Face
	tint tint
	runs []run // in order, not overlapping

	link  *link // where a click anywhere on the row leads
	open  bool  // the row stands for what is open now
	faces bool  // and for what is open beside it
	heads bool  // the row says what the next one is, and is not the last in sight

	prose bool // the text is the open section's own, from the byte start
	start int

	quote bool    // the words of another, set apart: a rule stands beside them
	rule  float32 // how far above the row that rule begins

	above  float32 // space above
	indent float32 // what the text stands in by
	lead   *row    // stands in the indent, in line with the first line
	room   float32 // kept free right of the text
	tail   *row    // stands in the room, to the right
	flush  bool    // the lead stands to the right of the indent

	says func() string           // gives the text, where that speaks of the chosen span
	inks func(text string) []run // gives the runs of such a text, nil for none

	plot *plot // stands below the words; where there are none it stands alone, with no lead, tail or link of the row

	columns [][]row // side by side, in place of words
}

// run is a stretch of a row's text that is drawn, or leads somewhere, of its own: bytes [start, end).
type run struct {
	start, end int
	tint       tint
	link       *link
}

// part is a run before its place is known.
type part struct {
	text string
	tint tint
	link *link
}

func plain(text string) part                   { return part{text: text} }
func quiet(text string) part                   { return part{text: text, tint: tintQuiet} }
func linked(text string, t tint, l *link) part { return part{text, t, l} }

// mostOfName is how many runes of a name or title are shown: more than any has, few enough that one made by mistake, or
// in malice, fills no more than a few lines.
const mostOfName = 160

// brief gives a name or title as far as it is shown.
func brief(name string) string {
	if len(name) <= mostOfName {
		return name
	}
	count := 0
	for at := range name {
		if count == mostOfName {
			return name[:at] + "…"
		}
		count++
	}
	return name
}

// say gives a row of parts, one after the other.
func say(face textflow.Face, parts ...part) row {
	return row{face: face}.followed(parts...)
}

// followed gives the row with more behind its words.
func (r row) followed(parts ...part) row {
	for _, p := range parts {
		start := len(r.text)
		r.text += p.text
		if p.tint != tintInk || p.link != nil {
			r.runs = append(r.runs, run{start, len(r.text), p.tint, p.link})
		}
	}
	return r
}

// speak has the row say another text of the chosen span.
func (r *row) speak(text string) {
	if r.text = text; r.inks != nil {
		r.runs = r.inks(text)
	}
}

// apart gives the row with space above it.
func (r row) apart(ems float32) row {
	r.above = ems
	return r
}

// heading gives the row as one that says what the next is.
func (r row) heading() row {
	r.heads = true
	return r
}

// behind gives the row standing in by the indent, with the lead before it.
func (r row) behind(lead row, indent float32) row {
	r.lead, r.indent = &lead, indent
	return r
}

// alike tells whether rows say the same in the same way, one by one.
func alike(a, b []row) bool {
	return slices.EqualFunc(a, b, func(a, b row) bool { return a.text == b.text && a.tint == b.tint })
}

// joined gives parts with a separator between each two.
func joined(parts []part, separator string) []part {
	var out []part
	for i, p := range parts {
		if i > 0 {
			out = append(out, quiet(separator))
		}
		out = append(out, p)
	}
	return out
}

// box is a rectangle.
type box struct {
	at   fyne.Position
	size fyne.Size
}

func (b box) contains(p fyne.Position) bool {
	return b.at.X <= p.X && p.X < b.at.X+b.size.Width && b.at.Y <= p.Y && p.Y < b.at.Y+b.size.Height
}

func (b box) middle() fyne.Position { return b.at.AddXY(b.size.Width/2, b.size.Height/2) }
