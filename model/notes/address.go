package notes

import (
	"fmt"
	"net/url"
	"strings"

	"daqin/model"
)

// Address gives where a note leads, as text: its place, but at what it is about as that stands in the text now. That is what
// its Target finds; of a Target that is adrift, or of none, it is the zero Evidence, and a place then points at no words.
func (n Note) Address(at model.Evidence) string {
	words := addressOf(at)
	switch {
	case n.Place == "" && at.Section == "":
		return ""
	case n.Place == "":
		return words
	case n.Target.Quote == "":
		return n.Place
	}
	moved := at.Section != n.Target.Section && at.Section != ""
	head, query, _ := strings.Cut(n.Place, "?")
	var all []string
	for one := range strings.FieldsFuncSeq(query, func(r rune) bool { return r == '&' || r == ';' }) { // as they were once parted
		key, _, _ := strings.Cut(one, "=")
		if key != "at" && !(key == "section" && moved) {
			all = append(all, one)
		}
		if key == "at" && moved {
			all = append(all, strings.TrimPrefix(words, nowhere))
		} else if key == "at" && at.Section != "" {
			all = append(all, fmt.Sprintf("at=%d-%d", at.Start, at.End))
		}
	}
	return head + "?" + strings.Join(all, "&")
}

// addressOf writes where some text is so that the program can be opened there.
func addressOf(e model.Evidence) string {
	address := sectionAddress + url.QueryEscape(string(e.Section))
	if e.Start == e.End {
		return address
	}
	return fmt.Sprintf("%s&at=%d-%d", address, e.Start, e.End)
}
