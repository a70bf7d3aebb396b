package paint

import (
	"image"
	"runtime"
	"sync"
)

// A band lower than this is not worth a goroutine, and so many of them are as fast as memory is.
const (
	leastBand = 64
	mostBands = 4
)

// InBands has all of a drawing made on each of a few bands of the picture, one above the other, at the same time on as many
// processors as there are. A band takes of it what lies on it, so that together they hold what the picture would. The
// drawing may read what it likes and changes nothing but the band.
func (p *Picture) InBands(draw func(band *Picture)) {
	r := p.img.Rect
	n := min(runtime.GOMAXPROCS(0), mostBands, r.Dy()/leastBand)
	if n < 2 {
		draw(p)
		return
	}
	var drawn sync.WaitGroup
	for i := range n {
		in := image.Rect(r.Min.X, r.Min.Y+i*r.Dy()/n, r.Max.X, r.Min.Y+(i+1)*r.Dy()/n)
		band := &Picture{p.img.SubImage(in).(*image.RGBA)}
		drawn.Go(func() { draw(band) })
	}
	drawn.Wait()
}
