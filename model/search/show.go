package search

import (
	"math/bits"
	"strings"

	"daqin/model"
)

// hit shows a match.
func (e *Engine) hit(m match, q query) Hit {
	if m.how == Words && bits.OnesCount16(m.met) < len(q.asked) { // what is met are the words that tell most
		m.how = Partly
	}
	if m.passage {
		return e.sentenceHit(m, q)
	}
	n := e.entries[m.number]
	h := Hit{Kind: n.kind, How: m.how, Score: m.score}
	of := e.index.Model
	switch n.kind {
	case Actor:
		h.Actor, h.Title = of.Actors[n.index].ID, of.Actors[n.index].Name
		if why, _, _ := strings.Cut(n.text, between); !containsWords(h.Title, why) {
			h.Why, h.WhyMarks = why, q.nameMarks(why, m.how)
		}
	case Section:
		h.Title, h.Evidence.Section = of.Sections[n.index].Title, of.Sections[n.index].ID
	case Event:
		ev := &of.Events[n.index]
		h.Event, h.Title = ev.ID, ev.Title
		h.Evidence = mostMarked(ev.Statements, q)
		if n.part != named {
			h.Why, h.WhyMarks = q.eventWhy(h.Evidence.Quote, strings.TrimPrefix(n.text, ev.Title+between))
		}
	}
	h.TitleMarks = q.nameMarks(h.Title, m.how)
	return h
}

// sentenceHit shows a passage.
func (e *Engine) sentenceHit(m match, q query) Hit {
	s, at, text := e.passages.of(m.number), e.passages.at(m.number), e.passages.text(m.number)
	h := Hit{Kind: Sentence, How: m.how, Score: m.score, Why: s.Title}
	h.Evidence = model.Evidence{Section: s.ID, Start: at.Start, End: at.End, Quote: text}
	h.Title, h.TitleMarks = excerpt(text, q.marks(text, textPrefix))
	return h
}

// nameMarks gives what of a name a query matches, of one found by its initials the first letters.
func (q query) nameMarks(name string, how How) []Mark {
	all := words(name)
	if joined := compact(all); len(all) > 0 && (joined == q.compact || q.mended[joined]) {
		return []Mark{{all[0].start, all[len(all)-1].end}}
	}
	found := q.marks(name, 1)
	if len(found) == 0 && how == Initials {
		found = initialMarks(name)
	}
	return found
}

// eventWhy gives the sentence that says the event, or where the query doesn't match that, who takes part and when.
func (q query) eventWhy(sentence, context string) (string, []Mark) {
	for _, why := range []string{sentence, context} {
		if marks := q.marks(why, textPrefix); len(marks) > 0 {
			return excerpt(why, marks)
		}
	}
	return excerpt(sentence, nil)
}

// containsWords tells whether all words of a name stand in another.
func containsWords(text, name string) bool {
	there := map[string]bool{}
	for _, w := range words(text) {
		there[w.folded] = true
	}
	for _, w := range words(name) {
		if !there[w.folded] {
			return false
		}
	}
	return true
}

// mostMarked gives the sentence of those that say an event in which most of the query stands.
func mostMarked(said []model.Statement, q query) model.Evidence {
	var best model.Evidence
	most := -1
	for _, s := range said {
		if n := len(q.marks(s.Evidence.Quote, textPrefix)); n > most {
			best, most = s.Evidence, n
		}
	}
	return best
}
