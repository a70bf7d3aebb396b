package force

// sketch draws small components for good and large ones roughly.
func (d *drawing) sketch() {
	for _, c := range d.components {
		switch {
		case d.crew.stopped():
			return
		case c.movers == 0:
			continue
		case c.held():
			c.join()
		case c.sketchy():
			c.sketch()
		default:
			c.settle(unseen)
		}
		if d.options.Mode == Clusters && !c.sketchy() {
			c.cluster(unseen)
		}
		if !c.held() && c.sides == nil {
			c.turn(d.options.Frame.Height > d.options.Frame.Width)
		}
	}
}

// refine goes on with the large components, and shows how it comes along.
func (d *drawing) refine(show func(Picture)) {
	const every = 4 // rounds: a picture takes a part of the time of one
	done := 0.0
	picture := func(share float64) {
		if at := d.picture(); !d.crew.stopped() {
			show(Picture{at, share})
		}
	}
	for _, c := range d.components {
		if !c.sketchy() {
			continue
		}
		if d.crew.stopped() {
			return
		}
		if done == 0 {
			picture(0)
		}
		round := 0
		progress := func(share float64) {
			if round++; round%every == 0 {
				picture((done + share*float64(len(c.nodes))) / float64(d.graph.N))
			}
		}
		if d.options.Mode == Clusters {
			c.cluster(progress)
		} else {
			c.settle(progress)
		}
		done += float64(len(c.nodes))
	}
}

// picture arranges what there is in a hurry: as if nothing had any size.
func (d *drawing) picture() []Point {
	d.lift()
	if len(d.standing) > 0 || !d.options.Frame.given() {
		return d.bare(d.unit)
	}
	return d.bare(d.bareUnit())
}

// finish arranges what there is, boxes cleared.
func (d *drawing) finish() []Point {
	d.lift()
	if len(d.standing) > 0 || !d.options.Frame.given() {
		return d.arrange(d.unit)
	}
	return d.fit()
}

// lift takes positions from the bodies, and stretches components that are not held towards the frame's proportions.
func (d *drawing) lift() {
	for _, c := range d.components {
		for k, i := range c.nodes[:c.movers] {
			d.relaxed[i] = Point{float64(c.bodies[k].x), float64(c.bodies[k].y)}
		}
		if !c.held() {
			d.stretch(c.nodes)
		}
	}
}
