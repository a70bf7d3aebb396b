package graph

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"

	"daqin/ui/look"
)

// fadeTime is how long a mark takes to its new ink when time has been moved. Moved again before that, it goes on from
// the ink that it has: it follows a thumb that is dragged, and never flickers.
const fadeTime = 150 * time.Millisecond

// fade has marks go over from the inks that they had to those that they are to have. They are numbered, the nodes
// first, then the pairs.
type fade struct {
	was, now  []color.NRGBA // now as last painted, was as then painted when it began
	share     float32       // of the way, 1 when it is over
	animation *fyne.Animation
}

// newFade gives one that is over; repaint paints the marks anew.
func newFade(marks int, repaint func()) *fade {
	f := &fade{was: make([]color.NRGBA, marks), now: make([]color.NRGBA, marks), share: 1}
	f.animation = fyne.NewAnimation(fadeTime, func(share float32) {
		f.share = share
		repaint()
	})
	f.animation.Curve = fyne.AnimationEaseOut
	return f
}

// begin starts from the inks as they are; where no motion is wanted the marks have their new ones at once.
func (f *fade) begin() {
	f.animation.Stop()
	if f.share = 1; fyne.CurrentApp().Settings().ShowAnimations() {
		copy(f.was, f.now)
		f.share = 0
		f.animation.Start()
	}
}

// ink gives the ink to paint a mark with, and remembers it.
func (f *fade) ink(mark int, own color.NRGBA) color.NRGBA {
	if was := f.was[mark]; f.share < 1 && was.A > 0 { // clear is one that was never painted
		own = look.Mix(was, own, f.share)
	}
	f.now[mark] = own
	return own
}
