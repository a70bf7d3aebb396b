package force

import (
	"math"
	"math/bits"
	"math/rand/v2"
)

// tiles hold the distances of all pairs, and let all processors move bodies at once.
//
// Bodies are cut into blocks, and a tile has the pairs between two blocks, or those within one. As in a tournament,
// tiles are played in rounds in which each block takes part in one, so that those of a round share no body:
//
//	blocks   A B C D      within: AA BB CC DD    then  AD BC,  AC DB,  AB CD
//
// A tile is done a few rows at a time, or bodies would settle for one block after another instead of for all. A row
// pairs each body of a block with the one that comes k later in the other (wrapping round). Its pairs share no body, or
// hardly ever, and the order of bodies is random, with no pattern that the graph could have: the processor works on
// several at once, and memory is read straight ahead. How bodies are cut depends on their number only.
type tiles struct {
	n       int
	edges   []int32  // block b is of bodies edges[b] to edges[b+1]-1
	matches [][]tile // rounds of the tournament
	whose   []*tile  // by the two blocks, the one that comes first in the tile times their number and the other
	rows    []int32  // in random order
	pulls   []pull   // by level, of this round
	least   uint16   // no level below this one occurs
	crew    *crew
	scale   gauge

	// What the crew is at.
	bodies []body
	match  []tile
	some   []int32
	play   func(k int)
}

// tile has levels of distance: of row k in levels[k*n:], of bodies i of block a and i+k of block b, n bodies in a.
// Within a block the first row has k = 1, and there are as many as give each pair once.
type tile struct {
	a, b   int32
	levels []uint16
}

// A level stands for a distance: the exponent and the first 8 binary digits of the number, which makes whole numbers
// up to 512 exact and others by a part in 500. That takes two bytes, and there are few enough of them for a table.
const (
	dropped   = 23 - 8
	levelBase = 0x3d80_0000 >> dropped // of the shortest tie there can be, 1/16
)

func levelOf(d float32) uint16 {
	return uint16((math.Float32bits(d)+1<<(dropped-1))>>dropped - levelBase)
}

func distanceOf(level int) float32 {
	return math.Float32frombits(uint32(level+levelBase) << dropped)
}

// pull has what moves a pair towards its distance d: half the share of what is missing, and that times d.
type pull struct{ half, byDistance float32 }

// newTiles takes a component's ties with its bodies as nodes, and how many of these a block has at least.
func newTiles(ties adjacency, block int, crew *crew) *tiles {
	const most = 16 // blocks, for eight processors
	n := len(ties.first) - 1
	t := &tiles{n: n, crew: crew}
	count := max(1, min(n/block, most)&^1)
	for b := range count + 1 {
		t.edges = append(t.edges, int32(b*n/count))
	}
	for k := range n/count + 1 {
		t.rows = append(t.rows, int32(k))
	}
	t.pair(count)
	t.play = func(k int) { t.pass(t.match[k]) }
	t.fill(ties)
	t.gauge()
	return t
}

// pair lays out the tournament for an even number of blocks, or for one.
func (t *tiles) pair(count int) {
	room := make([]uint16, t.n*(t.n-1)/2)
	add := func(match []tile, a, b, pairs int) []tile {
		match = append(match, tile{int32(a), int32(b), room[:pairs:pairs]})
		room = room[pairs:]
		return match
	}
	size := func(b int) int { return int(t.edges[b+1] - t.edges[b]) }
	var within []tile
	for b := range count {
		within = add(within, b, b, size(b)*(size(b)-1)/2)
	}
	t.matches = append(t.matches, within)
	for r := range count - 1 {
		var match []tile
		for k := range count / 2 { // the last block stays, the others go round
			a, b := (r+k)%(count-1), (r-k+count-1)%(count-1)
			if k == 0 {
				b = count - 1
			}
			if size(a) > size(b) {
				a, b = b, a
			}
			match = add(match, a, b, size(a)*size(b))
		}
		t.matches = append(t.matches, match)
	}
	t.whose = make([]*tile, count*count)
	for _, match := range t.matches {
		for k := range match {
			t.whose[int(match[k].a)*count+int(match[k].b)] = &match[k]
		}
	}
}

// fill finds all distances.
func (t *tiles) fill(ties adjacency) {
	blockOf := make([]int32, t.n)
	for b := range int32(len(t.edges) - 1) {
		for i := t.edges[b]; i < t.edges[b+1]; i++ {
			blockOf[i] = b
		}
	}
	t.crew.search(ties, t.n, func(first, to int32, hits uint64, distance float32) {
		level := levelOf(distance)
		for ; hits != 0; hits &= hits - 1 {
			from := first + int32(bits.TrailingZeros64(hits))
			if from != to {
				t.set(from, to, blockOf[from], blockOf[to], level)
			}
		}
	})
}

// set keeps the level of a pair if it is kept for the two in this order.
func (t *tiles) set(i, j, a, b int32, level uint16) {
	own := t.whose[int(a)*(len(t.edges)-1)+int(b)]
	if own == nil {
		return
	}
	p, q := t.edges[a+1]-t.edges[a], t.edges[b+1]-t.edges[b]
	i -= t.edges[a]
	k := j - t.edges[b] - i
	if k < 0 {
		k += q
	}
	if a == b {
		if 2*k > q || 2*k == q && 2*i >= q {
			return
		}
		k--
	}
	own.levels[k*p+i] = level
}

// gauge measures the distances.
func (t *tiles) gauge() {
	counts := make([][]int, len(t.matches[0]))
	t.crew.each(len(counts), func(k int) {
		count := make([]int, levelOf(longest*float32(t.n))+1)
		for _, match := range t.matches {
			if k < len(match) {
				for _, level := range match[k].levels {
					count[level]++
				}
			}
		}
		counts[k] = count
	})
	var g gauges
	for _, count := range counts {
		for level, times := range count {
			if times > 0 {
				g.add(distanceOf(level), times)
			}
		}
	}
	t.scale = g.gauge()
	t.least = levelOf(t.scale.nearest)
	t.pulls = make([]pull, levelOf(t.scale.farthest)+1)
}

func (t *tiles) measure() gauge { return t.scale }

func (t *tiles) round(bodies []body, step float32, random *rand.Rand) {
	for level := int(t.least); level < len(t.pulls); level++ {
		d := distanceOf(level)
		half := min(step/(d*d), 1) / 2
		t.pulls[level] = pull{half, half * d}
	}
	t.tour(bodies, random)
}

// tour moves every pair once.
func (t *tiles) tour(bodies []body, random *rand.Rand) {
	turns := 1
	if len(t.matches) > 1 {
		turns = 32 // with 8 stress is higher, with 100 it is not lower
	}
	t.bodies = bodies
	random.Shuffle(len(t.rows), func(i, j int) { t.rows[i], t.rows[j] = t.rows[j], t.rows[i] })
	for turn := range turns {
		t.some = t.rows[turn*len(t.rows)/turns : (turn+1)*len(t.rows)/turns]
		random.Shuffle(len(t.matches), func(i, j int) { t.matches[i], t.matches[j] = t.matches[j], t.matches[i] })
		for _, t.match = range t.matches {
			if t.crew.stopped() {
				return
			}
			t.crew.each(len(t.match), t.play)
		}
	}
}

// pass does some rows of a tile.
func (t *tiles) pass(own tile) {
	a, b := t.bodies[t.edges[own.a]:t.edges[own.a+1]], t.bodies[t.edges[own.b]:t.edges[own.b+1]]
	p, q := len(a), len(b)
	for _, row := range t.some {
		k, length := int(row), p
		if k >= q {
			continue
		}
		levels := own.levels
		if own.a == own.b {
			if k == 0 || 2*k > q {
				continue
			}
			if 2*k == q {
				length = k
			}
			levels = levels[(k-1)*p : (k-1)*p+length]
		} else {
			levels = levels[k*p : k*p+p]
		}
		straight := min(length, q-k)
		t.move(a[:straight], b[k:], levels)
		t.move(a[straight:length], b, levels[straight:])
	}
}

// move brings a body of a and the one at its place in b towards their distance, pair by pair.
func (t *tiles) move(a, b []body, levels []uint16) {
	pulls := t.pulls
	b, levels = b[:len(a)], levels[:len(a)]
	for i := range a {
		p, q := &a[i], &b[i]
		x, y := p.x-q.x, p.y-q.y
		by := pulls[levels[i]]
		share := by.half - by.byDistance/(float32(math.Sqrt(float64(x*x+y*y)))+nearly)
		x, y = share*x, share*y
		p.x -= x
		p.y -= y
		q.x += x
		q.y += y
	}
}
