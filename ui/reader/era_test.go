package reader

import (
	"slices"
	"strings"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// eras gives a model one of whose paragraphs tells two events by the same era's name.
func eras(t *testing.T) (*model.Model, model.SectionID) {
	t.Helper()
	m := modeltest.Small()
	for i := range m.Sections {
		s := &m.Sections[i]
		for _, p := range s.Paragraphs {
			at := strings.Index(s.Text[p.Start:p.End], "Norland")
			if at < 0 {
				continue
			}
			when := edtf.MustParse("1950/1960")
			words := model.Evidence{Section: s.ID, Start: p.Start + at, End: p.Start + at + len("Norland"), Quote: "Norland"}
			whole := model.Evidence{Section: s.ID, Start: p.Start, End: p.End, Quote: s.Text[p.Start:p.End]}
			told := model.Event{ID: "of-an-era", Title: "Told by an era", When: when, Category: model.Diplomacy,
				Statements: []model.Statement{{Evidence: whole, When: when, Wording: &words}}}
			beside := told
			beside.ID, beside.Statements = "beside", []model.Statement{{Evidence: whole, When: when}}
			m.Events = append(m.Events, told, beside)
			return m, s.ID
		}
	}
	t.Fatal("no paragraph names Norland")
	return nil, ""
}

func TestAnEraStandsInTheMarginOnceByItsName(t *testing.T) {
	m, id := eras(t)
	d := open(t, m, 900, 700)
	var said []string
	for _, n := range d.newPage(d.index.Section(id)).dates {
		said = append(said, n.row.text)
	}
	if slices.Contains(said, "1950–1960") {
		t.Errorf("the margin says %q: the bounds are not the text's", said)
	}
	if got := strings.Count(strings.Join(said, "\n"), "Norland"); got != 1 {
		t.Errorf("the margin %q names the era %d times", said, got)
	}
}

func TestCardsTellAnErasBoundsBesideItsName(t *testing.T) {
	m, _ := eras(t)
	d := open(t, m, 900, 700)
	for _, id := range []model.EventID{"of-an-era", "beside"} {
		d.store.Select(state.Event(id))
		if got := d.newCard()[1].text; !strings.Contains(got, "Norland: 1950–1960") {
			t.Errorf("the card of %s says %q", id, got)
		}
	}
}

func TestDatesToldInFiguresAreNoEra(t *testing.T) {
	for _, c := range []struct {
		name, words, when string
		era               bool
	}{
		{"an era", "Norland", "1950/1960", true},
		{"bounds in the text", "from 1950 to 1960", "1950/1960", false},
		{"no interval", "the next day", "1950-01-02", false},
	} {
		m := &model.Model{Events: []model.Event{{Statements: []model.Statement{
			{When: edtf.MustParse(c.when), Wording: &model.Evidence{Quote: c.words}},
		}}}}
		if got := erasOf(m)[c.when] != ""; got != c.era {
			t.Errorf("%s: %v, want %v", c.name, got, c.era)
		}
	}
}

func TestSourcesOpenTowardsTheEndAreDatedFromTheirStart(t *testing.T) {
	for when, want := range map[string]string{
		"2026-01-22/..": "not before 22 January 2026",
		"2023-09-23":    "23 September 2023",
		"2011/2023":     "2011–2023",
	} {
		if got := published(edtf.MustParse(when)); got != want {
			t.Errorf("%s: %q, want %q", when, got, want)
		}
	}
}

func TestRolesAreSaidWithTheDatesToldOfThem(t *testing.T) {
	role := func(title, when string) model.Role {
		r := model.Role{Title: title}
		if when != "" {
			r.When = edtf.MustParse(when)
		}
		return r
	}
	rows := roles(&model.Actor{Roles: []model.Role{
		role("president", "2004"), role("envoy", "2016/.."), role("president", "2023-09"), role("guest", ""), role("president", "2023-09-23"),
	}})
	for i, want := range []string{"President · as of 2004 and 23 Sep 2023", "Envoy · since 2016", "Guest"} {
		if got := rows[i].text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
