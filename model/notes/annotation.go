package notes

import (
	"encoding/json"
	"errors"
	"net/url"
	"strings"
	"time"

	"daqin/model"
)

// annotation is a note as the Web Annotation Data Model writes it (https://www.w3.org/TR/annotation-model/). The standard
// library's encoding is enough for what one person writes, and package model's is strict about what it does not know, where
// here it is kept: members that stand in no annotation of this program by contents.line, annotations of other kinds whole.
type annotation struct {
	ID         ID        `json:"id"`
	Type       string    `json:"type"`
	Motivation string    `json:"motivation"`
	Created    time.Time `json:"created,omitzero"`
	Modified   time.Time `json:"modified,omitzero"`
	Body       *body     `json:"body,omitempty"`
	Target     targets   `json:"target"`
}

type body struct {
	Type   string `json:"type"`
	Value  string `json:"value"`
	Format string `json:"format,omitempty"`
}

// targets are the text that a note is about, and the place that it leads to: either, or both as a list of two.
type targets struct {
	text  *resource
	place string
}

type resource struct {
	Type     string     `json:"type"`
	Source   string     `json:"source"`
	Selector []selector `json:"selector,omitempty"`
}

// selector is a TextQuoteSelector or a TextPositionSelector.
type selector struct {
	Type   string      `json:"type"`
	Exact  string      `json:"exact,omitempty"`
	Prefix string      `json:"prefix,omitempty"`
	Suffix string      `json:"suffix,omitempty"`
	Start  *CodePoints `json:"start,omitempty"`
	End    *CodePoints `json:"end,omitempty"`
}

const (
	quoteSelector    = "TextQuoteSelector"
	positionSelector = "TextPositionSelector"
)

// motivations are in the order of Kind.
var motivations = [...]string{Remark: "commenting", Bookmark: "bookmarking"}

// sectionAddress begins the address of a section, which is its IRI here; the section's ID follows.
const sectionAddress = nowhere + "section="

// errStrange is an annotation that is not one of this program's. It is kept as it is.
var errStrange = errors.New("an annotation of another kind")

func annotationOf(n *Note) annotation {
	a := annotation{ID: n.ID, Type: annotationType, Motivation: motivations[n.Kind], Created: n.Made, Modified: n.Changed}
	if n.Words != "" {
		a.Body = &body{Type: "TextualBody", Value: n.Words, Format: "text/plain"}
	}
	a.Target.place = n.Place
	if t := n.Target; t != (Target{}) {
		a.Target.text = &resource{Type: "SpecificResource", Source: sectionAddress + url.QueryEscape(string(t.Section))}
		if t.Quote != "" {
			a.Target.text.Selector = []selector{
				{Type: quoteSelector, Exact: t.Quote, Prefix: t.Before, Suffix: t.After},
				{Type: positionSelector, Start: &t.Start, End: &t.End},
			}
		}
	}
	return a
}

func (a annotation) note() (Note, error) {
	n := Note{ID: a.ID, Place: a.Target.place, Made: a.Created, Changed: a.Modified}
	switch a.Motivation {
	case motivations[Remark]:
	case motivations[Bookmark]:
		n.Kind = Bookmark
	default:
		return n, errStrange
	}
	if a.Body != nil {
		if n.Words = a.Body.Value; a.Body.Type != "TextualBody" {
			return n, errStrange
		}
	}
	if a.ID == "" || a.Type != annotationType {
		return n, errStrange
	}
	if n.Changed.IsZero() {
		n.Changed = n.Made
	}
	if a.Target.text == nil {
		return n.normal(), nil
	}
	var err error
	n.Target, err = a.Target.text.target()
	return n.normal(), err
}

func (r *resource) target() (t Target, err error) {
	id, ok := strings.CutPrefix(r.Source, sectionAddress)
	if id, err = url.QueryUnescape(id); !ok || err != nil || id == "" {
		return t, errStrange
	}
	t.Section = model.SectionID(id)
	for _, s := range r.Selector {
		switch s.Type {
		case quoteSelector:
			t.Quote, t.Before, t.After = s.Exact, s.Prefix, s.Suffix
		case positionSelector:
			if s.Start == nil || s.End == nil {
				return t, errStrange
			}
			t.Start, t.End = *s.Start, *s.End
		default:
			return t, errStrange
		}
	}
	if t.Quote == "" && len(r.Selector) > 0 {
		return t, errStrange
	}
	return t, nil
}

// MarshalJSON writes the one that there is, or both as a list.
func (t targets) MarshalJSON() ([]byte, error) {
	switch {
	case t.text == nil:
		return plainJSON(t.place)
	case t.place == "":
		return plainJSON(t.text)
	}
	return plainJSON([]any{t.text, t.place})
}

// UnmarshalJSON reads what MarshalJSON writes, and nothing else.
func (t *targets) UnmarshalJSON(data []byte) error {
	var all []json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		all = []json.RawMessage{data}
	}
	*t = targets{}
	for _, one := range all {
		var err error
		switch {
		case one[0] == '"' && t.place == "":
			err = json.Unmarshal(one, &t.place)
		case one[0] == '{' && t.text == nil:
			t.text = &resource{}
			err = json.Unmarshal(one, t.text)
		default:
			return errStrange
		}
		if err != nil {
			return err
		}
	}
	if t.place == "" && t.text == nil {
		return errStrange
	}
	return nil
}

// plainJSON writes a value on one line, with "<" and "&" as they are.
func plainJSON(v any) ([]byte, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return []byte(strings.TrimSuffix(b.String(), "\n")), nil
}
