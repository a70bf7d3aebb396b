// Writes the graphs to compare on into a folder, as edge lists, always the same:
//
//	node graphs.mjs FOLDER
import {writeFileSync} from 'node:fs'

const [folder] = process.argv.slice(2)
for (const [name, count] of [['1k', 1000], ['10k', 10000]]) {
	write(`planted-partition-${name}`, count, plantedPartition(count, 3 * count, generator(1)))
	write(`barabasi-albert-${name}`, count, barabasiAlbert(count, 3, generator(1)))
}

// Communities of 50, in which three of four ties stay.
function plantedPartition(count, wanted, random) {
	const ties = new Set()
	const within = size => Math.floor(random() * size)
	while (ties.size < wanted) {
		const a = within(count)
		const b = random() < 0.75 ? a - a % 50 + within(50) : within(count)
		if (a !== b) ties.add(`${Math.min(a, b)} ${Math.max(a, b)}`)
	}
	return [...ties]
}

// Each new node is tied to some that are there already, chosen by how many ties they have.
function barabasiAlbert(count, each, random) {
	const ties = []
	const ends = [] // every node as often as it has ties
	for (let node = each; node < count; node++) {
		const chosen = new Set(node === each ? Array(each).keys() : [])
		while (chosen.size < each) chosen.add(ends[Math.floor(random() * ends.length)])
		for (const other of chosen) {
			ties.push(`${other} ${node}`)
			ends.push(other, node)
		}
	}
	return ties
}

function write(name, count, ties) {
	writeFileSync(`${folder}/${name}.txt`, `${count} ${ties.length}\n${ties.join('\n')}\n`)
}

// Mulberry32: numbers from 0 to 1.
function generator(seed) {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0
		let t = Math.imul(seed ^ (seed >>> 15), seed | 1)
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
	}
}
