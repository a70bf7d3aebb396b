package state

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"daqin/model"
	"daqin/model/edtf"
)

// Scheme begins each address. An address is a Place as text: "daqin:?when=1989/1999&actor=mustafa-tlass&section=military". Keys that are left
// out mean the start of the model: all of time, nothing selected, the first section; what is selected with no section
// beside it opens the one that selecting it would.
//
//	when     EDTF interval, days or whole months and years      section   the section's ID
//	against  a span held beside it, likewise                     at        bytes of its text, "120-180"
//	actor, event, tie, figure, account, source   one of them    q         what is searched for
//	list      "accounts", "figures", "sources", "notes": all of them
//	beside   a second actor's ID                                as        "table": the events are listed
//	along    the actor along whose events one steps             lanes     categories from the top lane on, by commas
//	hide     hidden categories of events, by commas             fold      those whose lanes are folded
//	hidekinds hidden kinds of actors                            hidesides, hideties  likewise, of sides and of ties
//	least     sentences that a line has to have                 hideactors  actors hidden one by one, by commas
//	with      further actors beside the second, by commas       depth     1 to 3: what is within so many ties is lit
//	way       of those from one actor to the other, from 0 on
//	size      "mentions", "betweenness", "equal"                ties      "apart": a curve for each tie
//	outside   "hidden": what is not in the span                 groups    "shown": actors that belong together
//	layout    "distances"                                       sides     "free": the parties are not pulled apart
//	facing    the section beside it, by its ID                  texts     "apart": that one stays as others are opened
//	network   "list": the actors are listed
const Scheme = "daqin:"

// subjectKeys names the kinds of Subject in an address, in the order of Kind.
var subjectKeys = [...]string{AnActor: "actor", AnEvent: "event", ATie: "tie", AFigure: "figure", AnAccount: "account", ASource: "source", AList: "list"}

// Address writes the place as text.
func (p Place) Address(x *model.Index) string {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+"="+escape(value))
		}
	}
	if p.Span != x.Story {
		add("when", SpanText(p.Span))
	}
	if p.Compares() {
		add("against", SpanText(p.Held))
	}
	if p.Subject.Kind != Nothing {
		add(subjectKeys[p.Subject.Kind], p.Subject.ID)
	}
	add("beside", string(p.Beside))
	add("along", string(p.Along))
	if p.Subject.Kind != Nothing || p.Section != start(x).Section {
		add("section", string(p.Section))
	}
	if p.Mark != (Mark{}) {
		add("at", fmt.Sprintf("%d-%d", p.Mark.Start, p.Mark.End))
	}
	add("facing", string(p.Facing))
	add("texts", choice(textsWords, truth(p.Apart)))
	add("q", p.Query)
	add("hide", words(model.Categories, p.Filters.categories))
	add("hidekinds", words(model.ActorKinds, p.Filters.kinds))
	add("lanes", p.Lanes.orderWords())
	add("fold", words(model.Categories, p.Lanes.folded))
	add("as", choice(tableWords, truth(p.AsTable)))
	p.network(add)
	return Scheme + "?" + strings.Join(parts, "&")
}

// escape is url.QueryEscape that leaves readable what needs no escape in a query: "/" and ",".
func escape(s string) string {
	return strings.NewReplacer("%2F", "/", "%2C", ",").Replace(url.QueryEscape(s))
}

// SpanText writes a span as an EDTF interval, as short as it can be said: whole years, else whole months, else days.
func SpanText(s model.Span) string {
	last := s.Until - 1
	y1, m1, d1 := s.From.Civil()
	y2, m2, d2 := last.Civil()
	_, _, dayAfter := s.Until.Civil()
	var from, until string
	switch wholeMonths := d1 == 1 && dayAfter == 1; {
	case wholeMonths && m1 == 1 && m2 == 12:
		from, until = year(y1), year(y2)
	case wholeMonths:
		from, until = fmt.Sprintf("%s-%02d", year(y1), m1), fmt.Sprintf("%s-%02d", year(y2), m2)
	default:
		from, until = fmt.Sprintf("%s-%02d-%02d", year(y1), m1, d1), fmt.Sprintf("%s-%02d-%02d", year(y2), m2, d2)
	}
	if from == until {
		return from
	}
	return from + "/" + until
}

// year writes a year as EDTF does: four digits at least, a minus before the era.
func year(y int) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// ParseAddress reads an address as far as the model can follow it. The place is always one that can be shown;
// lost names what could not be followed, nothing when all could.
func ParseAddress(x *model.Index, address string) (p Place, lost []string) {
	p = start(x)
	rest, ok := strings.CutPrefix(strings.TrimSpace(address), Scheme)
	if !ok {
		return p, []string{fmt.Sprintf("%q does not begin with %q", address, Scheme)}
	}
	rest = strings.ReplaceAll(strings.TrimPrefix(rest, "?"), ";", "&") // as they were once parted, and some still write
	values, err := url.ParseQuery(rest)
	if err != nil {
		lost = append(lost, fmt.Sprintf("part of it can't be read: %v", err))
	}
	r := &addressReader{x: x, values: values, place: p, lost: lost}
	r.read()
	return mend(x, r.place), r.lost
}

type addressReader struct {
	x      *model.Index
	values url.Values
	place  Place
	lost   []string
}

func (r *addressReader) lose(key, why string) {
	r.lost = append(r.lost, fmt.Sprintf("%s=%s: %s", key, r.values.Get(key), why))
}

func (r *addressReader) read() {
	known := map[string]bool{"when": true, "against": true, "beside": true, "along": true, "section": true, "at": true, "facing": true, "texts": true, "q": true,
		"hide": true, "hidekinds": true, "lanes": true, "fold": true, "as": true}
	for _, key := range networkKeys {
		known[key] = true
	}
	for kind, key := range subjectKeys {
		if known[key] = true; key == "" || !r.values.Has(key) {
			continue
		}
		switch s := (Subject{Kind(kind), r.values.Get(key)}); {
		case !s.known(r.x):
			r.lose(key, "not in this model")
		case r.place.Subject != Subject{}:
			r.lose(key, "one thing is selected at a time, and "+r.place.Subject.String()+" is")
		default:
			r.place.Subject = s
		}
	}
	if !r.values.Has("section") {
		r.place = selectSubject(r.x, State{Place: r.place}, r.place.Subject).Place
	}
	r.span("when", &r.place.Span)
	r.span("against", &r.place.Held)
	r.section()
	r.facing()
	r.others()
	r.network()
	for _, key := range sortedKeys(r.values) {
		if !known[key] {
			r.lose(key, "unknown word")
		}
	}
}

// others reads what stands beside what is selected, and how it is shown.
func (r *addressReader) others() {
	if b := model.ActorID(r.values.Get("beside")); b != "" {
		r.place.Beside = b
		if r.x.Actor(b) == nil {
			r.lose("beside", "not in this model")
		} else if mend(r.x, r.place).Beside == "" {
			r.lose("beside", "no second actor beside this selection")
		}
	}
	if a := model.ActorID(r.values.Get("along")); a != "" {
		r.place.Along = a
		if r.x.Actor(a) == nil {
			r.lose("along", "not in this model")
		} else if mend(r.x, r.place).Along == "" {
			r.lose("along", "the selected event is none of this actor's")
		}
	}
	r.place.Query = strings.ToValidUTF8(r.values.Get("q"), "")
	r.place.Filters.categories = set(r, "hide", model.Categories)
	r.place.Filters.kinds = set(r, "hidekinds", model.ActorKinds)
	r.place.Lanes = r.place.Lanes.arranged(list(r, "lanes", model.Categories))
	r.place.Lanes.folded = set(r, "fold", model.Categories)
	r.place.AsTable = r.choice("as", tableWords) > 0
}

func (r *addressReader) span(key string, to *model.Span) {
	if !r.values.Has(key) {
		return
	}
	d, err := edtf.Parse(r.values.Get(key))
	if err != nil {
		r.lose(key, err.Error())
		return
	}
	wanted := r.x.Bounds(d)
	if wanted.Until <= wanted.From {
		r.lose(key, "outside the story")
		return
	}
	*to = wanted
}

func (r *addressReader) section() {
	id := model.SectionID(r.values.Get("section"))
	if id != "" && r.x.Section(id) == nil {
		r.lose("section", "not in this model")
		return
	}
	if id != "" {
		r.place.Section = id
	}
	if !r.values.Has("at") {
		return
	}
	from, until, _ := strings.Cut(r.values.Get("at"), "-")
	a, err1 := strconv.Atoi(from)
	b, err2 := strconv.Atoi(until)
	if r.place.Mark = (Mark{a, b}); err1 != nil || err2 != nil || !r.place.Mark.lies(r.x.Section(r.place.Section)) {
		r.place.Mark = Mark{}
		r.lose("at", "not a stretch of the section's text")
	}
}

func sortedKeys(v url.Values) []string {
	return slices.Sorted(maps.Keys(v))
}
