package notes

import (
	"bytes"
	"encoding/json"
	"time"
)

// salvageShare bounds how often a damaged file is gone through, which may begin with many braces that nothing closes.
const salvageShare = 16

// salvage reads what can be read of a damaged file: each annotation in it that is whole, wherever it stands, which notes were
// deleted, and of which model they are.
func salvage(data []byte) *contents {
	c := &contents{dropped: map[ID]time.Time{}}
	var items []json.RawMessage
	for at, looked := 0, 0; looked < salvageShare*len(data); {
		i := bytes.IndexByte(data[at:], '{')
		if i < 0 {
			break
		}
		at += i
		object, cost := firstObject(data[at:])
		looked += cost
		var is struct {
			ID   ID        `json:"id"`
			Type string    `json:"type"`
			At   time.Time `json:"deleted"`
			origin
		}
		switch known := object != nil && json.Unmarshal(object, &is) == nil; {
		case known && is.Type == annotationType:
			items = append(items, object)
			at += len(object)
			continue
		case known && is.Type == tombstoneType:
			c.dropped[is.ID] = instant(is.At)
		case known && is.Type == "" && is.Title != "" && c.origin.Title == "":
			c.origin = is.origin
		}
		at++
	}
	c.add(items)
	return c
}

// firstObject gives the object that some data begin with, nil where it is not whole, and how many bytes were looked at.
func firstObject(data []byte) (object json.RawMessage, cost int) {
	from := bytes.NewReader(data)
	if json.NewDecoder(from).Decode(&object) != nil {
		object = nil
	}
	return object, len(data) - from.Len()
}
