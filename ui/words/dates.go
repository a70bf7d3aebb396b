package words

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/edtf"
)

// Date says a date as vaguely as it is told: "1 August 1956", "May 1989", "21–26 September 2023", "1992 and 1996",
// "since 2011", "about 1950". No date is "undated".
func Date(d edtf.Date) string { return inFull.date(d) }

// ShortDate says the same with less: "1 Aug 1956", "21–26 Sep 2023", "c. 1950", "1950?".
func ShortDate(d edtf.Date) string { return inShort.date(d) }

// wording is how a date is said: what its months are called, and how it is said to be about or uncertain.
type wording struct {
	month                  func(int) string
	approximate, uncertain func(date string) string
	sometime               func(stretch) string // that it was at an unknown time within
}

// stretch is how the two ends of a stretch of time are said: what they share is said at the second. The dash stands between.
type stretch struct{ from, dash, until string }

func (s stretch) String() string { return s.from + s.dash + s.until }

var inFull = wording{month,
	func(date string) string { return lang.L("about {{.Date}}", map[string]any{"Date": date}) },
	func(date string) string { return lang.L("{{.Date}} (uncertain)", map[string]any{"Date": date}) },
	func(in stretch) string {
		return lang.L("between {{.From}} and {{.Until}}", map[string]any{"From": in.from, "Until": in.until})
	},
}

var inShort = wording{ShortMonth,
	func(date string) string { return lang.L("c. {{.Date}}", map[string]any{"Date": date}) },
	func(date string) string { return lang.L("{{.Date}}?", map[string]any{"Date": date}) },
	func(in stretch) string { return lang.L("within {{.Date}}", map[string]any{"Date": in.String()}) },
}

func (w wording) date(d edtf.Date) string {
	if d.IsZero() || len(d.Parts()) == 0 {
		return lang.L("undated")
	}
	parts := make([]string, len(d.Parts()))
	for i, p := range d.Parts() {
		parts[i] = w.part(p, d.Set() == edtf.OneOf)
	}
	joint := lang.L("and")
	if d.Set() == edtf.OneOf {
		joint = lang.L("or")
	}
	if len(parts) == 1 {
		return parts[0]
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " " + joint + " " + parts[last]
}

// part says a point, a stretch that lasted or, of a set "one of", a stretch within which it was.
func (w wording) part(p edtf.Part, within bool) string {
	if !p.Interval {
		return w.point(p.Start)
	}
	endless := func(q edtf.Point) bool { return q.Open || q.Precision == edtf.Unknown }
	date := func(text string) map[string]any { return map[string]any{"Date": text} }
	switch {
	case endless(p.Start) && endless(p.End):
		return lang.L("undated")
	case endless(p.End) && within:
		return lang.L("some time since {{.Date}}", date(w.point(p.Start)))
	case endless(p.End):
		return lang.L("since {{.Date}}", date(w.point(p.Start)))
	case endless(p.Start) && within:
		return lang.L("by {{.Date}}", date(w.point(p.End)))
	case endless(p.Start):
		return lang.L("until {{.Date}}", date(w.point(p.End)))
	case within:
		return w.sometime(w.between(p.Start, p.End))
	}
	return w.between(p.Start, p.End).String()
}

// between joins two points and says what they share only once: "21–26 September 2023", "May 2016 – July 2018".
func (w wording) between(a, b edtf.Point) stretch {
	y1, m1, d1 := a.Earliest.Civil()
	y2, m2, _ := b.Latest.Civil()
	plain := !a.Approximate && !a.Uncertain && !b.Approximate && !b.Uncertain
	switch {
	case plain && a.Precision == edtf.ToDay && b.Precision == edtf.ToDay && y1 == y2 && m1 == m2:
		return stretch{fmt.Sprint(d1), "–", w.point(b)}
	case plain && a.Precision == edtf.Month && b.Precision == edtf.Month && y1 == y2:
		return stretch{w.month(m1), " – ", w.point(b)}
	case plain && a.Precision == edtf.Year && b.Precision == edtf.Year && (y1 > 0) == (y2 > 0):
		return years(y1, y2)
	}
	return stretch{w.point(a), " – ", w.point(b)}
}

// point says one point in time with its precision and how sure the source is of it.
func (w wording) point(p edtf.Point) string {
	y, m, d := p.Earliest.Civil()
	text := Year(y)
	switch p.Precision {
	case edtf.ToDay:
		text = fmt.Sprintf("%d %s %s", d, w.month(m), Year(y))
	case edtf.Month:
		text = w.month(m) + " " + Year(y)
	case edtf.Season:
		text = season(m) + " " + Year(y)
	case edtf.Decade, edtf.Century:
		text = longUnit(p)
	}
	if p.Approximate {
		text = w.approximate(text)
	}
	if p.Uncertain {
		text = w.uncertain(text)
	}
	return text
}

// longUnit says a decade or a century; before the common era, where they are counted otherwise than by their first digits, by
// their years.
func longUnit(p edtf.Point) string {
	first, _, _ := p.Earliest.Civil()
	last, _, _ := p.Latest.Civil()
	switch {
	case first <= 0:
		return years(first, last).String()
	case p.Precision == edtf.Decade:
		return lang.L("the {{.Year}}s", map[string]any{"Year": first})
	}
	return lang.L("the {{.Year}}s (century)", map[string]any{"Year": first})
}

// years says years, of one era only once of which.
func years(first, last int) stretch {
	switch {
	case first > 0:
		return stretch{fmt.Sprint(first), "–", fmt.Sprint(last)}
	case last > 0:
		return stretch{Year(first), " – ", Year(last)}
	}
	return stretch{fmt.Sprint(1 - first), "–", Year(last)}
}

// Year says a year; year 0 and those before it are before the common era.
func Year(y int) string {
	if y <= 0 {
		return lang.L("{{.Year}} BCE", map[string]any{"Year": 1 - y})
	}
	return fmt.Sprint(y)
}

// Day says a day: "26 September 2023".
func Day(d edtf.Day) string {
	return inFull.point(edtf.Point{Earliest: d, Latest: d, Precision: edtf.ToDay})
}

// Span says a chosen span in words, as short as it can be said: "1939–2026", "May 1989", "21–26 September 2023".
func Span(s model.Span) string {
	last := s.Until - 1
	_, m1, d1 := s.From.Civil()
	_, m2, _ := last.Civil()
	_, _, after := s.Until.Civil()
	precision := edtf.ToDay
	switch {
	case d1 == 1 && after == 1 && m1 == 1 && m2 == 12:
		precision = edtf.Year
	case d1 == 1 && after == 1:
		precision = edtf.Month
	}
	a := edtf.Point{Earliest: s.From, Latest: s.From, Precision: precision}
	b := edtf.Point{Earliest: last, Latest: last, Precision: precision}
	if inFull.point(a) == inFull.point(b) {
		return inFull.point(a)
	}
	return inFull.between(a, b).String()
}

func month(m int) string {
	return [...]string{
		lang.L("January"), lang.L("February"), lang.L("March"), lang.L("April"), lang.L("May"), lang.L("June"), lang.L("July"),
		lang.L("August"), lang.L("September"), lang.L("October"), lang.L("November"), lang.L("December"),
	}[m-1]
}

// ShortMonth names a month, 1 to 12, in three or four letters.
func ShortMonth(m int) string {
	return [...]string{
		lang.L("Jan"), lang.L("Feb"), lang.L("Mar"), lang.L("Apr"), lang.L("May"), lang.L("Jun"), lang.L("Jul"),
		lang.L("Aug"), lang.L("Sep"), lang.L("Oct"), lang.L("Nov"), lang.L("Dec"),
	}[m-1]
}

// season names the season that begins in a month, as the northern half of the world has them.
func season(m int) string {
	switch m {
	case 3, 4, 5:
		return lang.L("spring")
	case 6, 7, 8:
		return lang.L("summer")
	case 9, 10, 11:
		return lang.L("autumn")
	}
	return lang.L("winter")
}
