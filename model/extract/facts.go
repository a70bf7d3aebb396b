package extract

import (
	"daqin/model"
	"daqin/model/extract/curation"
	"daqin/model/extract/lined"
)

// words gives the evidence of what one quote says, which is its own words.
func (b *builder) words(said *curation.Said) (model.Evidence, bool) {
	for _, q := range said.All() {
		if at, ok := b.locate(q); ok {
			return at.page.evidence(at.start, at.end), true
		}
	}
	return model.Evidence{}, false
}

// roles gives curated actors the offices that texts say they had.
func (b *builder) roles() {
	for i := range b.curation.Actors {
		for k := range b.curation.Actors[i].Roles {
			r := &b.curation.Actors[i].Roles[k]
			if e, ok := b.words(&r.Said); ok {
				a := &b.model.Actors[i]
				a.Roles = append(a.Roles, model.Role{Title: r.Title.Value, When: r.When.Date, Evidence: e})
			}
		}
	}
}

func (b *builder) figures() {
	for i := range b.curation.Figures {
		f := &b.curation.Figures[i]
		if e, ok := b.words(&f.Said); ok {
			b.model.Figures = append(b.model.Figures, model.Figure{ID: model.FigureID(f.ID.Value), What: f.What.Value,
				Value: f.Value, High: f.High, Words: f.Words.Value, Unit: f.Unit.Value, About: model.Qualifier(f.About.Value), When: f.When.Date,
				Actors: ids[model.ActorID](f.Actors), Evidence: e})
		}
	}
}

func (b *builder) accounts() {
	for i := range b.curation.Accounts {
		a := &b.curation.Accounts[i]
		account := model.Account{ID: model.AccountID(a.ID.Value), Title: a.Title.Value, Verdict: model.Verdict(a.Verdict.Value),
			Note: a.Note.Value, Events: ids[model.EventID](a.Events)}
		for k := range a.Tellings {
			t := &a.Tellings[k]
			if e, ok := b.words(&t.Said); ok {
				account.Tellings = append(account.Tellings, model.Telling{Says: t.Says.Value, Evidence: e})
			}
		}
		b.model.Accounts = append(b.model.Accounts, account)
	}
}

func ids[ID ~string](texts []lined.Text) []ID {
	var all []ID
	for _, t := range texts {
		all = append(all, ID(t.Value))
	}
	return all
}
