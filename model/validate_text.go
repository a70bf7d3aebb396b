package model

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

func (c *check) checkSources() {
	for i := range c.Sources {
		s := &c.Sources[i]
		thing := named("source", s.ID, i)
		c.fault(thing, told("title", s.Title))
		c.fault(thing, s.Date.Err())
	}
}

func (c *check) checkSections() {
	for i := range c.Sections {
		s := &c.Sections[i]
		thing := named("section", s.ID, i)
		c.fault(thing, exists("source", s.Source, c.source))
		c.fault(thing, told("title", s.Title))
		if s.Level < 1 || s.Level > 6 {
			c.fault(thing, fmt.Errorf("level %d: give one from 1, a document's title, to 6", s.Level))
		}
		if i > 0 {
			c.fault(thing, c.inSourceOrder(s, &c.Sections[i-1]))
		}
		c.checkParagraphs(thing, s)
	}
}

// inSourceOrder finds fault with a section that comes after one of a later source.
func (c *check) inSourceOrder(s, last *Section) error {
	own, ok := c.source[s.Source]
	if before := c.source[last.Source]; ok && own < before {
		return fmt.Errorf("it comes after a section of source %q: put sections in the order of their sources", string(last.Source))
	}
	return nil
}

// checkParagraphs finds where the paragraphs do not cover the text, blank line by blank line. After a fault it
// goes on from where that paragraph ends, so that one wrong offset is one fault or two and not all that follow.
func (c *check) checkParagraphs(section string, s *Section) {
	next := 0 // where the next paragraph has to start; -1 when the one before does not tell
	for i, p := range s.Paragraphs {
		thing := fmt.Sprintf("%s: paragraph %d", section, i+1)
		start := next
		next = p.End + 2
		switch {
		case p.Start < 0 || p.Start >= p.End || p.End > len(s.Text):
			c.fault(thing, fmt.Errorf("bytes %d to %d are not within the %d bytes of the text: correct them",
				p.Start, p.End, len(s.Text)))
			next = -1
		case start >= 0 && p.Start != start:
			c.fault(thing, fmt.Errorf("it starts at byte %d and not at %d: paragraphs follow one another, "+
				"a blank line (two bytes) between them", p.Start, start))
		case p.Start >= 2 && s.Text[p.Start-2:p.Start] != "\n\n":
			c.fault(thing, errors.New("no blank line is before it: correct its start or the text"))
		case strings.Contains(s.Text[p.Start:p.End], "\n\n"):
			c.fault(thing, errors.New("a blank line is in it: make it two paragraphs"))
		}
		if p.Depth < 0 || p.Depth > MostDepth || p.Depth > 0 && !p.Item {
			c.fault(thing, fmt.Errorf("depth %d: give an item of a list one from 0 to %d, and nothing else any", p.Depth, MostDepth))
		}
		for _, r := range p.Retold {
			c.fault(thing, exists("source", r.Source, c.source))
		}
	}
	if next >= 0 && max(next-2, 0) != len(s.Text) {
		c.fault(section, fmt.Errorf("its paragraphs end at byte %d and its text at %d: cover all of the text",
			max(next-2, 0), len(s.Text)))
	}
}

// evidence finds out whether the words stand where an evidence says, and tells the first thing wrong with it.
func (c *check) evidence(e *Evidence) error {
	if err := exists("section", e.Section, c.section); err != nil {
		return err
	}
	text := c.Sections[c.section[e.Section]].Text
	switch {
	case e.Start < 0 || e.Start >= e.End || e.End > len(text):
		return fmt.Errorf("bytes %d to %d are not within the %d bytes of section %q: correct them",
			e.Start, e.End, len(text), string(e.Section))
	case !utf8.RuneStart(text[e.Start]) || e.End < len(text) && !utf8.RuneStart(text[e.End]):
		return fmt.Errorf("bytes %d to %d of section %q cut a character in two: count bytes, not characters",
			e.Start, e.End, string(e.Section))
	case text[e.Start:e.End] != e.Quote:
		return fmt.Errorf("bytes %d to %d of section %q are %q and not the quote %q: correct the bytes or the quote",
			e.Start, e.End, string(e.Section), excerpt(text[e.Start:e.End]), excerpt(e.Quote))
	}
	return nil
}

// excerpt shortens text to fit a message, on a rune boundary.
func excerpt(text string) string {
	const most = 80
	if len(text) <= most {
		return text
	}
	end := most
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end] + "…"
}

func (c *check) checkMentions() {
	var last *Evidence // the last one that stands in the text, to compare places with
	for i := range c.Mentions {
		m := &c.Mentions[i]
		thing := fmt.Sprintf("mention number %d (%q)", i+1, excerpt(m.Evidence.Quote))
		c.fault(thing, exists("actor", m.Actor, c.actor))
		if err := c.evidence(&m.Evidence); err != nil {
			c.fault(thing, err)
			continue
		}
		if last != nil {
			c.fault(thing, c.follows(&m.Evidence, last))
		}
		last = &m.Evidence
	}
}

// follows finds fault with words that do not come after others in reading order.
func (c *check) follows(e, last *Evidence) error {
	place := cmp.Compare(c.section[e.Section], c.section[last.Section])
	switch {
	case place == 0 && e.Start < last.End && last.Start < e.End:
		return fmt.Errorf("it overlaps the mention before it, %q: keep one of them", excerpt(last.Quote))
	case place < 0 || place == 0 && e.Start < last.Start:
		return fmt.Errorf("it stands before the mention before it, %q: put mentions in reading order", excerpt(last.Quote))
	}
	return nil
}
