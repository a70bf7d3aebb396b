package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"daqin/ui/force"
)

const (
	mostNodes = 1_000_000
	mostTies  = 10_000_000
	farthest  = 1e9 // beyond, package force counts no point as a position
)

// lines reads a text of numbers: words in lines, of which those that are empty or begin with # are passed over.
type lines struct {
	name   string
	text   *bufio.Scanner
	number int      // of the line just read, from 1; 0 before the first
	words  []string // of that line
}

// opened gives the lines of a file, or of the standard input where the name is "-", to read.
func opened[T any](name string, s streams, read func(*lines) (T, error)) (T, error) {
	if name == "-" {
		return read(&lines{name: "standard input", text: bufio.NewScanner(s.in)})
	}
	f, err := os.Open(name)
	if err != nil {
		var none T
		return none, err
	}
	defer f.Close() // it was only read
	return read(&lines{name: name, text: bufio.NewScanner(f)})
}

// next goes to the next line that says something; io.EOF tells that there is none.
func (l *lines) next() error {
	for l.text.Scan() {
		l.number++
		l.words = strings.Fields(l.text.Text())
		if len(l.words) > 0 && !strings.HasPrefix(l.words[0], "#") {
			return nil
		}
	}
	l.words = nil
	switch err := l.text.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		l.number++
		return l.fault("this line is too long: put a line break after each tie or point")
	case err != nil:
		return fmt.Errorf("%s: %w", l.name, err)
	}
	return io.EOF
}

// fault is what is wrong with the line just read, and what would be right.
func (l *lines) fault(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", l.name, max(l.number, 1), fmt.Sprintf(format, args...))
}

// whole reads a word of the line as a number from 0 to most.
func (l *lines) whole(word, most int) (int, error) {
	v, err := strconv.Atoi(l.words[word])
	if err != nil || v < 0 || v > most {
		return 0, l.fault("%q is not a whole number from 0 to %d", l.words[word], most)
	}
	return v, nil
}

// node reads a word of the line as the number of one of n nodes.
func (l *lines) node(word, n int) (int, error) {
	v, err := strconv.Atoi(l.words[word])
	if err != nil || v < 0 || v >= n {
		return 0, l.fault("there is no node %q: the %d nodes are numbered from 0", l.words[word], n)
	}
	return v, nil
}

// readGraph reads an edge list: a line with the numbers of nodes and of ties, then a line for each tie with
// the two nodes, numbered from 0, and the weight, which is 1 where there is none.
func readGraph(l *lines) (g force.Graph, err error) {
	ties, err := readHead(l, &g)
	if err != nil {
		return g, err
	}
	for err = l.next(); err == nil; err = l.next() {
		if len(g.Ties) == ties {
			return g, l.fault("this is one tie more than the %d that the first line tells of: correct either", ties)
		}
		t, err := readTie(l, g.N)
		if err != nil {
			return g, err
		}
		g.Ties = append(g.Ties, t)
	}
	if err != io.EOF {
		return g, err
	}
	if len(g.Ties) < ties {
		return g, l.fault("the text ends after %d ties, but the first line tells of %d: correct either", len(g.Ties), ties)
	}
	return g, nil
}

func readHead(l *lines, g *force.Graph) (ties int, err error) {
	if err := l.next(); err != nil && err != io.EOF {
		return 0, err
	}
	if len(l.words) != 2 {
		return 0, l.fault(`an edge list begins with the numbers of its nodes and of its ties, such as "77 254"`)
	}
	if g.N, err = l.whole(0, mostNodes); err != nil {
		return 0, err
	}
	return l.whole(1, mostTies)
}

// readTie reads a tie. The heavier it is, the shorter it is to be.
func readTie(l *lines, n int) (t force.Tie, err error) {
	if len(l.words) != 2 && len(l.words) != 3 {
		return t, l.fault(`a tie is two nodes and, if need be, a weight, such as "0 1" or "0 1 2.5"`)
	}
	if t.From, err = l.node(0, n); err != nil {
		return t, err
	}
	if t.To, err = l.node(1, n); err != nil {
		return t, err
	}
	if len(l.words) == 3 {
		weight, err := strconv.ParseFloat(l.words[2], 64)
		if err != nil || !(weight > 0) || math.IsInf(weight, 0) {
			return t, l.fault("%q is not a weight: that is a number above 0", l.words[2])
		}
		t.Length = 1 / weight
	}
	return t, nil
}

// readPoints reads a line for each of n nodes, in any order: its number, x and y.
func readPoints(l *lines, n int) ([]force.Point, error) {
	at, placed := make([]force.Point, n), make([]bool, n)
	err := l.next()
	for ; err == nil; err = l.next() {
		if len(l.words) != 3 {
			return nil, l.fault(`a position is a node, x and y, such as "0 1.5 -2"`)
		}
		i, err := l.node(0, n)
		if err != nil {
			return nil, err
		}
		if placed[i] {
			return nil, l.fault("node %d has a position already: leave one of the two", i)
		}
		placed[i] = true
		if at[i].X, err = l.coordinate(1); err != nil {
			return nil, err
		}
		if at[i].Y, err = l.coordinate(2); err != nil {
			return nil, err
		}
	}
	if err != io.EOF {
		return nil, err
	}
	if i := slices.Index(placed, false); i >= 0 {
		return nil, l.fault("the text ends without a position of node %d: each of the %d nodes needs one", i, n)
	}
	return at, nil
}

func (l *lines) coordinate(word int) (float64, error) {
	v, err := strconv.ParseFloat(l.words[word], 64)
	if err != nil || !(math.Abs(v) <= farthest) {
		return 0, l.fault("%q is not a coordinate: that is a number from -1e9 to 1e9", l.words[word])
	}
	return v, nil
}
