package notes

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"daqin/model"
)

// contents is what a notes file holds: an AnnotationCollection of one page, an annotation a line, so that what damages one
// line leaves the others readable.
//
//	{"@context":"http://www.w3.org/ns/anno.jsonld","id":…,"type":"AnnotationCollection","label":…,"model":{…},"total":2,"first":{…,"items":[
//	{"id":…,"type":"Annotation","motivation":"commenting","created":…,"modified":…,"body":{…},"target":{…}},
//	{…}
//	]},"deleted":[
//	{"id":…,"type":"Tombstone","deleted":…}
//	]}
//
// "model" and "deleted" are this program's own; readers of the standard pass over them.
type contents struct {
	id      string // of the collection
	origin  origin
	book    *Book
	dropped map[ID]time.Time  // notes that were deleted, and when
	strange []json.RawMessage // annotations of other kinds, kept as they are
	written map[ID]written    // notes that other programs wrote or added to, as they did
	beside  members           // of the collection, of which this program knows nothing
}

// origin tells of which model the notes are.
type origin struct {
	Title   string   `json:"title"`
	Sources []string `json:"sources,omitempty"` // "id: title"
}

func originOf(m *model.Model) origin {
	o := origin{Title: m.Title}
	for _, s := range m.Sources {
		o.Sources = append(o.Sources, string(s.ID)+": "+s.Title)
	}
	return o
}

// meets tells whether two may be of the same model, which has grown or shrunk meanwhile: they have a source in common, or one
// of them has none.
func (o origin) meets(other origin) bool {
	return len(o.Sources) == 0 || len(other.Sources) == 0 ||
		slices.ContainsFunc(o.Sources, func(s string) bool { return slices.Contains(other.Sources, s) })
}

// A file is remembered to have had a note for so long after the note was deleted: longer than anybody leaves another window
// open, or a copy of the file on another machine unused.
const remembered = 400 * 24 * time.Hour

type collection struct {
	Context string    `json:"@context,omitempty"`
	ID      string    `json:"id"`
	Type    string    `json:"type"`
	Label   string    `json:"label"`
	Model   origin    `json:"model"`
	Total   int       `json:"total"`
	First   *page     `json:"first,omitempty"`
	Deleted []deleted `json:"deleted,omitempty"`
}

type page struct {
	ID         string            `json:"id"`
	Type       string            `json:"type"`
	StartIndex int               `json:"startIndex"`
	Items      []json.RawMessage `json:"items"`
}

type deleted struct {
	ID   ID        `json:"id"`
	Type string    `json:"type"`
	At   time.Time `json:"deleted"`
}

const (
	annotationContext = "http://www.w3.org/ns/anno.jsonld"
	collectionType    = "AnnotationCollection"
	annotationType    = "Annotation"
	tombstoneType     = "Tombstone"
)

// encode writes the contents, byte for byte the same for the same ones.
func (c *contents) encode() ([]byte, error) {
	var out bytes.Buffer
	head, err := plainJSON(collection{Context: annotationContext, ID: c.id, Type: collectionType, Label: "Notes on " + c.origin.Title,
		Model: c.origin, Total: c.book.Len() + len(c.strange)})
	if err != nil {
		return nil, err
	}
	first, err := plainJSON(page{ID: c.id + "/1", Type: "AnnotationPage", Items: []json.RawMessage{}})
	if err != nil {
		return nil, err
	}
	var items, gone []any
	for _, n := range c.book.list() {
		items = append(items, c.line(n))
	}
	for _, s := range c.strange {
		items = append(items, s)
	}
	for _, id := range slices.Sorted(maps.Keys(c.dropped)) {
		gone = append(gone, deleted{id, tombstoneType, c.dropped[id]})
	}
	out.Write(bytes.TrimSuffix(head, []byte("}")))
	for _, name := range slices.Sorted(maps.Keys(c.beside)) {
		member, err := plainMembers(members{name: c.beside[name]})
		if err != nil {
			return nil, err
		}
		out.WriteByte(',')
		out.Write(member[1 : len(member)-1])
	}
	out.WriteString(`,"first":`)
	out.Write(bytes.TrimSuffix(first, []byte("]}")))
	if err := writeLines(&out, items); err != nil {
		return nil, err
	}
	out.WriteString(`]},"deleted":[`)
	if err := writeLines(&out, gone); err != nil {
		return nil, err
	}
	out.WriteString("]}\n")
	return out.Bytes(), nil
}

func writeLines(out *bytes.Buffer, all []any) error {
	for i, one := range all {
		line, err := plainJSON(one)
		if err != nil {
			return err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		out.Write(line)
	}
	out.WriteByte('\n')
	return nil
}

// decode reads what encode writes, and what another program made of it. The error says why it is no notes file.
func decode(data []byte) (*contents, error) {
	var all collection
	if err := json.Unmarshal(data, &all); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			line := 1 + bytes.Count(data[:min(max(int(syntax.Offset)-1, 0), len(data))], []byte("\n"))
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		return nil, err
	}
	if all.Type != collectionType {
		return nil, fmt.Errorf("its type is %q, not %q", all.Type, collectionType)
	}
	c := &contents{id: all.ID, origin: all.Model, dropped: map[ID]time.Time{}}
	var written members
	if err := json.Unmarshal(data, &written); err != nil {
		return nil, err
	}
	c.beside = written.besides("@context", "id", "type", "label", "model", "total", "first", "deleted")
	if all.First != nil {
		c.add(all.First.Items)
	}
	for _, d := range all.Deleted {
		c.dropped[d.ID] = instant(d.At)
	}
	return c, nil
}

// add takes over annotations: as notes, and as they are written where that says more, or another thing.
func (c *contents) add(items []json.RawMessage) {
	all := c.book.All()
	for _, item := range items {
		if n, err := noteIn(item); err == nil && c.keepAsWritten(&n, item) == nil {
			all = append(all, n)
			continue
		}
		var line bytes.Buffer
		if json.Compact(&line, item) == nil {
			c.strange = append(c.strange, line.Bytes())
		}
	}
	c.book = NewBook(all...)
}
