package table

import (
	"slices"
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
		return titleOf(e)
	case category:
		return words.Category(e.Category)
	case actors:
		return strings.Join(names(x, e.Actors), ", ")
	case sources:
		return strings.Join(sourcesOf(x, e), ", ")
	}
	return ""
}

// titleOf gives an event's title; one that has none is called what it is.
func titleOf(e *model.Event) string {
	if e.Title == "" {
		return words.Category(e.Category)
	}
	return e.Title
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

// sourcesOf gives the titles of the sources that say an event, each once.
func sourcesOf(x *model.Index, e *model.Event) []string {
	var titles []string
	var said []*model.Source
	for i := range e.Statements {
		if source := x.SourceOf(e.Statements[i].Evidence.Section); source != nil && !slices.Contains(said, source) {
			said = append(said, source)
			titles = append(titles, source.Title)
		}
	}
	return titles
}
