package modeltest

import (
	"daqin/model"
	"daqin/model/edtf"
)

// Small gives a model of a few of everything: nine actors of all kinds and sides, twelve events of all categories
// and precisions, nine ties, two sources of two sections each, one figure, two accounts.
func Small() *model.Model {
	b := &builder{m: &model.Model{
		Format:  model.Format,
		Title:   "Norland–Sudland relations",
		Parties: [2]model.Party{{Name: "Norland", Actor: "norland"}, {Name: "Sudland", Actor: "sudland"}},
	}}
	b.texts()
	b.actors()
	b.events()
	b.ties()
	b.matters()
	return b.finish()
}

func (b *builder) texts() {
	b.m.Sources = []model.Source{
		{ID: "handbook", Title: "A Handbook of the Coast", Kind: "encyclopedia article", Licence: "CC BY-SA 4.0",
			Languages: []string{"en"}},
		{ID: "gazette", Title: "Half a Century of Neighbours", Publisher: "Coast Gazette", Date: edtf.MustParse("2011-02"),
			Kind: "news report", Licence: "CC BY-SA 4.0", Languages: []string{"en"}, Place: "Port Mira"},
	}
	b.section(model.Section{ID: "handbook-lead", Source: "handbook", Title: "A Handbook of the Coast", Level: 1},
		"On 14 March 1950 Norland recognised Sudland. The two signed the Coast Treaty in May 1962, and Ana Vell of "+
			"Norland has since been called its mother.",
		"During the 1960s the Harbour Council settled many small quarrels between Norland and Sudland.",
	)
	b.section(model.Section{ID: "handbook-trade", Source: "handbook", Title: "Trade", Level: 2},
		"In 1971 Vell Shipping began to trade with Sudland. From 1978 to 1982 it built the docks of Port Mira for "+
			"about 40 million crowns.",
		"A loan was agreed in 1974 or 1975, and nobody knows which.",
		"The Premier of Sudland, Omar Tesh (عمر), came to Norland in 1992 and 1996.",
	)
	b.section(model.Section{ID: "gazette-lead", Source: "gazette", Title: "Half a Century of Neighbours", Level: 1},
		"Omar Tesh met Ana Vell in Port Mira on 21 September 2010. In the same month the Coast Treaty was renewed.",
		"Norland counts sixty years of relations; it recognised its neighbour in March 1950.",
	)
	b.section(model.Section{ID: "gazette-arms", Source: "gazette", Title: "Arms and borders", Level: 2},
		"About 1985 the Reed Brigade fought Sudland in the marshes. From about 1998 to 2003 border patrols were shared.",
		"Since 2005 Norland has supplied Sudland with boats. The docks of Port Mira, says Norland, were ready in 1981.",
	)
}

func (b *builder) actors() {
	b.m.Actors = []model.Actor{
		{ID: "norland", Name: "Norland", Kind: model.State, Side: model.First},
		{ID: "sudland", Name: "Sudland", Kind: model.State, Side: model.Second},
		{ID: "ana-vell", Name: "Ana Vell", Short: "A. Vell", Kind: model.Person, Side: model.First, Aliases: []string{"Vell"}},
		{ID: "omar-tesh", Name: "Omar Tesh", Short: "O. Tesh", Kind: model.Person, Side: model.Second, Aliases: []string{"Tesh"},
			Roles:   []model.Role{{Title: "Premier of Sudland", Evidence: b.find("Premier of Sudland")}},
			Scripts: []model.Name{{Text: "عمر", Language: "ar"}}},
		{ID: "harbour-council", Name: "Harbour Council", Kind: model.Organisation, Side: model.Neither},
		{ID: "vell-shipping", Name: "Vell Shipping", Kind: model.Company, Side: model.First},
		{ID: "coast-treaty", Name: "Coast Treaty", Kind: model.Agreement, Side: model.Neither},
		{ID: "reed-brigade", Name: "Reed Brigade", Kind: model.ArmedGroup, Side: model.Second},
		{ID: "port-mira", Name: "Port Mira", Kind: model.Place, Side: model.Second},
	}
}

func (b *builder) events() {
	add := func(id model.EventID, title string, c model.Category, actors []model.ActorID, said ...model.Statement) {
		b.m.Events = append(b.m.Events, model.Event{ID: id, Title: title, Category: c, When: said[0].When,
			Actors: actors, Statements: said, Basis: model.Curated})
	}
	add("recognition", "Norland recognises Sudland", model.Diplomacy, []model.ActorID{"norland", "sudland"},
		b.says("Norland recognised Sudland", "14 March 1950", "1950-03-14"),
		b.says("recognised its neighbour", "March 1950", "1950-03"))
	add("quarrels", "Quarrels settled by the council", model.Diplomacy,
		[]model.ActorID{"harbour-council", "norland", "sudland"},
		b.says("settled many small quarrels", "the 1960s", "196X"))
	add("coast-treaty-signed", "The Coast Treaty", model.Treaty,
		[]model.ActorID{"norland", "sudland", "coast-treaty", "ana-vell"}, b.says("signed the Coast Treaty", "May 1962", "1962-05"))
	add("trade-begins", "Trade begins", model.Economy, []model.ActorID{"vell-shipping", "sudland"},
		b.says("began to trade", "1971", "1971"))
	add("loan", "A loan", model.Economy, nil, b.says("A loan was agreed", "1974 or 1975", "[1974,1975]"))
	add("docks", "The docks of Port Mira", model.Economy, []model.ActorID{"vell-shipping", "port-mira"},
		b.says("built the docks", "From 1978 to 1982", "1978/1982"))
	add("marshes", "Fighting in the marshes", model.Conflict, []model.ActorID{"reed-brigade", "sudland"},
		b.says("in the marshes", "About 1985", "1985~"))
	add("tesh-visits", "Tesh visits Norland", model.Visit, []model.ActorID{"omar-tesh", "norland"},
		b.says("came to Norland", "1992 and 1996", "{1992,1996}"))
	add("patrols", "Shared border patrols", model.Security, nil,
		b.says("border patrols were shared", "From about 1998 to 2003", "1998~/2003"))
	add("boats", "Boats for Sudland", model.Military, []model.ActorID{"norland", "sudland"},
		b.says("supplied Sudland with boats", "Since 2005", "2005/.."))
	add("port-mira-meeting", "Tesh meets Vell", model.Visit, []model.ActorID{"omar-tesh", "ana-vell", "port-mira"},
		b.says("met Ana Vell", "21 September 2010", "2010-09-21"))
	renewed := b.says("Treaty was renewed", "", "")
	renewed.When = edtf.MustParse("2010-09")
	add("treaty-renewed", "The treaty is renewed", model.Treaty, []model.ActorID{"coast-treaty"}, renewed)
}

func (b *builder) ties() {
	b.m.Ties = []model.Tie{
		{ID: "tesh-meets-vell", From: "omar-tesh", To: "ana-vell", Kind: model.Meets,
			Statements: []model.Statement{b.says("met Ana Vell", "21 September 2010", "2010-09-21")}},
		{ID: "norland-recognises-sudland", From: "norland", To: "sudland", Kind: model.Recognises, Directed: true,
			Statements: []model.Statement{
				b.says("Norland recognised Sudland", "14 March 1950", "1950-03-14"),
				b.says("recognised its neighbour", "March 1950", "1950-03")}},
		{ID: "norland-supplies-sudland", From: "norland", To: "sudland", Kind: model.Supplies, Directed: true,
			Statements: []model.Statement{b.says("supplied Sudland with boats", "Since 2005", "2005/..")}},
		{ID: "vell-shipping-trades-sudland", From: "vell-shipping", To: "sudland", Kind: model.Trades,
			Statements: []model.Statement{b.says("began to trade", "1971", "1971")}},
		{ID: "tesh-visits-norland", From: "omar-tesh", To: "norland", Kind: model.Visits, Directed: true,
			Statements: []model.Statement{b.says("came to Norland", "1992 and 1996", "{1992,1996}")}},
		{ID: "brigade-fights-sudland", From: "reed-brigade", To: "sudland", Kind: model.Fights,
			Statements: []model.Statement{b.says("in the marshes", "About 1985", "1985~")}},
		{ID: "norland-signs-treaty", From: "norland", To: "coast-treaty", Kind: model.Signs, Directed: true,
			Statements: []model.Statement{b.says("signed the Coast Treaty", "May 1962", "1962-05")}},
		{ID: "tesh-represents-sudland", From: "omar-tesh", To: "sudland", Kind: model.Represents, Directed: true,
			Statements: []model.Statement{b.says("The Premier of Sudland", "", "")}},
		{ID: "council-named-with-norland", From: "harbour-council", To: "norland", Kind: model.Named,
			Statements: []model.Statement{b.says("settled many small quarrels", "the 1960s", "196X")}},
	}
	for i := range b.m.Ties {
		b.m.Ties[i].Basis = model.Curated
	}
}

// matters adds the figure, and the accounts: one on which the sources agree, one on which they differ.
func (b *builder) matters() {
	b.m.Figures = []model.Figure{{ID: "docks-cost", What: "cost of the docks", Value: 40e6, Unit: "crowns",
		About: model.Around, When: edtf.MustParse("1978/1982"), Actors: []model.ActorID{"vell-shipping"},
		Evidence: b.find("about 40 million crowns")}}
	b.m.Accounts = []model.Account{
		{ID: "recognition-told-twice", Title: "Recognition", Verdict: model.Precision, Note: "One tells the day, the other the month.",
			Events: []model.EventID{"recognition"}, Tellings: []model.Telling{
				{Says: "14 March 1950", Evidence: b.sentence("Norland recognised Sudland")},
				{Says: "March 1950", Evidence: b.sentence("recognised its neighbour")}}},
		{ID: "docks-finished", Title: "When the docks were ready", Verdict: model.Differ, Note: "Built until 1982, or ready in 1981.",
			Events: []model.EventID{"docks"}, Tellings: []model.Telling{
				{Says: "built until 1982", Evidence: b.sentence("built the docks")},
				{Says: "ready in 1981", Evidence: b.sentence("were ready in 1981")}}},
	}
}
