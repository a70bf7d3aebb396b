package notes

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"daqin/model"
	"daqin/model/modeltest"
)

func TestFileNames(t *testing.T) {
	for title, want := range map[string]string{
		"China–Syria relations":  "notes-china-syria-relations",
		"大秦 / 中国":                "notes-大秦-中国",
		"":                       "notes",
		"../../etc/passwd":       "notes-etc-passwd",
		"CON":                    "notes-con",
		"a\x00b:c*d?\\\"<>|.  .": "notes-a-b-c-d",
		strings.Repeat("x", 300): "notes-" + strings.Repeat("x", longestName),
	} {
		if got := FileName(title); got != want {
			t.Errorf("%q is kept as %q, want %q", title, got, want)
		}
	}
	if got := FileName(strings.Repeat("𠀀", 300)); len(got) > 180 || !utf8.ValidString(got) {
		t.Errorf("a name of %d bytes", len(got))
	}
}

// Models of the same title have one file if they have a source in common, and each its own if they have none.
func TestModelsOfOneTitle(t *testing.T) {
	folder := t.TempDir()
	mine, grown, others := modeltest.Small(), modeltest.Small(), modeltest.Small()
	grown.Sources = append(grown.Sources, model.Source{ID: "third", Title: "A third"})
	others.Sources = []model.Source{{ID: "handbook", Title: "Another handbook"}}
	path := PathFor(folder, mine)
	if want := filepath.Join(folder, "notes-norland-sudland-relations.json"); path != want {
		t.Fatalf("the notes are kept in %s, want %s", path, want)
	}
	f, _, _ := Open(path, mine)
	saved(t, f, nil, some())
	if got := PathFor(folder, grown); got != path {
		t.Errorf("those on a grown model in %s", got)
	}
	second := PathFor(folder, others)
	if want := strings.TrimSuffix(path, ".json") + " (2).json"; second != want {
		t.Fatalf("those on another model in %s, want %s", second, want)
	}
	f, b, err := Open(second, others)
	if b != nil || err != nil {
		t.Fatal(b, err)
	}
	saved(t, f, nil, NewBook(remark("theirs", "", 0)))
	if PathFor(folder, mine) != path || PathFor(folder, others) != second {
		t.Error("they are mixed up")
	}
	data := read(t, second)
	os.WriteFile(second, data[:len(data)-3], 0o600)
	if PathFor(folder, others) != second || PathFor(folder, mine) != path {
		t.Error("damaged, they are mixed up")
	}
}
