package words

import (
	"fmt"
	"slices"

	"daqin/model"
)

// Title gives an event's title; one that has none is called what it is.
func Title(e *model.Event) string {
	if e.Title == "" {
		return Category(e.Category)
	}
	return e.Title
}

// Sources gives the sources that say an event, each once, in the model's order.
func Sources(x *model.Index, e *model.Event) []*model.Source {
	var said []*model.Source
	for i := range e.Statements {
		if source := x.SourceOf(e.Statements[i].Evidence.Section); source != nil && !slices.Contains(said, source) {
			said = append(said, source)
		}
	}
	if len(said) > 1 {
		slices.SortFunc(said, func(a, b *model.Source) int { return place(x.Model, a.ID) - place(x.Model, b.ID) })
	}
	return said
}

// SourceSign gives the sign that stands for a source: its number in the model's order, as one sign where Unicode has one,
// which is from 1 to 20.
func SourceSign(m *model.Model, id model.SourceID) string {
	n := 1 + place(m, id)
	if n < 1 || n > 20 {
		return fmt.Sprintf("(%d)", n)
	}
	return string(rune('①' + n - 1))
}

// place tells where a source stands in the model's order, from 0; -1 where it doesn't.
func place(m *model.Model, id model.SourceID) int {
	return slices.IndexFunc(m.Sources, func(s model.Source) bool { return s.ID == id })
}
