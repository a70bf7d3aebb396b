package finder

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/notes"
	"daqin/model/search"
	"daqin/ui/state"
)

// groupName is what stands together in the list.
type groupName uint8

const (
	none groupName = iota
	theTime
	theActors
	theEvents
	theSections
	theSentences
	theCommands
	theBookmarks
	thePlaces
)

// heading gives what stands above the group.
func (g groupName) heading() string {
	switch g {
	case theTime:
		return lang.L("Time")
	case theActors:
		return lang.L("Actors")
	case theEvents:
		return lang.L("Events")
	case theSections:
		return lang.L("Sections")
	case theSentences:
		return lang.L("Sentences")
	case theCommands:
		return lang.L("Commands")
	case theBookmarks:
		return lang.L("Bookmarks")
	}
	return lang.L("Where you were")
}

// group is lines that stand together, the best first.
type group struct {
	name  groupName
	lines []line
	ranks rank // of the best
}

// rank is how well a group's best line fits, the best first.
type rank uint8

const (
	byWhole rank = iota // it is the whole name, title or time
	byName              // all that was typed is in a name or a title
	byCommand
	byPlace
	byText // or it is only like a name
)

// The list shows at least so many lines of each group, and of the first ones more until there are so many in all; so
// many commands and places are offered, to a query of so many letters.
const (
	leastOfGroup = 4
	mostAtOnce   = 14
	mostOffers   = 4
	shortestAsk  = 2
)

// sought is all that lines are made of.
type sought struct {
	index    *model.Index
	query    string
	answer   answer
	commands []Command
	kept     []notes.Note // bookmarks
	places   []state.Place
	whole    map[groupName]bool // the groups that are shown whole
}

// lines lists what was found by group, those with the best hit first.
func (s sought) lines() []line {
	groups := s.groups()
	var all []line
	for i, room := range s.rooms(groups) {
		g := groups[i]
		all = append(all, line{heading: true, title: g.name.heading()})
		all = append(all, g.lines[:room]...)
		if more := len(g.lines) - room; more > 0 {
			all = append(all, line{more: g.name, title: s.moreOf(more)})
		}
	}
	return all
}

// moreOf says how many lines of a group are not shown, as far as that is known.
func (s sought) moreOf(count int) string {
	if s.answer.full() {
		return lang.L("Show all of them")
	}
	return lang.N("{{.Count}} more", count, map[string]any{"Count": count})
}

// rooms gives how many lines of each group are shown. A group that lacks only one is shown whole: its last line takes no more
// room than the line that there are more.
func (s sought) rooms(groups []group) []int {
	rooms := make([]int, len(groups))
	free := mostAtOnce
	for i, g := range groups {
		rooms[i] = min(len(g.lines), leastOfGroup)
		free -= rooms[i]
	}
	for i, g := range groups {
		grown := min(len(g.lines), rooms[i]+max(free, 0))
		if s.whole[g.name] || len(g.lines) == grown+1 && !s.answer.full() {
			grown = len(g.lines)
		}
		free -= grown - rooms[i]
		rooms[i] = grown
	}
	return rooms
}

// groups parts hits, commands and places, in order.
func (s sought) groups() []group {
	var all []group
	at := map[groupName]int{}
	offers, ranks := s.offers()
	for _, h := range s.answer.hits {
		if h.How == search.Misspelt && len(offers) > 0 { // what was typed is spelt right
			continue
		}
		name := groupOf(h.Kind)
		if _, known := at[name]; !known {
			at[name] = len(all)
			all = append(all, group{name: name, ranks: rankOf(h)})
		}
		g := &all[at[name]]
		g.lines = append(g.lines, hitLine(s.index, h))
	}
	if utf8.RuneCountInString(s.query) >= shortestAsk {
		all = append(all, group{theCommands, offers, ranks}, group{theBookmarks, s.bookmarked(), byPlace}, group{thePlaces, s.visited(), byPlace})
	}
	all = slices.DeleteFunc(all, func(g group) bool { return len(g.lines) == 0 })
	slices.SortStableFunc(all, func(a, b group) int { return int(a.ranks) - int(b.ranks) })
	return all
}

func groupOf(k search.Kind) groupName {
	switch k {
	case search.Actor:
		return theActors
	case search.Event:
		return theEvents
	case search.Section:
		return theSections
	case search.Date:
		return theTime
	}
	return theSentences
}

func rankOf(h search.Hit) rank {
	switch {
	case h.Kind == search.Sentence:
		return byText
	case h.How == search.Exact:
		return byWhole
	case h.Kind == search.Section || h.How > search.Words:
		return byText
	}
	return byName
}

// offers gives the commands that the query fits and for which there is something to do: the one first whose name it is.
func (s sought) offers() (all []line, of rank) {
	of = byCommand
	if utf8.RuneCountInString(s.query) < shortestAsk {
		return nil, of
	}
	for i := range s.commands {
		c := &s.commands[i]
		switch marks, fits := c.match(s.query); {
		case !fits || c.Possible != nil && !c.Possible():
		case c.whole(s.query):
			all, of = append([]line{commandLine(c, marks)}, all...), byWhole
		default:
			all = append(all, commandLine(c, marks))
		}
	}
	return all[:min(len(all), mostOffers)], of
}

// bookmarked gives the bookmarks that the query fits.
func (s sought) bookmarked() (all []line) {
	for _, n := range s.kept {
		l := bookmarkLine(s.index, n)
		marks, fits := match(l.title+" "+l.aside, s.query)
		if fits && len(all) < mostOffers {
			l.marks = slices.DeleteFunc(marks, func(m search.Mark) bool { return m.End > len(l.title) })
			all = append(all, l)
		}
	}
	return all
}

// visited gives the places that the query fits, but for those at which nothing is but what was found anyway.
func (s sought) visited() (all []line) {
	for _, p := range s.places {
		l, tells := placeLine(s.index, p)
		marks, fits := match(l.title, s.query)
		if tells && fits && len(all) < mostOffers && !slices.ContainsFunc(s.answer.hits, func(h search.Hit) bool { return leadsTo(h, p) }) {
			l.marks = marks
			all = append(all, l)
		}
	}
	return all
}

// leadsTo tells whether a hit leads to what is selected at a place, or to the section that is read there with nothing selected.
func leadsTo(h search.Hit, p state.Place) bool {
	switch h.Kind {
	case search.Actor:
		return p.Subject == state.Actor(h.Actor) && p.Beside == ""
	case search.Event:
		return p.Subject == state.Event(h.Event)
	case search.Section:
		return p.Subject == state.Subject{} && p.Section == h.Evidence.Section
	}
	return false
}

// Where nothing is typed so many places are listed.
const mostRecent = 6

// start lists where one has been, and what one may type.
func (s sought) start() []line {
	var all []line
	for _, p := range s.places {
		if l, tells := placeLine(s.index, p); tells && len(all) < mostRecent &&
			!slices.ContainsFunc(all, func(o line) bool { return o.title == l.title && o.aside == l.aside }) {
			all = append(all, l)
		}
	}
	if len(all) > 0 {
		all = append([]line{{heading: true, title: thePlaces.heading()}}, all...)
	}
	for i, n := range s.kept[:min(len(s.kept), mostRecent)] {
		if i == 0 {
			all = append(all, line{heading: true, title: theBookmarks.heading()})
		}
		all = append(all, bookmarkLine(s.index, n))
	}
	return append(all,
		line{heading: true, title: lang.L("What you can type")},
		told(lang.L("A name, a title, words of the text: in part, or misspelt")),
		told(lang.L("A time: 1989, May 2016, 2011–2015")),
		told(lang.L("What to do: dark theme, larger text, table")),
		told(lang.L("A link that begins with daqin:")),
	)
}

// nothing says that nothing was found, and what may have been meant.
func (s sought) nothing() []line {
	all := []line{told(lang.L("Nothing found."))}
	if s.answer.mended != "" {
		all = append([]line{{word: s.answer.mended, title: lang.L("Did you mean “{{.Word}}”?", map[string]any{"Word": s.answer.mended})}}, all...)
	}
	return all
}

// linkLines says where the query leads that is the address of a place.
func linkLines(x *model.Index, query string) []line {
	_, lost := state.ParseAddress(x, query)
	return []line{{link: true, title: lang.L("Enter goes to this place"), why: strings.Join(lost, " · ")}}
}
