package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math"
	"strings"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/search"
)

// found is a hit as it is printed, a line of JSON each.
type found struct {
	Kind  string  `json:"kind"`  // actor, event, section, sentence, date
	ID    string  `json:"id"`    // of the thing; of a sentence SECTION:START-END in bytes, of a date FIRST/LAST
	Title string  `json:"title"` // its name or title, or the sentence
	Score float64 `json:"score"` // higher is better; means nothing between queries
	Why   string  `json:"why"`   // how it matches, and where, if not in the title
}

// searchModel finds things of a model and prints them, the best first.
func searchModel(args []string, s streams) error {
	flags := flag.NewFlagSet("search", flag.ContinueOnError)
	most := flags.Int("n", 10, "print at most so many hits")
	if err := parse(flags, args, s); err != nil {
		return err
	}
	switch {
	case flags.NArg() == 0:
		return usageError{errors.New("name a model and what to look for")}
	case flags.NArg() == 1:
		return usageError{fmt.Errorf("what is to be found in %s? Write it behind the model", flags.Arg(0))}
	case strings.HasPrefix(flags.Arg(1), "-") && flags.NArg() > 2:
		return usageError{fmt.Errorf("%s stands behind the model: write flags before it", flags.Arg(1))}
	case *most < 1:
		return usageError{fmt.Errorf("-n %d is no number of hits: write 1 or more", *most)}
	}
	name, query := flags.Arg(0), strings.Join(flags.Args()[1:], " ")
	if strings.TrimSpace(query) == "" {
		return usageError{errors.New("what is looked for is empty: write a name, a word or a date")}
	}
	m, err := model.DecodeFile(name)
	if err != nil {
		return err
	}
	if faults := model.Faults(model.Validate(m)); len(faults) > 0 {
		return fmt.Errorf("%s: %w; faults: %d; daqin-model check %s tells each", name, faults[0], len(faults), name)
	}
	engine := search.New(model.NewIndex(m))
	out := json.NewEncoder(s.out)
	out.SetEscapeHTML(false)
	hits := engine.Find(query, *most)
	for _, h := range hits {
		if err := out.Encode(printed(h)); err != nil {
			return err
		}
	}
	if len(hits) == 0 {
		if meant := engine.Suggest(query); meant != "" {
			fmt.Fprintf(s.err, "nothing found; did you mean %q?\n", meant)
		} else {
			fmt.Fprintln(s.err, "nothing found")
		}
	}
	return nil
}

// printed gives a hit as it is printed.
func printed(h search.Hit) found {
	f := found{Kind: h.Kind.String(), Title: h.Title, Score: math.Round(h.Score*1000) / 1000, Why: h.How.String()}
	switch h.Kind {
	case search.Actor:
		f.ID = string(h.Actor)
	case search.Event:
		f.ID = string(h.Event)
	case search.Section:
		f.ID = string(h.Evidence.Section)
	case search.Sentence:
		f.ID = fmt.Sprintf("%s:%d-%d", h.Evidence.Section, h.Evidence.Start, h.Evidence.End)
		f.Title = h.Evidence.Quote
	case search.Date:
		f.ID = written(h.Span.From) + "/" + written(h.Span.Until-1)
	}
	if h.Why != "" {
		f.Why += ": " + h.Why
	}
	return f
}

// written gives a day as in EDTF.
func written(d edtf.Day) string {
	year, month, day := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}
