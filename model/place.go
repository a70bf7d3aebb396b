package model

import (
	"bytes"
	"encoding"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-json/jsontext"
	"github.com/goccy/go-json/v2"
)

// located says of an error of the JSON library where in data the fault is, and what it is, in words for someone
// who looks at the file and not at this program.
func located(data []byte, err error) error {
	var semantic *json.SemanticError
	if errors.As(err, &semantic) {
		return fmt.Errorf("%s: %s", where(data, semantic.ByteOffset, semantic.JSONPointer), mistyped(semantic))
	}
	var syntactic *jsontext.SyntacticError
	if errors.As(err, &syntactic) {
		return fmt.Errorf("%s: %s", where(data, syntactic.ByteOffset, syntactic.JSONPointer), malformed(syntactic))
	}
	return err
}

// where names a byte of data and the field that it belongs to.
func where(data []byte, at int64, field jsontext.Pointer) string {
	if p := path(field); p != "" {
		return place(data, int(at)) + ", " + p
	}
	return place(data, int(at))
}

// place names a byte of data as an editor does, lines and columns from 1, columns in characters.
func place(data []byte, at int) string {
	before := data[:min(max(at, 0), len(data))]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
	return fmt.Sprintf("line %d, column %d (byte %d)", line, column, len(before))
}

// path writes a JSON pointer as a programmer would, as in events[3].when; nothing for the whole.
func path(p jsontext.Pointer) string {
	var b strings.Builder
	for token := range p.Tokens() {
		if _, err := strconv.Atoi(token); err == nil {
			fmt.Fprintf(&b, "[%s]", excerpt(token))
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		name := strconv.Quote(excerpt(token))
		if plain := name[1 : len(name)-1]; plain == token {
			name = plain
		}
		b.WriteString(name)
	}
	return b.String()
}

// mistyped says what stands in place of what.
func mistyped(e *json.SemanticError) string {
	if e.Err == json.ErrUnknownName {
		return "there is no such field: correct its name or remove it"
	}
	found := map[jsontext.Kind]string{
		'n': "null", 't': "true", 'f': "false", '"': "text", '0': "a number",
		'{': "an object", '}': "an object", '[': "a list", ']': "a list",
	}[e.JSONKind]
	if e.JSONKind == '0' && len(e.JSONValue) > 0 {
		found = excerpt(string(e.JSONValue))
	}
	return fmt.Sprintf("%s stands where %s belongs", found, wanted(e.GoType))
}

// wanted says what JSON a Go type is written as.
func wanted(t reflect.Type) string {
	if t == nil {
		return "something else"
	}
	if t.Kind() == reflect.String || reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return "text"
	}
	switch t.Kind() {
	case reflect.Bool:
		return "true or false"
	case reflect.Int:
		return "a whole number"
	case reflect.Float64:
		return "a number"
	case reflect.Slice:
		return "a list"
	case reflect.Array:
		return fmt.Sprintf("a list of %d", t.Len())
	}
	return "an object"
}

// malformed says what is wrong with the text as JSON.
func malformed(e *jsontext.SyntacticError) string {
	switch {
	case errors.Is(e.Err, io.ErrUnexpectedEOF):
		return "the text ends in the middle: the file is cut short, fetch it again from where it came"
	case errors.Is(e.Err, jsontext.ErrDuplicateName):
		return "the field stands twice: remove one"
	}
	return e.Err.Error()
}
