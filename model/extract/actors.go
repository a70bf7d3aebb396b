package extract

import (
	"slices"
	"strings"

	"daqin/model"
	"daqin/model/extract/names"
)

// actors lists the actors: those that the curation names, or those that the texts propose.
func (b *builder) actors() {
	if b.curation == nil {
		b.proposeActors()
		return
	}
	c := b.curation
	b.model.Title = c.Title.Value
	for i, p := range c.Parties[:min(len(c.Parties), 2)] {
		b.model.Parties[i] = model.Party{Name: p.Name.Value, Actor: model.ActorID(p.Actor.Value)}
	}
	for i := range c.Actors {
		a := &c.Actors[i]
		actor := model.Actor{ID: model.ActorID(a.ID.Value), Name: a.Name.Value, Short: a.Short.Value,
			Kind: model.ActorKind(a.Kind.Value), Side: model.Side(a.Side.Value)}
		for _, alias := range a.Aliases {
			actor.Aliases = append(actor.Aliases, alias.Value)
		}
		for _, s := range a.Scripts {
			actor.Scripts = append(actor.Scripts, model.Name{Text: s.Text.Value, Language: s.Language.Value})
		}
		b.model.Actors = append(b.model.Actors, actor)
	}
}

// mentions finds where the texts name the actors, a document at a time.
func (b *builder) mentions() {
	finder := &names.Finder{}
	for i := range b.model.Actors {
		a := &b.model.Actors[i]
		finder.Add(a.Name, i)
		for _, alias := range a.Aliases {
			finder.Add(alias, i)
		}
		for _, s := range a.Scripts {
			finder.Add(s.Text, i)
		}
	}
	for _, pages := range b.bySource() {
		found := make([][]names.Found, len(pages))
		for i, p := range pages {
			found[i] = b.withoutNamesakes(p, finder.Find(p.section.Text))
		}
		mentions, doubtful := names.Resolve(found)
		for i, p := range pages {
			for _, m := range mentions[i] {
				b.mention(p, m)
			}
			for _, f := range doubtful[i] {
				b.doubt(p, f)
			}
		}
	}
}

// bySource gives the pages of each source, in reading order.
func (b *builder) bySource() [][]*page {
	var all [][]*page
	for i, p := range b.pages {
		if i == 0 || p.section.Source != b.pages[i-1].section.Source {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], p)
	}
	return all
}

func (b *builder) mention(p *page, m names.Mention) {
	actor := b.model.Actors[m.Owner].ID
	b.model.Mentions = append(b.model.Mentions, model.Mention{Actor: actor, Evidence: p.evidence(m.Start, m.End)})
	if s := p.sentenceAt(m.Start); s != nil {
		s.mentions = append(s.mentions, mention{m.Start, m.End, actor})
	}
}

func (b *builder) doubt(p *page, f names.Found) {
	var may []string
	for _, o := range f.Owners {
		may = append(may, b.model.Actors[o].Name)
	}
	if s := p.sentenceAt(f.Start); s != nil {
		b.warn(s, "%q may be %s%s", p.section.Text[f.Start:f.End], strings.Join(may, " or "),
			b.advice(": name one of them in full before it, or take the alias from one"))
	}
}

// withoutNamesakes leaves out where a short name is the end of another person's: "Hafez al-Assad" is not the
// Assad who is known.
func (b *builder) withoutNamesakes(p *page, found []names.Found) []names.Found {
	return slices.DeleteFunc(found, func(f names.Found) bool {
		short := !slices.ContainsFunc(f.Owners, func(o int) bool {
			a := &b.model.Actors[o]
			return a.Kind != model.Person || strings.HasPrefix(a.Name+" ", p.section.Text[f.Start:f.End]+" ")
		})
		return short && names.FollowsName(b.language, p.section.Text[:f.Start])
	})
}
