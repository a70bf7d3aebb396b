package reader

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/modeltest"
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
	r := New(state.NewStore(model.NewIndex(long())))
	section := &r.index.Model.Sections[0]
	b.ReportAllocs()
	for b.Loop() {
		r.kit.setPage(r.newPage(section), 700)
	}
}

func BenchmarkScrollingALongPage(b *testing.B) {
	test.NewTempApp(b)
	r := New(state.NewStore(model.NewIndex(long())))
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

func BenchmarkGlancing(b *testing.B) {
	test.NewTempApp(b)
	s := state.NewStore(model.NewIndex(long()))
	r := New(s)
	w := test.NewTempWindow(b, r)
	w.Resize(r.MinSize().AddWidthHeight(700, 500))
	on := []state.Subject{state.Actor("actor-0"), {}}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.Glance(on[i%2])
	}
}
