package finder

import (
	"context"

	"daqin/model"
	"daqin/model/search"
	"daqin/ui/background"
)

// engine builds the index of a model and asks it, both beside the drawing. It belongs to the goroutine that draws.
type engine struct {
	runner   background.Runner
	index    *search.Engine // nil until it is there
	share    float64        // of the texts that have been read for it
	building *background.Job
	asking   *background.Job
	asks     bool // one is on its way
	newest   question
	answer   answer
	told     func() // something has come
}

// question is what is looked for; the zero question is none.
type question struct {
	query string
	most  int // hits
}

// answer is what was found.
type answer struct {
	question
	hits   []search.Hit
	mended string // the query as it may have been meant, empty where it needs no mending
}

// full tells whether there may be more hits than were asked for.
func (a answer) full() bool { return len(a.hits) >= a.most }

// build begins to read the model.
func (e *engine) build(x *model.Index) {
	e.building = background.Start(e.runner, background.Work[float64, *search.Engine]{
		Do: func(ctx context.Context, progress func(float64)) *search.Engine {
			built, _ := search.Build(ctx, x, progress) // it fails only where nobody waits for it any more
			return built
		},
		Step: func(share float64) { e.share = share; e.told() },
		Done: func(built *search.Engine) { e.index = built; e.next(); e.told() },
	})
}

// ask looks for something else from now on.
func (e *engine) ask(q question) {
	e.newest = q
	e.next()
}

// next asks the newest question, once the index is there and the last question has been answered.
func (e *engine) next() {
	q := e.newest
	if e.index == nil || e.asks || q.most == 0 || q == e.answer.question {
		return
	}
	e.asks = true
	index := e.index
	e.asking = background.Start(e.runner, background.Work[struct{}, answer]{
		Do: func(context.Context, func(struct{})) answer {
			a := answer{question: q, hits: index.Find(q.query, q.most)}
			if len(a.hits) == 0 {
				a.mended = index.Suggest(q.query)
			}
			return a
		},
		Done: func(a answer) {
			e.asks, e.answer = false, a
			e.next()
			e.told()
		},
	})
}

// answered tells whether what was asked last has its answer.
func (e *engine) answered() bool { return e.newest == e.answer.question }

// close ends what goes on.
func (e *engine) close() {
	e.building.Cancel()
	e.asking.Cancel()
}
