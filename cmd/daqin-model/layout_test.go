package main

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"daqin/ui/force"
)

const square = "# a square, and one node alone\n5 4\n0 1\n1 2 2.5\n\n2 3\r\n3 0\n"

// feed runs a command line with a text on the standard input.
func feed(in string, args ...string) outcome {
	var out, err bytes.Buffer
	status := run(args, streams{strings.NewReader(in), &out, &err})
	return outcome{status, out.String(), err.String()}
}

func TestLayoutPrintsPoints(t *testing.T) {
	for _, mode := range modes {
		got := feed(square, "layout", "-mode", mode.name, "-")
		form := regexp.MustCompile(`^0 -?[0-9.]+ -?[0-9.]+\n1 .*\n2 .*\n3 .*\n4 -?[0-9.]+ -?[0-9.]+\n$`)
		if got.status != 0 || got.err != "" || !form.MatchString(got.out) {
			t.Errorf("%s: %+v", mode.name, got)
		}
		if again := feed(square, "layout", "-mode", mode.name, "-seed", "1", "-"); again != got {
			t.Errorf("%s: again: %+v", mode.name, again)
		}
	}
}

// What is printed must be the drawing that was measured, to the last digit.
func TestPointsMeasureAsTheirLayout(t *testing.T) {
	dir := folder(t, map[string]string{"square.txt": square})
	graph, points := filepath.Join(dir, "square.txt"), filepath.Join(dir, "points.txt")
	laid := do("layout", "-quality", graph)
	if err := os.WriteFile(points, []byte(laid.out), 0o644); err != nil {
		t.Fatal(err)
	}
	measured := do("layout", "-points", points, graph)
	form := regexp.MustCompile(`^time +[0-9.]+ ms\nmemory +[0-9.]+ MB\nstress +0\.\d{4}\nneighbours +[01]\.\d{3}\ncrossings +0\n$`)
	if laid.status != 0 || !form.MatchString(laid.err) {
		t.Errorf("layout: %+v", laid)
	}
	if measured.status != 0 || measured.out != "" || !strings.HasSuffix(laid.err, "MB\n"+measured.err) {
		t.Errorf("layout tells %q, its points %q", laid.err, measured.err)
	}
	if piped := feed(laid.out, "layout", "-points", "-", graph); piped != measured {
		t.Errorf("from the standard input: %+v", piped)
	}
	if piped := feed(square, "layout", "-points", points, "-"); piped != measured {
		t.Errorf("to an edge list on the standard input: %+v", piped)
	}
}

func TestHeavyTiesAreShort(t *testing.T) {
	g, err := readFrom("3 2\n0 1 4\n1 2 .5\n", readGraph)
	if want := []force.Tie{{From: 0, To: 1, Length: 0.25}, {From: 1, To: 2, Length: 2}}; err != nil || g.N != 3 ||
		len(g.Ties) != 2 || g.Ties[0] != want[0] || g.Ties[1] != want[1] {
		t.Errorf("%+v, %v", g, err)
	}
}

func TestLayoutTellsFaults(t *testing.T) {
	for _, c := range []struct{ name, text, points, says string }{
		{"nothing", "", "", "standard input:1: an edge list begins with"},
		{"only a comment", "# 2 1\n", "", "standard input:1: an edge list begins with"},
		{"no head", "0 1 1\n", "", `:1: an edge list begins with the numbers of its nodes and of its ties, such as "77 254"`},
		{"negative nodes", "-1 0\n", "", `:1: "-1" is not a whole number from 0 to 1000000`},
		{"too many nodes", "99999999999999999999 0\n", "", `is not a whole number from 0 to 1000000`},
		{"ties in words", "2 one\n", "", `:1: "one" is not a whole number`},
		{"no such node", "2 1\n\n# here\n0 2\n", "", `:4: there is no node "2": the 2 nodes are numbered from 0`},
		{"half a tie", "2 1\n0\n", "", `:2: a tie is two nodes`},
		{"no weight", "2 1\n0 1 0\n", "", `:2: "0" is not a weight: that is a number above 0`},
		{"endless weight", "2 1\n0 1 inf\n", "", `:2: "inf" is not a weight`},
		{"a tie too many", "2 1\n0 1\n1 0\n", "", `:3: this is one tie more than the 1 that`},
		{"a tie too few", "2 2\n0 1\n", "", `:2: the text ends after 1 ties, but the first line tells of 2`},
		{"a line without end", "2 1\n" + strings.Repeat("0 ", 99999), "", `:2: this line is too long`},
		{"half a point", "2 0\n", "0 1\n", `points.txt:1: a position is a node, x and y`},
		{"point of nobody", "2 0\n", "2 1 1\n", `points.txt:1: there is no node "2"`},
		{"point far off", "2 0\n", "0 1 2e9\n", `points.txt:1: "2e9" is not a coordinate`},
		{"no number", "2 0\n", "0 nan 0\n", `points.txt:1: "nan" is not a coordinate`},
		{"two points", "2 0\n", "0 1 2\n0 1 2\n", `points.txt:2: node 0 has a position already`},
		{"a point too few", "2 0\n", "1 1 2\n", `points.txt:1: the text ends without a position of node 0`},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := []string{"layout", "-"}
			if c.points != "" {
				dir := folder(t, map[string]string{"points.txt": c.points})
				args = []string{"layout", "-points", filepath.Join(dir, "points.txt"), "-"}
			}
			if got := feed(c.text, args...); got.status != 1 || got.out != "" || !strings.Contains(got.err, c.says) {
				t.Errorf("%+v, want %q", got, c.says)
			}
		})
	}
}

func TestCostIsTold(t *testing.T) {
	var text bytes.Buffer
	if err := printCost(&text, 1234567*time.Nanosecond); err != nil || !strings.HasPrefix(text.String(), "time        1.2 ms\nmemory  ") {
		t.Errorf("%q, %v", text.String(), err)
	}
}

func readFrom[T any](text string, read func(*lines) (T, error)) (T, error) {
	return opened("-", streams{in: strings.NewReader(text)}, read)
}

// Whatever stands in a file, reading gives a graph that can be laid out and its points, or says in which line it
// can't.
func FuzzEdgeList(f *testing.F) {
	f.Add(square, "0 0 0\n1 1 0\n2 1 1\n3 0 1\n4 5 5\n")
	f.Add("2 1\n0 1 1e-999\n", "0 1e9 -1e9\n1 0x1p-2 +Inf\n")
	f.Add("1000000 0\n", "#\n")
	f.Fuzz(func(t *testing.T, edges, points string) {
		place := regexp.MustCompile(`^standard input:[1-9]\d*: `)
		g, err := readFrom(edges, readGraph)
		if err != nil {
			if !place.MatchString(err.Error()) {
				t.Errorf("%v", err)
			}
			return
		}
		for _, tie := range g.Ties {
			if min(tie.From, tie.To) < 0 || max(tie.From, tie.To) >= g.N || tie.Length < 0 {
				t.Errorf("%+v of %d nodes", tie, g.N)
			}
		}
		if g.N <= 50 && len(g.Ties) <= 200 { // more takes longer and tells no more
			at := force.Layout(g, force.Options{})
			endless := func(p force.Point) bool { return math.IsNaN(p.X-p.X) || math.IsNaN(p.Y-p.Y) }
			if len(at) != g.N || slices.ContainsFunc(at, endless) {
				t.Errorf("%+v is laid out at %v", g, at)
			}
		}
		at, err := readFrom(points, func(l *lines) ([]force.Point, error) { return readPoints(l, g.N) })
		if err != nil && !place.MatchString(err.Error()) {
			t.Errorf("%v", err)
		}
		if err == nil && len(at) != g.N {
			t.Errorf("%d positions for %d nodes", len(at), g.N)
		}
	})
}
