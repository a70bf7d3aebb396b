package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// leafRenderer draws with objects that it makes once: while a line stays in sight its pieces keep theirs.
type leafRenderer struct {
	leaf     *leaf
	surfaces []*canvas.Rectangle
	texts    []*canvas.Text
	shown    map[pieceKey]*canvas.Text
	idle     []*canvas.Text
	objects  []fyne.CanvasObject // surfaces, then texts
}

var _ fyne.WidgetRenderer = (*leafRenderer)(nil)

// CreateRenderer is called by Fyne.
func (l *leaf) CreateRenderer() fyne.WidgetRenderer {
	return &leafRenderer{leaf: l, shown: map[pieceKey]*canvas.Text{}}
}

func (r *leafRenderer) Layout(fyne.Size) { r.Refresh() }

// MinSize is the height of the sheet where that scrolls, and nothing where the reader gives the place.
func (r *leafRenderer) MinSize() fyne.Size {
	if r.leaf.scroll == nil {
		return fyne.Size{}
	}
	return fyne.NewSize(0, r.leaf.sheet.height)
}

func (r *leafRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *leafRenderer) Destroy() {}

func (r *leafRenderer) Refresh() {
	d := r.leaf.draw()
	r.fill(d.surfaces)
	r.write(d.words)
	if len(r.objects) == len(r.surfaces)+len(r.texts) {
		return
	}
	r.objects = r.objects[:0]
	for _, o := range r.surfaces {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.texts {
		r.objects = append(r.objects, o)
	}
	canvas.Refresh(r.leaf) // new objects can't ask for it: no window knows them yet
}

func (r *leafRenderer) fill(surfaces []surface) {
	for len(r.surfaces) < len(surfaces) {
		r.surfaces = append(r.surfaces, canvas.NewRectangle(nil))
	}
	for i, o := range r.surfaces {
		if i >= len(surfaces) {
			if o.Visible() {
				o.Hide()
			}
			continue
		}
		s := surfaces[i]
		o.Move(s.at)
		o.Resize(s.size)
		if o.FillColor != s.fill || o.StrokeColor != s.line || o.CornerRadius != s.radius {
			o.FillColor, o.StrokeColor, o.CornerRadius, o.StrokeWidth = s.fill, s.line, s.radius, 0
			if s.line.A > 0 {
				o.StrokeWidth = ringWidth
			}
			o.Refresh()
		}
		if !o.Visible() {
			o.Show()
		}
	}
}

func (r *leafRenderer) write(words []inked) {
	wanted := make(map[pieceKey]bool, len(words))
	for i := range words {
		wanted[words[i].key] = true
	}
	for key, o := range r.shown {
		if !wanted[key] {
			o.Hide()
			r.idle = append(r.idle, o)
			delete(r.shown, key)
		}
	}
	for i := range words {
		w := &words[i]
		o := r.shown[w.key]
		if o == nil {
			o = r.take()
			r.shown[w.key] = o
		}
		set(o, w)
	}
}

// take gives a text object that shows nothing.
func (r *leafRenderer) take() *canvas.Text {
	if last := len(r.idle) - 1; last >= 0 {
		o := r.idle[last]
		r.idle = r.idle[:last]
		return o
	}
	o := canvas.NewText("", nil)
	r.texts = append(r.texts, o)
	return o
}

// set has a text object show a piece, and tells Fyne only of what changed.
func set(o *canvas.Text, w *inked) {
	f := w.font
	if o.Text != w.text || o.Color != w.ink || o.TextSize != f.size || o.TextStyle != f.style || o.FontSource != f.source {
		o.Text, o.Color, o.TextSize, o.TextStyle, o.FontSource = w.text, w.ink, f.size, f.style, f.source
		o.Refresh()
	}
	o.Move(w.at)
	o.Resize(w.size)
	if !o.Visible() {
		o.Show()
	}
}
