package table

import (
	"fmt"
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// models are those that the laws are tried on.
func models() map[string]*model.Model {
	return map[string]*model.Model{"small": modeltest.Small(), "many": modeltest.Many(300)}
}

func years(from, until int) model.Span {
	return model.Span{From: edtf.DayOf(from, 1, 1), Until: edtf.DayOf(until, 1, 1)}
}

// places gives some of a model's: spans of several widths, with and without hidden categories.
func places(x *model.Index) []state.Place {
	hiding := state.NewStore(x)
	hiding.ToggleCategory(model.Economy)
	hiding.ToggleCategory(model.Visit)
	var all []state.Place
	for _, span := range []model.Span{x.Story, years(1950, 1951), years(1955, 1980), years(1974, 1975), years(1999, 2000)} {
		for _, f := range []state.Filters{{}, hiding.State().Filters} {
			all = append(all, state.Place{Span: span.Within(x.Story), Filters: f})
		}
	}
	return all
}

// In any order the rows are exactly the events of the place, each once.
func TestRowsAreTheEventsOfThePlace(t *testing.T) {
	for name, m := range models() {
		x := model.NewIndex(m)
		r := ranks{index: x}
		for _, p := range places(x) {
			var want []entry
			hidden := 0
			for i := range m.Events {
				switch presence := x.Presence(m.Events[i].When, p.Span); {
				case presence == model.Outside:
				case p.Filters.HidesCategory(m.Events[i].Category):
					hidden++
				default:
					want = append(want, entry{i, presence})
				}
			}
			for c := range column(columns) {
				for _, down := range []bool{false, true} {
					var l listing
					l.fill(x, p)
					sort(order{By: c, Down: down}, l.entries, r.along(c))
					if l.hidden != hidden || l.certain+l.possible != len(want) {
						t.Errorf("%s, %v: %d certain, %d possible, %d hidden; want %d in all, %d hidden",
							name, p.Span, l.certain, l.possible, l.hidden, len(want), hidden)
					}
					got := slices.Clone(l.entries)
					if slices.SortFunc(got, func(a, b entry) int { return a.event - b.event }); !slices.Equal(got, want) {
						t.Errorf("%s, %v, by %s: rows %v, want %v", name, p.Span, columnKeys[c], got, want)
					}
				}
			}
		}
	}
}

// Rows follow their ranks up or down; equal ones keep the order of time in both directions.
func TestSortingIsStable(t *testing.T) {
	for name, m := range models() {
		x := model.NewIndex(m)
		r := ranks{index: x}
		for c := range column(columns) {
			rank := r.along(c)
			for _, down := range []bool{false, true} {
				var l listing
				l.fill(x, state.Place{Span: x.Story})
				sort(order{By: c, Down: down}, l.entries, rank)
				for i := 1; i < len(l.entries); i++ {
					a, b := l.entries[i-1].event, l.entries[i].event
					if rank[a] == rank[b] && a > b || rank[a] != rank[b] && (rank[a] > rank[b]) != down {
						t.Errorf("%s, by %s, down %v: event %d of rank %d stands before %d of %d",
							name, columnKeys[c], down, a, rank[a], b, rank[b])
					}
				}
			}
		}
	}
}

// Ranks by date are those of edtf.Compare, and with what says the same in a column goes the same rank.
func TestRanksSayWhatTheColumnsSay(t *testing.T) {
	for name, m := range models() {
		x := model.NewIndex(m)
		r := ranks{index: x}
		for i := range m.Events {
			for n := range m.Events {
				a, b := &m.Events[i], &m.Events[n]
				byDate := r.along(date)[i] - r.along(date)[n]
				if want := edtf.Compare(a.When, b.When); (want < 0) != (byDate < 0) || (want == 0) != (byDate == 0) {
					t.Fatalf("%s: %s and %s compare as %d, their ranks as %d", name, a.When, b.When, want, byDate)
				}
				for c := title; c < columns; c++ {
					if says(x, a, c) == says(x, b, c) && r.along(c)[i] != r.along(c)[n] {
						t.Fatalf("%s, by %s: %q has two ranks", name, columnKeys[c], says(x, a, c))
					}
				}
			}
		}
	}
}

func TestTitlesSortAsPeopleDo(t *testing.T) {
	m := modeltest.Many(5)
	titles := []string{"Zürich", "émigrés", "Eagle", "matter 10", "Matter 9"}
	for i := range m.Events {
		m.Events[i].Title = titles[i]
	}
	r := ranks{index: model.NewIndex(m)}
	rank := r.along(title)
	slices.SortFunc(titles, func(a, b string) int {
		at := func(title string) int {
			return slices.IndexFunc(m.Events, func(e model.Event) bool { return e.Title == title })
		}
		return int(rank[at(a)] - rank[at(b)])
	})
	if got, want := fmt.Sprint(titles), "[Eagle émigrés Matter 9 matter 10 Zürich]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestManySourcesComeLast(t *testing.T) {
	m := modeltest.Small()
	r := ranks{index: model.NewIndex(m)}
	at := func(id model.EventID) int {
		return slices.IndexFunc(m.Events, func(e model.Event) bool { return e.ID == id })
	}
	rank := r.along(sources)
	if two, one := rank[at("recognition")], rank[at("boats")]; two <= one {
		t.Errorf("what two sources say has rank %d, what one says %d", two, one)
	}
}
