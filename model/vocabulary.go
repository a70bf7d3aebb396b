package model

// ActorKind is what an actor is.
type ActorKind string

const (
	Person       ActorKind = "person"
	State        ActorKind = "state"
	Organisation ActorKind = "organisation"
	Company      ActorKind = "company"
	Agreement    ActorKind = "agreement" // or initiative
	ArmedGroup   ActorKind = "armed group"
	Place        ActorKind = "place"
)

// ActorKinds lists them all, in the order in which a legend shows them.
var ActorKinds = []ActorKind{Person, State, Organisation, Company, Agreement, ArmedGroup, Place}

// Side is the party that an actor belongs to.
type Side string

const (
	First   Side = "first"  // of Model.Parties[0]
	Second  Side = "second" // of Model.Parties[1]
	Neither Side = "neither"
)

// Sides lists them all.
var Sides = []Side{First, Second, Neither}

// Category is what kind of thing an event is; the timeline gives each a lane.
type Category string

const (
	Diplomacy Category = "diplomacy"
	Visit     Category = "visit"
	Treaty    Category = "agreement"
	Economy   Category = "economy"
	Military  Category = "military"
	Security  Category = "security"
	Conflict  Category = "conflict"
)

// Categories lists them all, in the order of the timeline's lanes.
var Categories = []Category{Diplomacy, Visit, Treaty, Economy, Military, Security, Conflict}

// TieKind is what joins two actors.
type TieKind string

const (
	Meets      TieKind = "meets"
	Visits     TieKind = "visits"
	Represents TieKind = "represents" // holds an office of, or speaks for
	Succeeds   TieKind = "succeeds"
	Recognises TieKind = "recognises"
	Supports   TieKind = "supports"
	Opposes    TieKind = "opposes"
	Supplies   TieKind = "supplies" // sells, delivers, finances, pays for
	Trades     TieKind = "trades"
	Aids       TieKind = "aids"
	Joins      TieKind = "joins" // is or becomes a member of, takes part in
	Signs      TieKind = "signs"
	Cooperates TieKind = "cooperates"
	Fights     TieKind = "fights"
	Family     TieKind = "family"
	Located    TieKind = "located" // stands, lies or takes place in
	Named      TieKind = "named"   // named in one sentence, no more is known
)

// TieKinds lists them all.
var TieKinds = []TieKind{Meets, Visits, Represents, Succeeds, Recognises, Supports, Opposes, Supplies,
	Trades, Aids, Joins, Signs, Cooperates, Fights, Family, Located, Named}

// Qualifier tells how exactly a text gives a figure.
type Qualifier string

const (
	Exactly Qualifier = ""
	Around  Qualifier = "about"
	Nearly  Qualifier = "nearly" // a little less
	Under   Qualifier = "under"
	Over    Qualifier = "over"
)

// Qualifiers lists them all.
var Qualifiers = []Qualifier{Exactly, Around, Nearly, Under, Over}

// Verdict tells how the tellings of an Account stand to one another.
type Verdict string

const (
	Agree     Verdict = "agree"
	Precision Verdict = "precision" // the same, told more and less exactly
	Change    Verdict = "change"    // different because time passed
	Differ    Verdict = "differ"
	Unclear   Verdict = "unclear" // the text does not hold together by itself
)

// Verdicts lists them all.
var Verdicts = []Verdict{Agree, Precision, Change, Differ, Unclear}

// Basis tells whether a person or a rule made an event or a tie.
type Basis string

const (
	Curated  Basis = "curated"
	Proposed Basis = "proposed"
)

// Bases lists them all.
var Bases = []Basis{Curated, Proposed}
