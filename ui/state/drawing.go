package state

// Drawing tells how the network is drawn. The zero value is the usual way. It is comparable.
type Drawing struct {
	Size    Measure
	Ties    TieForm
	Outside Outside
	Groups  bool // actors that belong together stand on a ground of their own, which is named
	Layout  Layout
	Unsided bool // the two parties are not pulled apart
}

// Measure is what the size of an actor's mark tells.
type Measure uint8

const (
	ByDegree      Measure = iota // how many others it is tied to
	ByMentions                   // how often the text names it
	ByBetweenness                // how often it stands between two others
	Equal                        // nothing: all are as large
)

// TieForm is how what joins two actors is drawn.
type TieForm uint8

const (
	Joined TieForm = iota // as one line, however many ties they have
	Apart                 // as a curve for each tie, with its direction and kind
)

// Outside is how that is drawn which lies outside the chosen span.
type Outside uint8

const (
	Fades Outside = iota
	Hides
)

// Layout is what the places of the actors are to tell.
type Layout uint8

const (
	Clusters  Layout = iota // who belongs together
	Distances               // who is how many ties from whom
)

// These are the words of an address for each choice, in its order; the first is never written.
var (
	measureWords = []string{"degree", "mentions", "betweenness", "equal"}
	tieFormWords = []string{"joined", "apart"}
	outsideWords = []string{"faded", "hidden"}
	groupsWords  = []string{"hidden", "shown"}
	layoutWords  = []string{"clusters", "distances"}
	sidesWords   = []string{"apart", "free"}
	listWords    = []string{"picture", "list"} // of Place.AsList
	tableWords   = []string{"lanes", "table"}  // of Place.AsTable
)

// MostSteps is the largest Depth.
const MostSteps = 3

func setSize(s State, m Measure) State {
	if m <= Equal {
		s.Drawing.Size = m
	}
	return s
}

func setTies(s State, f TieForm) State {
	if f <= Apart {
		s.Drawing.Ties = f
	}
	return s
}

func setOutside(s State, o Outside) State {
	if o <= Hides {
		s.Drawing.Outside = o
	}
	return s
}

func setLayout(s State, l Layout) State {
	if l <= Distances {
		s.Drawing.Layout = l
	}
	return s
}

func toggleGroups(s State) State {
	s.Drawing.Groups = !s.Drawing.Groups
	return s
}

func toggleSides(s State) State {
	s.Drawing.Unsided = !s.Drawing.Unsided
	return s
}

func toggleList(s State) State {
	s.AsList = !s.AsList
	return s
}

// mended gives the drawing with the usual choice where there is no such choice.
func (d Drawing) mended() Drawing {
	s := State{Place: Place{Drawing: Drawing{Groups: d.Groups, Unsided: d.Unsided}}}
	return setSize(setTies(setOutside(setLayout(s, d.Layout), d.Outside), d.Ties), d.Size).Drawing
}

func toggleScripts(s State) State {
	s.Scripts = !s.Scripts
	return s
}
