package notes

import (
	"maps"
	"slices"
	"strings"
)

// Book is all notes on one model. It never changes: each change gives another book, or the same one where it changes nothing.
// A nil Book is an empty one.
type Book struct {
	notes []*Note // by ID; no note in it is ever changed
}

// NewBook gives a book of some notes; of two with the same ID the later changed one. Notes without an ID are left out.
func NewBook(all ...Note) *Book {
	latest := map[ID]*Note{}
	for _, n := range all {
		n = n.normal()
		if was := latest[n.ID]; n.ID != "" && (was == nil || !n.Changed.Before(was.Changed)) {
			latest[n.ID] = &n
		}
	}
	if len(latest) == 0 {
		return nil
	}
	return &Book{slices.SortedFunc(maps.Values(latest), func(a, b *Note) int { return strings.Compare(string(a.ID), string(b.ID)) })}
}

func (b *Book) list() []*Note {
	if b == nil {
		return nil
	}
	return b.notes
}

func find(all []*Note, id ID) (int, bool) {
	return slices.BinarySearchFunc(all, id, func(n *Note, id ID) int { return strings.Compare(string(n.ID), string(id)) })
}

// All lists the notes in the order of their IDs. It is the caller's own.
func (b *Book) All() []Note {
	all := make([]Note, 0, b.Len())
	for _, n := range b.list() {
		all = append(all, *n)
	}
	return all
}

// Note gives the note of an ID, false where there is none.
func (b *Book) Note(id ID) (Note, bool) {
	if i, ok := find(b.list(), id); ok {
		return *b.notes[i], true
	}
	return Note{}, false
}

// Len counts the notes.
func (b *Book) Len() int { return len(b.list()) }

// With gives the book with a note added, or in the place of the one with its ID. A note without an ID is ignored. Times are
// kept to the millisecond.
func (b *Book) With(n Note) *Book {
	n = n.normal()
	all := b.list()
	i, there := find(all, n.ID)
	switch {
	case n.ID == "", there && *all[i] == n:
		return b
	case there:
		all = slices.Clone(all)
		all[i] = &n
	default:
		all = slices.Insert(slices.Clip(all), i, &n)
	}
	return &Book{all}
}

// Without gives the book without a note.
func (b *Book) Without(id ID) *Book {
	all := b.list()
	i, there := find(all, id)
	switch {
	case !there:
		return b
	case len(all) == 1:
		return nil
	}
	return &Book{slices.Delete(slices.Clone(all), i, i+1)}
}

// Carry gives the book with the changes that lead from one book to another: a note that they have alike is left as it is
// here. It undoes, where they are given the other way round.
func (b *Book) Carry(from, to *Book) *Book {
	for _, n := range to.list() {
		was, _ := from.Note(n.ID)
		if here, there := b.Note(n.ID); was != *n && !(there && here.says(*n)) {
			b = b.With(*n)
		}
	}
	for _, n := range from.list() {
		if _, stays := to.Note(n.ID); !stays {
			b = b.Without(n.ID)
		}
	}
	return b
}
