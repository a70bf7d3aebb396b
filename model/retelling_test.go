package model_test

import (
	"testing"

	"daqin/model"
	"daqin/model/modeltest"
)

func TestWhatSectionsShareIsMutual(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	for _, a := range x.Model.Sections {
		for _, b := range x.Model.Sections {
			if one, other := x.Shared(a.ID, b.ID), x.Shared(b.ID, a.ID); one != other {
				t.Errorf("%s shares %v with %s, which shares %v with it", a.ID, one, b.ID, other)
			}
		}
		told := map[*model.Event]bool{}
		for _, said := range x.EventsIn(a.ID) {
			told[said.Thing] = true
		}
		if got := x.Shared(a.ID, a.ID).Events; got != len(told) {
			t.Errorf("%s shares %d events with itself, it tells %d", a.ID, got, len(told))
		}
	}
	if got := x.Shared("handbook-lead", "nowhere"); got.Any() {
		t.Errorf("a section that is not there shares %v", got)
	}
}

// No other section of another source shares more than the one that is given.
func TestARetellingSharesMost(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	for _, s := range x.Model.Sections {
		got, ok := x.Retelling(s.ID)
		if !ok {
			t.Errorf("nothing retells %s", s.ID)
			continue
		}
		if x.Section(got).Source == s.Source {
			t.Errorf("%s is retold by %s, of the same source", s.ID, got)
		}
		most := x.Shared(s.ID, got)
		for _, other := range x.Model.Sections {
			if in := x.Shared(s.ID, other.ID); other.Source != s.Source && in.Events+in.Accounts > most.Events+most.Accounts {
				t.Errorf("%s is retold by %s with %v, by %s with %v", s.ID, got, most, other.ID, in)
			}
		}
	}
	if _, ok := model.NewIndex(modeltest.Many(10)).Retelling("annals"); ok {
		t.Error("the only source has a retelling")
	}
	if _, ok := model.NewIndex(&model.Model{}).Retelling("nowhere"); ok {
		t.Error("a section that is not there has a retelling")
	}
}

// BenchmarkRetelling looks for what retells a section of a model of 100,000 events.
func BenchmarkRetelling(b *testing.B) {
	x := model.NewIndex(modeltest.Ages(100_000))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		x.Retelling(x.Model.Sections[i%len(x.Model.Sections)].ID)
	}
}
