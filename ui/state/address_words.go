package state

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"daqin/model"
)

// network writes what of a place only the network shows.
func (p Place) network(add func(key, value string)) {
	add("with", string(p.Others))
	if p.Way > 0 {
		add("way", strconv.Itoa(int(p.Way)))
	}
	if p.Depth > 0 {
		add("depth", strconv.Itoa(int(p.Depth)))
	}
	p.Drawing.words(add)
	add("network", choice(listWords, truth(p.AsList)))
	add("hidesides", words(model.Sides, p.Filters.sides))
	add("hideties", words(model.TieKinds, p.Filters.ties))
	if p.Filters.Least > 1 {
		add("least", strconv.Itoa(int(p.Filters.Least)))
	}
	add("hideactors", string(p.Filters.hidden))
}

func (d Drawing) words(add func(key, value string)) {
	add("size", choice(measureWords, d.Size))
	add("ties", choice(tieFormWords, d.Ties))
	add("outside", choice(outsideWords, d.Outside))
	add("groups", choice(groupsWords, truth(d.Groups)))
	add("layout", choice(layoutWords, d.Layout))
	add("sides", choice(sidesWords, truth(d.Unsided)))
}

// String writes the drawing as an address does: "size=equal&groups=shown"; empty for the usual way.
func (d Drawing) String() string {
	var parts []string
	d.words(func(key, value string) {
		if value != "" {
			parts = append(parts, key+"="+value)
		}
	})
	return strings.Join(parts, "&")
}

// networkKeys are the keys that network writes.
var networkKeys = []string{"with", "way", "depth", "size", "ties", "outside", "groups", "layout", "sides", "network",
	"hidesides", "hideties", "least", "hideactors"}

// network reads them, once the first two actors are there.
func (r *addressReader) network() {
	p := &r.place
	if r.values.Get("with") != "" && p.Beside == "" {
		r.lose("with", "no further actors without a second one")
	} else {
		p.Others = r.actors("with", model.ActorID(p.Subject.ID), p.Beside)
	}
	p.Way = r.way()
	if p.Depth = r.number("depth", MostSteps); p.Depth > 0 && p.Subject.Kind != AnActor {
		p.Depth = 0
		r.lose("depth", "no actor is selected to count from")
	}
	p.Drawing = Drawing{
		Size:    Measure(r.choice("size", measureWords)),
		Ties:    TieForm(r.choice("ties", tieFormWords)),
		Outside: Outside(r.choice("outside", outsideWords)),
		Groups:  r.choice("groups", groupsWords) > 0,
		Layout:  Layout(r.choice("layout", layoutWords)),
		Unsided: r.choice("sides", sidesWords) > 0,
	}
	p.AsList = r.choice("network", listWords) > 0
	p.Filters.sides = set(r, "hidesides", model.Sides)
	p.Filters.ties = set(r, "hideties", model.TieKinds)
	p.Filters.Least = r.number("least", math.MaxUint8)
	p.Filters.hidden = r.actors("hideactors")
}

// way reads which of the ways between two actors is shown, once span and actors are there.
func (r *addressReader) way() uint8 {
	way := r.number("way", math.MaxUint8)
	if way == 0 {
		return 0
	}
	if r.place.Beside == "" || r.place.Others != "" {
		r.lose("way", "there are ways between two actors only")
		return 0
	}
	if most := ways(r.x, r.place); int(way) >= most {
		r.lose("way", fmt.Sprintf("they are counted from 0, and the span has %d of them", most))
		return 0
	}
	return way
}

// choice gives the word for a choice, nothing for the usual one.
func choice[C ~uint8](vocabulary []string, c C) string {
	if c == 0 {
		return ""
	}
	return vocabulary[c]
}

func truth(holds bool) uint8 {
	if holds {
		return 1
	}
	return 0
}

// choice reads one, the usual one where nothing is said.
func (r *addressReader) choice(key string, vocabulary []string) uint8 {
	word := r.values.Get(key)
	at := slices.Index(vocabulary, word)
	if at < 0 && word != "" {
		r.lose(key, "there is only "+strings.Join(vocabulary, ", "))
	}
	return uint8(max(at, 0))
}

// number reads a whole number up to the most, 0 where nothing is said.
func (r *addressReader) number(key string, most int) uint8 {
	word := r.values.Get(key)
	n, err := strconv.Atoi(word)
	if word != "" && (err != nil || n < 0 || n > most) {
		r.lose(key, fmt.Sprintf("not a number from 0 to %d", most))
		return 0
	}
	return uint8(n)
}

// actors reads a set of actors, but for some.
func (r *addressReader) actors(key string, but ...model.ActorID) ActorSet {
	var all []model.ActorID
	for word := range strings.SplitSeq(r.values.Get(key), ",") {
		switch id := model.ActorID(word); {
		case word == "":
		case r.x.Actor(id) == nil:
			r.lose(key, fmt.Sprintf("%q is not in this model", word))
		case slices.Contains(but, id):
			r.lose(key, fmt.Sprintf("%q is selected already", word))
		default:
			all = append(all, id)
		}
	}
	return NewActorSet(all...)
}

// list reads words of a vocabulary, each once.
func list[W ~string](r *addressReader, key string, vocabulary []W) (all []W) {
	for _, word := range strings.Split(r.values.Get(key), ",") {
		switch w := W(word); {
		case word == "" || slices.Contains(all, w):
		case !slices.Contains(vocabulary, w):
			r.lose(key, fmt.Sprintf("%q is not among what there is", word))
		default:
			all = append(all, w)
		}
	}
	return all
}

// set reads the same as bits.
func set[W ~string](r *addressReader, key string, vocabulary []W) (bits uint32) {
	for _, w := range list(r, key, vocabulary) {
		bits |= bit(vocabulary, w)
	}
	return bits
}

// words lists what is set, joined by commas.
func words[W ~string](vocabulary []W, set uint32) string {
	var out []string
	for i, w := range vocabulary {
		if set&(1<<i) != 0 {
			out = append(out, string(w))
		}
	}
	return strings.Join(out, ",")
}
