// Package lined reads YAML that people write, so that what is wrong with it can be told with its file and line.
//
// It refuses what it does not know: a misspelt key is a fault, and not a value silently missing.
package lined

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"

	"go.yaml.in/yaml/v3"

	"daqin/model/extract/fault"
)

// Text is a text and the line on which it stands.
type Text struct {
	Value string
	Line  int
}

// UnmarshalYAML reads a scalar.
func (t *Text) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind != yaml.ScalarNode {
		text := fmt.Sprintf("line %d: a text is expected here: write one, in quotes if in doubt", node.Line)
		return &yaml.TypeError{Errors: []string{text}}
	}
	t.Value, t.Line = node.Value, node.Line
	return nil
}

// Decode reads text, whose first line is the line first of the file, into a struct. Lines in Text count from the
// first of text. All faults that the library tells are given, not only the first.
func Decode(file string, first int, text []byte, into any) []fault.Fault {
	d := yaml.NewDecoder(bytes.NewReader(text))
	d.KnownFields(true)
	err := d.Decode(into)
	if err == nil || errors.Is(err, io.EOF) {
		return nil
	}
	var several *yaml.TypeError
	if !errors.As(err, &several) {
		return []fault.Fault{located(file, first, err.Error())}
	}
	var faults []fault.Fault
	for _, message := range several.Errors {
		faults = append(faults, located(file, first, message))
	}
	return faults
}

var (
	place   = regexp.MustCompile(`^(?:yaml: )?line (\d+): `)
	unknown = regexp.MustCompile(`^field (.+) not found in type .*`)
	mistype = regexp.MustCompile(` into [\w.\[\]*]+$`)
)

// located takes the line out of a message of the library, and its Go types with it.
func located(file string, first int, message string) fault.Fault {
	line := 0
	if m := place.FindStringSubmatch(message); m != nil {
		n, _ := strconv.Atoi(m[1])
		line, message = first-1+n, message[len(m[0]):]
	}
	message = unknown.ReplaceAllString(message, "there is no key $1 here: correct its spelling or remove it")
	message = mistype.ReplaceAllString(message, ": another kind of value is expected here")
	return fault.Fault{File: file, Line: line, Text: message}
}
