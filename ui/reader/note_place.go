package reader

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
)

// The slip's proportions, in ems and rows of its field.
const (
	slipWidth   = 24 // at most, where it lies next to the passage
	slipNarrow  = 14 // in the margin, at least
	slipAbreast = 28 // from this width on the buttons stand beside the field
	slipGap     = 0.4
	slipRows    = 3 // of the field, at least
	slipLow     = 2 // the same, where the slip stands under the text
	slipMost    = 9 // and at most; longer notes scroll
)

// pad is what the slip keeps free at its edges.
func (s *slip) pad() float32 { return round(slipGap * s.reader.kit.em()) }

// height gives how high the slip is in a width with so many rows.
func (s *slip) height(width float32, rows int) float32 {
	s.field.SetMinRowsVisible(rows)
	high := s.field.MinSize().Height + 2*s.pad()
	if !s.buttonsBeside(width) {
		high += s.done.MinSize().Height
	}
	return high
}

func (s *slip) buttonsBeside(width float32) bool { return width >= slipAbreast*s.reader.kit.em() }

// fieldWidth gives how wide the field is in a slip of a width.
func (s *slip) fieldWidth(width float32) float32 {
	width -= 2 * s.pad()
	if s.buttonsBeside(width + 2*s.pad()) {
		width -= s.drop.MinSize().Width + s.done.MinSize().Width + s.pad()
	}
	return width
}

// grown gives the slip's size in a width, as high as its words need and as the room allows.
func (s *slip) grown(width, room float32, least int) fyne.Size {
	const inset = 4 // of the words, on both sides together, in the field's paddings
	words := s.fieldWidth(width) - inset*look.Size(theme.SizeNameInnerPadding)
	rows := min(max(s.field.rows(s.reader.kit, words)+1, least), slipMost) // one to go on in
	for rows > least && s.height(width, rows) > room {
		rows--
	}
	return fyne.NewSize(width, s.height(width, rows))
}

// leaf gives the part of the reader that the slip's passage is on.
func (s *slip) leaf() *leaf {
	if s.passage.Section == "" {
		return s.reader.card
	}
	if p := s.reader.paneOf(s.passage.Section); p != nil {
		return p.leaf
	}
	return s.reader.page.leaf
}

// paneOf gives the pane that holds a section, nil where none does.
func (r *Reader) paneOf(id model.SectionID) *pane {
	for _, p := range r.panes() {
		if p.section == id {
			return p
		}
	}
	return nil
}

// seat gives where the slip may stand now; false where its passage is nowhere.
func (s *slip) seat() (seat, bool) {
	l, em := s.leaf(), s.reader.kit.em()
	if s.passage.Section != "" && s.reader.paneOf(s.passage.Section) == nil {
		return seat{}, false
	}
	at := seat{page: boxOf(l.object()), gap: s.pad()}
	at.margin = at.page.at.X + at.page.size.Width
	lines := l.sheet.passage(s.passage.Start, s.passage.End)
	if l == s.reader.card {
		at.page = box{size: s.reader.Size()}
	}
	if len(lines) == 0 {
		for _, stop := range l.sheet.stops() {
			if stop.link.note == s.note.ID {
				lines = append(lines, stop.box)
			}
		}
	}
	if len(lines) == 0 {
		return at, false
	}
	at.passage = lines[0]
	for _, line := range lines[1:] {
		at.passage = at.passage.joined(line)
	}
	at.left = at.passage.at.X
	if l.reads() && len(l.sheet.prose) > 0 {
		at.left, at.margin = l.sheet.prose[0].at.X, l.sheet.rightEdge()+em/2
	}
	at.passage.at = l.onReader(at.passage.at)
	at.left, at.margin = l.onReader(fyne.NewPos(at.left, 0)).X, l.onReader(fyne.NewPos(at.margin, 0)).X
	return at, true
}

// rightEdge gives where the rightmost of what is written ends.
func (s *sheet) rightEdge() (x float32) {
	for _, b := range s.blocks {
		x = max(x, b.at.X+b.width)
	}
	return x
}

// settle has the slip stand where there is room for it, as when that has changed, and lays out the reader so that it has some.
func (s *slip) settle() {
	if !s.isOpen() {
		return
	}
	if s.at == berthFoot {
		s.at = berthBelow
		s.reader.arrange(s.reader.Size())
	}
	if in, ok := s.seat(); ok {
		s.at = in.choose(s.least(in))
	}
	if s.at == berthFoot {
		s.reader.arrange(s.reader.Size())
	}
	s.reveal()
	s.place()
}

// least gives the smallest sizes of the slip, next to the text and in the margin, and where it stands now.
func (s *slip) least(in seat) (next, beside fyne.Size, now berth) {
	em := s.reader.kit.em()
	wide, narrow := min(slipWidth*em, in.page.size.Width-2*in.gap), float32(slipNarrow)*em
	return fyne.NewSize(wide, s.height(wide, slipRows)), fyne.NewSize(narrow, s.height(narrow, slipRows)), s.at
}

// reveal brings the passage into sight, unless one sees a line of it.
func (s *slip) reveal() {
	l := s.leaf()
	in := l.goal()
	whole := func(line box) bool {
		return in.at.Y <= line.at.Y+hair && line.at.Y+line.size.Height <= in.at.Y+in.size.Height+hair
	}
	if lines := l.sheet.passage(s.passage.Start, s.passage.End); len(lines) > 0 && !slices.ContainsFunc(lines, whole) {
		l.reveal(lines[0].at.Y, lines[0].at.Y+lines[0].size.Height, s.pad())
	}
}

// place puts the slip where it stands, as its passage is now. While that scrolls it changes sides rather than cover it.
func (s *slip) place() {
	in, ok := s.seat()
	if !s.isOpen() || !ok {
		return
	}
	var at box
	if s.at == berthFoot {
		at = s.strip
	} else {
		next, beside, now := s.least(in)
		if to := in.choose(next, beside, now); to != berthFoot {
			s.at = to
		}
		width, room := next.Width, max(in.room(s.at), next.Height)
		if s.at == berthBeside {
			width = min(slipWidth*s.reader.kit.em(), in.page.at.X+in.page.size.Width-in.margin-2*in.gap)
		}
		at = in.box(s.at, s.grown(width, room, slipRows))
	}
	s.Move(fyne.NewPos(round(at.at.X), round(at.at.Y))) // its outline would be blurred between two rows of dots
	s.Resize(fyne.NewSize(round(at.size.Width), round(at.size.Height)))
	s.Refresh()
}

// under gives what of a room for texts is left above a slip that stands under them, and keeps the rest for that.
func (s *slip) under(room box) box {
	if s.isOpen() && s.at == berthFoot {
		high := round(s.grown(room.size.Width, room.size.Height/2, slipLow).Height)
		room.size.Height -= high
		s.strip = box{room.at.AddXY(0, room.size.Height), fyne.NewSize(room.size.Width, high)}
	}
	return room
}

// slipRenderer stands the parts of a slip beside or below one another.
type slipRenderer struct {
	slip    *slip
	objects []fyne.CanvasObject
}

// Layout gives the field what the buttons leave.
func (r *slipRenderer) Layout(size fyne.Size) {
	s := r.slip
	pad, drop, done := s.pad(), s.drop.MinSize(), s.done.MinSize()
	s.ground.Resize(size)
	s.done.Resize(done)
	s.drop.Resize(drop)
	s.field.Move(fyne.NewPos(pad, pad))
	bottom := fyne.NewPos(size.Width-pad-done.Width, size.Height-pad/2-done.Height)
	s.done.Move(bottom)
	high := size.Height - 2*pad
	if s.buttonsBeside(size.Width) {
		s.drop.Move(bottom.SubtractXY(drop.Width, 0))
		s.limit.Move(s.drop.Position().SubtractXY(0, s.limit.MinSize().Height))
	} else {
		s.drop.Move(fyne.NewPos(pad, bottom.Y))
		s.limit.Move(fyne.NewPos(pad+drop.Width, bottom.Y+(done.Height-s.limit.MinSize().Height)/2))
		high -= done.Height
	}
	s.field.Resize(fyne.NewSize(s.fieldWidth(size.Width), high))
}

func (r *slipRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *slipRenderer) Objects() []fyne.CanvasObject { return slices.Clone(r.objects) }
func (r *slipRenderer) Destroy()                     {}

func (r *slipRenderer) Refresh() {
	r.slip.dress()
	for _, o := range r.objects {
		o.Refresh()
	}
	r.Layout(r.slip.Size())
}
