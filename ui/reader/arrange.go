package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// The reader's proportions, in ems but for the shares.
const (
	contentsWidth = 14.6
	contentsShare = 0.36 // of the width, at most
	foldWidth     = 46   // narrower than this the text would have no room beside the contents; they fold into a bar
	closerSize    = 2
	shortReader   = 16 // lower than this the parts stand closer, and a card takes the bar's place
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

// barred tells whether the bar stands for the contents.
func (r *Reader) barred() bool { return r.folded() && !(r.hasCard && r.short() && !r.unfolded) }

// folded tells whether there is no room for the contents beside the text.
func (r *Reader) folded() bool { return r.Size().Width < foldWidth*r.kit.em() }

// arrange stands the parts beside one another. The text stays where it is on the screen while a card comes or goes.
func (r *Reader) arrange(size fyne.Size) {
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	if closer := r.tightness(); closer != r.tight {
		r.tight, r.card.width, r.bar.width = closer, unset, unset
	}
	em := r.kit.em()
	var left, top float32
	if r.folded() {
		r.bar.fit(size.Width)
		if r.barred() {
			top = r.bar.sheet.height
		}
		r.bar.place(box{size: fyne.NewSize(size.Width, r.bar.sheet.height)})
		r.contents.fit(size.Width)
		r.contents.place(box{fyne.NewPos(0, top), fyne.NewSize(size.Width, min(r.contents.sheet.height, 0.75*(size.Height-top)))})
	} else {
		r.unfolded = false
		left = min(contentsWidth*em, contentsShare*size.Width)
		r.contents.fit(left)
		r.contents.place(box{size: fyne.NewSize(left, size.Height)})
		left++
	}
	width := size.Width - left
	whole := true
	if r.hasCard {
		r.card.fit(width)
		height := r.cardHeight(size.Height - top)
		var end float32
		end, whole = r.lineFrom(top+r.cardGround(height, size.Height-top), size.Height)
		if !r.store.State().Play.On { // then one title stands where the other stood
			top = end - height // what is over stands above the title: below, it would part the card from the text
		}
		height = end - top
		r.closer.fit(closerSize * em)
		r.closer.place(box{fyne.NewPos(size.Width-(closerSize+0.8)*em, top+max(1.2*(1-r.tightness())-0.5, 0)*em), fyne.NewSize(closerSize*em, closerSize*em)})
		r.card.place(box{fyne.NewPos(left, top), fyne.NewSize(width, height)})
		top = end
	}
	r.placePage(box{fyne.NewPos(left, top), fyne.NewSize(width, size.Height-top)}, width)
	if !whole {
		r.page.scrollTo(r.page.sheet.lineAbove(r.page.goal().at.Y))
	}
	r.showParts()
}

// placePage gives the text its place, and keeps its words where they are.
func (r *Reader) placePage(in box, width float32) {
	was, fitted := r.page.object().Position(), r.page.width == width
	anchor := r.page.anchor()
	r.page.fit(width)
	r.page.place(in)
	if fitted {
		r.page.shift(in.at.Y - was.Y)
	} else {
		r.page.returnTo(anchor)
	}
}

// showParts hides what has no place now.
func (r *Reader) showParts() {
	for l, shown := range map[*leaf]bool{
		r.bar: r.barred(), r.contents: !r.folded() || r.unfolded, r.card: r.hasCard, r.closer: r.hasCard,
	} {
		switch o := l.object(); {
		case shown && !o.Visible():
			o.Show()
		case !shown && o.Visible():
			o.Hide()
		}
	}
}

// barSheet gives the bar that stands for the contents: the open section's title, and whether a click shows them.
func (r *Reader) barSheet() func(width float32) *sheet {
	text, sign := lang.L("Contents"), "↓"
	if s := r.index.Section(r.store.State().Section); s != nil {
		text = brief(s.Title)
	}
	if r.unfolded {
		sign = "↑"
	}
	tail := row{text: sign, face: faceText, tint: tintQuiet}
	rows := []row{{text: text, face: faceStrong, link: &link{act: actUnfold}, tail: &tail, room: 2}}
	return func(width float32) *sheet {
		s := &sheet{kit: r.kit}
		em := r.kit.em()
		above := 0.6 * (1 - r.tightness()) * em
		s.add(rows, fyne.NewPos(1.2*em, above), width-2.4*em)
		s.height += above
		return s
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
