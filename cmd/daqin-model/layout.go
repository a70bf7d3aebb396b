package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"daqin/ui/force"
)

type mode struct {
	name    string
	options force.Options
}

// modes are what a drawing can be for.
var modes = []mode{
	{"stress", force.Options{}},
	{"clusters", force.Options{Mode: force.Clusters}},
}

// layout places the nodes of an edge list and prints where they are, or measures places that come from elsewhere.
func layout(args []string, s streams) error {
	flags := flag.NewFlagSet("layout", flag.ContinueOnError)
	seed := flags.Uint64("seed", 1, "another number gives another drawing, the same number the same")
	name := flags.String("mode", modes[0].name, "what the drawing is for: "+modeNames())
	quality := flags.Bool("quality", false, "tell on the standard error how good the drawing is and what it took")
	points := flags.String("points", "", "lay nothing out, but measure the positions in this file (id x y in each line)")
	if err := parse(flags, args, s); err != nil {
		return err
	}
	switch {
	case flags.NArg() != 1:
		return usageError{errors.New("name one edge list behind the flags, or - for the standard input")}
	case flags.Arg(0) == "-" && *points == "-":
		return usageError{errors.New("the standard input can't be both the edge list and the points")}
	}
	mode := slices.IndexFunc(modes, func(m mode) bool { return m.name == *name })
	if mode < 0 {
		return usageError{fmt.Errorf("what is -mode %q? There are %s", *name, modeNames())}
	}
	g, err := opened(flags.Arg(0), s, readGraph)
	if err != nil {
		return err
	}
	if *points != "" {
		at, err := opened(*points, s, func(l *lines) ([]force.Point, error) { return readPoints(l, g.N) })
		if err != nil {
			return err
		}
		return printQuality(s.err, g, at)
	}
	began := time.Now()
	at := modes[mode].place(g, *seed)
	took := time.Since(began)
	if err := printPoints(s.out, at); err != nil || !*quality {
		return err
	}
	if err := printCost(s.err, took); err != nil {
		return err
	}
	return printQuality(s.err, g, at)
}

// place lays a graph out with nothing but its ties in mind.
func (m mode) place(g force.Graph, seed uint64) []force.Point {
	m.options.Seed = seed
	return force.Layout(g, m.options)
}

func modeNames() string {
	var names []string
	for _, m := range modes {
		names = append(names, m.name)
	}
	return strings.Join(names, " and ")
}

// printPoints prints a line for each node, with as many digits as tell its position exactly.
func printPoints(w io.Writer, at []force.Point) error {
	out := bufio.NewWriter(w)
	for i, p := range at {
		x, y := strconv.FormatFloat(p.X, 'f', -1, 64), strconv.FormatFloat(p.Y, 'f', -1, 64)
		fmt.Fprintf(out, "%d %s %s\n", i, x, y)
	}
	return out.Flush()
}

// printCost tells what a layout took that has just ended: the time, and the most memory that the program has asked the
// system for.
func printCost(w io.Writer, took time.Duration) error {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	_, err := fmt.Fprintf(w, "time        %.1f ms\nmemory      %.1f MB\n", took.Seconds()*1e3, float64(m.Sys)/1e6)
	return err
}

// printQuality tells each figure as soon as it is there: of a large graph crossings take long to count.
func printQuality(w io.Writer, g force.Graph, at []force.Point) error {
	_, err := fmt.Fprintf(w, "stress      %.4f\n", force.Stress(g, at))
	if err == nil {
		_, err = fmt.Fprintf(w, "neighbours  %.3f\n", force.NeighbourhoodPreservation(g, at))
	}
	if err == nil {
		_, err = fmt.Fprintf(w, "crossings   %d\n", force.Crossings(g, at))
	}
	return err
}
