package extract

import (
	"cmp"
	"slices"

	"daqin/model"
	"daqin/model/extract/curation"
	"daqin/model/extract/timex"
)

// mutual are the kinds of ties that have no direction: what one does to the other, the other does too.
var mutual = map[model.TieKind]bool{
	model.Meets: true, model.Trades: true, model.Cooperates: true, model.Fights: true, model.Family: true, model.Named: true,
}

// tieKey is what makes two ties one.
type tieKey struct {
	from, to model.ActorID
	kind     model.TieKind
}

// tieMaker gathers statements into ties.
type tieMaker struct {
	*builder
	at   map[tieKey]int    // of the model's ties
	last map[int]*sentence // by tie: which said it last
}

// ties makes the curated ties, then proposes some for the sentences that none of them quotes.
func (b *builder) ties() {
	t := &tieMaker{b, map[tieKey]int{}, map[int]*sentence{}}
	if b.curation != nil {
		for i := range b.curation.Ties {
			t.curated(&b.curation.Ties[i])
		}
	}
	reader := newTieReader(b.language)
	for _, p := range b.pages {
		for _, s := range p.sentences {
			if s.tied {
				continue
			}
			for _, key := range reader.read(s) {
				t.add(key, model.Proposed, s, t.when(s, nil, place{}))
			}
		}
	}
	slices.SortStableFunc(b.model.Ties, func(x, y model.Tie) int {
		return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To), cmp.Compare(x.Kind, y.Kind))
	})
	ids, order := unique{}, map[model.SectionID]int{}
	for i, p := range b.pages {
		order[p.section.ID] = i
	}
	for i := range b.model.Ties {
		tie := &b.model.Ties[i]
		slices.SortStableFunc(tie.Statements, func(x, y model.Statement) int {
			return cmp.Or(cmp.Compare(order[x.Evidence.Section], order[y.Evidence.Section]),
				cmp.Compare(x.Evidence.Start, y.Evidence.Start))
		})
		tie.ID = model.TieID(ids.id(string(tie.From)+" "+string(tie.Kind)+" "+string(tie.To), "tie"))
	}
}

func (t *tieMaker) curated(c *curation.Tie) {
	key := tieKey{model.ActorID(c.From.Value), model.ActorID(c.To.Value), model.TieKind(c.Kind.Value)}
	for _, q := range c.All() {
		if s, at, ok := t.sentenceOf(q); ok {
			s.tied = true
			t.add(key, model.Curated, s, t.when(s, &q, at))
		}
	}
}

// add says a tie by one more sentence. A sentence says it once.
func (t *tieMaker) add(key tieKey, basis model.Basis, s *sentence, said model.Statement) {
	if mutual[key.kind] && key.from > key.to {
		key.from, key.to = key.to, key.from
	}
	i, known := t.at[key]
	if !known {
		i = len(t.model.Ties)
		t.at[key] = i
		t.model.Ties = append(t.model.Ties, model.Tie{
			From: key.from, To: key.to, Kind: key.kind, Directed: !mutual[key.kind], Basis: basis,
		})
	}
	tie := &t.model.Ties[i]
	if basis == model.Curated {
		tie.Basis = model.Curated
	}
	if last := t.last[i]; last != s {
		tie.Statements = append(tie.Statements, said)
	}
	t.last[i] = s
}

// when dates a tie in a sentence: as the curator does, else by the date in the sentence, the one in the quote
// first, else by the event that the sentence states.
func (t *tieMaker) when(s *sentence, q *curation.Quote, at place) model.Statement {
	if q != nil && !q.When.IsZero() {
		return model.Statement{Evidence: s.evidence(), When: q.When.Date}
	}
	var first *timex.Date
	for i := range s.dates {
		d := &s.dates[i]
		if d.When.IsZero() {
			continue
		}
		if first == nil || q != nil && d.Start < at.end && at.start < d.End {
			first = d
		}
	}
	said := s.statement(first)
	if first == nil && len(s.events) > 0 {
		said.When = s.events[0].when
	}
	return said
}
