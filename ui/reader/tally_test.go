package reader

import (
	"math/rand/v2"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// However the span has moved, what was counted on the way is what a look at the whole model finds.
func TestTheTallyKeepsUp(t *testing.T) {
	for name, m := range map[string]*model.Model{"small": modeltest.Small(), "many": modeltest.Many(400), "built in": builtIn(t)} {
		x := model.NewIndex(m)
		random := rand.New(rand.NewPCG(1, 2))
		place := state.NewStore(x).State().Place
		tally := newTally(x, place)
		for step := range 400 {
			place.Span = wander(random, x.Story, place.Span)
			tally.move(place.Span)
			if step%20 == 0 {
				place.Filters = filtersOf(x, model.Categories[random.IntN(len(model.Categories))])
				tally.filter(place.Filters)
			}
			anew := newTally(x, place)
			for id, c := range anew.in {
				if *tally.in[id] != *c {
					t.Fatalf("%s, step %d: through %v the section %s holds %v, counted on the way %v", name, step, place.Span, id, *c, *tally.in[id])
				}
			}
			for i, want := range x.Seen(place.Span).Actors {
				if id := m.Actors[i].ID; tally.actor(id) != want {
					t.Fatalf("%s, step %d: through %v the actor %s shows %v, counted on the way %v", name, step, place.Span, id, want, tally.actor(id))
				}
			}
		}
	}
}

// wander moves one end of a span a little, or both anywhere, or chooses all of time.
func wander(random *rand.Rand, story, from model.Span) model.Span {
	day := func() edtf.Day { return story.From + edtf.Day(random.IntN(story.Days())) }
	switch random.IntN(12) {
	case 0:
		return story
	case 1, 2:
		return model.Span{From: day(), Until: day()}.Within(story)
	case 3, 4, 5, 6:
		from.From += edtf.Day(random.IntN(61) - 30)
	default:
		from.Until += edtf.Day(random.IntN(61) - 30)
	}
	return from.Within(story)
}

// filtersOf gives the filters that hide one category.
func filtersOf(x *model.Index, c model.Category) state.Filters {
	s := state.NewStore(x)
	s.ToggleCategory(c)
	return s.State().Filters
}
