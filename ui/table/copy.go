package table

import (
	"slices"
	"strings"

	"daqin/model"
	"daqin/ui/state"
)

// copied gives what is chosen as text with a line for each row and a tab between columns: all rows below the heads, or
// the selected event, or else the one that the keys stand at; empty where there is none.
func (t *Table) copied() string {
	if t.all {
		lines := []string{t.line(func(c column) string { return c.name() })}
		for _, e := range t.listing.entries {
			lines = append(lines, t.eventLine(t.event(e)))
		}
		return strings.Join(lines, "\n")
	}
	at := slices.IndexFunc(t.listing.entries, func(e entry) bool { return t.state.Subject == state.Event(t.event(e).ID) })
	if at < 0 {
		at = t.listing.row(t.at)
	}
	if at < 0 {
		return ""
	}
	return t.eventLine(t.event(t.listing.entries[at]))
}

func (t *Table) eventLine(e *model.Event) string {
	return t.line(func(c column) string { return says(t.index, e, c) })
}

// line joins the texts of the columns; a tab or a new line within one would be read as the end of it.
func (t *Table) line(text func(column) string) string {
	var fields [columns]string
	for c := range fields {
		fields[c] = strings.Join(strings.Fields(text(column(c))), " ")
	}
	return strings.Join(fields[:], "\t")
}
