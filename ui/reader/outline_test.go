package reader

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"daqin/model"
)

// many gives a model of so many documents with so many sections each, of any levels.
func manySections(documents, sections int) *model.Model {
	r := rand.New(rand.NewPCG(3, 3))
	m := &model.Model{Format: model.Format}
	for d := range documents {
		source := model.SourceID(fmt.Sprintf("document-%d", d))
		m.Sources = append(m.Sources, model.Source{ID: source, Title: fmt.Sprintf("Document %d", d), Kind: "report"})
		for i := range sections {
			text := "A text."
			m.Sections = append(m.Sections, model.Section{ID: model.SectionID(fmt.Sprintf("section-%d-%d", d, i)), Source: source,
				Title: fmt.Sprintf("Section %d", i), Level: 1 + r.IntN(5)*min(i, 1), Text: text, Paragraphs: []model.Paragraph{{End: len(text)}}})
		}
	}
	return m
}

// Every section stands in the outline once, in order, below the nearest before it that stands higher, within its document.
func TestTheOutlineHoldsEverySectionBelowItsOwn(t *testing.T) {
	x := model.NewIndex(manySections(4, 40))
	o := newOutline(x)
	next := 0
	for i, l := range o.lines {
		if l.section == nil {
			if l.parent != -1 || l.depth != 0 {
				t.Errorf("the document %s stands below line %d, at %d", l.source.ID, l.parent, l.depth)
			}
			continue
		}
		if l.section != &x.Model.Sections[next] || o.at[l.section.ID] != i {
			t.Fatalf("line %d holds %s, want %s", i, l.section.ID, x.Model.Sections[next].ID)
		}
		next++
		p := o.lines[l.parent]
		if p.source != l.source || i >= p.end || l.end > p.end {
			t.Errorf("%s of %s stands below %s, whose lines end at %d", l.section.ID, l.source.ID, p.source.ID, p.end)
		}
		if p.section != nil && (p.section.Level >= l.section.Level || l.depth != p.depth+1) {
			t.Errorf("%s of level %d stands at %d below level %d at %d", l.section.ID, l.section.Level, l.depth, p.section.Level, p.depth)
		}
		for between := l.parent + 1; between < i; between++ {
			if o.lines[between].section.Level < l.section.Level && o.lines[between].end > i {
				t.Errorf("%s stands below line %d, though line %d is nearer", l.section.ID, l.parent, between)
			}
		}
	}
	if next != len(x.Model.Sections) {
		t.Errorf("the outline holds %d sections of %d", next, len(x.Model.Sections))
	}
}

func TestSectionsAndDocumentsFollowOneAnother(t *testing.T) {
	x := model.NewIndex(manySections(3, 5))
	o := newOutline(x)
	all := x.Model.Sections
	for i := range all {
		for j := range all {
			if got := o.sectionBy(all[i].ID, j-i); got != &all[j] {
				t.Errorf("%d from %s is %v", j-i, all[i].ID, got)
			}
		}
	}
	if o.sectionBy(all[0].ID, -1) != nil || o.sectionBy(all[len(all)-1].ID, 1) != nil || o.sectionBy("nowhere", 1) != nil {
		t.Error("there is a section beyond the ends")
	}
	if at := o.documentBy("section-0-3", 1); o.lines[at].source.ID != "document-1" {
		t.Errorf("the next document is %s", o.lines[at].source.ID)
	}
	if o.documentBy("section-0-3", -1) != -1 || o.documentBy("section-2-0", 1) != -1 || o.documentBy("nowhere", 1) != -1 {
		t.Error("there is a document beyond the ends")
	}
}
