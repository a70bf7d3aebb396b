package graph

import (
	"cmp"
	"slices"
	"strings"

	"daqin/model"
	"daqin/model/search"
	"daqin/ui/rows"
	"daqin/ui/words"
)

// entry is a row of the list: an actor, or beneath it one of its ties.
type entry struct {
	node int
	tie  int // of Model.Ties, noTie for the actor itself
}

const noTie = -1

// listing is which rows there are, in their order. An actor that the span does not tell of stays where it is, without numbers,
// unless what is outside is hidden: sorted by name, no row moves while time does.
type listing struct {
	chart   *chart
	names   []string // folded: all by which each node may be called
	ranks   [3][]int32
	order   rows.Order[column]
	query   string
	open    map[int]bool // nodes whose ties stand beneath them
	entries []entry
	actors  []entry   // those of them that are actors
	figures []figures // beside the chart's nodes: what the span tells of them
	said    []int     // beside Model.Ties: in how many sentences, 0 of those that don't show
	inSpan  int       // of actors
}

// figures is what the numbers of a row say.
type figures struct {
	ties int
	seen
}

func newListing(c *chart) *listing {
	return &listing{chart: c, open: map[int]bool{}}
}

// prepare reads the names, when actors are listed for the first time.
func (l *listing) prepare() {
	if l.figures != nil {
		return
	}
	l.figures, l.said = make([]figures, len(l.chart.nodes)), make([]int, len(l.chart.index.Model.Ties))
	for _, n := range l.chart.nodes {
		called := append([]string{n.actor.Name, n.actor.Short}, n.actor.Aliases...)
		for _, script := range n.actor.Scripts {
			called = append(called, script.Text)
		}
		l.names = append(l.names, foldName(strings.Join(called, "\n")))
	}
	for c := range l.ranks {
		l.ranks[c] = rows.Rank(rows.Keys(len(l.chart.nodes), func(i int) string { return l.says(i, column(c)) }))
	}
}

// says gives the words in a column of an actor's row.
func (l *listing) says(node int, c column) string {
	switch a := l.chart.nodes[node].actor; c {
	case name:
		return a.Name
	case kind:
		return words.Kind(a.Kind)
	case side:
		return words.Side(l.chart.index.Model, a.Side)
	}
	return ""
}

// foldName gives the form in which names are compared with what is typed: "al-Sharaa" is found by "al sharaa" too.
func foldName(text string) string {
	return search.Fold(strings.NewReplacer("-", " ", "‑", " ", "–", " ").Replace(text))
}

// fill lists the actors that a sight shows and the query finds, and the ties of those that are open.
func (l *listing) fill(s *sight) {
	l.prepare()
	wanted := l.wanted()
	l.count(s)
	l.actors, l.inSpan = l.actors[:0], 0
	for i := range l.chart.nodes {
		shows := s.nodes[i]
		outside := shows.presence == model.Outside
		if l.figures[i] = (figures{}); !outside {
			l.figures[i] = figures{l.tiesOf(i), l.chart.facts.actor(i, s)}
		}
		if shows.hidden || s.near != nil && !s.near[i] || !l.finds(i, wanted) {
			continue
		}
		if l.actors = append(l.actors, entry{i, noTie}); !outside {
			l.inSpan++
		}
	}
	slices.SortFunc(l.actors, l.compare)
	l.unfold()
}

// count finds how many sentences say each tie that shows.
func (l *listing) count(s *sight) {
	clear(l.said)
	for i, p := range l.chart.pairs {
		if s.pairs[i].hidden || s.pairs[i].presence == model.Outside {
			continue
		}
		span := s.told(s.pairs[i])
		for _, t := range p.ties {
			if s.off == nil || !s.off[t] {
				l.said[t] = l.chart.index.TieWeight(&l.chart.index.Model.Ties[t], span).Total()
			}
		}
	}
}

// tiesOf counts the ties of a node that show.
func (l *listing) tiesOf(node int) (n int) {
	for _, p := range l.chart.nodes[node].pairs {
		for _, t := range l.chart.pairs[p].ties {
			if l.said[t] > 0 {
				n++
			}
		}
	}
	return n
}

// unfold puts beneath the actors the ties of those that are open, what most sentences say first.
func (l *listing) unfold() {
	l.entries = l.entries[:0]
	for _, e := range l.actors {
		l.entries = append(l.entries, e)
		if !l.open[e.node] {
			continue
		}
		from := len(l.entries)
		for _, p := range l.chart.nodes[e.node].pairs {
			for _, t := range l.chart.pairs[p].ties {
				if l.said[t] > 0 {
					l.entries = append(l.entries, entry{e.node, t})
				}
			}
		}
		slices.SortFunc(l.entries[from:], func(a, b entry) int {
			return cmp.Or(cmp.Compare(l.said[b.tie], l.said[a.tie]), cmp.Compare(a.tie, b.tie))
		})
	}
}

// wanted gives the words of the query.
func (l *listing) wanted() []string { return strings.Fields(foldName(l.query)) }

// finds tells whether each of some words stands in a name of the node.
func (l *listing) finds(node int, wanted []string) bool {
	for _, word := range wanted {
		if !strings.Contains(l.names[node], word) {
			return false
		}
	}
	return true
}

// compare compares two actors by the order, and equal ones by name. Whom the column tells nothing of comes last either way.
func (l *listing) compare(a, b entry) int {
	by, c := 0, l.order.By
	if c < ties {
		by = l.order.Compare(l.ranks[c][a.node], l.ranks[c][b.node])
	} else {
		x, told := l.value(a.node, c)
		y, toldToo := l.value(b.node, c)
		switch {
		case told && toldToo:
			by = l.order.Compare(x, y)
		case told:
			by = -1
		case toldToo:
			by = 1
		}
	}
	return cmp.Or(by, cmp.Compare(l.ranks[name][a.node], l.ranks[name][b.node]), cmp.Compare(a.node, b.node))
}

// value is what a column of numbers or dates sorts by, and whether it has anything to say of a node.
func (l *listing) value(node int, c column) (value int32, told bool) {
	x, shows := l.chart.index, l.figures[node]
	switch c {
	case ties:
		return int32(shows.ties), shows.ties > 0
	case sentences:
		return int32(shows.said.Total()), shows.said.Total() > 0
	case first:
		return int32(x.Bounds(shows.first).From), !shows.first.IsZero()
	}
	return int32(x.Bounds(shows.last).Until), !shows.last.IsZero()
}

// turn sorts by a column: at first by names from A, by numbers and last dates from the greatest.
func (l *listing) turn(by column) {
	was := l.order.By
	l.order = l.order.Turned(by)
	if by != was && (by == ties || by == sentences || by == last) {
		l.order.Down = true
	}
	slices.SortFunc(l.actors, l.compare)
	l.unfold()
}

// row gives where an entry stands, or the actor that it belongs to; -1 where that is not listed.
func (l *listing) row(e entry) int {
	if at := slices.Index(l.entries, e); at >= 0 || e.tie == noTie {
		return at
	}
	return slices.Index(l.entries, entry{e.node, noTie})
}
