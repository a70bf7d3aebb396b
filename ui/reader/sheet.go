package reader

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/ui/textflow"
)

// block is words set in lines at a place of a sheet.
type block struct {
	*row
	flow  *textflow.Flow
	font  *font
	at    fyne.Position
	width float32
	align fyne.TextAlign
	ruled box // the rule beside a quotation
}

// area is the place of a row that leads somewhere, or is open, as a whole.
type area struct {
	box
	row *row
}

// sheet is rows set in lines, at places.
type sheet struct {
	kit    *kit
	blocks []*block
	areas  []area
	marks  []placed // of plots
	plots  []box    // that they stand in
	height float32
	prose  []*block // those of the open section's text, in its order
	lively []*block // those that speak of the chosen span
	bands  []band   // by height, once they are asked for
	closer float32  // the share by which rows stand closer together than they ask to: 0 not at all, 1 without space
}

// add sets rows below one another, within the width, and gives where they end.
func (s *sheet) add(rows []row, at fyne.Position, width float32) float32 {
	em := s.kit.em()
	for i := range rows {
		r := &rows[i]
		if i > 0 {
			at.Y += r.above * (1 - s.closer) * em
		}
		top := at.Y
		if r.columns != nil {
			at.Y = s.addColumns(r.columns, at, width)
			continue
		}
		indent, room := r.indent*em, r.room*em
		if r.plot != nil && r.text == "" {
			at.Y = s.addPlot(r.plot, at.AddXY(indent, 0), width-indent-room)
			continue
		}
		b := s.set(r, at.AddXY(indent, 0), width-indent-room, fyne.TextAlignLeading)
		at.Y = b.bottom()
		if r.plot != nil {
			at.Y = s.addPlot(r.plot, fyne.NewPos(b.at.X, at.Y), b.width)
		}
		if r.lead != nil && b.runsLeft(0) { // the sign of an item stands where its words begin
			b.at.X = at.X + room
			at.Y = max(at.Y, s.beside(b, r.lead, box{fyne.NewPos(b.at.X+b.width+em/2, top), fyne.NewSize(indent-em/2, 0)}, fyne.TextAlignLeading))
		} else if r.lead != nil {
			align := fyne.TextAlignLeading
			if r.flush {
				align = fyne.TextAlignTrailing
			}
			at.Y = max(at.Y, s.beside(b, r.lead, box{fyne.NewPos(at.X, top), fyne.NewSize(indent-em/2, 0)}, align))
			if r.flush && r.lead.link != nil { // it leads somewhere of its own: found before the row's own area
				s.areas = append(s.areas, area{box{fyne.NewPos(at.X+indent-signWidth*em, top), fyne.NewSize((signWidth-0.25)*em, b.font.leading)}, r.lead})
			}
		}
		if r.quote {
			above := r.rule * (1 - s.closer) * em
			b.ruled = box{fyne.NewPos(at.X+quoteRule*em, top-above), fyne.NewSize(ruleWidth, b.bottom()-top+above)}
			if b.runsLeft(0) {
				b.ruled.at.X = at.X + width - quoteRule*em - ruleWidth
			}
		}
		if r.tail != nil {
			at.Y = max(at.Y, s.beside(b, r.tail, box{fyne.NewPos(at.X+width-room, top), fyne.NewSize(room, 0)}, fyne.TextAlignTrailing))
		}
		if r.link != nil || r.open || r.faces {
			s.areas = append(s.areas, area{box{fyne.NewPos(at.X, top), fyne.NewSize(width, at.Y-top)}, r})
		}
	}
	s.height = max(s.height, at.Y)
	return at.Y
}

// set sets the words of one row.
func (s *sheet) set(r *row, at fyne.Position, width float32, align fyne.TextAlign) *block {
	b := &block{row: r, font: &s.kit.fonts[r.face], at: at, width: width, align: align}
	if r.says != nil {
		r.speak(r.says())
		s.lively = append(s.lively, b)
	}
	b.wrap(s.kit.ruler)
	s.blocks = append(s.blocks, b)
	if r.prose {
		s.prose = append(s.prose, b)
	}
	return b
}

// wrap breaks the block's words into lines.
func (b *block) wrap(ruler *textflow.Ruler) {
	spans := make([]textflow.Span, len(b.runs))
	for i, run := range b.runs {
		spans[i] = textflow.Span{Start: run.start, End: run.end, Face: b.face}
	}
	b.flow = textflow.New(ruler, b.text, b.face, spans)
	b.flow.Wrap(b.width)
}

// renew has the blocks that speak of the chosen span say it anew, each in its place. False where one takes more lines now,
// or fewer, so that all has to be set anew.
func (s *sheet) renew() (stands bool) {
	stands = true
	for _, b := range s.lively {
		if text := b.says(); text != b.text {
			lines := len(b.flow.Lines())
			b.speak(text)
			b.wrap(s.kit.ruler)
			stands = stands && len(b.flow.Lines()) == lines
		}
	}
	return stands
}

// beside sets a row in line with the first line of a block, in a place of its own, and gives where it ends.
func (s *sheet) beside(b *block, r *row, in box, align fyne.TextAlign) float32 {
	if r.plot != nil {
		return s.addPlot(r.plot, in.at.AddXY(0, b.font.base()-r.plot.height*s.kit.em()), in.size.Width)
	}
	down := b.font.base() - s.kit.fonts[r.face].base()
	return s.set(r, in.at.AddXY(0, down), in.size.Width, align).bottom()
}

// Columns are at least this many ems wide; those that don't fit stand below.
const columnLeast = 15

func (s *sheet) addColumns(columns [][]row, at fyne.Position, width float32) float32 {
	em := s.kit.em()
	gap := 2 * em
	abreast := max(int((width+gap)/(columnLeast*em+gap)), 1)
	lines := (len(columns) + abreast - 1) / abreast
	abreast = (len(columns) + lines - 1) / lines // as many in each line as in the next
	each := (width - gap*float32(abreast-1)) / float32(abreast)
	bottom := at.Y
	for i, c := range columns {
		if n := i % abreast; n > 0 {
			bottom = max(bottom, s.add(c, at.AddXY(float32(n)*(each+gap), 0), each))
			continue
		}
		if i > 0 {
			at.Y = bottom + em
		}
		bottom = s.add(c, at, each)
	}
	return bottom
}

func (b *block) bottom() float32 { return b.at.Y + float32(len(b.flow.Lines()))*b.font.leading }

// runsLeft tells whether a line stands at the right, since it begins there: a paragraph of the documents in Arabic or Hebrew.
// What the interface says stands where it always does.
func (b *block) runsLeft(line int) bool {
	return (b.face == faceReading || b.face == faceQuote || b.face == faceHeading) && b.flow.RightToLeft(line)
}

// left gives where a line begins that is read from there.
func (b *block) left(line int) float32 {
	if b.align == fyne.TextAlignTrailing || b.runsLeft(line) {
		return b.at.X + b.width - b.flow.Lines()[line].Width
	}
	return b.at.X
}

// top gives where a line begins, from above.
func (b *block) top(line int) float32 { return b.at.Y + float32(line)*b.font.leading }

// extent gives the places of a stretch of the block's text: on each line that holds some of it one, or several where the
// line runs both ways.
func (b *block) extent(start, end int) []box {
	var out []box
	lines := b.flow.Lines()
	for i := b.flow.LineAt(start); i < len(lines) && lines[i].Start < end; i++ {
		for x, width := range b.flow.Stretches(i, start, end) {
			out = append(out, box{fyne.NewPos(b.left(i)+x, b.top(i)), fyne.NewSize(width, b.font.leading)})
		}
	}
	return out
}

// passage gives the places of a stretch of the open section's text.
func (s *sheet) passage(start, end int) []box {
	return s.passageIn(start, end, box{size: fyne.NewSize(0, s.height)})
}

// passageIn gives those of them that are in sight.
func (s *sheet) passageIn(start, end int, sight box) (out []box) {
	bottom := sight.at.Y + sight.size.Height
	for i := s.paragraphAt(sight.at.Y); i < len(s.prose) && s.prose[i].at.Y <= bottom && start < end; i++ {
		b := s.prose[i]
		lines := b.flow.Lines()
		from := max(start-b.start, lines[b.lineAt(sight.at.Y)].Start)
		until := min(end-b.start, lines[b.lineAt(bottom)].End)
		if from < until {
			out = append(out, b.extent(from, until)...)
		}
	}
	return out
}

// lineAt gives the line of a block that lies at a height.
func (b *block) lineAt(y float32) int {
	return min(max(int((y-b.at.Y)/b.font.leading), 0), len(b.flow.Lines())-1)
}

// linkAt gives the link at a point: that of words before that of a whole row. Nil is none.
func (s *sheet) linkAt(p fyne.Position) *link {
	in := s.band(p.Y)
	for _, b := range in.blocks {
		if p.Y < b.at.Y || p.Y >= b.bottom() || p.X < b.at.X || p.X >= b.at.X+b.width {
			continue
		}
		line := b.lineAt(p.Y)
		x := p.X - b.left(line)
		for _, piece := range b.flow.Pieces(line) {
			if piece.Span >= 0 && piece.X <= x && x < piece.X+piece.Width && b.runs[piece.Span].link != nil {
				return b.runs[piece.Span].link
			}
		}
	}
	if l := linkOf(in.marks, p); l != nil {
		return l
	}
	for _, a := range in.areas {
		if a.contains(p) {
			return a.row.link
		}
	}
	return nil
}

// offsetAt gives the place in the open section's text that is nearest to a point; false where the sheet has none.
func (s *sheet) offsetAt(p fyne.Position) (offset int, ok bool) {
	switch i := s.paragraphAt(p.Y); {
	case len(s.prose) == 0:
		return 0, false
	case i == len(s.prose):
		return s.proseEnd(), true
	case s.prose[i].at.Y <= p.Y:
		b := s.prose[i]
		line := b.lineAt(p.Y)
		return b.start + b.flow.Offset(textflow.Point{Line: line, X: p.X - b.left(line)}), true
	case i > 0:
		before := s.prose[i-1]
		return before.start + len(before.text), true
	}
	return s.prose[0].start, true
}

// inProse tells whether a point lies on the section's own text.
func (s *sheet) inProse(p fyne.Position) bool {
	i := s.paragraphAt(p.Y)
	if i == len(s.prose) {
		return false
	}
	b := s.prose[i]
	return b.at.Y <= p.Y && b.at.X <= p.X && p.X < b.at.X+b.width
}

// proseEnd gives where the section's text ends, 0 where the sheet has none.
func (s *sheet) proseEnd() int {
	if len(s.prose) == 0 {
		return 0
	}
	last := s.prose[len(s.prose)-1]
	return last.start + len(last.text)
}

// stop is a link in its place.
type stop struct {
	box
	link *link
}

// stops gives the links of a sheet from top to bottom, each once.
func (s *sheet) stops() []stop {
	out := stopsOf(s.marks)
	for _, a := range s.areas {
		if a.row.link != nil {
			out = append(out, stop{a.box, a.row.link})
		}
	}
	for _, b := range s.blocks {
		for _, run := range b.runs {
			if run.link == nil {
				continue
			}
			if places := b.extent(run.start, run.end); len(places) > 0 {
				out = append(out, stop{places[0], run.link})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b stop) int {
		return cmp.Or(cmp.Compare(a.at.Y, b.at.Y), cmp.Compare(a.at.X, b.at.X))
	})
	seen := make(map[*link]bool, len(out))
	return slices.DeleteFunc(out, func(s stop) bool {
		again := seen[s.link]
		seen[s.link] = true
		return again
	})
}
