package reader

import (
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// openTwo gives a reader with two sections side by side.
func openTwo(t *testing.T, width, height float32) desk {
	t.Helper()
	d := open(t, modeltest.Small(), width, height)
	d.store.OpenSection("handbook-trade")
	d.store.OpenBeside("gazette-arms")
	return d
}

func (d desk) sections() (open, facing model.SectionID) { return d.state().Section, d.state().Facing }

func TestTwoTextsStandWhereThereIsRoom(t *testing.T) {
	for _, c := range []struct {
		name          string
		width, height float32
		want          standing
	}{
		{"wide", 1100, 700, beside}, {"narrow and high", 400, 700, stacked}, {"small", 320, 160, crowded},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := openTwo(t, c.width, c.height)
			if d.stand != c.want {
				t.Fatalf("they stand %d, want %d", d.stand, c.want)
			}
			one, other := boxOf(d.page.object()), boxOf(d.facing.object())
			switch c.want {
			case beside:
				if one.at.X+one.size.Width > other.at.X || one.at.Y != other.at.Y || abs(one.size.Width-other.size.Width) > 1 {
					t.Errorf("they stand at %v and %v", one, other)
				}
			case stacked:
				if head := boxOf(d.facing.head); one.at.Y+one.size.Height > head.at.Y || head.at.Y+head.size.Height > other.at.Y || one.at.X != other.at.X {
					t.Errorf("they stand at %v and, below %v, at %v", one, head, other)
				}
			case crowded:
				if d.facing.object().Visible() || !d.page.object().Visible() || !d.page.head.Visible() {
					t.Error("the one without room is in sight, or the open one is not")
				}
				test.MoveMouse(d.window.Canvas(), d.part("reader.beside"))
				if !d.hover.Object().Visible() {
					t.Error("nothing says that there is no room")
				}
				d.click("reader.beside")
				if _, facing := d.sections(); facing != "" {
					t.Errorf("%q stays beside", facing)
				}
			}
		})
	}
}

// Each text scrolls by itself, and nothing moves when the other one becomes the open one, however it does.
func TestTurningToTheOtherTextMovesNothing(t *testing.T) {
	for name, turn := range map[string]func(d desk){
		"by a click": func(d desk) {
			d.facing.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(200, 100)}})
		},
		"by keys":     func(d desk) { d.window.Canvas().Focus(d.OtherText()) },
		"by its head": func(d desk) { d.facing.head.focus() },
	} {
		t.Run(name, func(t *testing.T) {
			d := openTwo(t, 1100, 220)
			d.page.scrollTo(50)
			wheel(d.facing, 1)
			if d.page.sight().at.Y != 50 || d.facing.sight().at.Y == 0 {
				t.Fatalf("they are scrolled to %v and %v", d.page.sight(), d.facing.sight())
			}
			was, wasFacing := *d.page, *d.facing
			sight, wasSight := d.page.sight(), d.facing.sight()
			turn(d)
			if open, facing := d.sections(); open != "gazette-arms" || facing != "handbook-trade" {
				t.Fatalf("%q is open and %q beside it", open, facing)
			}
			if d.page.leaf != wasFacing.leaf || d.facing.leaf != was.leaf || d.facing.sheet != was.sheet || d.page.sheet != wasFacing.sheet {
				t.Error("a text is set anew, or in the other's place")
			}
			if d.facing.sight() != sight || d.page.sight() != wasSight {
				t.Errorf("%v and %v are in sight, %v and %v were", d.facing.sight(), d.page.sight(), sight, wasSight)
			}
			if told := d.state().Reading; told == (state.Mark{}) {
				t.Error("what is read there is not told")
			}
		})
	}
}

// What is selected is pointed at in both texts, and in sight.
func TestWhatIsSelectedIsShownInBothTexts(t *testing.T) {
	d := open(t, modeltest.Small(), 1100, 320)
	x := d.index
	met := 0
	for i := range x.Model.Accounts {
		a := &x.Model.Accounts[i]
		one, other := a.Tellings[0].Evidence.Section, a.Tellings[len(a.Tellings)-1].Evidence.Section
		if one == other {
			continue
		}
		met++
		d.store.OpenSection(one)
		d.store.OpenBeside(other)
		d.store.SelectAccount(a.ID)
		for _, p := range d.panes() {
			if len(p.marks) == 0 {
				t.Fatalf("%s: nothing is pointed at in %s", a.ID, p.section)
			}
			at := p.sheet.passage(p.marks[0].Start, p.marks[0].End)
			if in := p.goal(); !in.contains(at[0].middle()) {
				t.Errorf("%s: in %s it is at %v, in sight is %v", a.ID, p.section, at[0], in)
			}
		}
		d.store.Clear()
		if len(d.page.marks)+len(d.facing.marks) > 0 {
			t.Errorf("%s: nothing is selected, and pointed at", a.ID)
		}
	}
	if met == 0 {
		t.Fatal("no account is told in two sections")
	}
}

// A click in either text selects what it is on, points at the very words, and leaves both texts open.
func TestBothTextsAreLive(t *testing.T) {
	d := openTwo(t, 1100, 700)
	d.click("reader.facing.mention.reed-brigade")
	if d.state().Subject != state.Actor("reed-brigade") || d.quoted() != "Reed Brigade" {
		t.Errorf("%v is selected and %q pointed at", d.state().Subject, d.quoted())
	}
	if open, facing := d.sections(); open != "gazette-arms" || facing != "handbook-trade" {
		t.Errorf("%q is open and %q beside it", open, facing)
	}
	d.store.Clear()
	d.click("reader.facing.mention.vell-shipping")
	if open, facing := d.sections(); open != "handbook-trade" || facing != "gazette-arms" || d.state().Subject != state.Actor("vell-shipping") {
		t.Errorf("%q is open and %q beside it, %v is selected", open, facing, d.state().Subject)
	}
}

func TestTheHeadLeadsOn(t *testing.T) {
	d := open(t, modeltest.Small(), 1100, 700)
	for _, c := range []struct {
		part         string
		open, facing model.SectionID
	}{
		{"reader.head.next", "handbook-trade", ""},
		{"reader.head.next", "gazette-lead", ""},
		{"reader.head.previous", "handbook-trade", ""},
		{"reader.beside", "handbook-trade", state.Faces(d.index, "handbook-trade")},
		{"reader.together", "handbook-trade", state.Faces(d.index, "handbook-trade")},
		{"reader.head.previous", "handbook-lead", state.Faces(d.index, "handbook-trade")}, // which stays now
		{"reader.head.close", state.Faces(d.index, "handbook-trade"), ""},
		{"reader.beside", state.Faces(d.index, "handbook-trade"), state.Faces(d.index, state.Faces(d.index, "handbook-trade"))},
		{"reader.facing.close", state.Faces(d.index, "handbook-trade"), ""},
	} {
		d.click(c.part)
		if open, facing := d.sections(); open != c.open || facing != c.facing {
			t.Fatalf("after %s %q is open and %q beside it, want %q and %q", c.part, open, facing, c.open, c.facing)
		}
	}
	for _, p := range []*pane{d.page, d.facing} {
		if shown := p == d.page; p.head.Visible() != shown {
			t.Errorf("the head of %q is in sight: %v", p.section, p.head.Visible())
		}
	}
}

// The line above a text says which it is, in one line, whatever the room.
func TestTheHeadSaysWhatIsRead(t *testing.T) {
	for _, width := range []float32{240, 400, 700, 1100} {
		d := openTwo(t, width, 700)
		for _, p := range d.panes() {
			height := float32(0)
			for _, b := range p.head.sheet.blocks {
				height = max(height, float32(len(b.flow.Lines())))
			}
			if height != 1 {
				t.Errorf("in %v the head of %s has %v lines", width, p.section, height)
			}
		}
	}
}

// The text stays where it is while another comes beside it and goes.
func TestTheTextKeepsItsPlaceBesideAnother(t *testing.T) {
	m := modeltest.Many(300)
	m.Sources = append(m.Sources, model.Source{ID: "notes", Title: "Notes", Kind: "notes"})
	m.Sections = append(m.Sections, model.Section{ID: "notes", Source: "notes", Title: "Notes", Level: 1, Text: "A note.", Paragraphs: []model.Paragraph{{End: 7}}})
	d := open(t, m, 1100, 600)
	d.page.scrollTo(400)
	for range 2 {
		offset := d.page.anchor().offset
		d.store.OpenBeside("")
		if d.stand != beside || d.page.section != "annals" {
			t.Fatalf("they stand %d, %q is open", d.stand, d.page.section)
		}
		line := d.page.sheet.passage(offset, offset+2)[0]
		if abs(line.at.Y-d.page.sight().at.Y) > line.size.Height {
			t.Errorf("what stood at the top stands at %v, the top is %v", line.at.Y, d.page.sight().at.Y)
		}
		d.store.CloseBeside()
	}
	if d.facing.object().Visible() || d.facing.head.Visible() {
		t.Error("the other text is still there")
	}
	d.window.Resize(fyne.NewSize(400, 600))
}

// Whatever is opened in whatever order and room: each pane holds its section, the open one is in sight, and the
// other one where it has room.
func TestThePanesHoldWhatIsOpen(t *testing.T) {
	d := open(t, builtIn(t), 1100, 600)
	r := rand.New(rand.NewPCG(5, 5))
	section := func() model.SectionID { return d.index.Model.Sections[r.IntN(len(d.index.Model.Sections))].ID }
	for range 150 {
		switch r.IntN(9) {
		case 0:
			d.store.OpenSection(section())
		case 1:
			d.store.OpenBeside(section())
		case 2:
			d.store.OpenBeside("")
		case 3:
			d.store.CloseBeside()
		case 4:
			d.store.TurnTo(d.state().Facing)
		case 5:
			d.store.SelectEvent(d.index.Model.Events[r.IntN(len(d.index.Model.Events))].ID)
		case 6:
			d.store.Back()
		case 7:
			d.window.Resize(fyne.NewSize(240+900*r.Float32(), 160+600*r.Float32()))
		case 8:
			d.window.Canvas().Focus([]fyne.Focusable{d.contents, d.page.head, d.facing.leaf, d.facing.head}[r.IntN(4)])
		}
		at := d.state()
		if d.page.section != at.Section || d.facing.section != at.Facing {
			t.Fatalf("the panes hold %q and %q, open are %q and %q", d.page.section, d.facing.section, at.Section, at.Facing)
		}
		if !d.page.object().Visible() || (at.Facing == "") != (d.stand == alone) || d.facing.object().Visible() != (d.stand == beside || d.stand == stacked) {
			t.Fatalf("they stand %d: in sight %v, %v", d.stand, d.page.object().Visible(), d.facing.object().Visible())
		}
	}
}

// Of two texts one above the other each has little height, and its heading stands in the line above it alone; elsewhere it
// stands above the text.
func TestStackedTextsLeaveTheirHeadingsToTheirHeads(t *testing.T) {
	d := openTwo(t, 1100, 700)
	for _, c := range []struct {
		width float32
		has   bool
	}{{1100, true}, {400, false}, {1100, true}} {
		d.window.Resize(fyne.NewSize(c.width, 700))
		for _, p := range d.panes() {
			first := p.sheet.blocks[0]
			if got := first.face == faceHeading; got != c.has {
				t.Errorf("in %v, %s begins with %q", c.width, p.section, first.text)
			}
			if !c.has && first.at.Y > d.kit.fonts[faceReading].leading {
				t.Errorf("in %v, %s begins %v down", c.width, p.section, first.at.Y)
			}
		}
	}
}
