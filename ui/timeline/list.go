package timeline

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/words"
)

// row is a line of the list of a mark's events.
type row struct {
	date  string // empty where it is that of the row before
	event *model.Event
}

// rows lists the events of a mark, in the model's order, each once.
func (t *Timeline) rows(m mark) (all []row) {
	var places []int
	for _, r := range m.refs {
		places = append(places, r.event)
	}
	slices.Sort(places)
	before := ""
	for _, place := range slices.Compact(places) {
		e := &t.index.Model.Events[place]
		r := row{words.Date(e.When), e}
		if r.date == before {
			r.date = ""
		} else {
			before = r.date
		}
		all = append(all, r)
	}
	return all
}

// tellCluster lists the events of a mark, below each date those that share it, as many as the view has room for, and counts the
// rest.
func (t *Timeline) tellCluster(m mark) []string {
	const indent = "    "
	lines := []string{events(m.count)}
	most := max(int(t.Size().Height/(look.Size(look.SizeLabel)*1.4))-2, 2)
	rest := m.count
	rows := t.rows(m)
	for i, r := range rows {
		title := wrapped(words.Title(r.event))
		var text []string
		if shared := r.date == "" || i+1 < len(rows) && rows[i+1].date == ""; !shared {
			title = wrapped(r.date + " · " + words.Title(r.event))
			text, title = title[:1], title[1:]
		} else if r.date != "" {
			text = append(text, r.date)
		}
		for _, line := range title {
			text = append(text, indent+line)
		}
		if len(lines)+len(text) > most && rest < m.count {
			return append(lines, lang.N("and {{.Count}} more events", rest, map[string]any{"Count": rest}))
		}
		lines = append(lines, text...)
		rest--
	}
	return lines
}

// columns gives the rows as texts whose titles stand below each other, right of the widest date.
func columns(rows []row, wide func(string) float32) (all []string) {
	const most = 90 // letters of a title
	widest := float32(0)
	for _, r := range rows {
		widest = max(widest, wide(r.date+"  "))
	}
	for _, r := range rows {
		spaces := (widest - wide(r.date)) / wide(" ")
		all = append(all, r.date+strings.Repeat(" ", int(spaces+0.5))+shorten(words.Title(r.event), most))
	}
	return all
}

// list opens the list of a mark's events below a position: a click, or Up, Down and Enter, selects one, Esc closes it. A long list
// scrolls.
func (t *Timeline) list(m mark, at fyne.Position) {
	driver := fyne.CurrentApp().Driver()
	over := driver.CanvasForObject(t)
	if over == nil {
		return
	}
	t.card.Hide()
	f := font{size: look.Size(theme.SizeNameText)}
	rows := t.rows(m)
	var items []*fyne.MenuItem
	for i, text := range columns(rows, func(s string) float32 { return f.measure(s).Width }) {
		items = append(items, fyne.NewMenuItem(text, func() { t.store.SelectEvent(rows[i].event.ID); t.take(body) }))
	}
	t.listed = widget.NewPopUpMenu(fyne.NewMenu("", items...), over)
	t.listed.ShowAtPosition(driver.AbsolutePositionForObject(t).Add(at))
}
