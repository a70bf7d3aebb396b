package search

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"daqin/model"
)

// generated gives a model of so many sections of 2,000 words, as frequent as words are (Zipf's law), and of 500 actors.
func generated(sections int) *model.Index {
	random := rand.New(rand.NewPCG(1, 2))
	word := func(n uint64) string { // pronounceable, each number another
		var b strings.Builder
		for n += 40; n > 0; n /= 60 {
			b.WriteString([]string{"ba", "ke", "di", "lo", "mu", "ra", "se", "ti", "no", "gu", "sha", "che"}[n%12])
			b.WriteString([]string{"", "n", "r", "l", "s"}[n/12%5])
		}
		return b.String()
	}
	zipf := rand.NewZipf(random, 1.1, 4, 60_000)
	m := &model.Model{Sources: []model.Source{{ID: "test"}}}
	for i := range 500 {
		name := capital(word(uint64(i*7+3))) + " " + capital(word(uint64(i*131+77)))
		m.Actors = append(m.Actors, model.Actor{ID: model.ActorID(fmt.Sprint("actor-", i)), Name: name, Kind: model.Person})
	}
	for i := range sections {
		var text strings.Builder
		for n := range 2000 {
			switch {
			case n%20 == 0:
				text.WriteString(m.Actors[random.IntN(500)].Name)
			default:
				text.WriteString(word(zipf.Uint64()))
			}
			text.WriteString([]string{" ", ". "}[(n%20+1)/20])
		}
		section(m, model.SectionID(fmt.Sprint("section-", i)), "Part "+word(uint64(i)), text.String())
	}
	return model.NewIndex(m)
}

func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

func BenchmarkNew(b *testing.B) {
	for _, sections := range []int{5, 500} {
		x := generated(sections)
		b.Run(fmt.Sprintf("%d000words", sections*2), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				New(x)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	for _, sections := range []int{5, 500} {
		e := New(generated(sections))
		name := e.index.Model.Actors[250].Name
		misspelt := name[:3] + name[4:]
		frequent := slices.MaxFunc(e.vocabulary.terms, func(a, b term) int { return a.count - b.count }).text
		for _, query := range []struct{ kind, text string }{
			{"name", name}, {"begun", name[:2]}, {"misspelt", misspelt}, {"frequent", frequent},
			{"phrase", e.entries[len(e.entries)-1].text[:40]}, {"nothing", "qqxwv wvqqx"}, {"date", "May 1989"},
		} {
			b.Run(fmt.Sprintf("%d000words/%s", sections*2, query.kind), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					e.Find(query.text, 12)
				}
			})
		}
	}
}
