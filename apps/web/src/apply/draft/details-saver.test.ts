import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Offline } from '../../api/problems.ts'
import type { Details } from '../access.ts'
import { DetailsSaver, type Travel } from './details-saver.ts'

const empty: Details = {
  contact: '',
  purpose: '',
  knowsSql: false,
  knowsStandard: false,
  letterBy: 'upload',
}

function made() {
  const sent: (readonly [string, Travel])[] = []
  const state = { failing: undefined as Error | undefined }
  const saver = new DetailsSaver(empty, {
    save: async ({ purpose }, travel) => {
      sent.push([purpose, travel])
      if (state.failing !== undefined) throw state.failing
    },
    troubleOf: (error) => {
      if (error instanceof Offline) return error
      throw error
    },
  })
  return { saver, state, texts: () => sent.map(([text]) => text), sent }
}

describe('the details of a draft', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are saved a moment after the last key, once', async () => {
    const { saver, texts } = made()
    saver.write({ purpose: 'ก' })
    await vi.advanceTimersByTimeAsync(800)
    saver.write({ purpose: 'กข' })
    await vi.advanceTimersByTimeAsync(800)
    expect(texts()).toEqual([])
    await vi.advanceTimersByTimeAsync(300)
    expect(texts()).toEqual(['กข'])
    expect(saver.now().saving).toBe('saved')
  })

  it('keep what was written while the network is away, and are sent when it is back', async () => {
    const { saver, state, texts } = made()
    state.failing = new Offline()
    saver.write({ purpose: 'ก' })
    await vi.advanceTimersByTimeAsync(1_100)
    expect(saver.now()).toMatchObject({ saving: 'trouble', written: { purpose: 'ก' } })
    expect(saver.hasUnsaved()).toBe(true)
    state.failing = undefined
    await vi.advanceTimersByTimeAsync(3_100)
    expect(texts()).toEqual(['ก', 'ก'])
    expect(saver.hasUnsaved()).toBe(false)
  })

  it('are sent at once when the page is left', async () => {
    const { saver, sent } = made()
    saver.write({ purpose: 'ก' })
    await saver.flush({ leaving: true })
    expect(sent).toEqual([['ก', { leaving: true }]])
  })

  it('follow another tab only while nothing is being written here', async () => {
    const { saver } = made()
    saver.arrived({ ...empty, purpose: 'จากแท็บอื่น' })
    expect(saver.now().written.purpose).toBe('จากแท็บอื่น')
    saver.write({ purpose: 'ของแท็บนี้ ' })
    saver.arrived({ ...empty, purpose: 'จากแท็บอื่นอีก' })
    await saver.flush()
    saver.arrived({ ...empty, purpose: 'ของแท็บนี้' })
    expect(saver.now().written.purpose).toBe('ของแท็บนี้ ')
  })
})
