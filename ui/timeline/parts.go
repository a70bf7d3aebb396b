package timeline

import "fyne.io/fyne/v2"

// Parts gives the middles of the parts in sight, from the view's top left corner.
func (t *Timeline) Parts() map[string]fyne.Position {
	parts := map[string]fyne.Position{}
	if t.arrange(); t.scene == nil {
		return parts
	}
	if !t.state.AsTable {
		t.lanesParts(parts)
	}
	h := t.overview.thumbs(t.state.Span)
	parts["timeline.thumb.left"], parts["timeline.thumb.right"] = h.left.middle(), h.right.middle()
	level := h.left.middle().Y
	parts["timeline.window"] = fyne.NewPos(h.window.middle().X, level)
	for name, b := range map[string]box{"timeline.track.before": h.before, "timeline.track.after": h.after} {
		if b.width() > 0 {
			parts[name] = fyne.NewPos(b.middle().X, level)
		}
	}
	if t.state.Compares() {
		parts["timeline.held"] = t.heldBox().middle()
	}
	if t.state.Play.On {
		parts["timeline.playhead"] = fyne.NewPos(t.playheadX(), level)
	}
	b := &t.tools
	for name, tool := range map[string]*tool{"span": b.span, "swap": b.swap, "compare": b.compare, "table": b.table, "legend": b.key, "zoom": b.zoom,
		"all": b.all, "previous": b.previous, "play": b.play, "next": b.next, "speed": b.speed} {
		if tool.Visible() {
			parts["timeline."+name] = tool.middle()
		}
	}
	return parts
}

// lanesParts adds the names of the lanes and the events that have a mark of their own.
func (t *Timeline) lanesParts(parts map[string]fyne.Position) {
	for _, l := range t.scene.lanes {
		parts["timeline.lane."+string(l.category)] = t.nameBox(l).middle()
	}
	for i := range t.scene.marks {
		if m := &t.scene.marks[i]; m.count == 1 {
			parts["timeline.event."+string(t.event(m.refs[0]).ID)] = t.inSight(m.box).middle()
		}
	}
}
