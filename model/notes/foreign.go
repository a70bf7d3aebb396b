package notes

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// members are those of a JSON object, as they are written.
type members map[string]json.RawMessage

func membersOf(v any) (members, error) {
	data, err := plainJSON(v)
	if err != nil {
		return nil, err
	}
	var all members
	return all, json.Unmarshal(data, &all)
}

// besides gives the members that are none of some names, however these are capitalized: a reader may take one for the other.
func (m members) besides(names ...string) members {
	rest := maps.Clone(m)
	maps.DeleteFunc(rest, func(name string, _ json.RawMessage) bool {
		return slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) })
	})
	return rest
}

// line gives a note as the file is to hold it. Of an annotation that another program has written too, what it says that a note
// does not know stays, and so does each member, to the letter, that says of the note what it said before.
func (c *contents) line(n *Note) any {
	written, there := c.written[n.ID]
	if !there {
		return annotationOf(n)
	}
	line, err := written.revised(n)
	if err != nil {
		return annotationOf(n)
	}
	// Nothing that another program wrote may keep a note from being read back as it is.
	if got, err := noteIn(line); err != nil || got != *n {
		return annotationOf(n)
	}
	return line
}

// written is an annotation as another program left it: not what this one would write.
type written json.RawMessage

// revised gives the annotation with those members new that are about what has changed.
func (w written) revised(n *Note) (json.RawMessage, error) {
	read, err := noteIn(json.RawMessage(w))
	if err != nil || read == *n {
		return json.RawMessage(w), err
	}
	var theirs members
	if err := json.Unmarshal(w, &theirs); err != nil {
		return nil, err
	}
	before, err := membersOf(annotationOf(&read))
	if err != nil {
		return nil, err
	}
	now, err := membersOf(annotationOf(n))
	if err != nil {
		return nil, err
	}
	all := theirs.besides("id", "type", "motivation", "created", "modified", "body", "target")
	for name, value := range now {
		if as, there := theirs[name]; there && bytes.Equal(value, before[name]) {
			value = as
		}
		all[name] = value
	}
	return plainMembers(all)
}

func plainMembers(all members) (json.RawMessage, error) {
	data, err := plainJSON(all)
	return json.RawMessage(data), err
}

// noteIn reads an annotation.
func noteIn(item json.RawMessage) (Note, error) {
	var a annotation
	if err := json.Unmarshal(item, &a); err != nil {
		return Note{}, err
	}
	return a.note()
}

// keepAsWritten remembers an annotation that is not to the letter what this program would write.
func (c *contents) keepAsWritten(n *Note, item json.RawMessage) error {
	var line bytes.Buffer
	if err := json.Compact(&line, item); err != nil {
		return err
	}
	ours, err := plainJSON(annotationOf(n))
	if err != nil || bytes.Equal(ours, line.Bytes()) {
		return err
	}
	if c.written == nil {
		c.written = map[ID]written{}
	}
	c.written[n.ID] = written(line.Bytes())
	return nil
}
