package state

// history is the places one has been at, and which of them one is at.
type history struct {
	places []Place // never empty
	at     int
}

// A session that makes more places than this forgets the oldest.
const historyLimit = 1000

// arrive remembers a place; what lay ahead is forgotten. The place where one is already is not remembered twice.
func (h *history) arrive(p Place) {
	if h.places[h.at] == p {
		return
	}
	h.places = append(h.places[:h.at+1:h.at+1], p)
	if over := len(h.places) - historyLimit; over > 0 {
		h.places = h.places[over:]
	}
	h.at = len(h.places) - 1
}

// here gives the place that was last arrived at.
func (h *history) here() Place { return h.places[h.at] }

// Visited lists the places one has been at, the last one first, each once; not the one where one is, and with no query.
func (s *Store) Visited() (all []Place) {
	here := s.history.here()
	here.Query = ""
	seen := map[Place]bool{here: true}
	for i := len(s.history.places) - 1; i >= 0; i-- {
		p := s.history.places[i]
		p.Query = ""
		if !seen[p] {
			seen[p] = true
			all = append(all, p)
		}
	}
	return all
}

// step moves by steps back (negative) or forward and tells whether there was anywhere to go.
func (h *history) step(steps int) bool {
	to := h.at + steps
	if to < 0 || to >= len(h.places) {
		return false
	}
	h.at = to
	return true
}
