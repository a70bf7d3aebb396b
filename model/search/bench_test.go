package search

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"daqin/model"
	"daqin/model/edtf"
)

// corpus is how large a generated model is: so many sections of so many words each.
type corpus struct{ sections, words int }

// builtInCorpus stands for the model that comes with the program.
var builtInCorpus corpus

func (c corpus) String() string {
	if c == builtInCorpus {
		return "built-in"
	}
	return fmt.Sprintf("%dkwords", c.sections*c.words/1000)
}

var (
	small = corpus{5, 2000}
	large = corpus{1000, 10_000}
)

const (
	distinct    = 200_000 // words of the language; Zipf's law has the rarest stand once in all
	manyActors  = 2000
	manyEvents  = 5000
	perSentence = 20 // words
)

// wordOf gives word n of a language that can be pronounced, each number another.
func wordOf(n uint64) string {
	var b strings.Builder
	for n += 40; n > 0; n /= 60 {
		b.WriteString([]string{"ba", "ke", "di", "lo", "mu", "ra", "se", "ti", "no", "gu", "sha", "che"}[n%12])
		b.WriteString([]string{"", "n", "r", "l", "s"}[n/12%5])
	}
	return b.String()
}

// generated gives a model of so many words, as frequent as words are (Zipf's law), of actors and of events.
func generated(size corpus) *model.Index {
	random := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(random, 1.07, 4, distinct)
	m := &model.Model{Sources: []model.Source{{ID: "test"}}}
	for i := range manyActors {
		name := capital(wordOf(uint64(i*7+3))) + " " + capital(wordOf(uint64(i*131+77)))
		m.Actors = append(m.Actors, model.Actor{ID: model.ActorID(fmt.Sprint("actor-", i)), Name: name, Kind: model.Person})
	}
	for i := range size.sections {
		var text strings.Builder
		for n := range size.words {
			switch {
			case n%perSentence == 0 && random.IntN(2) == 0:
				text.WriteString(m.Actors[random.IntN(manyActors)].Name)
			case n%perSentence == 0:
				text.WriteString(capital(wordOf(zipf.Uint64())))
			default:
				text.WriteString(wordOf(zipf.Uint64()))
			}
			text.WriteString([]string{" ", ". "}[(n%perSentence+1)/perSentence])
		}
		section(m, model.SectionID(fmt.Sprint("section-", i)), "Part "+wordOf(uint64(i)), strings.TrimSpace(text.String()))
	}
	for i := range manyEvents {
		s := &m.Sections[random.IntN(len(m.Sections))]
		said := model.Statement{Evidence: model.Evidence{Section: s.ID, End: strings.Index(s.Text, ".") + 1}}
		said.Evidence.Quote = s.Text[:said.Evidence.End]
		actor := m.Actors[random.IntN(manyActors)]
		said.When = edtf.MustParse(fmt.Sprintf("%04d-%02d", 1900+random.IntN(100), 1+random.IntN(12)))
		m.Events = append(m.Events, model.Event{ID: model.EventID(fmt.Sprint("event-", i)), Category: model.Visit, When: said.When,
			Title: actor.Name + " " + wordOf(zipf.Uint64()) + " " + wordOf(zipf.Uint64()), Actors: []model.ActorID{actor.ID},
			Statements: []model.Statement{said}})
	}
	return model.NewIndex(m)
}

func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// BenchmarkBuild tells how long it takes to read a model, and how much memory the index keeps.
func BenchmarkBuild(b *testing.B) {
	for _, size := range []corpus{builtInCorpus, small, large} {
		x := builtInIndex(b)
		if size != builtInCorpus {
			x = generated(size)
		}
		b.Run(size.String(), func(b *testing.B) {
			b.ReportAllocs()
			var e *Engine
			before := heap()
			for b.Loop() {
				e = New(x)
			}
			b.ReportMetric(float64(heap()-before)/1e6, "MB-kept")
			runtime.KeepAlive(e)
		})
	}
}

func heap() int64 {
	var now runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&now)
	return int64(now.HeapAlloc)
}

// BenchmarkFind tells how long queries of each kind take.
func BenchmarkFind(b *testing.B) {
	for _, size := range []corpus{small, large} {
		e := New(generated(size))
		name := e.index.Model.Actors[250].Name
		sentence := e.passages.text(uint32(e.passages.len() - 1))
		for _, query := range []struct{ kind, text string }{
			{"name", name}, {"letter", name[:1]}, {"begun", name[:2]}, {"misspelt", name[:3] + name[4:]}, {"frequent", wordOf(0)},
			{"frequents", wordOf(0) + " " + wordOf(1) + " " + wordOf(2)}, {"phrase", sentence[:40]}, {"sentence", sentence},
			{"nothing", "qqxwv wvqqx"}, {"date", "May 1989"},
		} {
			b.Run(size.String()+"/"+query.kind, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					e.Find(query.text, 12)
				}
			})
		}
	}
}

// BenchmarkTyping types 200 queries letter by letter and tells how long the first hits take after a keystroke: the
// median, the 99th percentile and the longest; for as many hits as a screen shows, and as many as the window asks for.
func BenchmarkTyping(b *testing.B) {
	for _, size := range []corpus{small, large} {
		e := New(generated(size))
		queries := typed(e, 200)
		for _, most := range []int{12, 100} {
			b.Run(fmt.Sprintf("%v/%d-hits", size, most), func(b *testing.B) {
				var all []time.Duration
				var longest time.Duration
				slowest := ""
				for b.Loop() {
					for _, query := range queries {
						for end := range query {
							start := time.Now()
							e.Find(query[:end+1], most)
							took := time.Since(start)
							if all = append(all, took); took > longest {
								longest, slowest = took, query[:end+1]
							}
						}
					}
				}
				slices.Sort(all)
				ms := func(share float64) float64 { return all[int(share*float64(len(all)-1))].Seconds() * 1e3 }
				b.ReportMetric(ms(0.5), "ms-median")
				b.ReportMetric(ms(0.99), "ms-p99")
				b.ReportMetric(ms(1), "ms-longest")
				b.Logf("%d keystrokes; the slowest ended %q", len(all), slowest)
			})
		}
	}
}

// typed gives queries of every kind: names, names with a letter wrong, words of the texts, phrases, and what is nowhere.
func typed(e *Engine, n int) []string {
	random := rand.New(rand.NewPCG(3, 4))
	var all []string
	for i := range n {
		actor := e.index.Model.Actors[random.IntN(manyActors)].Name
		sentence := strings.Fields(e.passages.text(uint32(random.IntN(e.passages.len()))))
		at := random.IntN(len(sentence) - 4)
		switch i % 6 {
		case 0:
			all = append(all, actor)
		case 1:
			all = append(all, withTypo(actor, random))
		case 2:
			all = append(all, strings.Join(sentence[at:at+4], " "))
		case 3:
			all = append(all, withTypo(sentence[at]+" "+sentence[at+2], random))
		case 4:
			all = append(all, sentence[at])
		default:
			all = append(all, fmt.Sprint(actor, " ", 1900+random.IntN(100)))
		}
	}
	return all
}
