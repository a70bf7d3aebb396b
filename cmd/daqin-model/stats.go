package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"text/tabwriter"

	"daqin/assets"
	"daqin/model"
	"daqin/model/extract/language"
	"daqin/model/extract/sentence"
)

// stats counts what is in a model: in all, by kind, and section by section.
func stats(args []string, s streams) error {
	flags := flag.NewFlagSet("stats", flag.ContinueOnError)
	if err := parse(flags, args, s); err != nil {
		return err
	}
	m, err := modelToCount(flags.Args())
	if err != nil {
		return err
	}
	fmt.Fprintln(s.out, summary(m))
	w := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	countKinds(w, m)
	countSections(w, m)
	return w.Flush()
}

// modelToCount gives the model of a file, or the built-in one.
func modelToCount(names []string) (*model.Model, error) {
	switch len(names) {
	case 0:
		return model.Decode(bytes.NewReader(assets.Model))
	case 1:
		return model.DecodeFile(names[0])
	}
	return nil, usageError{errors.New("name one model")}
}

func countKinds(w io.Writer, m *model.Model) {
	count(w, "actors", model.ActorKinds, m.Actors, func(a *model.Actor) model.ActorKind { return a.Kind })
	count(w, "events", model.Categories, m.Events, func(e *model.Event) model.Category { return e.Category })
	count(w, "events", model.Bases, m.Events, func(e *model.Event) model.Basis { return e.Basis })
	count(w, "ties", model.TieKinds, m.Ties, func(t *model.Tie) model.TieKind { return t.Kind })
	count(w, "ties", model.Bases, m.Ties, func(t *model.Tie) model.Basis { return t.Basis })
	count(w, "accounts", model.Verdicts, m.Accounts, func(a *model.Account) model.Verdict { return a.Verdict })
}

// count prints how many things there are of each kind that has any.
func count[K ~string, T any](w io.Writer, what string, kinds []K, things []T, kindOf func(*T) K) {
	times := map[K]int{}
	for i := range things {
		times[kindOf(&things[i])]++
	}
	fmt.Fprintf(w, "\n%s\t\n", what)
	for _, k := range kinds {
		if times[k] > 0 {
			fmt.Fprintf(w, "%s\t%d\t\n", k, times[k])
		}
	}
}

func countSections(w io.Writer, m *model.Model) {
	x := model.NewIndex(m)
	splitter := sentence.New(language.English())
	fmt.Fprintf(w, "\nsection\tparagraphs\tsentences\tdated\tof events\tevents\tties\tmentions\tfigures\taccounts\t\n")
	for i := range m.Sections {
		s := &m.Sections[i]
		sentences := 0
		for _, p := range s.Paragraphs {
			sentences += len(splitter.Split(s.Text[p.Start:p.End]))
		}
		dated, said, events := statements(x.EventsIn(s.ID))
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t\n", s.ID, len(s.Paragraphs), sentences, dated, said, events,
			len(x.TiesIn(s.ID)), len(x.MentionsIn(s.ID)), len(x.FiguresIn(s.ID)), len(x.AccountsIn(s.ID)))
	}
}

// statements counts the sentences that tell a date by their own words, those that state events, and the events.
func statements(said []model.Said[*model.Event]) (dated, sentences, events int) {
	withDate, all, things := map[int]bool{}, map[int]bool{}, map[model.EventID]bool{}
	for _, s := range said {
		start := s.Statement.Evidence.Start
		all[start], things[s.Thing.ID] = true, true
		if s.Statement.Wording != nil {
			withDate[start] = true
		}
	}
	return len(withDate), len(all), len(things)
}
