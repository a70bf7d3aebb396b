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
	Beside   model.ActorID         `json:"beside,omitempty"`
	Section  model.SectionID       `json:"section"`
	Mark     [2]int                `json:"mark"`
	Query    string                `json:"query,omitempty"`
	Events   int                   `json:"events"`   // certainly in the chosen span
	Possible int                   `json:"possible"` // that may be in it
	Actors   int                   `json:"actors"`
	Ties     int                   `json:"ties"`
	Parts    map[string][2]float32 `json:"parts"` // middles, in pixels of the window
}

// reportPlace writes a line for each change of place.
func (w *Window) reportPlace(prev, next state.State) {
	if w.report != nil && prev.Place != next.Place {
		w.writeReport(false)
	}
}

func (w *Window) reportReady() {
	if w.report != nil {
		w.writeReport(true)
	}
}

func (w *Window) writeReport(ready bool) {
	x, s := w.desk.Store.Index(), w.desk.Store.State()
	seen := x.Seen(s.Span)
	r := report{
		Ready: ready, Place: s.Place.Address(x), When: state.SpanText(s.Span), Subject: s.Subject.String(), Beside: s.Beside,
		Section: s.Section, Mark: [2]int{s.Mark.Start, s.Mark.End}, Query: s.Query, Events: seen.Certain, Possible: seen.Possible,
		Actors: count(seen.Actors, model.Outside), Parts: map[string][2]float32{},
	}
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

// count gives how many are more than the least.
func count(all []model.Presence, least model.Presence) (n int) {
	for _, p := range all {
		if p > least {
			n++
		}
	}
	return n
}
