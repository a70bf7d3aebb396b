package model

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
)

func encoded(t testing.TB, m *Model) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRoundTrip(t *testing.T) {
	want := sample()
	data := encoded(t, want)
	got, err := Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if again := encoded(t, got); !bytes.Equal(again, data) {
		t.Errorf("encoded again it reads\n%s\nwant\n%s", again, data)
	}
	if err := Validate(got); err != nil {
		t.Errorf("faults after the round trip:\n%v", err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("decoded\n%+v\nwant\n%+v", got, want)
	}
}

func TestEncodeForm(t *testing.T) {
	m := sample()
	m.Format, m.Title = "", "A <b> & “c” \u2028 馬賦良 سوريا"
	m.Actors[0].Name = "tab\tquote\"back\\"
	text := string(encoded(t, m))
	for _, want := range []string{
		"{\n \"format\": \"daqin-model/1\",\n \"title\": \"A <b> & “c” \u2028 馬賦良 سوريا\",\n",
		`"name": "tab\tquote\"back\\"`, `"when": "2011/2013"`, "\n}\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	for _, unwanted := range []string{"null", `"item"`, `"short"`, ` "when": ""`} {
		if strings.Contains(text, unwanted) {
			t.Errorf("%q is in\n%s", unwanted, text)
		}
	}
	if m.Format != "" {
		t.Error("Encode changes the model")
	}
}

func TestEncodeRefuses(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*Model)
		want  string
	}{
		{"text that is not UTF-8", func(m *Model) { m.Sections[1].Text = "a\xff" }, "encode: sections[1].text: invalid UTF-8"},
		{"a number without bound", func(m *Model) { m.Figures[0].High = math.Inf(1) }, "encode: figures[0].high: "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := sample()
			test.spoil(m)
			var b bytes.Buffer
			err := Encode(&b, m)
			if err == nil || !strings.HasPrefix(err.Error(), test.want) || b.Len() > 0 {
				t.Errorf("Encode writes %d bytes and says %v, want %s", b.Len(), err, test.want)
			}
		})
	}
	full := errors.New("disk full")
	if err := Encode(failing{full}, sample()); !errors.Is(err, full) {
		t.Errorf("Encode to a full disk says %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

const head = `{"format":"daqin-model/1",`

// refused is JSON that Decode does not take, and what it says of it.
var refused = []struct{ name, text, want string }{
	{"nothing", "", "line 1, column 1 (byte 0): the text ends in the middle: the file is cut short"},
	{"no JSON", "Utopia", "line 1, column 1 (byte 0): invalid character 'U'"},
	{"byte order mark", "\ufeff{}", `line 1, column 1 (byte 0): invalid character '\ufeff'`},
	{"null", "null", `line 1, column 1 (byte 0): there is no field "format"`},
	{"null format", `{"format":null}`, `line 1, column 15 (byte 14): there is no field "format"`},
	{"list", `[{}]`, "line 1, column 1 (byte 0): a list stands where an object belongs"},
	{"no format", `{"title":"Utopia"}`, `line 1, column 18 (byte 17): there is no field "format"`},
	{"another format", "{\n \"title\": \"é\", \"format\": \"daqin-model/2\"}",
		`line 2, column 26 (byte 28), format: "daqin-model/2" is not "daqin-model/1": make the model anew`},
	{"another format with fields of its own", `{"format":"daqin-model/2","maps":[]}`, `line 1, column 11 (byte 10), format: "daqin-model/2"`},
	{"format that is not text", `{"format":1}`, "line 1, column 11 (byte 10), format: a number stands where text belongs"},
	{"cut short in a string", head + "\n\"title\":\"Uto", "line 2, column 13 (byte 39), title: the text ends in the middle"},
	{"cut short after a comma", head, "line 1, column 27 (byte 26): the text ends in the middle"},
	{"cut short in a list", head + `"events":[{"id":"a"},` + "\n", "line 2, column 1 (byte 48), events: the text ends in the middle"},
	{"trailing garbage", head + "\"title\":\"\"}\n\n  x", "line 3, column 3 (byte 41): invalid character 'x' after top-level value"},
	{"two models", `{"format":"daqin-model/1"} {}`, "line 1, column 28 (byte 27): invalid character '{' after top-level value"},
	{"unknown field", head + "\n\"events\": [{},\n {\"whe\": 1}]}", "line 3, column 3 (byte 44), events[1].whe: there is no such field"},
	{"unknown field of hostile length", head + `"` + strings.Repeat("é\\n", 9999) + `":1}`, `: there is no such field`},
	{"field in other case", head + `"Title":"x"}`, "line 1, column 27 (byte 26), Title: there is no such field"},
	{"field twice", head + `"title":"a","title":"b"}`, "line 1, column 39 (byte 38), title: the field stands twice"},
	{"date as a number", head + "\"events\": [{\"title\":\"Zoë\",\n\"when\": 1989}]}",
		"line 2, column 9 (byte 62), events[0].when: a number stands where text belongs"},
	{"list as text", head + `"events":"none"}`, "line 1, column 36 (byte 35), events: text stands where a list belongs"},
	{"text as a list", head + `"title":[]}`, "line 1, column 35 (byte 34), title: a list stands where text belongs"},
	{"ID as a number", head + `"ties":[{"id":7}]}`, "line 1, column 41 (byte 40), ties[0].id: a number stands where text belongs"},
	{"object as true", head + `"ties":[true]}`, "line 1, column 35 (byte 34), ties[0]: true stands where an object belongs"},
	{"fraction", head + `"sections":[{"level":1.5}]}`, "line 1, column 48 (byte 47), sections[0].level: 1.5 stands where a whole number belongs"},
	{"number too large", head + `"figures":[{"value":1e999}]}`, "line 1, column 47 (byte 46), figures[0].value: 1e999 stands where a number belongs"},
	{"yes", head + `"ties":[{"directed":"yes"}]}`, "line 1, column 47 (byte 46), ties[0].directed: text stands where true or false belongs"},
	{"one party", head + `"parties":[{}]}`, "line 1, column 40 (byte 39), parties: a list stands where a list of 2 belongs"},
	{"three parties", head + `"parties":[{},{},{}]}`, "parties: a list stands where a list of 2 belongs"},
	{"invalid UTF-8", head + "\"title\":\"é\xff\"}", "line 1, column 37 (byte 37), title: invalid UTF-8"},
	{"half a surrogate pair", head + `"title":"\ud800"}`, "line 1, column 36 (byte 35), title: invalid surrogate pair"},
	{"line end in a string", head + "\"title\":\"a\nb\"}", `line 1, column 37 (byte 36), title: invalid character '\n' in string`},
	{"comment", head + "// none\n}", "line 1, column 27 (byte 26): invalid character '/'"},
	{"deep lists", head + `"events":` + strings.Repeat("[", 64), "line 1, column 99 (byte 98): nested deeper than 64 levels"},
	{"deep objects, closed", strings.Repeat(`{"a":`, 1e5) + "1" + strings.Repeat("}", 1e5), "line 1, column 321 (byte 320): nested deeper"},
	{"deep after escaped quotes", head + `"title":"\"\\",` + `"events":` + strings.Repeat("[", 64), "nested deeper than 64 levels"},
}

func TestDecodeRefuses(t *testing.T) {
	for _, test := range refused {
		t.Run(test.name, func(t *testing.T) {
			m, err := Decode(strings.NewReader(test.text))
			if err == nil {
				t.Fatalf("decoded %+v", m)
			}
			if m != nil || !strings.HasPrefix(err.Error(), "decode: line ") || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is\n%v, want\n%s", err, test.want)
			}
			if len(err.Error()) > 300 || strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("the error does not fit on a line: %q", err)
			}
		})
	}
}

func TestDecodeTakes(t *testing.T) {
	tests := []struct{ name, text string }{
		{"nothing but the format", `{"format":"daqin-model/1"}`},
		{"format last, with escapes", "\r\n\t{\"title\":\"\",\"format\":\"daqin-model\\/1\"}\n\n"},
		{"brackets in a string", head + `"title":"` + strings.Repeat(`[{\"`, 100) + `"}`},
		{"nulls for what is not told", head + `"events":null,"title":null}`},
		{"a date that can't be read, for Validate to tell", head + `"events":[{"when":"soon"}]}`},
		{"references that lead nowhere, for Validate to tell", head + `"ties":[{"from":"a","to":"b"}]}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := Decode(strings.NewReader(test.text)); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestDecodeTooLarge(t *testing.T) {
	text := head + `"title":"Utopia"}`
	if _, err := decode(t.Context(), strings.NewReader(text), int64(len(text))); err != nil {
		t.Errorf("a text of just the limit: %v", err)
	}
	_, err := decode(t.Context(), strings.NewReader(text), int64(len(text))-1)
	if err == nil || !strings.Contains(err.Error(), "more than") {
		t.Errorf("a text past the limit: %v", err)
	}
	endless := io.MultiReader(strings.NewReader(head), endlessSpace{})
	if _, err := decode(t.Context(), endless, 1<<20); err == nil || !strings.Contains(err.Error(), "more than 1 MiB") {
		t.Errorf("a text without end: %v", err)
	}
}

type endlessSpace struct{}

func (endlessSpace) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestDecodeUnreadable(t *testing.T) {
	broken := errors.New("cable pulled")
	if _, err := Decode(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("Decode says %v, want %v in it", err, broken)
	}
}

func TestDecodeFile(t *testing.T) {
	dir := t.TempDir()
	good, bad := filepath.Join(dir, "good.json"), filepath.Join(dir, "bad.json")
	if err := errors.Join(os.WriteFile(good, encoded(t, sample()), 0o600), os.WriteFile(bad, []byte("{\n]"), 0o600)); err != nil {
		t.Fatal(err)
	}
	if m, err := DecodeFile(good); err != nil || m.Title != "Utopia and Erewhon" {
		t.Errorf("DecodeFile gives %v, %v", m, err)
	}
	if _, err := DecodeFile(bad); err == nil || !strings.HasPrefix(err.Error(), "decode "+bad+": line 2, column 1 (byte 2)") {
		t.Errorf("the error of a bad file is %v", err)
	}
	if _, err := DecodeFile(filepath.Join(dir, "none.json")); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "none.json") {
		t.Errorf("the error of no file is %v", err)
	}
	if _, err := DecodeFile(dir); err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("the error of a folder is %v", err)
	}
}

// What Decode takes, Encode writes so that Decode takes it again as the same; and Validate goes through all of it.
func FuzzDecode(f *testing.F) {
	f.Add(encoded(f, sample()))
	for _, test := range refused {
		if len(test.text) < 4096 {
			f.Add([]byte(test.text))
		}
	}
	for _, test := range broken {
		m := sample()
		test.spoil(m)
		var b bytes.Buffer
		if Encode(&b, m) == nil { // JSON has no NaN
			f.Add(b.Bytes())
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Decode(bytes.NewReader(data))
		if err != nil {
			if m != nil || !strings.HasPrefix(err.Error(), "decode: line ") || strings.Contains(err.Error(), "\n") {
				t.Fatalf("the error is %q", err)
			}
			return
		}
		if m.Format != Format {
			t.Fatalf("the format is %q", m.Format)
		}
		once := encoded(t, m)
		again, err := Decode(bytes.NewReader(once))
		if err != nil {
			t.Fatalf("what Encode wrote is refused: %v", err)
		}
		if twice := encoded(t, again); !bytes.Equal(once, twice) {
			t.Fatalf("encoded once\n%s\nand twice\n%s", once, twice)
		}
		if before, after := Faults(Validate(m)), Faults(Validate(again)); len(before) != len(after) {
			t.Fatalf("%d faults before the round trip, %d after", len(before), len(after))
		}
	})
}

// large gives a model of some megabytes: many sections, most of the bytes text.
func large() *Model {
	m := sample()
	paragraph := strings.Repeat("In 1989 Zoë Ōtaki of Utopia went to Erewhon. ", 40)
	for range 2000 {
		m.Sections = append(m.Sections, Section{ID: "more", Source: "paper", Title: "More", Level: 2, Text: paragraph,
			Paragraphs: []Paragraph{{End: len(paragraph)}}})
		m.Mentions = append(m.Mentions, m.Mentions[:4]...)
		m.Events = append(m.Events, m.Events[:2]...)
	}
	return m
}

func BenchmarkDecode(b *testing.B) {
	data := encoded(b, large())
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Decode(bytes.NewReader(data)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	m := large()
	b.SetBytes(int64(len(encoded(b, m))))
	b.ReportAllocs()
	for b.Loop() {
		if err := Encode(io.Discard, m); err != nil {
			b.Fatal(err)
		}
	}
}
