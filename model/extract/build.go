package extract

import (
	"errors"
	"fmt"
	"io/fs"
	"path"

	"daqin/model"
	"daqin/model/extract/curation"
	"daqin/model/extract/document"
	"daqin/model/extract/fault"
	"daqin/model/extract/language"
	sentences "daqin/model/extract/sentence"
	"daqin/model/extract/timex"
)

// Warning is something doubtful that stops no build, at its file and line.
type Warning = fault.Fault

// CurationFile is the name of the curation beside the documents.
const CurationFile = "curation.yaml"

// File is a text to make a model of, by the name under which it is spoken of.
type File struct {
	Name string
	Text []byte
}

// Build makes a model of the retellings (*.md) in the root of fsys, in order of their names, and of the curation
// beside them, where there is one. Its error joins all that is wrong, a line each: file, line, what to do.
func Build(fsys fs.FS) (*model.Model, []Warning, error) {
	names, err := fs.Glob(fsys, "*.md")
	if err != nil || len(names) == 0 {
		return nil, nil, errors.Join(errors.New("no documents: put texts named *.md there"), err)
	}
	b := newBuilder()
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, nil, err
		}
		d, faults := document.Retelling(name, text)
		b.faults = append(b.faults, faults...)
		b.documents = append(b.documents, d)
	}
	switch text, err := fs.ReadFile(fsys, CurationFile); {
	case err == nil:
		b.curation, b.faults = readCuration(text, b.faults)
	case !errors.Is(err, fs.ErrNotExist):
		return nil, nil, err
	}
	b.checkDocuments()
	return b.build()
}

func readCuration(text []byte, faults []fault.Fault) (*curation.Curation, []fault.Fault) {
	c, more := curation.Read(CurationFile, text)
	return c, append(faults, more...)
}

// Texts makes a model of any texts, Markdown or plain, in the order given. It proposes actors, events and ties.
func Texts(files []File) (*model.Model, []Warning, error) {
	if len(files) == 0 {
		return nil, nil, errors.New("no texts: name at least one file")
	}
	b := newBuilder()
	sources, sections := unique{}, unique{}
	for _, f := range files {
		d := document.Text(f.Name, f.Text)
		d.Source.ID = model.SourceID(sources.id(path.Base(d.Source.Title), "text"))
		for i := range d.Sections {
			d.Sections[i].ID = model.SectionID(sections.id(d.Sections[i].Title, "section"))
		}
		b.documents = append(b.documents, d)
	}
	return b.build()
}

// builder is the making of one model.
type builder struct {
	language  *language.Language
	documents []*document.Document
	curation  *curation.Curation // nil where nobody has curated
	faults    []fault.Fault
	warnings  []Warning

	model *model.Model
	pages []*page // in reading order
	byID  map[model.SectionID]*page
}

func newBuilder() *builder {
	return &builder{language: language.English(), byID: map[model.SectionID]*page{}, model: &model.Model{
		Format: model.Format, Sources: []model.Source{}, Sections: []model.Section{}, Actors: []model.Actor{},
		Mentions: []model.Mention{}, Events: []model.Event{}, Ties: []model.Tie{}, Figures: []model.Figure{},
		Accounts: []model.Account{},
	}}
}

func (b *builder) fault(file string, line int, format string, args ...any) {
	b.faults = append(b.faults, fault.At(file, line, format, args...))
}

func (b *builder) warn(s *sentence, format string, args ...any) {
	b.warnings = append(b.warnings, fault.At(s.page.file, s.line, "%s\n\t%s", fmt.Sprintf(format, args...), s.text()))
}

// build goes through all the steps. What a step needs, an earlier one has made.
func (b *builder) build() (*model.Model, []Warning, error) {
	if err := b.read(); err != nil {
		return nil, nil, err
	}
	b.actors()
	b.mentions()
	if b.curation == nil {
		b.dropUnnamed()
	}
	b.events()
	b.ties()
	if b.curation != nil {
		b.roles()
		b.figures()
		b.accounts()
	}
	fault.Sort(b.warnings)
	if err := fault.Join(b.faults); err != nil {
		return nil, b.warnings, err
	}
	if err := model.Validate(b.model); err != nil {
		return nil, b.warnings, fmt.Errorf("the model built is at fault: %w", err)
	}
	return b.model, b.warnings, nil
}

// checkDocuments finds fault with IDs that stand twice, and with footnotes that name no document.
func (b *builder) checkDocuments() {
	sources, sections := map[model.SourceID]string{}, map[model.SectionID]string{}
	for _, d := range b.documents {
		if first := sources[d.Source.ID]; first != "" {
			b.fault(d.File, 1, "the ID %q is that of %s too: give one of them another", d.Source.ID, first)
		}
		sources[d.Source.ID] = d.File
		for _, s := range d.Sections {
			if first := sections[s.ID]; first != "" && s.ID != "" {
				b.fault(d.File, s.Line, "the section's ID %q stands at %s too: give one of them another", s.ID, first)
			}
			sections[s.ID] = fmt.Sprintf("%s:%d", d.File, s.Line)
		}
	}
	for _, d := range b.documents {
		for _, s := range d.Sections {
			for _, p := range s.Paragraphs {
				for _, r := range p.Retold {
					if sources[r.Source] == "" && r.Source != "" {
						b.fault(d.File, p.Line(len(p.Text)-1),
							"the footnote names a source %q, and no document has that id: correct it", r.Source)
					}
				}
			}
		}
	}
}

// read lays out the documents and finds their sentences and dates.
func (b *builder) read() error {
	var eras []timex.Era
	if b.curation != nil {
		for _, e := range b.curation.Eras {
			names := []string{e.Name.Value}
			for _, a := range e.Aliases {
				names = append(names, a.Value)
			}
			eras = append(eras, timex.Era{Names: names, When: e.When.Date})
		}
	}
	tagger, err := timex.New(b.language, eras)
	if err != nil {
		return errors.Join(append([]error{err}, fault.Join(b.faults))...)
	}
	splitter := sentences.New(b.language)
	for _, d := range b.documents {
		b.model.Sources = append(b.model.Sources, d.Source)
		for i := range d.Sections {
			p := newPage(d, &d.Sections[i])
			p.read(splitter, tagger)
			b.pages = append(b.pages, p)
			b.byID[p.section.ID] = p
			b.model.Sections = append(b.model.Sections, p.section)
		}
	}
	return nil
}
