package search

import "slices"

// tally is how far an entry or a passage meets a query while its words are looked at one after another.
type tally struct {
	sum   float32 // of quality by weight
	met   uint16  // a bit for each word, of which there are at most mostAsked
	worst How     // of the ways in which they are met
}

// tallies are those of all entries, or of all passages. They are kept between queries; only those touched are cleared.
type tallies struct {
	of      []tally
	touched []uint32
}

func newTallies(n int) *tallies { return &tallies{of: make([]tally, n)} }

func (t *tallies) clear() {
	for _, n := range t.touched {
		t.of[n] = tally{}
	}
	t.touched = t.touched[:0]
}

// gain is what one way to meet one word of a query is worth.
type gain struct {
	bit    uint16
	worth  float32
	how    How
	narrow bool // whether only what meets another word already is of interest
}

// meet notes for all of a list that they meet a word. The first way in which a word is met is the best.
func (t *tallies) meet(list []uint32, g gain) {
	const few = 16 // times: of so much shorter a list each is looked up in the longer one
	if g.narrow && len(t.touched)*few < len(list) {
		for _, n := range t.touched {
			if _, ok := slices.BinarySearch(list, n); ok {
				t.of[n].meet(g)
			}
		}
		return
	}
	for _, n := range list {
		if t.of[n].met == 0 {
			if g.narrow {
				continue
			}
			t.touched = append(t.touched, n)
		}
		t.of[n].meet(g)
	}
}

func (t *tally) meet(g gain) {
	if t.met&g.bit == 0 {
		t.met |= g.bit
		t.sum += g.worth
		t.worst = max(t.worst, g.how)
	}
}
