package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/ui/state"
)

// The reader's proportions, in ems but for the shares.
const (
	contentsWidth = 14.6
	contentsShare = 0.36 // of the width, at most
	pageLeast     = 40   // the least width of a text, or of each of two, beside the contents; they fold away before that
	paneLeast     = 30   // the least width of a text beside another
	stackLeast    = 4    // the least height of a text above another, in lines
	closerSize    = 2
	shortReader   = 16 // lower than this the parts stand closer, and a card takes the heads' place
)

// short tells whether there is little height.
func (r *Reader) short() bool { return r.Size().Height < shortReader*r.kit.em() }

// tightness is the share by which the card's rows stand closer where there is little height.
func (r *Reader) tightness() float32 {
	if r.short() {
		return 0.75
	}
	return 0
}

// folded tells whether there is no room for the contents beside the text, or beside two of them.
func (r *Reader) folded() bool {
	texts := float32(1)
	if r.store.State().Facing != "" {
		texts = 2
	}
	return r.Size().Width < (contentsWidth+texts*pageLeast)*r.kit.em()
}

// standing is how two texts stand.
type standing uint8

const (
	alone   standing = iota // there is one
	beside                  // one another
	stacked                 // one above the other
	crowded                 // only the open one has room
)

// standIn tells how the texts stand where there is so much room for them and their heads.
func (r *Reader) standIn(room fyne.Size) standing {
	least := r.headHeight() + stackLeast*r.kit.fonts[faceReading].leading
	switch {
	case r.store.State().Facing == "":
		return alone
	case room.Width >= 2*paneLeast*r.kit.em():
		return beside
	case room.Height >= 2*least:
		return stacked
	}
	return crowded
}

// textRoom gives the room of a text in so much for all: half of it where another stands beside.
func (r *Reader) textRoom(size fyne.Size) fyne.Size {
	if r.store.State().Facing != "" && size.Width >= 2*paneLeast*r.kit.em() {
		size.Width /= 2
	}
	return size
}

// arrange stands the parts beside one another. The text stays where it is on the screen while a card comes or goes.
func (r *Reader) arrange(size fyne.Size) {
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	if closer := r.tightness(); closer != r.tight {
		r.tight, r.card.width = closer, unset
	}
	if low := r.low(); low != r.wasLow && r.store.State().Subject.Kind == state.AnAccount {
		r.writeCard()
	}
	head := r.headHeight()
	left := r.arrangeContents(size, head)
	room := box{fyne.NewPos(left, head), fyne.NewSize(size.Width-left, size.Height-head)}
	room = r.slip.under(room)
	room = r.find.arrange(room)
	whole := true
	if r.hasCard {
		var end float32
		end, whole = r.arrangeCard(room)
		room.size.Height -= end - room.at.Y
		room.at.Y = end
	}
	was := r.stand
	if r.stand = r.standIn(room.size.AddWidthHeight(0, head)); (was == stacked) != (r.stand == stacked) {
		r.page.width, r.facing.width = unset, unset
	}
	r.arrangePanes(room, head)
	if !whole {
		r.page.scrollTo(r.page.sheet.lineAbove(r.page.goal().at.Y))
	}
	r.find.ticks.arrange()
	r.showParts()
	r.slip.place()
}

// arrangeContents gives the contents their place, beside the text or over it, and gives where the text begins.
func (r *Reader) arrangeContents(size fyne.Size, head float32) (left float32) {
	if r.folded() {
		r.contents.fit(size.Width)
		r.contents.place(box{fyne.NewPos(0, head), fyne.NewSize(size.Width, min(r.contents.sheet.height, 0.75*(size.Height-head)))})
		return 0
	}
	r.unfolded = false
	left = min(contentsWidth*r.kit.em(), contentsShare*size.Width)
	r.contents.fit(left)
	r.contents.place(box{size: fyne.NewSize(left, size.Height)})
	return left + 1
}

// arrangeCard gives the card its place at the top of a room, and gives where its ground ends. Its title and its sign stand in
// the same place whatever is selected; what the text's next line leaves over stands below its last line. It is not whole where
// the text has to move for it.
func (r *Reader) arrangeCard(room box) (end float32, whole bool) {
	em, top, bottom := r.kit.em(), room.at.Y, room.at.Y+room.size.Height
	r.card.fit(room.size.Width)
	height := r.cardHeight(room.size.Height)
	end, whole = r.lineFrom(top+r.cardGround(height, room.size.Height), bottom)
	if r.card.whole = 0; r.store.State().Subject.Kind != state.AList { // that is read on to the very end of its room
		r.card.whole = max(height, r.card.sheet.fitting(end-top)) // there may be room for more of it
	}
	r.closer.fit(closerSize * em)
	right := room.at.X + room.size.Width
	r.closer.place(box{fyne.NewPos(right-(closerSize+0.8)*em, top+max(1.2*(1-r.tightness())-0.5, 0)*em), fyne.NewSize(closerSize*em, closerSize*em)})
	r.card.place(box{room.at, fyne.NewSize(room.size.Width, end-top)})
	return end, whole || end == bottom // of no text there is no line to keep whole
}

// arrangePanes gives the texts their places in a room, and the heads theirs: above the room, but for that of a text below
// another.
func (r *Reader) arrangePanes(room box, head float32) {
	all := r.panes()
	switch r.stand {
	case alone, crowded:
		r.page.placeBelow(box{fyne.NewPos(room.at.X, 0), fyne.NewSize(room.size.Width, head)}, room)
	case beside:
		each := fyne.NewSize((room.size.Width-1)/2, room.size.Height)
		for i, p := range all {
			x := room.at.X + float32(i)*(each.Width+1)
			p.placeBelow(box{fyne.NewPos(x, 0), fyne.NewSize(each.Width, head)}, box{fyne.NewPos(x, room.at.Y), each})
		}
	case stacked:
		each := fyne.NewSize(room.size.Width, round((room.size.Height-head)/2))
		all[0].placeBelow(box{fyne.NewPos(room.at.X, 0), fyne.NewSize(room.size.Width, head)}, box{room.at, each})
		below := room.at.AddXY(0, each.Height)
		all[1].placeBelow(box{below, fyne.NewSize(room.size.Width, head)}, box{below.AddXY(0, head), each})
	}
}

// showParts hides what has no place now.
func (r *Reader) showParts() {
	two, heads := r.stand == beside || r.stand == stacked, r.headHeight() > 0
	for l, shown := range map[*leaf]bool{
		r.contents: !r.folded() || r.unfolded, r.card: r.hasCard, r.closer: r.hasCard,
		r.page.head: heads, r.facing.head: heads && two, r.facing.leaf: two,
	} {
		switch o := l.object(); {
		case shown && !o.Visible():
			o.Show()
		case !shown && o.Visible():
			o.Hide()
		}
	}
	if !r.page.object().Visible() { // it stood aside while it was not the open one
		r.page.object().Show()
	}
	if r.focus != nil && !r.focus.object().Visible() { // the keys go on in the text
		r.page.focus()
	}
}

// closerSheet gives the sign that closes the card.
func closerSheet(r *Reader) func(width float32) *sheet {
	return func(width float32) *sheet {
		s := &sheet{kit: r.kit}
		sign := row{text: "×", face: faceTitle, tint: tintQuiet, link: &link{act: actClose, tip: lang.L("Close")}}
		s.add([]row{sign}, fyne.NewPos(0.6*r.kit.em(), 0), width)
		return s
	}
}
