package reader

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/assets"
	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/background"
	"daqin/ui/state"
)

// long gives a model whose section holds 20,000 words of some 4,000 kinds in 200 paragraphs, and a mention every 40.
func long() *model.Model {
	m := modeltest.Many(200)
	s := &m.Sections[0]
	m.Events = nil
	var text strings.Builder
	s.Paragraphs, m.Mentions = nil, nil
	for p := range 200 {
		start := text.Len()
		for w := range 100 {
			n := p*100 + w
			if n%40 == 0 {
				at := text.Len()
				text.WriteString("Actor A")
				m.Mentions = append(m.Mentions, model.Mention{Actor: "actor-0", Evidence: model.Evidence{Section: s.ID, Start: at, End: text.Len(), Quote: "Actor A"}})
			}
			fmt.Fprintf(&text, " word%d", n*n%4000)
		}
		s.Paragraphs = append(s.Paragraphs, model.Paragraph{Start: start, End: text.Len()})
		text.WriteString("\n\n")
	}
	s.Text = text.String()
	return m
}

func BenchmarkSettingALongPage(b *testing.B) {
	test.NewTempApp(b)
	r := New(state.NewStore(model.NewIndex(long())), background.AtOnce())
	section := &r.index.Model.Sections[0]
	b.ReportAllocs()
	for b.Loop() {
		r.kit.setPage(r.newPage(section), 700)
	}
}

func BenchmarkScrollingALongPage(b *testing.B) {
	test.NewTempApp(b)
	r := New(state.NewStore(model.NewIndex(long())), background.AtOnce())
	w := test.NewTempWindow(b, r)
	w.Resize(r.MinSize().AddWidthHeight(700, 500))
	y := float32(0)
	b.ReportAllocs()
	for b.Loop() {
		if y += 25; y > 20000 {
			y = 0
		}
		r.page.scrollTo(y)
	}
}

// BenchmarkReadingOn turns the wheel in a long section, a notch at a time, and tells what is in sight: of Latin, and of Arabic
// with numbers and names in Latin.
func BenchmarkReadingOn(b *testing.B) {
	latin := long()
	arabic := long()
	s := &arabic.Sections[0]
	arabic.Mentions = nil
	const sentence = "في عام 1969 زار مصطفى طلاس (رئيس الأركان) بكين، ثم وقّع اتفاقا مع شركة Norinco. "
	s.Text = strings.Repeat(strings.Repeat(sentence, 7)+"\n\n", 200)
	for i := range s.Paragraphs {
		start := i * (7*len(sentence) + 2)
		s.Paragraphs[i] = model.Paragraph{Start: start, End: start + 7*len(sentence)}
	}
	for _, c := range []struct {
		name  string
		model *model.Model
	}{{"Latin", latin}, {"Arabic", arabic}} {
		b.Run(c.name, func(b *testing.B) {
			test.NewTempApp(b)
			r := New(state.NewStore(model.NewIndex(c.model)), background.AtOnce())
			w := test.NewTempWindow(b, r)
			w.Resize(fyne.NewSize(700, 560))
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if i%800 == 799 {
					r.page.scrollTo(0)
				}
				wheel(r.page, 1)
			}
		})
	}
}

func BenchmarkGlancing(b *testing.B) {
	test.NewTempApp(b)
	s := state.NewStore(model.NewIndex(long()))
	r := New(s, background.AtOnce())
	w := test.NewTempWindow(b, r)
	w.Resize(r.MinSize().AddWidthHeight(700, 500))
	on := []state.Subject{state.Actor("actor-0"), {}}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.Glance(on[i%2])
	}
}

// builtIn gives the model that the program opens with.
func builtIn(t testing.TB) *model.Model {
	t.Helper()
	m, err := model.Decode(bytes.NewReader(assets.Model))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// BenchmarkMove shows the chosen span as a thumb is dragged: it moves by a day with each picture.
func BenchmarkMove(b *testing.B) {
	for _, c := range []struct {
		name  string
		model *model.Model
		at    func(x *model.Index) state.Subject
		with  []model.ActorID // selected beside it
	}{
		{"built-in", builtIn(b), func(*model.Index) state.Subject { return state.Subject{} }, nil},
		{"built-in with a card", builtIn(b), func(x *model.Index) state.Subject { return state.Actor(x.Model.Parties[0].Actor) }, nil},
		{"built-in with two actors", builtIn(b), func(x *model.Index) state.Subject { return state.Actor(x.Model.Parties[0].Actor) },
			[]model.ActorID{builtIn(b).Parties[1].Actor}},
		{"100000 events", modeltest.Many(100_000), func(*model.Index) state.Subject { return state.Subject{} }, nil},
		{"100000 events with a card", modeltest.Many(100_000), func(x *model.Index) state.Subject { return state.Event(x.Model.Events[0].ID) }, nil},
		{"100000 events with two actors", modeltest.Many(100_000), func(x *model.Index) state.Subject { return state.Actor("actor-0") },
			[]model.ActorID{"actor-4"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			test.NewTempApp(b)
			x := model.NewIndex(c.model)
			s := state.NewStore(x)
			r := New(s, background.AtOnce())
			w := test.NewTempWindow(b, r)
			w.Resize(fyne.NewSize(700, 560))
			s.Select(c.at(x))
			s.AddActors(c.with)
			story := x.Story
			width := edtf.Day(story.Days() / 4)
			at := story.From
			b.ReportAllocs()
			for b.Loop() {
				if at++; at+width > story.Until {
					at = story.From
				}
				s.MoveTo(model.Span{From: at, Until: at + width})
			}
		})
	}
}

// BenchmarkOpeningAVastSection opens a section of 100,000 sentences, 5 MB in one paragraph, in faces that have yet to be
// measured.
func BenchmarkOpeningAVastSection(b *testing.B) {
	test.NewTempApp(b)
	x := model.NewIndex(modeltest.Many(100_000))
	b.ReportAllocs()
	for b.Loop() {
		r := New(state.NewStore(x), background.AtOnce())
		test.WidgetRenderer(r)
		r.Resize(fyne.NewSize(700, 560))
	}
}

// BenchmarkReadingOnInAVastSection turns the wheel in it, a notch at a time, and tells what is in sight.
func BenchmarkReadingOnInAVastSection(b *testing.B) {
	test.NewTempApp(b)
	r := New(state.NewStore(model.NewIndex(modeltest.Many(100_000))), background.AtOnce())
	w := test.NewTempWindow(b, r)
	w.Resize(fyne.NewSize(700, 560))
	b.ReportAllocs()
	for b.Loop() {
		wheel(r.page, 1)
	}
}
