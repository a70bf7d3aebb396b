package ui

import (
	"encoding/json"
	"io"
	"runtime/metrics"
	"time"

	"daqin/ui/state"
)

// frames measures what a change of place costs until its picture is on the screen: one line of JSON each.
//
//	{"ms":6.2,"objects":412,"bytes":30112,"heap":61230112}
//
// ms are milliseconds from before the first view hears of the change until the picture has been handed to the screen;
// objects and bytes what was allocated in that time, heap the bytes of objects alive or not yet collected.
type frames struct {
	out     io.Writer
	later   func(func())
	pending bool
	start   time.Time
	samples []metrics.Sample
	before  [2]uint64
}

func newFrames(out io.Writer, later func(func())) *frames {
	f := &frames{out: out, later: later}
	for _, name := range []string{"/gc/heap/allocs:objects", "/gc/heap/allocs:bytes", "/memory/classes/heap/objects:bytes"} {
		f.samples = append(f.samples, metrics.Sample{Name: name})
	}
	return f
}

// began is the first to hear of a change.
func (f *frames) began(prev, next state.State) {
	if prev.Place == next.Place || f.pending {
		return
	}
	f.pending, f.start = true, time.Now()
	metrics.Read(f.samples)
	f.before = [2]uint64{f.samples[0].Value.Uint64(), f.samples[1].Value.Uint64()}
	f.later(f.ended)
}

func (f *frames) ended() {
	took := time.Since(f.start)
	metrics.Read(f.samples)
	f.pending = false
	line := struct {
		Milliseconds float64 `json:"ms"`
		Objects      uint64  `json:"objects"`
		Bytes        uint64  `json:"bytes"`
		Heap         uint64  `json:"heap"`
	}{float64(took.Microseconds()) / 1000, f.samples[0].Value.Uint64() - f.before[0], f.samples[1].Value.Uint64() - f.before[1], f.samples[2].Value.Uint64()}
	json.NewEncoder(f.out).Encode(line) // of numbers alone; a disk that is full ends nothing
}
