package main

import (
	"errors"
	"flag"
	"os"

	"daqin/model"
	"daqin/model/extract"
)

// extractTexts prints the model of any texts.
func extractTexts(args []string, s streams) error {
	flags := flag.NewFlagSet("extract", flag.ContinueOnError)
	if err := parse(flags, args, s); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return usageError{errors.New("name the texts to make a model of")}
	}
	var files []extract.File
	var unread error
	for _, name := range flags.Args() {
		text, err := os.ReadFile(name)
		if err != nil {
			unread = errors.Join(unread, err)
			continue
		}
		files = append(files, extract.File{Name: name, Text: text})
	}
	if unread != nil {
		return unread
	}
	m, warnings, err := extract.Texts(files)
	warn(s, "", warnings)
	if err != nil {
		return err
	}
	return model.Encode(s.out, m)
}
