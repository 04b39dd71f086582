import { expect, it } from 'vitest'
import { layout } from './layout.ts'

it('gives every region of the memory a place of its own', () => {
  const regions = [
    ['keys', layout.keys, layout.keySize * layout.keyCount],
    ['message', layout.message, layout.messageSize],
    ['rowBlocks', layout.rowBlocks, layout.rowTargets - layout.rowBlocks],
    ['cuts', layout.cuts, layout.cutsCount * 4],
    ['contexts', layout.contexts, layout.contextSize * layout.contextCount],
    ['valueMessage', layout.valueMessage, layout.messageSize],
    ['peopleCache', layout.peopleCache, layout.cacheSlots * layout.slotSize],
    ['visitsCache', layout.visitsCache, layout.cacheSlots * layout.slotSize],
    ['input', layout.input, layout.inputSize],
    ['output', layout.output, layout.outputSize],
  ] as const
  for (const [index, [name, start, size]] of regions.entries()) {
    const next = regions[index + 1]?.[1] ?? layout.end
    expect([name, start + size <= next]).toEqual([name, true])
  }
})
