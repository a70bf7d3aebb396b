package edtf

// Precision tells how exactly one point in time is given.
type Precision uint8

// From the vaguest to the most exact.
const (
	Unknown Precision = iota
	Century
	Decade
	Year
	Season
	Month
	ToDay
)

// Point is one end of a Part: a day, month, year or vaguer, and how sure the source is of it.
//
// An end that is open or unknown has no precision. Open, it lies at MinDay or MaxDay itself; unknown, it lies
// anywhere between there and the far bound of the other end.
type Point struct {
	Earliest, Latest Day // inclusive
	Precision        Precision
	Approximate      bool // "~": around then
	Uncertain        bool // "?": the source is not sure
	Open             bool // "..": the interval has no end on this side
}

// Part is one stretch of a Date: a single point in time, or an interval between two.
type Part struct {
	Start, End Point // equal for a single point
	Interval   bool
}

// Bounds gives the earliest and the latest day of the part, inclusive.
func (p Part) Bounds() (earliest, latest Day) { return p.Start.Earliest, p.End.Latest }

// Set tells how the parts of a Date belong together.
type Set uint8

const (
	Single Set = iota // one part
	OneOf             // [..]: one of the parts
	AllOf             // {..}: every one of them
)

// Date is an EDTF expression, read. The zero Date means that no date is told.
// Dates are values: they are compared by String and never change.
type Date struct {
	text  string
	err   error
	set   Set
	parts []Part
}

// String gives the expression as it was written, empty for the zero Date.
func (d Date) String() string { return d.text }

// IsZero tells whether no date is told.
func (d Date) IsZero() bool { return d.text == "" }

// Err tells why the expression could not be read, nil when it could.
func (d Date) Err() error { return d.err }

// Set tells how the parts belong together.
func (d Date) Set() Set { return d.set }

// Parts gives the stretches that the date consists of, in order of time; none when no date is told or it could
// not be read. Read only.
func (d Date) Parts() []Part { return d.parts }

// Bounds gives the earliest and the latest day of all parts, inclusive. What is not told, or could not be read,
// may be any day from MinDay to MaxDay.
func (d Date) Bounds() (earliest, latest Day) {
	if len(d.parts) == 0 {
		return MinDay, MaxDay
	}
	earliest, latest = MaxDay, MinDay
	for _, p := range d.parts {
		first, last := p.Bounds()
		earliest, latest = min(earliest, first), max(latest, last)
	}
	return earliest, latest
}

// Precision gives the vaguest precision of all ends of all parts: Unknown when one of them is open or unknown,
// when no date is told, and when it could not be read.
func (d Date) Precision() Precision {
	if len(d.parts) == 0 {
		return Unknown
	}
	vaguest := ToDay
	for _, p := range d.parts {
		vaguest = min(vaguest, p.Start.Precision, p.End.Precision)
	}
	return vaguest
}

// Approximate tells whether any end is "about" its date.
func (d Date) Approximate() bool {
	for _, p := range d.parts {
		if p.Start.Approximate || p.End.Approximate {
			return true
		}
	}
	return false
}

// Uncertain tells whether the source is unsure of any end.
func (d Date) Uncertain() bool {
	for _, p := range d.parts {
		if p.Start.Uncertain || p.End.Uncertain {
			return true
		}
	}
	return false
}

// MarshalText gives the expression as it was written, readable or not.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.text), nil }

// UnmarshalText reads an expression and never fails: one that can't be read is kept with the reason in Err,
// so that who reads many dates can report every fault. No text gives the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	read, err := Parse(string(text))
	if err != nil {
		read = Date{text: string(text), err: err}
	}
	*d = read
	return nil
}
