package modeltest

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"

	"daqin/model"
	"daqin/model/edtf"
)

// Ages gives a model of n events between sixty actors over three thousand years, 1000 BCE to 2000 CE, told by a
// chronicle, century by century, and an eighth of them once more by letters. Some centuries are crowded, some empty;
// dates are of every form. Half of the sentences say a tie too.
func Ages(n int) *model.Model {
	b := &builder{m: &model.Model{
		Format:  model.Format,
		Title:   "Three thousand years",
		Parties: [2]model.Party{{Name: "Armark", Actor: "armark"}, {Name: "Belmark", Actor: "belmark"}},
		Sources: []model.Source{
			{ID: "chronicle", Title: "The Long Chronicle", Kind: "chronicle", Licence: "CC BY-SA 4.0", Languages: []string{"en"}},
			{ID: "letters", Title: "Letters of Many Hands", Kind: "letters", Licence: "CC BY-SA 4.0", Languages: []string{"en"}},
		},
	}}
	for i := range ageActors {
		b.m.Actors = append(b.m.Actors, ageActor(i))
	}
	deeds := ageDeeds(n)
	b.chronicle(deeds)
	b.letters(deeds)
	return b.m
}

// age is a stretch of a hundred years; 0 begins in 1000 BCE.
type age int

// crowds tells how many events fall into each age, beside one another.
var crowds = [...]int{
	1, 0, 2, 3, 6, 2, 0, 0, 4, 9, // before the common era
	12, 3, 1, 0, 0, 0, 2, 5, 8, 3,
	2, 6, 1, 0, 1, 4, 5, 9, 14, 30,
}

// first gives the astronomical year in which the age begins.
func (a age) first() int { return -999 + 100*int(a) }

func (a age) String() string {
	if first := a.first(); first < 0 {
		return fmt.Sprintf("%d to %d BCE", 1-first, 1-first-99)
	}
	return fmt.Sprintf("%d to %d", a.first(), a.first()+99)
}

// deed is what one actor does to another.
type deed struct {
	age      age
	from, to int // places in Model.Actors
	when     edtf.Date
	verb
}

type verb struct {
	share    int
	category model.Category
	tie      model.TieKind
	words    string
}

var verbs = []verb{
	{16, model.Diplomacy, model.Recognises, "recognises"},
	{12, model.Visit, model.Visits, "visits"},
	{9, model.Treaty, model.Signs, "makes peace with"},
	{20, model.Economy, model.Trades, "trades salt with"},
	{7, model.Economy, model.Supplies, "sells ships to"},
	{8, model.Military, model.Supplies, "sends riders to"},
	{5, model.Security, model.Cooperates, "guards the passes with"},
	{10, model.Conflict, model.Fights, "fights"},
}

// ageDeeds gives n deeds in the order of their dates.
func ageDeeds(n int) []deed {
	random := rand.New(rand.NewPCG(1000, 2000))
	var ages []age
	met := make([][][2]int, len(crowds))
	for a := range age(len(crowds)) {
		ages = append(ages, a)
		met[a] = meetings(a)
	}
	deeds := make([]deed, n)
	for i := range deeds {
		a := some(random, ages, func(a age) int { return crowds[a] })
		pair := met[a][random.IntN(len(met[a]))]
		deeds[i] = deed{age: a, from: pair[0], to: pair[1], when: ageDate(random, a),
			verb: some(random, verbs, func(v verb) int { return v.share })}
	}
	slices.SortStableFunc(deeds, func(p, q deed) int {
		return cmp.Or(edtf.Compare(p.when, q.when), cmp.Compare(p.age, q.age))
	})
	return deeds
}

// meetings lists who has to do with whom in an age: each living actor with up to three others, the same ones in all ages
// in which both live.
func meetings(a age) [][2]int {
	var met [][2]int
	for from := range ageActors {
		for _, further := range [...]int{1, 7, 30} {
			if to := (from + further) % ageActors; lives(from, a) && lives(to, a) {
				met = append(met, [2]int{from, to})
			}
		}
	}
	return met
}

// some gives one of all, each as often as its share.
func some[T any](random *rand.Rand, all []T, share func(T) int) T {
	total := 0
	for _, one := range all {
		total += share(one)
	}
	at := random.IntN(total)
	for _, one := range all {
		if at -= share(one); at < 0 {
			return one
		}
	}
	panic("modeltest: no share holds what all hold together")
}

const ageActors = 60

// ageActor gives the actor at a place: kinds and sides in turn, each with a name of its own.
func ageActor(i int) model.Actor {
	beginnings := [...]string{"Ar", "Bel", "Cor", "Dun", "El", "Fen", "Gal", "Hol", "Ith", "Kor", "Lun", "Mer"}
	endings := [...]string{"mark", "wen", "dor", "ath", "is"}
	forms := map[model.ActorKind]string{
		model.Person: "%s the Elder", model.State: "%s", model.Organisation: "Council of %s", model.Company: "%s Brothers",
		model.Agreement: "Peace of %s", model.ArmedGroup: "Riders of %s", model.Place: "Port %s",
	}
	kind := model.ActorKinds[(i+5)%len(model.ActorKinds)]
	if i < 2 { // the parties
		kind = model.State
	}
	place := beginnings[i%len(beginnings)] + endings[i/len(beginnings)]
	name := fmt.Sprintf(forms[kind], place)
	return model.Actor{ID: model.ActorID(lower(name)), Name: name, Kind: kind, Side: model.Sides[i%len(model.Sides)]}
}

// lives tells whether the actor at a place takes part in an age: states and places always, a person in three in a row,
// the others in ten.
func lives(i int, a age) bool {
	born, lived := age(i*7%len(crowds)), age(10)
	switch ageActor(i).Kind {
	case model.State, model.Place:
		return true
	case model.Person:
		lived = 3
	}
	return born <= a && a < born+lived
}
