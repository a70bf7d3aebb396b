package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"daqin/ui/look"
)

// settings is how the program was left, kept in Fyne's preferences.
type settings struct {
	kept fyne.Preferences
}

const (
	keyLook   = "look"
	keyScale  = "textScale"
	keyUpper  = "split.network"  // share of the width that the network has
	keyOuter  = "split.timeline" // share of the height that lies above the timeline
	keyWidth  = "window.width"
	keyHeight = "window.height"
	keySpeed  = "play.speed"
	keyScript = "network.scripts" // names stand in their own script too
	keyLines  = "reading.spacing" // of the text's lines
	keyColumn = "reading.column"
)

// FirstShares is how the splits stand as long as nobody has moved them.
var FirstShares = Shares{Upper: 0.43, Outer: 0.64}

// The size of the window as long as nobody has changed it, and the smallest in which nothing is cut off.
var (
	firstSize = fyne.NewSize(1280, 820)
	leastSize = fyne.NewSize(900, 600)
)

func (s settings) look() look.Look {
	return look.Look(s.kept.StringWithFallback(keyLook, string(look.Light)))
}

func (s settings) scale() float32 { return float32(s.kept.FloatWithFallback(keyScale, 1)) }

func (s settings) keepLook(t *look.Theme) {
	s.kept.SetString(keyLook, string(t.Look()))
	s.kept.SetFloat(keyScale, float64(t.Scale()))
}

func (s settings) speed() float64          { return s.kept.FloatWithFallback(keySpeed, 1) }
func (s settings) keepSpeed(speed float64) { s.kept.SetFloat(keySpeed, speed) }

func (s settings) scripts() bool         { return s.kept.BoolWithFallback(keyScript, false) }
func (s settings) keepScripts(with bool) { s.kept.SetBool(keyScript, with) }

// reading reads how the documents' text is set; what is none of the choices is the normal one.
func (s settings) reading() look.Reading {
	r := look.Reading{Spacing: look.Spacing(s.kept.Int(keyLines)), Column: look.Column(s.kept.Int(keyColumn))}
	if !slices.Contains(look.Spacings, r.Spacing) {
		r.Spacing = look.SpacingNormal
	}
	if !slices.Contains(look.Columns, r.Column) {
		r.Column = look.ColumnNormal
	}
	return r
}

func (s settings) keepReading(r look.Reading) {
	s.kept.SetInt(keyLines, int(r.Spacing))
	s.kept.SetInt(keyColumn, int(r.Column))
}

// shares reads how the splits stand, never so near to a side that one can't be found again.
func (s settings) shares() Shares {
	read := func(key string, fallback float64) float64 {
		return min(max(s.kept.FloatWithFallback(key, fallback), 0.1), 0.9)
	}
	return Shares{read(keyUpper, FirstShares.Upper), read(keyOuter, FirstShares.Outer)}
}

func (s settings) keepShares(shares Shares) {
	s.kept.SetFloat(keyUpper, shares.Upper)
	s.kept.SetFloat(keyOuter, shares.Outer)
}

func (s settings) size() fyne.Size {
	w := s.kept.FloatWithFallback(keyWidth, float64(firstSize.Width))
	h := s.kept.FloatWithFallback(keyHeight, float64(firstSize.Height))
	return fyne.NewSize(float32(w), float32(h)).Max(leastSize)
}

func (s settings) keepSize(size fyne.Size) {
	s.kept.SetFloat(keyWidth, float64(size.Width))
	s.kept.SetFloat(keyHeight, float64(size.Height))
}
