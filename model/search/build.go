package search

import (
	"context"
	"math"

	"daqin/model"
)

// Build reads all names and texts of a model as New does, for models so large that it takes a while: it tells its
// progress, the share done from 0 to 1, from the goroutine that called it, and ends with ctx's error once ctx is
// cancelled. A nil progress is told nothing.
func Build(ctx context.Context, x *model.Index, progress func(share float64)) (*Engine, error) {
	if progress == nil {
		progress = func(float64) {}
	}
	e := &Engine{index: x, entries: entriesOf(x), passages: passages{sections: x.Model.Sections}}
	r := newReading()
	for i := range e.entries {
		r.entry(uint32(i), &e.entries[i])
	}
	bytes, read := 0, 0
	for i := range x.Model.Sections {
		bytes += len(x.Model.Sections[i].Text)
	}
	for i := range x.Model.Sections {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s := &x.Model.Sections[i]
		for _, at := range sentences(x, s) {
			r.passage(s.Text[at.Start:at.End])
			e.passages.add(i, at)
		}
		read += len(s.Text)
		progress(textShare * float64(read) / float64(max(bytes, 1)))
	}
	e.vocabulary = r.vocabulary(x, e.entries)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e.entryTallies.New = func() any { return newTallies(len(e.entries)) }
	e.passageTallies.New = func() any { return newTallies(e.passages.len()) }
	progress(1)
	return e, nil
}

// textShare is the share of the time that reading the texts takes; the rest puts the words in order.
const textShare = 0.8

// reading collects the words of entries and passages, each once for each of these that it stands in.
type reading struct {
	number map[string]int32 // of a folded word among the terms
	terms  []term
	last   []uint32 // of each term, the entry or passage in which it was found last, to count it once there

	entries, passages stream
	words             []word // of one text; kept to be filled again
}

// stream is which terms stand in one text after another.
type stream struct {
	terms []int32
	ends  []uint32 // of each text, where its terms end
}

func newReading() *reading { return &reading{number: map[string]int32{}} }

// nowhere is the number of no entry and no passage.
const nowhere = math.MaxUint32

// entry reads an entry. Entries come in order, before all passages.
func (r *reading) entry(n uint32, e *entry) {
	r.words = wordsInto(r.words[:0], e.text)
	r.addAll(&r.entries, n, e.text)
	if e.part == named {
		if e.kind == Actor && len(r.words) > 1 {
			r.add(&r.entries, n, e.text, r.words)
		}
		for _, t := range r.entries.terms[start(r.entries.ends):] {
			r.terms[t].named = true
			r.terms[t].ofActor = r.terms[t].ofActor || e.kind == Actor
			r.terms[t].whole = r.terms[t].whole || e.kind == Actor && r.terms[t].text == e.compact
		}
	}
	r.entries.ends = append(r.entries.ends, uint32(len(r.entries.terms)))
}

// passage reads the next passage.
func (r *reading) passage(text string) {
	if len(r.passages.ends) == 0 {
		for i := range r.last {
			r.last[i] = nowhere
		}
	}
	r.words = wordsInto(r.words[:0], text)
	r.addAll(&r.passages, uint32(len(r.passages.ends)), text)
	r.passages.ends = append(r.passages.ends, uint32(len(r.passages.terms)))
}

// start gives where the terms of the text begin that is being read.
func start(ends []uint32) uint32 {
	if len(ends) == 0 {
		return 0
	}
	return ends[len(ends)-1]
}

// addAll adds every word of a text, and what hyphens join in it.
func (r *reading) addAll(to *stream, n uint32, text string) {
	for i := range r.words {
		r.add(to, n, text, r.words[i:i+1])
	}
	for i := 0; i < len(r.words); {
		end := i + 1
		for end < len(r.words) && r.words[end].hyphened {
			end++
		}
		if end-i > 1 {
			r.add(to, n, text, r.words[i:end])
		}
		i = end
	}
}

// add notes that words, joined, stand in text n of a stream.
func (r *reading) add(to *stream, n uint32, text string, run []word) {
	folded := run[0].folded
	if len(run) > 1 {
		folded = compact(run)
	}
	i, ok := r.number[folded]
	if !ok {
		i = int32(len(r.terms))
		r.number[folded] = i
		r.terms = append(r.terms, term{text: folded, written: text[run[0].start:run[len(run)-1].end]})
		r.last = append(r.last, nowhere)
	}
	r.terms[i].count++
	if r.last[i] != n {
		r.last[i] = n
		to.terms = append(to.terms, i)
	}
}

// postings gives for each term the texts of a stream in which it stands, ascending: parts of one array.
func (s *stream) postings(terms int) [][]uint32 {
	counts := make([]uint32, terms)
	for _, t := range s.terms {
		counts[t]++
	}
	all := make([]uint32, len(s.terms))
	lists := make([][]uint32, terms)
	at := uint32(0)
	for t, n := range counts {
		lists[t] = all[at : at : at+n]
		at += n
	}
	from := uint32(0)
	for n, end := range s.ends {
		for _, t := range s.terms[from:end] {
			lists[t] = append(lists[t], uint32(n))
		}
		from = end
	}
	return lists
}
