package graph

import (
	"fyne.io/fyne/v2"
)

// legendParts gives the middles of the keys in sight, "network.legend.kind.company" and, while it is open, those of what filters
// and draws, "network.filter.least.3"; "network.filter" opens it, "network.filter.showall" has everything back in sight.
func (n *Network) legendParts(parts map[string]fyne.Position) {
	for _, k := range n.legend.keys {
		switch {
		case !n.legend.Visible() || !k.Visible():
		case k.does.part == partFilter:
			parts["network.filter"] = n.middle(k)
		default:
			parts["network.legend."+k.does.part] = n.middle(k)
		}
	}
	if n.lacks.Visible() {
		parts["network.filter.showall"] = n.middle(n.lacks)
	}
	if !n.panel.isOpen() {
		return
	}
	for _, k := range n.panel.keys() {
		if at := k.Position().Y + k.Size().Height/2 - n.panel.scroll.Offset.Y; at >= 0 && at < n.panel.scroll.Size().Height {
			parts["network.filter."+k.does.part] = n.middle(k)
		}
	}
}

// middle gives the middle of an object of the window, as seen from the network.
func (n *Network) middle(o fyne.CanvasObject) fyne.Position {
	from := fyne.CurrentApp().Driver().AbsolutePositionForObject
	size := o.Size()
	return from(o).Subtract(from(n)).AddXY(size.Width/2, size.Height/2)
}

// parts gives the middles of the list's heads, its field and the rows in sight.
func (l *list) parts(parts map[string]fyne.Position) {
	if !l.Visible() {
		return
	}
	middle := func(o fyne.CanvasObject) fyne.Position {
		return l.Position().Add(o.Position()).AddXY(o.Size().Width/2, o.Size().Height/2)
	}
	parts["network.list.field"] = rectAt(l.field.Position(), l.field.Size()).middle()
	for c, h := range l.heads {
		if h.Visible() {
			parts["network.list.head."+columnKeys[c]] = middle(h)
		}
	}
	origin := l.Position().Add(l.rows.Position())
	for i, y := range l.rows.InSight() {
		e, of := l.listing.entries[i], "actor."
		if e.tie != noTie {
			of = "tie."
		} else {
			parts["network.list.fold."+l.subject(e).ID] = origin.AddXY(l.room.fold.X+l.room.fold.Width/2, y)
		}
		parts["network.list."+of+l.subject(e).ID] = origin.AddXY(l.rows.Size().Width/2, y)
	}
}
