package main

import (
	"errors"
	"flag"
	"fmt"

	"daqin/model"
)

// check tells every fault of models, a line each.
func check(args []string, s streams) error {
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	if err := parse(flags, args, s); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return usageError{errors.New("name the models to check")}
	}
	faults := 0
	for _, name := range flags.Args() {
		m, err := model.DecodeFile(name)
		if err != nil {
			fmt.Fprintln(s.out, err)
			faults++
			continue
		}
		found := model.Faults(model.Validate(m))
		for _, fault := range found {
			fmt.Fprintf(s.out, "%s: %v\n", name, fault)
		}
		if faults += len(found); len(found) == 0 {
			fmt.Fprintf(s.out, "%s: no fault: %s\n", name, summary(m))
		}
	}
	if faults > 0 {
		return fmt.Errorf("faults: %d", faults)
	}
	return nil
}

// summary counts what is in a model, in a line.
func summary(m *model.Model) string {
	return fmt.Sprintf("%d sources, %d sections, %d actors, %d mentions, %d events, %d ties, %d figures, %d accounts",
		len(m.Sources), len(m.Sections), len(m.Actors), len(m.Mentions), len(m.Events), len(m.Ties), len(m.Figures), len(m.Accounts))
}
