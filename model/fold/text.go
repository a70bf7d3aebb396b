package fold

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// text is a text folded, that knows where its letters come from.
type text struct {
	folded []byte
	seams  []seam
}

// seam is where the folded text and the text itself stop running in step: from this folded byte on they do again, from this
// byte of the text; or, in a letter that folds to another length, all come from its first byte.
type seam struct {
	folded, whole int
	letter        bool
}

// newText folds a text, into the room that another one leaves.
func newText(of string, into text) text {
	t := text{into.folded[:0], into.seams[:0]}
	for at := 0; at < len(of); {
		size := 1
		switch c := of[at]; {
		case plain[c] != 0:
			t.folded = append(t.folded, plain[c])
		case c < utf8.RuneSelf:
			t.sign(rune(c), at, 1)
		default:
			var r rune
			r, size = utf8.DecodeRuneInString(of[at:])
			t.sign(r, at, size)
		}
		at += size
	}
	return t
}

// plain gives the form of the letters that take one byte before and after; 0 for others.
var plain = func() (all [256]byte) {
	for c := byte('!'); c <= '~'; c++ {
		if form := Letter(nil, rune(c)); len(form) == 1 {
			all[c] = form[0]
		}
	}
	return all
}()

// sign folds a letter that is not plain. Of spaces side by side only the first is read.
func (t *text) sign(r rune, at, size int) {
	from := len(t.folded)
	var form string
	if r < tabled {
		form = signs()[r]
	} else {
		form = read(r)
	}
	if form != " " || from == 0 || t.folded[from-1] != ' ' {
		t.folded = append(t.folded, form...)
	}
	switch length := len(t.folded) - from; {
	case length == size:
	case length == 0:
		t.seams = append(t.seams, seam{from, at + size, false})
	default:
		t.seams = append(t.seams, seam{from, at, true}, seam{len(t.folded), at + size, false})
	}
}

var signs = sync.OnceValue(func() *[tabled]string {
	var all [tabled]string
	for r := range rune(tabled) {
		all[r] = read(r)
	}
	return &all
})

// read gives what is read of a letter: spaces, hyphens and quotation marks in one form, nothing of what only tells how to set
// the text.
func read(r rune) string {
	switch {
	case unicode.IsSpace(r):
		return " "
	case isHyphen(r):
		return "-"
	case isQuote(r):
		return "\""
	case unicode.Is(unicode.Cf, r):
		return ""
	}
	return string(Letter(nil, r))
}

func isHyphen(r rune) bool {
	switch r {
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－':
		return true
	}
	return false
}

func isQuote(r rune) bool {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″', '〝', '〞', '＂':
		return true
	}
	return false
}

// reader goes through a text from its beginning, and tells where folded bytes come from.
type reader struct {
	text
	seam int // the first one that lies ahead
}

// origin gives the byte of the text that a folded byte comes from, or of a letter that folds to another length its first. Folded
// bytes are to be asked for in ascending order.
func (r *reader) origin(folded int) int {
	for r.seam < len(r.seams) && r.seams[r.seam].folded <= folded {
		r.seam++
	}
	if r.seam == 0 {
		return folded
	}
	last := r.seams[r.seam-1]
	if last.letter {
		return last.whole
	}
	return last.whole + folded - last.folded
}
