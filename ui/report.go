package ui

import (
	"encoding/json"
	"fmt"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/state"
)

// report is a line of the report: where one is, what is seen from there, and where the window's parts are.
type report struct {
	Ready    bool                  `json:"ready,omitempty"` // the first picture has been drawn
	Place    string                `json:"place"`
	When     string                `json:"when"` // EDTF
	Subject  string                `json:"subject,omitempty"`
	Against  string                `json:"against,omitempty"` // the span held beside the chosen one
	Beside   model.ActorID         `json:"beside,omitempty"`
	Along    model.ActorID         `json:"along,omitempty"`
	Selected []model.ActorID       `json:"selected,omitempty"` // all actors that are
	Depth    uint8                 `json:"depth,omitempty"`
	Drawing  string                `json:"drawing,omitempty"` // as in an address: "size=equal&groups=shown"
	List     bool                  `json:"list,omitempty"`    // the network is one
	Hidden   int                   `json:"hidden,omitempty"`  // actors put out of sight
	Pins     map[string][2]float64 `json:"pins,omitempty"`    // in the layout's units
	Undo     bool                  `json:"undo,omitempty"`    // there is something to undo
	Redo     bool                  `json:"redo,omitempty"`
	Notes    int                   `json:"notes,omitempty"` // that the user wrote, bookmarks among them
	Plays    bool                  `json:"plays,omitempty"`
	Speed    float64               `json:"speed"`
	Section  model.SectionID       `json:"section"`
	Mark     [2]int                `json:"mark"`
	Found    [2]int                `json:"found,omitzero"` // which place of how many in the section, while one finds
	Query    string                `json:"query,omitempty"`
	Events   int                   `json:"events"`   // certainly in the chosen span
	Possible int                   `json:"possible"` // that may be in it
	Actors   int                   `json:"actors"`
	Ties     int                   `json:"ties"`
	Parts    map[string][2]float32 `json:"parts"` // middles, in pixels of the window
}

// reportPlace has a line written for each change of place and of what plays; while the story plays, for each event that it
// comes to. It is written when the picture of it has been drawn, so that its parts are where it says.
func (w *Window) reportPlace(prev, next state.State) {
	switch {
	case w.report == nil:
	case prev.Play.On != next.Play.On, prev.Play.Event != next.Play.Event, prev.Speed != next.Speed,
		prev.Pins != next.Pins, prev.Notes.Len() != next.Notes.Len(), !next.Play.On && prev.Place != next.Place:
		w.reportLater(w.reported(next))
	}
}

func (w *Window) reportReady() {
	if w.report != nil {
		u := w.reported(w.desk.Store.State())
		u.ready = true
		w.reportLater(u)
	}
}

// unreported is what a line has yet to be written of.
type unreported struct {
	state             state.State
	ready, undo, redo bool
}

// reported gives what a line is written of.
func (w *Window) reported(s state.State) unreported {
	return unreported{state: s, undo: w.desk.Store.CanUndo(), redo: w.desk.Store.CanRedo()}
}

func (w *Window) reportLater(u unreported) {
	if w.unreported = append(w.unreported, u); len(w.unreported) == 1 {
		w.runner.Later(w.writeReports)
	}
}

func (w *Window) writeReports() {
	all := w.unreported
	w.unreported = nil
	for _, u := range all {
		if w.report != nil {
			w.writeReport(u)
		}
	}
}

func (w *Window) writeReport(u unreported) {
	x, s := w.desk.Store.Index(), u.state
	seen := x.Seen(s.Span)
	r := report{
		Ready: u.ready, Place: s.Place.Address(x), When: state.SpanText(s.Span), Subject: s.Subject.String(), Beside: s.Beside,
		Along: s.Along, Notes: s.Notes.Len(), Plays: s.Play.On, Speed: s.Speed,
		Section: s.Section, Mark: [2]int{s.Mark.Start, s.Mark.End}, Query: s.Query, Events: seen.Certain, Possible: seen.Possible,
		Actors: count(seen.Actors, model.Outside), Parts: map[string][2]float32{},
	}
	if s.Compares() {
		r.Against = state.SpanText(s.Held)
	}
	r.Found[0], r.Found[1] = w.desk.reader.Found()
	r.network(x, u)
	for _, t := range seen.Ties {
		if t.Total() > 0 {
			r.Ties++
		}
	}
	scale := w.win.Canvas().Scale()
	for name, at := range w.desk.Parts() {
		r.Parts[name] = [2]float32{at.X * scale, at.Y * scale}
	}
	line, err := json.Marshal(r)
	if err == nil {
		_, err = w.report.Write(append(line, '\n'))
	}
	if err != nil {
		w.report = nil // say it once
		fyne.LogError("report", fmt.Errorf("the report can't be written and ends here: %w", err))
	}
}

// network tells what only the network shows.
func (r *report) network(x *model.Index, u unreported) {
	s := u.state
	r.Selected, r.Depth, r.Drawing, r.List, r.Undo, r.Redo = s.Selected(), s.Depth, s.Drawing.String(), s.AsList, u.undo, u.redo
	for i := range x.Model.Actors {
		if s.Filters.HidesActor(&x.Model.Actors[i]) {
			r.Hidden++
		}
	}
	r.Pins = map[string][2]float64{}
	for id, at := range s.Pins.All() {
		r.Pins[string(id)] = [2]float64{at.X, at.Y}
	}
}

// count gives how many are more than the least.
func count(all []model.Presence, least model.Presence) (n int) {
	for _, p := range all {
		if p > least {
			n++
		}
	}
	return n
}
