package look

// Spacing is how far apart the lines of the documents stand.
type Spacing uint8

// SpacingNormal is that of a theme as long as nobody has chosen another.
const (
	SpacingNormal Spacing = iota
	SpacingClose
	SpacingWide
)

// Spacings lists them from the closest.
var Spacings = []Spacing{SpacingClose, SpacingNormal, SpacingWide}

// Column is how wide the documents' text is set where there is room.
type Column uint8

// ColumnNormal is that of a theme as long as nobody has chosen another.
const (
	ColumnNormal Column = iota
	ColumnNarrow
	ColumnWide
)

// Columns lists them from the narrowest.
var Columns = []Column{ColumnNarrow, ColumnNormal, ColumnWide}

// Reading is how the documents' text is set.
type Reading struct {
	Spacing Spacing
	Column  Column
}

// Leading gives how far lines are apart, as a factor of the size of their letters: about a half again, as books have it; what
// a page can take without its lines running into one another, or falling apart.
func (r Reading) Leading() float32 {
	switch r.Spacing {
	case SpacingClose:
		return 1.35
	case SpacingWide:
		return 1.9
	}
	return 1.55
}

// Width gives how wide the column is, in sizes of the interface's text: for some 70 letters in a line, 50, or 95.
func (r Reading) Width() float32 {
	switch r.Column {
	case ColumnNarrow:
		return 28
	case ColumnWide:
		return 56
	}
	return 41
}

// SetReading changes how the documents' text is set, in place; what stands on the screen then wants a Refresh.
func (t *Theme) SetReading(r Reading) { t.reading = r }

// Reading tells how the documents' text is set.
func (t *Theme) Reading() Reading { return t.reading }

// CurrentReading tells it of the running theme.
func CurrentReading() Reading { return current().reading }
