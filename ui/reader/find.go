package reader

import (
	"context"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/fold"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// finder is what is looked for in the texts. The place found is the one that the place points at, in passing, until the bar
// is closed; so the text turns to it as to anything else, in whatever section it is.
type finder struct {
	reader *Reader
	bar    *findBar
	ticks  *findTicks
	open   bool
	wide   bool // over all sections
	query  fold.Query
	places map[model.SectionID][]fold.Span // of the sections that are shown, once they are asked for
	counts []int                           // of all sections, in the model's order; nil until they are there
	job    *background.Job                 // that counts
	step   int                             // taken once it has counted: 1 on, -1 back, 0 none
	from   int                             // the place in the open section from which on one looks
}

func newFinder(r *Reader) *finder {
	f := &finder{reader: r, places: map[model.SectionID][]fold.Span{}}
	f.bar, f.ticks = newFindBar(f), newFindTicks(f)
	return f
}

// longestSought is how many letters of a selection are looked for.
const longestSought = 200

// Find opens the bar that finds in the text, with the selected text in it, and gives the field that wants the keys: a window
// that has not drawn the reader yet is not known here.
func (r *Reader) Find() fyne.Focusable {
	r.store.StopPlaying()
	f := r.find
	text := r.page.selected()
	f.show()
	if text = strings.TrimSpace(text); text != "" && utf8.RuneCountInString(text) <= longestSought {
		f.bar.field.SetText(strings.Join(strings.Fields(text), " "))
	}
	f.bar.take()
	return f.bar.field
}

// FindNext goes to the next place found, FindPrevious to the one before. They open the bar where that is closed, and give its
// field where there are no words in it yet, else nil.
func (r *Reader) FindNext() fyne.Focusable     { return r.findBy(1) }
func (r *Reader) FindPrevious() fyne.Focusable { return r.findBy(-1) }

func (r *Reader) findBy(step int) fyne.Focusable {
	if r.find.walk(step); r.find.query.Any() {
		return nil
	}
	return r.find.bar.field
}

// EndFind closes the bar, and stays at the place found. It tells whether it was open.
// Where nothing is found, that leads back to where one was.
func (r *Reader) EndFind() bool { return r.find.close() }

// Found tells which of the places found in the open section is pointed at, counted from 1, and how many there are; 0 for none,
// and while the bar is closed.
func (r *Reader) Found() (now, all int) {
	if !r.find.open {
		return 0, 0
	}
	return r.find.now() + 1, len(r.find.here())
}

// Close ends what goes on in the background.
func (r *Reader) Close() {
	r.find.job.Cancel()
	r.noted.seeking.Cancel()
}

// show opens the bar; one looks from what is pointed at, or what is in sight, on.
func (f *finder) show() {
	r := f.reader
	r.leaveList()
	if f.from = f.inSight().Start; len(r.page.marks) > 0 && f.sees(r.page.marks[0]) {
		f.from = r.page.marks[0].Start
	}
	if !f.open {
		f.open = true
		clear(f.places)
		f.count()
		r.arrange(r.Size())
		f.changed()
	}
}

func (f *finder) close() (was bool) {
	if was = f.open; was {
		f.open, f.step = false, 0
		f.job.Cancel()
		if f.now() >= 0 {
			f.reader.store.Settle()
		}
		f.bar.leave()
		f.reader.arrange(f.reader.Size())
		f.changed()
	}
	return was
}

// look looks for other words, and turns to the first place from where one began to look; back to there, where they stand
// nowhere: what was found of their beginning is not what is looked for.
func (f *finder) look(words string) {
	f.query, f.step = fold.NewQuery(words), 0
	clear(f.places)
	f.count()
	if len(f.here()) == 0 {
		f.reader.store.PreviewNothing()
	}
	if here := f.here(); len(here) > 0 {
		at := sort.Search(len(here), func(i int) bool { return here[i].Start >= f.from })
		f.goTo(f.reader.page.section, here[at%len(here)])
	}
	f.changed()
}

// widen looks in all sections, or in the open one alone.
func (f *finder) widen(wide bool) {
	f.wide, f.step = wide, 0
	f.count()
	f.changed()
}

// in gives the places in a section that is shown.
func (f *finder) in(id model.SectionID) []fold.Span {
	all, known := f.places[id]
	if s := f.reader.index.Section(id); !known && s != nil && f.query.Any() {
		all = f.query.In(s.Text)
		f.places[id] = all
	}
	return all
}

func (f *finder) here() []fold.Span { return f.in(f.reader.page.section) }

// now tells which of the places in the open section is pointed at, -1 for none.
func (f *finder) now() int {
	mark := f.reader.store.State().Mark
	here := f.here()
	i := sort.Search(len(here), func(i int) bool { return here[i].Start >= mark.Start })
	if i < len(here) && here[i] == fold.Span(mark) {
		return i
	}
	return -1
}

// inSight gives what of the open section is in sight, or will be once nothing moves any more.
func (f *finder) inSight() state.Mark {
	in := f.reader.page.goal()
	return f.reader.page.sheet.textIn(in.at.Y, in.at.Y+in.size.Height)
}

func (f *finder) sees(m state.Mark) bool {
	in := f.inSight()
	return m.Start < in.End && in.Start < m.End
}

// walk goes on by a place, or back.
func (f *finder) walk(by int) {
	f.reader.store.StopPlaying()
	f.reader.leaveList()
	if !f.open {
		f.show()
		if !f.query.Any() {
			f.bar.take()
		}
	}
	here, next := f.here(), 0
	if at := f.now(); at >= 0 {
		next = at + by
	} else {
		from := f.inSight().Start
		next = sort.Search(len(here), func(i int) bool { return here[i].Start >= from }) // the first in sight, or behind it
		if by < 0 {
			next--
		}
	}
	switch {
	case !f.query.Any():
	case 0 <= next && next < len(here):
		f.goTo(f.reader.page.section, here[next])
	case f.wide:
		f.leap(by)
	case len(here) > 0:
		f.goTo(f.reader.page.section, here[(next+len(here))%len(here)])
	}
}

// leap goes to the next section that has a place, or the one before, all around; as soon as that is known.
func (f *finder) leap(by int) {
	if f.step = 0; f.counts == nil {
		f.step = by
		return
	}
	all := f.reader.index.Model.Sections
	at := slices.IndexFunc(all, func(s model.Section) bool { return s.ID == f.reader.page.section })
	for n := range all {
		to := ((at+by*(n+1))%len(all) + len(all)) % len(all)
		if f.counts[to] == 0 {
			continue
		}
		there := f.in(all[to].ID)
		if by > 0 {
			f.goTo(all[to].ID, there[0])
		} else {
			f.goTo(all[to].ID, there[len(there)-1])
		}
		return
	}
}

// goTo points at a place found, in passing; where that is done already, the text returns to it.
func (f *finder) goTo(id model.SectionID, s fold.Span) {
	r := f.reader
	r.page.pending = max(r.page.pending, gently)
	r.store.PreviewText(model.Evidence{Section: id, Start: s.Start, End: s.End, Quote: r.index.Section(id).Text[s.Start:s.End]})
	r.page.bringIntoSight()
	f.changed()
}

// count counts in all sections, where that is asked for.
func (f *finder) count() {
	f.job.Cancel()
	f.counts = nil
	if !f.open || !f.wide || !f.query.Any() {
		return
	}
	query, sections := f.query, f.reader.index.Model.Sections
	f.job = background.Start(f.reader.runner, background.Work[struct{}, []int]{
		Do: func(ctx context.Context, _ func(struct{})) []int {
			texts := make([]string, len(sections))
			for i := range sections {
				texts[i] = sections[i].Text
			}
			return query.Count(ctx, texts)
		},
		Done: func(counts []int) {
			f.counts = counts
			if f.step != 0 {
				f.leap(f.step)
			}
			f.changed()
		},
	})
}

// changed says anew what is found, and where.
func (f *finder) changed() {
	f.bar.say()
	f.ticks.Refresh()
	f.reader.page.Refresh()
	f.reader.facing.Refresh()
}

// draw marks the places in sight of a text, and the one that is pointed at more strongly.
func (f *finder) draw(d *drawing, l *leaf, in box) {
	if !f.open || !f.query.Any() || !l.reads() {
		return
	}
	line := f.reader.kit.fonts[faceReading].leading
	sight := l.sheet.textIn(in.at.Y-line, in.at.Y+in.size.Height+line)
	all := f.in(l.pane.section)
	mark := fold.Span(f.reader.store.State().Mark)
	for i := sort.Search(len(all), func(i int) bool { return all[i].End > sight.Start }); i < len(all) && all[i].Start < sight.End; i++ {
		for _, p := range l.sheet.passageIn(all[i].Start, all[i].End, in) {
			ground := surface{box: p.grown(1, -1), fill: look.Color(look.ColorFound), radius: 3}
			if all[i] == mark && l == f.reader.page.leaf {
				ground.box, ground.line = p.grown(2, 0), look.Color(look.ColorChosen)
			}
			d.surfaces = append(d.surfaces, ground)
		}
	}
}

// arrange gives the bar the upper end of a room, and gives what is left of that.
func (f *finder) arrange(room box) box {
	if !f.open {
		f.bar.Hide()
		return room
	}
	high := f.bar.MinSize().Height
	f.bar.Move(room.at)
	f.bar.Resize(fyne.NewSize(room.size.Width, high))
	f.bar.Show()
	return box{room.at.AddXY(0, high), room.size.SubtractWidthHeight(0, high)}
}
