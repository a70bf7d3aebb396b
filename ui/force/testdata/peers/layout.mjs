// Lays out an edge list with a layout from npm, prints the time that took in milliseconds and writes "id x y" lines.
//
//	node layout.mjs d3-force|forceatlas2 SEED EDGELIST POINTS
//
// Only the layout is timed, not reading or making the graph. What takes less than a second is done again until
// a second has passed, and the last time counts, for which the code has been compiled.
import {createRequire} from 'node:module'
import {readFileSync, writeFileSync} from 'node:fs'

// Packages are found from the folder in which this runs, not from that of this file.
const require = createRequire(process.cwd() + '/')

const iterations = 500 // of ForceAtlas2; more change little any more

const [name, seed, edgeList, points] = process.argv.slice(2)
const {count, ties} = read(edgeList)
const began = performance.now()
let took, at
do [took, at] = await {'d3-force': d3Force, forceatlas2: forceAtlas2}[name](count, ties, Number(seed))
while (performance.now() - began < 1000)
writeFileSync(points, at.map(([x, y], id) => `${id} ${x} ${y}\n`).join(''))
console.log(took.toFixed(2))

function read(file) {
	const lines = readFileSync(file, 'utf8').split('\n').map(l => l.trim()).filter(l => l && !l.startsWith('#'))
	const [[count], ...ties] = lines.map(l => l.split(/\s+/).map(Number))
	return {count, ties}
}

// As its documentation has it: charge, links and centre by their defaults, 300 ticks.
async function d3Force(count, ties) {
	const d3 = await import(require.resolve('d3-force'))
	const nodes = Array.from({length: count}, () => ({}))
	const links = ties.map(([source, target]) => ({source, target}))
	const began = performance.now()
	const simulation = d3.forceSimulation(nodes).stop()
		.force('link', d3.forceLink(links)).force('charge', d3.forceManyBody()).force('center', d3.forceCenter())
	simulation.tick(300)
	return [performance.now() - began, nodes.map(n => [n.x, n.y])]
}

// From random places, with the settings that it infers (Barnes-Hut above 2,000 nodes).
async function forceAtlas2(count, ties, seed) {
	const {UndirectedGraph} = require('graphology')
	const layout = require('graphology-layout-forceatlas2')
	const random = generator(seed)
	const graph = new UndirectedGraph()
	for (let id = 0; id < count; id++) graph.addNode(id, {x: random(), y: random()})
	for (const [a, b, weight = 1] of ties) if (a !== b) graph.mergeEdge(a, b, {weight})
	const began = performance.now()
	layout.assign(graph, {iterations: iterations, settings: layout.inferSettings(graph)})
	return [performance.now() - began, graph.mapNodes((_, n) => [n.x, n.y])]
}

// A linear congruential generator, of numbers from 0 to 1.
function generator(seed) {
	return () => (seed = (1664525 * seed + 1013904223) % 2 ** 32) / 2 ** 32
}
