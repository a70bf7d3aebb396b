package table

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/words"
)

// column is one of the table's, from left to right.
type column int

const (
	date column = iota
	title
	category
	actors
	sources

	columns = 5
)

// columnKeys names the columns where people don't read it: in the parts of the window.
var columnKeys = [columns]string{"date", "title", "category", "actors", "sources"}

// name is the column's head.
func (c column) name() string {
	return [columns]string{lang.L("Date"), lang.L("Title"), lang.L("Category"), lang.L("Actors"), lang.L("Sources")}[c]
}

// says gives what stands in a column of an event's row, in full.
func says(x *model.Index, e *model.Event, c column) string {
	switch c {
	case date:
		return words.Date(e.When)
	case title:
		return words.Title(e)
	case category:
		return words.Category(e.Category)
	case actors:
		return strings.Join(names(x, e.Actors), ", ")
	case sources:
		return strings.Join(titles(x, e), ", ")
	}
	return ""
}

// names gives those of the actors.
func names(x *model.Index, actors []model.ActorID) []string {
	all := make([]string, 0, len(actors))
	for _, id := range actors {
		if a := x.Actor(id); a != nil {
			all = append(all, a.Name)
		}
	}
	return all
}

// titles gives those of the sources that say an event.
func titles(x *model.Index, e *model.Event) []string {
	var all []string
	for _, source := range words.Sources(x, e) {
		all = append(all, source.Title)
	}
	return all
}

// signed gives the sources' titles behind the signs by which the reader calls them too.
func signed(x *model.Index, e *model.Event) []string {
	var all []string
	for _, source := range words.Sources(x, e) {
		all = append(all, words.SourceSign(x.Model, source.ID)+" "+source.Title)
	}
	return all
}

// signs gives the sources' signs alone.
func signs(x *model.Index, e *model.Event) string {
	all := ""
	for _, source := range words.Sources(x, e) {
		all += words.SourceSign(x.Model, source.ID)
	}
	return all
}
