package reader

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// sheets gives every page, and the card of every subject, of a model, set in the width.
func sheets(d desk, width float32) map[string]*sheet {
	out := map[string]*sheet{}
	for i := range d.index.Model.Sections {
		s := &d.index.Model.Sections[i]
		out["section "+string(s.ID)] = d.kit.setPage(d.newPage(s), width)
	}
	for _, s := range subjects(d.index.Model) {
		d.store.Select(s)
		out["card "+s.String()] = d.kit.setCard(d.newCard(), width, 0)
	}
	d.store.Clear()
	out["contents"] = d.kit.setContents(d.newContents(), width)
	return out
}

func subjects(m *model.Model) []state.Subject {
	var out []state.Subject
	for _, a := range m.Actors {
		out = append(out, state.Actor(a.ID))
	}
	for _, e := range m.Events {
		out = append(out, state.Event(e.ID))
	}
	for _, t := range m.Ties {
		out = append(out, state.Tie(t.ID))
	}
	for _, f := range m.Figures {
		out = append(out, state.Figure(f.ID))
	}
	for _, a := range m.Accounts {
		out = append(out, state.Account(a.ID))
	}
	for _, s := range m.Sources {
		out = append(out, state.Source(s.ID))
	}
	return out
}

// A page shows every byte of its section's paragraphs once and in order, in any width.
func TestPagesHoldTheWholeText(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	for i := range d.index.Model.Sections {
		s := &d.index.Model.Sections[i]
		for _, width := range []float32{60, 300, 900} {
			sheet := d.kit.setPage(d.newPage(s), width)
			for _, p := range s.Paragraphs {
				at := p.Start
				for _, b := range sheet.blocks {
					if b.prose && b.start == p.Start {
						for _, l := range b.flow.Lines() {
							if b.start+l.Start != at {
								t.Fatalf("%s in %v: a line begins at %d, the one before ended at %d", s.ID, width, b.start+l.Start, at)
							}
							at = b.start + l.End
						}
					}
				}
				if at != p.End {
					t.Errorf("%s in %v: the paragraph from %d is set to %d, it ends at %d", s.ID, width, p.Start, at, p.End)
				}
			}
		}
	}
}

// The runs of every row stand in its text, in order, apart from one another.
func TestRunsStandApart(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	for name, s := range sheets(d, 500) {
		for _, b := range s.blocks {
			at := 0
			for _, r := range b.runs {
				if r.start < at || r.end <= r.start || r.end > len(b.text) {
					t.Errorf("%s: the run [%d, %d) of %q follows %d", name, r.start, r.end, b.text, at)
				}
				at = r.end
			}
		}
	}
}

// Where a link is drawn, a click finds it.
func TestLinksAreFoundWhereTheyStand(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	for _, width := range []float32{300, 500, 900} {
		for name, s := range sheets(d, width) {
			found := map[*link]bool{}
			for _, stop := range s.stops() {
				if s.linkAt(stop.middle()) == stop.link {
					found[stop.link] = true
				}
			}
			for _, stop := range s.stops() {
				if !found[stop.link] {
					t.Errorf("%s in %v: nothing leads to %+v at %v", name, width, *stop.link, stop.middle())
				}
			}
		}
	}
}

// What stands in a margin stands in line with its words, or right below what stands there before, apart from it where not each is
// one line; never over it.
func TestMarginalsStandInLine(t *testing.T) {
	d := open(t, modeltest.Many(60), 900, 700)
	s := &d.index.Model.Sections[0]
	for _, width := range []float32{240, 500, 900} {
		p := d.newPage(s)
		sheet := d.kit.setPage(p, width)
		free, lines := float32(0), 1
		for i := range p.dates {
			b := sheet.blocks[slices.IndexFunc(sheet.blocks, func(b *block) bool { return b.link == p.dates[i].row.link && b.face == faceSmall })]
			if next := len(b.flow.Lines()); max(lines, next) > 1 && b.at.Y > free {
				free, lines = free+below*d.kit.em(), next
			} else {
				lines = next
			}
			line, _ := sheet.baseOf(p.dates[i].offset)
			base := b.at.Y + b.font.base()
			if b.at.Y < free || base != line && b.at.Y != free {
				t.Errorf("in %v: %d stands on %v, its line on %v, what is before ends at %v", width, i, base, line, free)
			}
			free = b.bottom()
		}
	}
}

func TestRunsAreLaidWhereNothingLies(t *testing.T) {
	const lain, laying = tintMention, tintDate
	for _, c := range []struct {
		name     string
		by, runs []run
		want     []run // of those laid
	}{
		{"nothing in the way", nil, []run{{3, 9, laying, nil}}, []run{{3, 9, laying, nil}}},
		{"apart", []run{{0, 3, lain, nil}, {9, 12, lain, nil}}, []run{{3, 9, laying, nil}}, []run{{3, 9, laying, nil}}},
		{"at the start", []run{{0, 5, lain, nil}}, []run{{3, 9, laying, nil}}, []run{{5, 9, laying, nil}}},
		{"in the middle", []run{{5, 6, lain, nil}}, []run{{3, 9, laying, nil}}, []run{{3, 5, laying, nil}, {6, 9, laying, nil}}},
		{"twice", []run{{2, 3, lain, nil}, {6, 7, lain, nil}}, []run{{0, 9, laying, nil}},
			[]run{{0, 2, laying, nil}, {3, 6, laying, nil}, {7, 9, laying, nil}}},
		{"all over", []run{{0, 12, lain, nil}}, []run{{3, 9, laying, nil}}, nil},
		{"over one another", nil, []run{{4, 9, laying, nil}, {3, 6, laying, nil}, {5, 8, laying, nil}},
			[]run{{3, 6, laying, nil}, {6, 9, laying, nil}}},
	} {
		all := laid(c.by, c.runs)
		if got := slices.DeleteFunc(slices.Clone(all), func(r run) bool { return r.tint == lain }); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		if got := slices.DeleteFunc(slices.Clone(all), func(r run) bool { return r.tint == laying }); !slices.Equal(got, c.by) {
			t.Errorf("%s: %v lay there, now %v", c.name, c.by, got)
		}
	}
}

// However runs lie, those laid cover each byte of theirs that was free, once and in order.
func TestLaidRunsCoverAllThatIsFree(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	some := func(t tint) (out []run) {
		for range random.IntN(8) {
			start := random.IntN(60)
			out = append(out, run{start, start + 1 + random.IntN(12), t, nil})
		}
		return out
	}
	for range 2000 {
		by, runs := laid(nil, some(tintMention)), some(tintDate)
		var want, got [80]tint
		for _, layer := range [][]run{runs, by} {
			for _, r := range layer {
				for i := r.start; i < r.end; i++ {
					want[i] = r.tint
				}
			}
		}
		end := 0
		for _, r := range laid(by, runs) {
			if r.start < end || r.end <= r.start {
				t.Fatalf("%v over %v: [%d, %d) follows %d", runs, by, r.start, r.end, end)
			}
			for end = r.start; end < r.end; end++ {
				got[end] = r.tint
			}
		}
		if got != want {
			t.Fatalf("%v over %v cover %v, want %v", runs, by, got, want)
		}
	}
}

// Whatever is selected, its card leads to a sentence, if not at once then by what it leads to.
func TestEveryCardLeadsOn(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	for _, s := range subjects(d.index.Model) {
		d.store.Select(s)
		if len(d.card.sheet.stops()) == 0 {
			t.Errorf("the card of %v leads nowhere", s)
		}
		sentences := 0
		for _, stop := range d.card.sheet.stops() {
			if stop.link.at != nil {
				sentences++
			}
		}
		if sentences == 0 && s.Kind != state.ASource {
			t.Errorf("the card of %v leads to no sentence", s)
		}
	}
}

func TestScrollingMakesNoMoreObjects(t *testing.T) {
	d := open(t, modeltest.Many(500), 900, 600)
	d.page.scrollTo(500)
	count := func() int { return len(test.WidgetRenderer(d.page.leaf).Objects()) }
	before := count()
	for y := float32(500); y < 5000; y += 37 {
		d.page.scrollTo(y)
	}
	if after := count(); after > before+before/4 {
		t.Errorf("%d objects before scrolling, %d after", before, after)
	}
}

// Only what is in sight is drawn.
func TestOnlyWhatIsInSightIsDrawn(t *testing.T) {
	d := open(t, modeltest.Many(500), 900, 600)
	d.page.scrollTo(2000)
	in := d.page.sight()
	drawn := d.page.draw().words
	if len(drawn) == 0 {
		t.Fatal("nothing is drawn")
	}
	for _, w := range drawn {
		if w.at.Y+w.font.leading < in.at.Y-w.font.leading || w.at.Y > in.at.Y+in.size.Height+w.font.leading {
			t.Errorf("%q at %v is drawn, in sight is %v", w.text, w.at, in)
		}
	}
}

func TestPartsStandInTheReader(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1100, 700), fyne.NewSize(400, 300)} {
		d := open(t, modeltest.Small(), size.Width, size.Height)
		for _, s := range subjects(d.index.Model) {
			d.store.Select(s)
			for name, at := range d.Parts() {
				if at.X < 0 || at.Y < 0 || at.X > size.Width || at.Y > size.Height {
					t.Errorf("%v, %v: %s stands at %v", size, s, name, at)
				}
			}
		}
	}
}

// A span that moves changes what speaks of it, and leaves all else that is written as it is: no sheet is set anew, and no
// object shows other words than a count or a heading's.
func TestMovingWritesOnlyWhatChanges(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	d.store.SelectActor("mustafa-tlass")
	d.store.MoveTo(years(1950, 1980))
	shown := func() map[*canvas.Text]string {
		out := map[*canvas.Text]string{}
		for _, l := range d.leaves() {
			for _, o := range test.WidgetRenderer(l).Objects() {
				if text, ok := o.(*canvas.Text); ok && text.Visible() {
					out[text] = text.Text
				}
			}
		}
		return out
	}
	before, page, contents, card := shown(), d.page.sheet, d.contents.sheet, d.card.sheet
	for year := range 60 {
		d.store.MoveTo(years(1945+year/2, 1970+year))
	}
	d.store.MoveTo(years(1990, 2010))
	if d.page.sheet != page || d.contents.sheet != contents || d.card.sheet != card {
		t.Error("a sheet is set anew")
	}
	speaking := map[string]bool{}
	for _, b := range d.card.sheet.lively {
		for i := range b.flow.Lines() {
			for _, p := range b.flow.Pieces(i) {
				speaking[b.text[p.Start:p.End]] = true
			}
		}
	}
	after, changed := shown(), 0
	for o, text := range after {
		if before[o] == text {
			continue
		}
		if changed++; strings.Trim(text, "0123456789 +") != "" && !speaking[text] {
			t.Errorf("%q is written where %q stood", text, before[o])
		}
	}
	if changed == 0 || len(after) > len(before)+len(d.index.Model.Sections) {
		t.Errorf("%d of %d objects changed, there were %d", changed, len(after), len(before))
	}
}

// Signs of one line stand side by side where there is room, and else below one another; never over one another.
func TestSignsOfOneLineStandSideBySide(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	sheet := d.page.sheet
	sign := func() marginal { return marginal{sheet.prose[0].start, row{text: "=", face: faceMark}} }
	em := d.kit.em()
	set := func(width float32) []*block {
		before := len(sheet.blocks)
		sheet.marginals([]marginal{sign(), sign(), sign()}, 0, width, fyne.TextAlignLeading)
		return sheet.blocks[before:]
	}
	for _, c := range []struct {
		name  string
		width float32
		lines int
	}{{"all", 10 * em, 1}, {"one", 1, 3}} {
		blocks, tops := set(c.width), map[float32]bool{}
		for i, b := range blocks {
			tops[b.at.Y] = true
			for _, o := range blocks[:i] {
				if o.at.Y < b.bottom() && b.at.Y < o.bottom() && o.at.X+o.flow.Lines()[0].Width > b.at.X {
					t.Errorf("%s: a sign at %v stands over one at %v", c.name, b.at, o.at)
				}
			}
		}
		if len(tops) != c.lines {
			t.Errorf("%s: signs stand in %d lines, want %d", c.name, len(tops), c.lines)
		}
	}
}
