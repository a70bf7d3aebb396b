package graph

import "daqin/model"

// hood tells which nodes lie within so many ties of one, that one among them: along lines that show, so those of the
// span that no filter has put out of sight.
func (s *sight) hood(from int, depth uint8) []bool {
	in := make([]bool, len(s.nodes))
	in[from] = true
	edge := []int{from}
	for range depth {
		var beyond []int
		for _, node := range edge {
			for _, p := range s.chart.nodes[node].pairs {
				other := s.chart.pairs[p].other(node)
				if !in[other] && !s.pairs[p].hidden && s.pairs[p].presence != model.Outside {
					in[other] = true
					beyond = append(beyond, other)
				}
			}
		}
		edge = beyond
	}
	return in
}
