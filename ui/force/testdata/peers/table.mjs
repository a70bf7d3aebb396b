// Reads lines "graph, layout, stress, neighbours, crossings, milliseconds" parted by tabs, one for each run, and prints
// a Markdown table of their medians.
//
//	node table.mjs <RUNS
import {readFileSync} from 'node:fs'

const runs = new Map()
for (const line of readFileSync(0, 'utf8').trim().split('\n')) {
	const [graph, layout, ...figures] = line.split('\t')
	const key = `${graph} | ${layout}`
	runs.set(key, [...(runs.get(key) ?? []), figures.map(Number)])
}

console.log('| graph | layout | stress | neighbours kept | crossings | time | runs |')
console.log('|---|---|---|---|---|---|---|')
for (const [key, figures] of runs) {
	const [stress, neighbours, crossings, took] = figures[0].map((_, column) => median(figures.map(f => f[column])))
	const cells = [key, stress.toFixed(4), neighbours.toFixed(3), Math.round(crossings).toLocaleString('en'), time(took), figures.length]
	console.log(`| ${cells.join(' | ')} |`)
}

function median(values) {
	const sorted = values.toSorted((a, b) => a - b)
	return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

function time(ms) {
	if (ms < 10) return `${ms.toFixed(1)} ms`
	return ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`
}
