package model

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/goccy/go-json/jsontext"
	"github.com/goccy/go-json/v2"

	"daqin/model/edtf"
)

// What Decode refuses before it looks any closer. A model of ten thousand documents takes some 100 MiB, and its
// deepest value lies seven levels down; the bounds leave room and keep hostile input from taking memory or stack.
const (
	maxBytes   = 256 << 20
	maxNesting = 64
)

// Decode reads a model from JSON. Its form must be right in all respects: every field known and of its type, none
// twice, valid UTF-8, nothing after the end, at most 256 MiB. An error names the line, the column in characters,
// the byte and the field. What the model says is not judged: that is for Validate, unreadable dates included.
func Decode(r io.Reader) (*Model, error) {
	m, err := decode(context.Background(), r, maxBytes)
	if err != nil {
		return nil, fmt.Errorf("decode: %w", err)
	}
	return m, nil
}

// DecodeFile reads a model from a file as Decode does. Its errors name the file.
func DecodeFile(name string) (*Model, error) { return decodeFile(context.Background(), name) }

func decodeFile(ctx context.Context, name string) (*Model, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("decode: %w", err)
	}
	defer f.Close()
	m, err := decode(ctx, f, maxBytes)
	if err != nil {
		return nil, fmt.Errorf("decode %s: %w", name, err)
	}
	return m, nil
}

// decode ends at the next date once ctx is done.
func decode(ctx context.Context, r io.Reader, limit int64) (*Model, error) {
	data, err := readAll(r, limit+1)
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("more than %d MiB: take a model of fewer documents", limit>>20)
	}
	if err := checkNesting(data); err != nil {
		return nil, err
	}
	if err := checkFormat(data); err != nil {
		return nil, err
	}
	m := new(Model)
	if err := json.Unmarshal(data, m, json.RejectUnknownMembers(true), json.WithUnmarshalers(datesReadOnce(ctx))); err != nil {
		return nil, located(data, err)
	}
	return m, nil
}

// readAll reads up to a number of bytes. Of a file it makes room for all at once: growing as it goes would copy a large
// one several times over.
func readAll(r io.Reader, most int64) ([]byte, error) {
	var data bytes.Buffer
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil {
			data.Grow(int(min(max(info.Size(), 0), most)) + bytes.MinRead)
		}
	}
	_, err := data.ReadFrom(io.LimitReader(r, most))
	return data.Bytes(), err
}

// datesReadOnce reads each expression of one decoding once: an event, its statements and the ties they say mostly have
// the same, and reading dates is half of the work.
func datesReadOnce(ctx context.Context) *json.Unmarshalers {
	read := map[string]edtf.Date{}
	return json.UnmarshalFromFunc(func(d *jsontext.Decoder, date *edtf.Date) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if d.PeekKind() != '"' {
			return errors.ErrUnsupported // to be judged as any other value of a wrong kind
		}
		value, err := d.ReadValue()
		if err != nil {
			return err
		}
		if known, ok := read[string(value)]; ok {
			*date = known
			return nil
		}
		text, err := jsontext.AppendUnquote(nil, value)
		if err != nil {
			return err
		}
		err = date.UnmarshalText(text)
		read[string(value)] = *date
		return err
	})
}

// checkNesting refuses what is nested past maxNesting. It counts brackets outside strings and knows no other
// grammar: up to the first fault of syntax, where the decoder stops, that is what the decoder sees.
func checkNesting(data []byte) error {
	depth, quoted := 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			if depth++; depth > maxNesting {
				return fmt.Errorf("%s: nested deeper than %d levels: this is not a model", place(data, i), maxNesting)
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return nil
}

// checkFormat reads as far as the format, the first field that Encode writes, so that a model of another version
// is refused as such, and not for the first field that is new in it. What else is wrong is left to be found.
func checkFormat(data []byte) error {
	d := jsontext.NewDecoder(bytes.NewBuffer(data))
	if d.PeekKind() == '{' {
		_, _ = d.ReadToken()
	}
	for d.PeekKind() == '"' {
		name, err := d.ReadToken()
		if err != nil {
			return nil
		}
		isFormat := name.String() == "format"
		value, err := d.ReadValue()
		if err != nil {
			return nil
		}
		if !isFormat || value.Kind() == 'n' {
			continue
		}
		format, err := jsontext.AppendUnquote(nil, value)
		if err == nil && string(format) != Format {
			at := int(d.InputOffset()) - len(value)
			return fmt.Errorf("%s, format: %q is not %q: make the model anew with this version of daqin-model",
				place(data, at), excerpt(string(format)), Format)
		}
		return nil
	}
	if end := d.PeekKind(); end == '}' || end == 'n' {
		return fmt.Errorf("%s: there is no field \"format\": this is not a model", place(data, int(d.InputOffset())))
	}
	return nil
}
