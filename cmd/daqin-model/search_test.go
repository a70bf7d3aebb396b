package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// builtIn is the model that comes with the program.
const builtIn = "../../assets/model.json"

func TestSearch(t *testing.T) {
	for _, test := range []struct{ query, kind, id, why string }{
		{"Mao Tse-tung", "actor", "mao-zedong", "respelt"},
		{"馬賦良", "actor", "ma-fuliang", "exact: 馬賦良"},
		{"military relations", "section", "military", "exact"},
		{"May 1989", "date", "1989-05-01/1989-05-31", "exact"},
		{"missiles cancelled", "event", "1991-missiles-cancelled", "words"},
	} {
		got := do("search", "-n", "1", builtIn, test.query)
		var hit map[string]any
		if err := json.Unmarshal([]byte(got.out), &hit); err != nil || got.status != 0 || got.err != "" {
			t.Errorf("%q: %+v (%v)", test.query, got, err)
			continue
		}
		if hit["kind"] != test.kind || hit["id"] != test.id || hit["why"] != test.why || hit["title"] == "" || len(hit) != 5 {
			t.Errorf("%q: %v, want %+v", test.query, hit, test)
		}
	}
}

// The place of a sentence leads to its text.
func TestSearchPrintsWhereSentencesStand(t *testing.T) {
	got := do("search", builtIn, "sniper", "rifles")
	if !strings.Contains(got.out, `"kind":"sentence","id":"military:`) || !strings.Contains(got.out, "sniper rifles") {
		t.Errorf("%+v", got)
	}
	if lines := strings.Count(do("search", builtIn, "china").out, "\n"); lines != 10 {
		t.Errorf("%d hits, 10 are printed where nothing else is said", lines)
	}
}

func TestSearchFindsNothing(t *testing.T) {
	if got := do("search", builtIn, "qqqq wwww"); got != (outcome{err: "nothing found\n"}) {
		t.Errorf("%+v", got)
	}
}

func TestSearchNamesWhatIsWrong(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.json")
	if err := os.WriteFile(bad, []byte(`{"format":"daqin-model/1","title":"T","actors":[{"id":"A","name":"","kind":"king","side":"first"}]}`), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args   []string
		status int
		says   string
	}{
		{nil, 2, "name a model and what to look for"},
		{[]string{builtIn}, 2, "what is to be found in " + builtIn},
		{[]string{builtIn, " "}, 2, "empty: write a name"},
		{[]string{"-n", "0", builtIn, "xi"}, 2, "write 1 or more"},
		{[]string{builtIn, "-n", "3", "xi"}, 2, "write flags before it"},
		{[]string{"nowhere.json", "xi"}, 1, "nowhere.json"},
		{[]string{bad, "xi"}, 1, "daqin-model check " + bad + " tells each"},
	} {
		got := do(append([]string{"search"}, test.args...)...)
		if got.status != test.status || !strings.Contains(got.err, test.says) || got.out != "" {
			t.Errorf("%q: %+v, want status %d and %q", test.args, got, test.status, test.says)
		}
	}
}
