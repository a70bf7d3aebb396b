package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const gazette = `---
id: gazette
title: The Gazette
kind: newspaper
licence: CC0
languages: [en]
---

# Libya and Egypt {#main}

In 1901 Libya recognised Egypt.[^a]

[^a]: gazette, Lead
`

// outcome is what a command line left behind.
type outcome struct {
	status   int
	out, err string
}

func do(args ...string) outcome {
	var out, err bytes.Buffer
	status := run(args, streams{strings.NewReader(""), &out, &err})
	return outcome{status, out.String(), err.String()}
}

// folder makes a folder of documents and gives its name.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestBuildThenCheckThenStats(t *testing.T) {
	dir := folder(t, map[string]string{"gazette.md": gazette})
	out := filepath.Join(dir, "model.json")
	if got := do("build", "-documents", dir, "-o", out); got != (outcome{}) {
		t.Fatalf("build: %+v", got)
	}
	first := read(t, out)
	if got := do("build", "-documents", dir, "-o", out); got != (outcome{}) || read(t, out) != first {
		t.Errorf("a second build: %+v, the same: %t", got, read(t, out) == first)
	}
	got := do("check", out)
	want := out + ": no fault: 1 sources, 1 sections, 2 actors, 2 mentions, 1 events, 1 ties, 0 figures, 0 accounts\n"
	if got.status != 0 || got.out != want {
		t.Errorf("check: %+v, want %s", got, want)
	}
	got = do("stats", out)
	for _, line := range []string{"state 2", "diplomacy 1", "recognises 1", "main 1 1 1 1 1 1 2 0 0"} {
		if !strings.Contains(strings.Join(strings.Fields(got.out), " "), line) || got.status != 0 {
			t.Errorf("stats: %+v\nhas no %q", got, line)
		}
	}
	left, _ := filepath.Glob(filepath.Join(dir, ".*"))
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestBuildTellsAllFaults(t *testing.T) {
	dir := folder(t, map[string]string{
		"gazette.md":    gazette,
		"curation.yaml": "title: T\nevents:\n  - {id: a, title: A, category: visit, quotes: [nowhere, nobody]}\n",
		"model.json":    "as it was",
	})
	out := filepath.Join(dir, "model.json")
	got := do("build", "-documents", dir, "-o", out)
	if got.status != 1 || !strings.Contains(got.err, `curation.yaml:3: quote "nowhere"`) || !strings.Contains(got.err, `curation.yaml:3: quote "nobody"`) {
		t.Errorf("%+v", got)
	}
	if read(t, out) != "as it was" {
		t.Error("a build that failed wrote its file")
	}
}

func TestBuildWarns(t *testing.T) {
	dir := folder(t, map[string]string{"gazette.md": gazette, "curation.yaml": "title: T\n"})
	got := do("build", "-documents", dir, "-o", filepath.Join(dir, "model.json"))
	want := "warning: " + filepath.Join(dir, "gazette.md") + ":11: no curated event holds \"1901\""
	if got.status != 0 || !strings.HasPrefix(got.err, want) {
		t.Errorf("%+v, want %s…", got, want)
	}
}

func TestCheckTellsAllFaults(t *testing.T) {
	dir := folder(t, map[string]string{
		"cut.json":  `{"format":"daqin-model/1","title":`,
		"bad.json":  `{"format":"daqin-model/1","title":"T","actors":[{"id":"A","name":"","kind":"king","side":"first"}]}`,
		"good.json": `{"format":"daqin-model/1","title":"T"}`,
	})
	cut, bad, good := filepath.Join(dir, "cut.json"), filepath.Join(dir, "bad.json"), filepath.Join(dir, "good.json")
	got := do("check", cut, bad, good)
	if lines := strings.Count(got.out, "\n"); got.status != 1 || lines != 5 || !strings.Contains(got.out, good+": no fault") || !strings.Contains(got.out, cut) {
		t.Errorf("%+v", got)
	}
}

func TestExtract(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "In 1901 Libya recognised Egypt.", "b.txt": "The next day Egypt met Libya."})
	got := do("extract", filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"))
	if got.status != 0 || !strings.Contains(got.out, `"recognises"`) || !strings.Contains(got.err, `b.txt:1: "The next day" can't be dated`) {
		t.Errorf("%+v", got)
	}
	model := filepath.Join(dir, "model.json")
	if err := os.WriteFile(model, []byte(got.out), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := do("check", model); got.status != 0 {
		t.Errorf("check of what was extracted: %+v", got)
	}
}

func TestUsage(t *testing.T) {
	cases := []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{"nothing", nil, 2, "Usage:"},
		{"help", []string{"help"}, 0, "Usage:"},
		{"help of a command", []string{"build", "-h"}, 0, "-documents"},
		{"no such command", []string{"biuld"}, 2, `no command "biuld"`},
		{"no such flag", []string{"build", "-into", "x"}, 2, "-into"},
		{"too much for build", []string{"build", "documents"}, 2, `what is "documents"?`},
		{"nothing to check", []string{"check"}, 2, "name the models"},
		{"nothing to extract", []string{"extract"}, 2, "name the texts"},
		{"two to count", []string{"stats", "a", "b"}, 2, "name one model"},
		{"nothing to lay out", []string{"layout"}, 2, "name one edge list"},
		{"flag behind", []string{"layout", "graph.txt", "-quality"}, 2, "behind the flags"},
		{"no such mode", []string{"layout", "-mode", "nice", "graph.txt"}, 2, `what is -mode "nice"? There are stress`},
		{"one input for two", []string{"layout", "-points", "-", "-"}, 2, "can't be both"},
		{"no such graph", []string{"layout", "nowhere.txt"}, 1, "nowhere.txt"},
		{"no such folder", []string{"build", "-documents", "nowhere"}, 1, "nowhere"},
		{"no such text", []string{"extract", "nowhere.txt", "nobody.txt"}, 1, "nobody.txt"},
		{"no such model", []string{"stats", "nowhere.json"}, 1, "nowhere.json"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := do(c.args...)
			if got.status != c.status || !strings.Contains(got.out+got.err, c.says) {
				t.Errorf("%+v, want status %d and %q", got, c.status, c.says)
			}
		})
	}
}
