package model

import (
	"math/rand/v2"
	"slices"
	"testing"

	"daqin/model/edtf"
)

func someFigures(random *rand.Rand) (all []Figure) {
	pick := func(of ...string) string { return of[random.IntN(len(of))] }
	for range random.IntN(40) {
		f := Figure{What: pick("exports", "imports", "Exports in 2009", "visits"), Unit: pick("USD", "CNY", "percent", Rank, "years"),
			Value: float64(random.IntN(9))}
		if random.IntN(3) > 0 {
			f.When = edtf.MustParse(pick("2009", "2010", "2009-05", "1989/1991"))
		}
		for _, a := range []ActorID{"china", "syria", "iran"} {
			if random.IntN(2) > 0 {
				f.Actors = append(f.Actors, a)
			}
		}
		random.Shuffle(len(f.Actors), func(i, j int) { f.Actors[i], f.Actors[j] = f.Actors[j], f.Actors[i] })
		all = append(all, f)
	}
	return all
}

// Each figure stands on one chart or alone; a chart has one unit, at least two figures, and no rank among them.
func TestChartsHoldEachFigureOnce(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		m := &Model{Figures: someFigures(random)}
		charts, alone := NewIndex(m).Charts()
		standing := slices.Clone(alone)
		axes := map[string]bool{}
		for _, c := range charts {
			all := c.Figures()
			if len(all) < 2 || c.Unit == Rank {
				t.Fatalf("a chart of %d figures in %s", len(all), c.Unit)
			}
			for _, f := range all {
				if f.Unit != c.Unit || axis(f) != axis(all[0]) {
					t.Fatalf("%+v stands on a chart in %s of %v", f, c.Unit, c.Actors)
				}
			}
			if axes[axis(all[0])] {
				t.Fatalf("two charts with the axis %q", axis(all[0]))
			}
			axes[axis(all[0])] = true
			standing = append(standing, all...)
		}
		if len(standing) != len(m.Figures) {
			t.Fatalf("%d of %d figures stand somewhere", len(standing), len(m.Figures))
		}
		for i := range m.Figures {
			if !slices.Contains(standing, &m.Figures[i]) {
				t.Fatalf("%+v stands nowhere", m.Figures[i])
			}
		}
	}
}

func TestSeriesCountOneThing(t *testing.T) {
	date := edtf.MustParse
	m := &Model{Figures: []Figure{
		{What: "exports of Syria in 2009", Unit: "USD", Value: 5, When: date("2009"), Actors: []ActorID{"syria", "china"}},
		{What: "Exports of Syria", Unit: "USD", Value: 4, When: date("2007"), Actors: []ActorID{"china", "syria"}},
		{What: "exports of Syria", Unit: "USD", Value: 6, When: date("2009"), Actors: []ActorID{"syria", "china"}},
		{What: "exports of China", Unit: "USD", Value: 9, When: date("2009"), Actors: []ActorID{"china", "syria"}},
		{What: "exports of China", Unit: "CNY", Value: 70, When: date("2009"), Actors: []ActorID{"china", "syria"}},
	}}
	x := NewIndex(m)
	charts, alone := x.Charts()
	if len(charts) != 1 || len(charts[0].Series) != 2 || len(alone) != 1 || alone[0].Unit != "CNY" {
		t.Fatalf("charts %+v, alone %+v", charts, alone)
	}
	c := charts[0]
	first := c.Series[0]
	if got := first.Figures; len(got) != 3 || got[0].Value != 4 {
		t.Errorf("the first series is %+v", first)
	}
	if got := first.Disputed(); len(got) != 2 || got[0].Value != 5 || got[1].Value != 6 {
		t.Errorf("disputed is %v", got)
	}
	if least, most := c.Reach(); !c.OverTime() || least != 0 || most != 9 {
		t.Errorf("over time %v, from %g to %g", c.OverTime(), least, most)
	}
	below := &Figure{Value: -12.5}
	if least, most := (Chart{Series: []Series{{Figures: []*Figure{below}}}}).Reach(); below.Ranges() || least != -12.5 || most != 0 {
		t.Errorf("below zero, from %g to %g, a range %v", least, most, below.Ranges())
	}
	if on, ok := x.ChartOf(&m.Figures[3]); !ok || len(on.Figures()) != 4 {
		t.Errorf("the chart of a figure is %+v", on)
	}
	if _, ok := x.ChartOf(&m.Figures[4]); ok {
		t.Error("a figure alone has a chart")
	}
}
