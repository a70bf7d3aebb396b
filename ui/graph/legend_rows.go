package graph

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daqin/model"
)

// wording is how much a legend says of something.
type wording uint8

const (
	unsaid  wording = iota
	signed          // by the mark alone
	spelled         // by its name, too
)

// diction is how much the legend says of each of its groups: kinds, sides, how sizes and lines are read, the key to all else.
type diction struct{ kinds, sides, sizes, lines, more wording }

// dictions are tried one after another, until one fits. The sides give up their names before the kinds do: those of the parties
// stand above the picture in their colours.
var dictions = []diction{
	{spelled, spelled, spelled, spelled, spelled},
	{spelled, spelled, spelled, unsaid, spelled},
	{spelled, spelled, unsaid, unsaid, spelled},
	{spelled, signed, signed, unsaid, spelled},
	{spelled, signed, unsaid, unsaid, signed},
	{signed, spelled, signed, unsaid, signed},
	{signed, signed, signed, unsaid, signed},
	{signed, signed, unsaid, unsaid, signed},
	{signed, unsaid, unsaid, unsaid, signed},
	{unsaid, signed, unsaid, unsaid, signed},
	{unsaid, unsaid, unsaid, unsaid, signed},
}

// beside is the width that the buttons take of the legend's last row, and of the one above that, where there is one.
type beside struct{ last, above float32 }

// spell is a sign, and what it is to be called in a row.
type spell struct {
	*sign
	name, room string // as those of a sign
	size       fyne.Size
}

func spellOf(s *sign, name, room string) spell { return spell{s, name, room, s.need(name, room)} }

// fit chooses what to say in the room that there is, and gives the height that the legend takes. That is the same whether two
// spans are compared or not, for above it stands the picture, in which nothing may move: what became of actors takes the room of
// names, and where that is not enough that of kinds. Without room for the last key the legend hides.
func (l *legend) fit(room fyne.Size, by beside) float32 {
	l.room, l.by = room, by
	l.Show()
	for i, t := range dictions {
		signs, height := l.lowest(l.say(t, nil))
		if height > room.Height || i == 0 && height > l.least(l.say(dictions[1], nil)) { // how lines are read is worth no row
			continue
		}
		became := l.comparing(dictions[i:], height)
		if l.counts = became != nil; l.counts && l.compares() {
			signs = became
		}
		l.settle(signs, height)
		return height
	}
	l.Hide()
	return 0
}

// comparing gives the signs with what became of actors beside them, in full where that has room in the height with all names of kinds;
// nil where there is no room for it.
func (l *legend) comparing(all []diction, height float32) []spell {
	for _, t := range all {
		if with, high := l.lowest(l.say(t, fate.inFull)); t.kinds == spelled && high <= height {
			return with
		}
	}
	for _, t := range all {
		if with, high := l.lowest(l.say(t, fate.inShort)); high <= height {
			return with
		}
	}
	return nil
}

// say gives the signs of a diction, in the order of the keys, and at the end what became of actors, where it is told how to say that.
func (l *legend) say(t diction, became func(fate) string) (all []spell) {
	add := func(w wording, s *sign, name string) {
		switch w {
		case spelled:
			all = append(all, spellOf(s, name, ""))
		case signed:
			all = append(all, spellOf(s, "", ""))
		}
	}
	for _, k := range l.keys {
		switch part := k.does.part; {
		case strings.HasPrefix(part, partKind):
			add(t.kinds, &k.sign, k.says)
		case strings.HasPrefix(part, partSide):
			add(t.sides, &k.sign, k.says)
		case part == partSizes && !l.sized:
		case part == partSizes:
			add(t.sizes, &k.sign, k.says)
		default:
			add(t.more, &k.sign, k.says)
		}
	}
	for _, s := range l.lines {
		if l.sized {
			add(t.lines, s.sign, s.name)
		}
	}
	for _, s := range l.fates {
		if became != nil {
			most := s.fate
			most.tally = most.of // as wide as for the largest numbers: what follows stays where it is while they change
			all = append(all, spellOf(s, became(s.fate), became(most)))
		}
	}
	return all
}

// settle has signs called as they are to be and stand in their rows at the bottom of the height, and the others out of sight.
func (l *legend) settle(signs []spell, height float32) {
	for _, s := range l.signs() {
		if there := slices.ContainsFunc(signs, func(o spell) bool { return o.sign == s }); there != s.self().Visible() {
			s.self().Hide()
			if there {
				s.self().Show()
			}
		}
	}
	for _, s := range signs {
		s.sign.room = s.room
		s.call(s.name)
	}
	rows := l.flow(signs)
	for _, s := range signs {
		s.self().Move(s.self().Position().AddXY(0, height-rows)) // above the buttons
	}
}

// compares tells whether two spans are compared.
func (l *legend) compares() bool { return l.fates[0].fate.compares }

// legendGap lies between two signs, in Fyne's units.
const legendGap = 2

// orders are those in which the groups may stand, where another needs fewer rows than the first.
var orders = [][]int{{kindGroup, sideGroup, moreGroup, fateGroup}, {sideGroup, kindGroup, moreGroup, fateGroup}, {sideGroup, fateGroup, kindGroup, moreGroup},
	{fateGroup, kindGroup, sideGroup, moreGroup}}

const (
	kindGroup = iota
	sideGroup
	moreGroup
	fateGroup
)

// group is where a sign belongs.
func (s spell) group() int {
	switch {
	case s.fate.became != model.Absent:
		return fateGroup
	case s.key == nil || !strings.HasPrefix(s.key.does.part, partKind) && !strings.HasPrefix(s.key.does.part, partSide):
		return moreGroup
	case strings.HasPrefix(s.key.does.part, partSide):
		return sideGroup
	}
	return kindGroup
}

// lowest gives signs in the order that takes the least height, and that.
func (l *legend) lowest(signs []spell) (best []spell, least float32) {
	for _, order := range orders {
		sorted := slices.Clone(signs)
		slices.SortStableFunc(sorted, func(a, b spell) int {
			return slices.Index(order, a.group()) - slices.Index(order, b.group())
		})
		if high := l.flow(sorted); best == nil || high < least {
			best, least = sorted, high
		}
	}
	return best, least
}

func (l *legend) least(signs []spell) float32 {
	_, height := l.lowest(signs)
	return height
}

// flow puts signs into rows and gives their height: into as few as hold them, where the last two leave room beside them for the
// buttons. What belongs together stays together in a row where it can.
func (l *legend) flow(signs []spell) float32 {
	for most := 1; ; most++ {
		rows := 0
		height, holds := l.fill(signs, func(row int) float32 {
			switch rows = row + 1; {
			case rows < most-1:
				return l.room.Width
			case rows < most:
				return l.room.Width - l.by.above
			}
			return l.room.Width - l.by.last
		})
		switch {
		case rows == most && holds:
			return height
		case rows < most: // only without the buttons: they get rows of their own
			return height + float32(most-rows)*(legendGap+l.keys[0].MinSize().Height)
		}
	}
}

// fill puts signs into rows as wide as it is told, gives their height and tells whether no sign is wider than its row.
func (l *legend) fill(signs []spell, width func(row int) float32) (height float32, holds bool) {
	const gap, groupGap = legendGap, 14
	x, y, high, row := float32(0), float32(0), float32(0), 0
	room := width(row)
	holds = true
	next := func() {
		row++
		x, y, high, room = 0, y+high+gap, 0, width(row)
	}
	for i, s := range signs {
		size := s.size
		if i > 0 && s.group() != signs[i-1].group() {
			together := -float32(gap)
			for _, o := range signs[i:] {
				if o.group() == s.group() {
					together += o.size.Width + gap
				}
			}
			if x += groupGap; x+together > room {
				next()
			}
		}
		if x > 0 && x+size.Width > room {
			next()
		}
		holds = holds && x+size.Width <= room
		high = max(high, size.Height)
		s.self().Move(fyne.NewPos(x, y+(high-size.Height)/2))
		s.self().Resize(size)
		x += size.Width + gap
	}
	return y + high, holds
}

// ends gives where the signs that show end at the right.
func (l *legend) ends() (at float32) {
	for _, s := range l.signs() {
		if o := s.self(); l.Visible() && o.Visible() {
			at = max(at, o.Position().X+o.Size().Width)
		}
	}
	return at
}
