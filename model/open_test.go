package model_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/modeltest"
)

func TestOpenTellsOfEachStageAndEndsWhenAsked(t *testing.T) {
	name := filepath.Join(t.TempDir(), "small.json")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(model.Encode(f, modeltest.Small()), f.Close()); err != nil {
		t.Fatal(err)
	}
	stages := []model.Stage{model.Reading, model.Checking, model.Indexing}
	var began []model.Stage
	if x, err := model.Open(t.Context(), name, func(s model.Stage) { began = append(began, s) }); err != nil || x == nil || !slices.Equal(began, stages) {
		t.Errorf("opened through %v: %v", began, err)
	}
	for _, at := range stages {
		ctx, end := context.WithCancel(t.Context())
		x, err := model.Open(ctx, name, func(s model.Stage) {
			if s == at {
				end()
			}
		})
		if !errors.Is(err, context.Canceled) || x != nil {
			t.Errorf("ended as stage %d began: %v", at, err)
		}
	}
}
