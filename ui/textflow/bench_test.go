package textflow

import (
	"fmt"
	"strings"
	"testing"
)

// document gives 20,000 words of 4,000 kinds in paragraphs of 100, as spans every 40 words.
func document() (text string, spans []Span) {
	var b strings.Builder
	for i := range 20_000 {
		if i%100 == 99 {
			b.WriteByte('\n')
		}
		start := b.Len()
		fmt.Fprintf(&b, "word%d", i*i%4000)
		if i%40 == 0 {
			spans = append(spans, Span{start, b.Len(), 1})
		}
		b.WriteByte(' ')
	}
	return b.String(), spans
}

func BenchmarkFirstWrap(b *testing.B) {
	text, spans := document()
	b.ReportAllocs()
	for b.Loop() {
		New(NewRuler(typewriter), text, 0, spans).Wrap(700)
	}
}

func BenchmarkWrapAgain(b *testing.B) {
	text, spans := document()
	f := New(NewRuler(typewriter), text, 0, spans)
	width := float32(700)
	b.ReportAllocs()
	for b.Loop() {
		width = 1400 - width + 1
		f.Wrap(width)
	}
}

func BenchmarkPieces(b *testing.B) {
	text, spans := document()
	f := New(NewRuler(typewriter), text, 0, spans)
	f.Wrap(700)
	b.ReportAllocs()
	for b.Loop() {
		f.Pieces(len(f.Lines()) / 2)
	}
}

func BenchmarkOffset(b *testing.B) {
	text, spans := document()
	f := New(NewRuler(typewriter), text, 0, spans)
	f.Wrap(700)
	b.ReportAllocs()
	for b.Loop() {
		f.Offset(Point{len(f.Lines()) / 2, 350})
	}
}
