package model

import (
	"errors"
	"fmt"
	"io"

	"github.com/goccy/go-json/jsontext"
	"github.com/goccy/go-json/v2"
)

// Encode writes a model as JSON that Decode reads, byte for byte the same for the same model: fields in the order
// of their types, one per line, indented by one space, all scripts as they are, and a line end after the last.
// The format is always the one of this package, whatever the model's own says. Nothing is written when it fails,
// as it does for text that is not UTF-8 and for numbers that JSON can't write; the error names the field.
func Encode(w io.Writer, m *Model) error {
	out := *m
	out.Format = Format
	data, err := json.Marshal(&out, jsontext.WithIndent(" "))
	if err != nil {
		return fmt.Errorf("encode: %w", unwritable(err))
	}
	if _, err := w.Write(append(data, '\n')); err != nil {
		return fmt.Errorf("encode: %w", err)
	}
	return nil
}

// unwritable says of an error of the JSON library which field could not be written, and why.
func unwritable(err error) error {
	var semantic *json.SemanticError
	if errors.As(err, &semantic) && semantic.Err != nil {
		return fmt.Errorf("%s: %w", path(semantic.JSONPointer), semantic.Err)
	}
	var syntactic *jsontext.SyntacticError
	if errors.As(err, &syntactic) && syntactic.Err != nil {
		return fmt.Errorf("%s: %w", path(syntactic.JSONPointer), syntactic.Err)
	}
	return err
}
