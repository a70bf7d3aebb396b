package graph

import "daqin/model"

// hood tells which nodes lie within so many ties of some, those among them: along lines that show, so those of the
// span that no filter has put out of sight.
func (s *sight) hood(depth uint8, from ...int) []bool {
	in := make([]bool, len(s.nodes))
	for _, node := range from {
		in[node] = true
	}
	edge := from
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
