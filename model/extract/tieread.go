package extract

import (
	"slices"
	"strings"

	"daqin/model"
	"daqin/model/extract/language"
	"daqin/model/extract/names"
)

// What one sentence may propose. Ten names would make forty-five pairs, and most of them would mean nothing.
const (
	mostSigns   = 4 // words that tell a kind
	mostObjects = 3 // who stand behind one of them
	mostNamed   = 4 // pairs that are only named together
)

// tieReader reads from a sentence who did what to whom, as far as the order of words tells.
type tieReader struct {
	signs       *signs
	auxiliaries []string
	agent       string
}

func newTieReader(l *language.Language) *tieReader {
	return &tieReader{newSigns(l.Ties), l.Passive.Auxiliaries, l.Passive.Agent}
}

// read proposes ties: from those named before a word that tells a kind to those named after it; where there is no
// such word, between neighbours.
func (r *tieReader) read(s *sentence) []tieKey {
	if len(s.mentions) < 2 {
		return nil
	}
	var keys []tieKey
	add := func(from, to model.ActorID, kind model.TieKind) {
		again := slices.ContainsFunc(keys, func(k tieKey) bool {
			return k.from == from && k.to == to || k.from == to && k.to == from
		})
		if from != to && !again {
			keys = append(keys, tieKey{from, to, kind})
		}
	}
	found := r.signs.finder.Find(s.text())
	for i, sign := range found[:min(len(found), mostSigns)] {
		end := s.end
		if i+1 < len(found) {
			end = s.start + found[i+1].Start
		}
		kind := model.TieKind(r.signs.kinds[sign.Owners[0]])
		subjects, objects := r.around(s, s.start+sign.Start, s.start+sign.End, end)
		switch r.voice(s, sign) {
		case passive:
			continue
		case passiveByAgent:
			subjects, objects = objects, subjects
		}
		for _, from := range subjects {
			for _, to := range objects {
				add(from, to, kind)
			}
		}
		if mutual[kind] && len(objects) == 0 && len(subjects) == 2 {
			add(subjects[0], subjects[1], kind)
		}
	}
	for i := 1; i < len(s.mentions) && len(keys) < mostNamed; i++ {
		if len(found) > 0 && len(keys) > 0 {
			break
		}
		add(s.mentions[i-1].actor, s.mentions[i].actor, model.Named)
	}
	return keys
}

// around gives the one or two named right before the word at [start, end), and some of those named behind it.
func (r *tieReader) around(s *sentence, start, end, until int) (subjects, objects []model.ActorID) {
	for i, m := range s.mentions {
		switch {
		case m.end <= start:
			pair := i > 0 && joined(s.page.section.Text[s.mentions[i-1].end:m.start])
			if subjects = []model.ActorID{m.actor}; pair {
				subjects = []model.ActorID{s.mentions[i-1].actor, m.actor}
			}
		case m.start >= end && m.start < until && len(objects) < mostObjects:
			objects = append(objects, m.actor)
		}
	}
	return subjects, objects
}

// joined tells whether two names with this between them are said of together.
func joined(gap string) bool {
	switch strings.TrimSpace(gap) {
	case "and", "&", "-", "–":
		return true
	}
	return false
}

type voice int

const (
	active voice = iota
	passive
	passiveByAgent
)

// voice tells whether a verb says what its subject does, or what is done to it.
func (r *tieReader) voice(s *sentence, verb names.Found) voice {
	before := strings.Fields(tail(s.text()[:verb.Start], 24))
	if len(before) == 0 || !slices.Contains(r.auxiliaries, before[len(before)-1]) {
		return active
	}
	if strings.HasPrefix(s.text()[verb.End:], " "+r.agent+" ") {
		return passiveByAgent
	}
	return passive
}

// tail gives the last bytes of text, at most n.
func tail(text string, n int) string { return text[max(0, len(text)-n):] }
