package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"daqin/model"
)

// sentences gives the stretches of a section's text, bytes [Start, End), that are found as one: its sentences, by
// what any reader knows of them, a full stop and a capital. A stop inside a sentence that an event or a tie quotes
// ends nothing, which corrects abbreviations wherever something is said.
func sentences(x *model.Index, s *model.Section) []Mark {
	quoted := quotedIn(x, s)
	var found []Mark
	for _, p := range s.Paragraphs {
		start := p.Start
		for _, end := range append(stops(s.Text[p.Start:p.End]), p.End-p.Start) {
			end += p.Start
			for len(quoted) > 0 && quoted[0].End <= end {
				quoted = quoted[1:]
			}
			if len(quoted) > 0 && quoted[0].Start < end && end < p.End {
				continue
			}
			for start < end {
				m := shortened(s.Text, Mark{start, end})
				if start = m.End; len(strings.TrimSpace(s.Text[m.Start:m.End])) > 0 {
					found = append(found, trimmed(s.Text, m))
				}
			}
		}
	}
	return found
}

// quotedIn gives the sentences that events and ties quote of a section, joined where they overlap.
func quotedIn(x *model.Index, s *model.Section) []Mark {
	var all []Mark
	for _, said := range x.EventsIn(s.ID) {
		all = append(all, Mark{said.Statement.Evidence.Start, said.Statement.Evidence.End})
	}
	for _, said := range x.TiesIn(s.ID) {
		all = append(all, Mark{said.Statement.Evidence.Start, said.Statement.Evidence.End})
	}
	return joined(all)
}

// stops gives where sentences end: after a stop, with what closes behind it, before white space and no small letter.
// A dot after a single capital is an initial's. After an ideographic stop no space is asked for.
func stops(text string) []int {
	const closing = "\"'”’»)]」』"
	var ends []int
	for at := 0; at < len(text); {
		if c := text[at]; c < utf8.RuneSelf && c != '.' && c != '!' && c != '?' { // as most are
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		before := text[:at]
		at += size
		ideographic := strings.ContainsRune("。！？", r)
		if !ideographic && !strings.ContainsRune(".!?…؟", r) || r == '.' && endsInInitial(before) {
			continue
		}
		at = len(text) - len(strings.TrimLeft(text[at:], closing))
		next, _ := utf8.DecodeRuneInString(text[at:])
		first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text[at:], notLetter))
		if ideographic || unicode.IsSpace(next) && !unicode.IsLower(first) {
			ends = append(ends, at)
		}
	}
	return ends
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// endsInInitial tells whether a text ends in a capital that stands alone.
func endsInInitial(text string) bool {
	r, size := utf8.DecodeLastRuneInString(text)
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-size])
	return unicode.IsUpper(r) && notLetter(before)
}

// longestSentence in bytes: no writer writes longer ones, but tables run together do.
const longestSentence = 2048

// shortened cuts what is too long for a sentence, between words if it can.
func shortened(text string, m Mark) Mark {
	if m.End-m.Start <= longestSentence {
		return m
	}
	m.End = m.Start + longestSentence
	if space := strings.LastIndexByte(text[m.Start:m.End], ' '); space > 0 {
		m.End = m.Start + space
	}
	for !utf8.RuneStart(text[m.End]) {
		m.End--
	}
	return m
}

func trimmed(text string, m Mark) Mark {
	inner := strings.TrimLeftFunc(text[m.Start:m.End], unicode.IsSpace)
	m.Start = m.End - len(inner)
	m.End = m.Start + len(strings.TrimRightFunc(inner, unicode.IsSpace))
	return m
}
