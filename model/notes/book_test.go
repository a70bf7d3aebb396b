package notes

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// later gives a time so many seconds after noon.
func later(seconds int) time.Time { return noon.Add(time.Duration(seconds) * time.Second) }

func remark(id ID, words string, changed int) Note {
	return Note{ID: id, Target: Target{Section: "a", Start: 3, End: 9, Quote: "signed", Before: "it – ", After: "."},
		Words: words, Made: noon, Changed: later(changed)}
}

func TestBook(t *testing.T) {
	var none *Book
	if none.Len() != 0 || len(none.All()) != 0 || none.Without("x") != nil {
		t.Error("no book is not an empty one")
	}
	b := none.With(remark("b", "two", 0)).With(remark("a", "one", 0))
	if got := b.All(); len(got) != 2 || got[0].ID != "a" || got[1].Words != "two" {
		t.Errorf("holds %+v", got)
	}
	if b.With(remark("a", "one", 0)) != b || b.Without("c") != b || b.With(Note{Words: "of no ID"}) != b {
		t.Error("what changes nothing gives another book")
	}
	c := b.With(remark("a", "another", 1))
	if was, _ := b.Note("a"); was.Words != "one" {
		t.Error("a book changes with its successor")
	}
	if now, ok := c.Note("a"); !ok || now.Words != "another" {
		t.Errorf("changed is %+v", now)
	}
	if c.Without("a").Without("b") != nil {
		t.Error("with none left it is not the empty book")
	}
	if got := NewBook(remark("a", "new", 2), remark("a", "old", 1), Note{}); got.Len() != 1 || got.All()[0].Words != "new" {
		t.Errorf("of two versions %+v are kept", got.All())
	}
	zone := time.FixedZone("east", 3600)
	odd := Note{ID: "z", Words: "a\xffb", Made: noon.In(zone).Add(7), Changed: time.Now()}
	if got, _ := none.With(odd).Note("z"); got != got.normal() || got.Made != noon || got.Words != "a\uFFFDb" || got.Place != nowhere {
		t.Errorf("kept as %+v", got)
	}
}

// randomly gives a book after some changes to another.
func randomly(random *rand.Rand, b *Book, changes int) *Book {
	for range changes {
		id := ID(rune('a' + random.IntN(8)))
		if random.IntN(3) == 0 {
			b = b.Without(id)
		} else {
			b = b.With(remark(id, string(rune('A'+random.IntN(20))), random.IntN(1000)))
		}
	}
	return b
}

func TestCarryLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		from := randomly(random, nil, 6)
		to := randomly(random, from, 4)
		other := randomly(random, from, 3)
		if got := from.Carry(from, to); !slices.EqualFunc(got.All(), to.All(), Note.says) {
			t.Fatalf("from %v to %v leads to %v", from.All(), to.All(), got.All())
		}
		if other.Carry(from, from) != other {
			t.Fatal("no change changes something")
		}
		once := other.Carry(from, to)
		if once.Carry(from, to) != once {
			t.Fatal("the same changes again change something")
		}
		if back := to.Carry(from, to).Carry(to, from); !slices.EqualFunc(back.All(), from.All(), Note.says) {
			t.Fatalf("there and back it is %v, was %v", back.All(), from.All())
		}
	}
}

func TestNewIDsDiffer(t *testing.T) {
	if a, b := NewID(), NewID(); a == b || len(a) < 30 {
		t.Errorf("%q, %q", a, b)
	}
}
