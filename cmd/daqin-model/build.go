package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"daqin/model"
	"daqin/model/extract"
)

// build writes the model of a folder of documents. What is there before stays until all of the new one is written.
func build(args []string, s streams) error {
	flags := flag.NewFlagSet("build", flag.ContinueOnError)
	documents := flags.String("documents", "documents", "the folder of the retellings and their curation.yaml")
	out := flags.String("o", "model.json", "the file to write")
	if err := parse(flags, args, s); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return usageError{fmt.Errorf("what is %q? The folder of documents goes behind -documents", flags.Arg(0))}
	}
	m, warnings, err := extract.Build(os.DirFS(*documents))
	warn(s, *documents, warnings)
	if err != nil {
		return fmt.Errorf("%s:\n%w", *documents, err)
	}
	var text bytes.Buffer
	if err := model.Encode(&text, m); err != nil {
		return err
	}
	return replace(*out, text.Bytes())
}

// warn prints what is doubtful, by the names that files have from here.
func warn(s streams, dir string, warnings []extract.Warning) {
	for _, w := range warnings {
		w.File = filepath.Join(dir, w.File)
		fmt.Fprintln(s.err, "warning:", w.Error())
	}
}

// replace puts data in the place of a file, all of it or nothing.
func replace(name string, data []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close())
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
