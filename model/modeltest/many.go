package modeltest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"daqin/model"
	"daqin/model/edtf"
)

// Many gives a model of n events between eight actors over the years 1900 to 1999, a sentence each. A third of them
// crowds into two of the years; days, months, years and spans are all there.
func Many(n int) *model.Model {
	b := &builder{m: &model.Model{
		Format:  model.Format,
		Title:   "A crowded century",
		Parties: [2]model.Party{{Name: "Norland", Actor: "actor-0"}, {Name: "Sudland", Actor: "actor-1"}},
		Sources: []model.Source{{ID: "annals", Title: "Annals", Kind: "chronicle", Licence: "CC BY-SA 4.0", Languages: []string{"en"}}},
	}}
	random := rand.New(rand.NewPCG(1900, 1999))
	for i := range 8 {
		b.m.Actors = append(b.m.Actors, model.Actor{ID: model.ActorID(fmt.Sprintf("actor-%d", i)), Name: fmt.Sprintf("Actor %c", 'A'+i),
			Kind: model.ActorKinds[i%len(model.ActorKinds)], Side: model.Sides[i%len(model.Sides)]})
	}
	var text strings.Builder
	for i := range n {
		start := text.Len()
		date := manyDate(random)
		fmt.Fprintf(&text, "Matter %d was settled, %s.", i, date)
		said := model.Statement{When: edtf.MustParse(date),
			Evidence: model.Evidence{Section: "annals", Start: start, End: text.Len(), Quote: text.String()[start:]}}
		text.WriteString(" ")
		b.m.Events = append(b.m.Events, model.Event{ID: model.EventID(fmt.Sprintf("matter-%d", i)), Title: fmt.Sprintf("Matter %d is settled", i),
			Category: model.Categories[random.IntN(len(model.Categories))], When: said.When,
			Actors:     []model.ActorID{b.m.Actors[random.IntN(4)].ID, b.m.Actors[4+random.IntN(4)].ID},
			Statements: []model.Statement{said}, Basis: model.Proposed})
	}
	b.section(model.Section{ID: "annals", Source: "annals", Title: "Annals", Level: 1}, text.String())
	return b.finish()
}

func manyDate(random *rand.Rand) string {
	year := 1900 + random.IntN(100)
	if random.IntN(3) == 0 {
		year = 1956 + random.IntN(2)
	}
	month, day := 1+random.IntN(12), 1+random.IntN(28)
	switch random.IntN(6) {
	case 0:
		return fmt.Sprintf("%d", year)
	case 1:
		return fmt.Sprintf("%d-%02d", year, month)
	case 2:
		return fmt.Sprintf("%d/%d", year, min(year+1+random.IntN(4), 1999))
	}
	return fmt.Sprintf("%d-%02d-%02d", year, month, day)
}
