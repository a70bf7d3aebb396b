package model

import "daqin/model/edtf"

// Format names the form of the JSON that Decode reads and Encode writes.
const Format = "daqin-model/1"

// Each kind of thing has an ID type of its own, so that one can't stand for another.
// IDs are lower-case words joined by hyphens, unique within their kind.
type (
	SourceID  string
	SectionID string
	ActorID   string
	EventID   string
	TieID     string
	FigureID  string
	AccountID string
)

// Model is all that the documents say and the curation adds. It is never changed once decoded.
type Model struct {
	Format   string    `json:"format"`
	Title    string    `json:"title"`   // "China–Syria relations"
	Parties  [2]Party  `json:"parties"` // the two sides of the relation, left and right
	Sources  []Source  `json:"sources"`
	Sections []Section `json:"sections"` // in reading order, source by source
	Actors   []Actor   `json:"actors"`
	Mentions []Mention `json:"mentions"` // in reading order; never overlapping
	Events   []Event   `json:"events"`   // in the order of edtf.Compare; of one date as their author ordered them
	Ties     []Tie     `json:"ties"`
	Figures  []Figure  `json:"figures"`
	Accounts []Account `json:"accounts"`
}

// Party is one side of the relation.
type Party struct {
	Name  string  `json:"name"`            // "China"
	Actor ActorID `json:"actor,omitempty"` // the state itself
}

// Source is one document as it was published, and where our retelling of it stands.
type Source struct {
	ID        SourceID  `json:"id"`
	Title     string    `json:"title"`
	Publisher string    `json:"publisher,omitempty"` // empty where the source doesn't tell
	Date      edtf.Date `json:"date,omitzero"`       // of publication, as far as told
	Kind      string    `json:"kind"`                // "encyclopedia article", "news report"
	Licence   string    `json:"licence"`             // of the text in Sections
	Languages []string  `json:"languages"`           // BCP 47
	Place     string    `json:"place,omitempty"`     // of a news report's dateline
	Credit    string    `json:"credit,omitempty"`    // what attribution asks for
}

// Section is one stretch of a source under one heading.
type Section struct {
	ID         SectionID   `json:"id"`
	Source     SourceID    `json:"source"`
	Title      string      `json:"title"`
	Level      int         `json:"level"` // 1 for the document's title, up to 6
	Text       string      `json:"text"`  // paragraphs, joined by a blank line ("\n\n")
	Paragraphs []Paragraph `json:"paragraphs"`
}

// Paragraph is one stretch of a section's text, bytes [Start, End), and what it retells.
type Paragraph struct {
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Item   bool     `json:"item,omitzero"`  // an item of a list
	Depth  int      `json:"depth,omitzero"` // of an item: how many lists its list stands in, 0 to MostDepth
	Quote  bool     `json:"quote,omitzero"` // set apart by its author as the words of another
	Retold []Retold `json:"retold,omitempty"`
}

// MostDepth is the deepest list in lists that a model holds; what stands deeper counts as of that.
const MostDepth = 5

// Retold names the source, and the section in it, that a paragraph retells.
type Retold struct {
	Source  SourceID `json:"source"`
	Section string   `json:"section"` // the heading as the source has it; "Lead" before the first
}

// Evidence is a stretch of a section's text: bytes [Start, End), on rune boundaries.
// Quote repeats them, so that a model can be checked and mended when a text changes.
type Evidence struct {
	Section SectionID `json:"section"`
	Start   int       `json:"start"`
	End     int       `json:"end"`
	Quote   string    `json:"quote"`
}

// Actor is whoever or whatever takes part.
type Actor struct {
	ID      ActorID   `json:"id"`
	Name    string    `json:"name"`            // the canonical one, as shown
	Short   string    `json:"short,omitempty"` // for labels with little room: "B. al-Assad"
	Kind    ActorKind `json:"kind"`
	Side    Side      `json:"side"`
	Roles   []Role    `json:"roles,omitempty"`
	Aliases []string  `json:"aliases,omitempty"` // other names by which a text may call it
	Scripts []Name    `json:"scripts,omitempty"` // names in other scripts
}

// Role is an office or a part that an actor had, where a text says so.
type Role struct {
	Title    string    `json:"title"`
	When     edtf.Date `json:"when,omitzero"`
	Evidence Evidence  `json:"evidence"`
}

// Name is a name in another script.
type Name struct {
	Text     string `json:"text"`
	Language string `json:"language"` // BCP 47: "zh-Hans", "ar"
}

// Mention is one place in the text that names an actor.
type Mention struct {
	Actor    ActorID  `json:"actor"`
	Evidence Evidence `json:"evidence"`
}

// Statement is one sentence that says something, and when by its own words it was.
type Statement struct {
	Evidence Evidence  `json:"evidence"` // the sentence
	When     edtf.Date `json:"when,omitzero"`
	Wording  *Evidence `json:"wording,omitempty"` // the words that tell the date; nil where context does
}

// Event is something that happened, said by one sentence or by several.
type Event struct {
	ID         EventID     `json:"id"`
	Title      string      `json:"title"`
	Category   Category    `json:"category"`
	When       edtf.Date   `json:"when"` // the most exact that the statements agree on
	Actors     []ActorID   `json:"actors"`
	Statements []Statement `json:"statements"` // at least one
	Basis      Basis       `json:"basis"`
}

// Tie joins two actors: what one sentence or several say that they did, or are to each other.
type Tie struct {
	ID         TieID       `json:"id"`
	From       ActorID     `json:"from"`
	To         ActorID     `json:"to"`
	Kind       TieKind     `json:"kind"`
	Directed   bool        `json:"directed,omitzero"` // From does it to To
	Statements []Statement `json:"statements"`        // at least one
	Basis      Basis       `json:"basis"`
}

// Figure is a number that a text tells.
type Figure struct {
	ID       FigureID  `json:"id"`
	What     string    `json:"what"`  // "exports from China to Syria"
	Value    float64   `json:"value"` // the lower one of a range
	High     float64   `json:"high,omitzero"`
	Words    string    `json:"words,omitempty"` // the text's own, where digits would be more exact: "hundreds to several thousand"
	Unit     string    `json:"unit"`            // "USD", "CNY", "percent", "barrels a day", "missiles"
	About    Qualifier `json:"about,omitempty"` // how exactly the text gives it
	When     edtf.Date `json:"when,omitzero"`
	Actors   []ActorID `json:"actors,omitempty"`
	Evidence Evidence  `json:"evidence"`
}

// Account sets side by side what texts say of one matter.
type Account struct {
	ID       AccountID `json:"id"`
	Title    string    `json:"title"`
	Verdict  Verdict   `json:"verdict"`
	Note     string    `json:"note"`             // what agrees, differs or doesn't hold together; judges nothing
	Events   []EventID `json:"events,omitempty"` // that it bears on
	Tellings []Telling `json:"tellings"`         // at least two
}

// Telling is what one text says of the matter of an Account.
type Telling struct {
	Says     string   `json:"says"` // in a few words
	Evidence Evidence `json:"evidence"`
}
