import { describe, expect, it, vi } from 'vitest'
import type { Entry } from './frames'
import { LiveStore } from './store'

const AT = '2026-11-21T13:30:24.900Z'
const LATER = '2026-11-21T13:30:25.900Z'

function entry(key: string, value: unknown, more: Partial<Entry> = {}): Entry {
  return { key, value, at: AT, intervalSeconds: 30, source: 'pdu-1', ...more }
}

function filled(...entries: Entry[]): LiveStore {
  const store = new LiveStore()
  store.apply(entries)
  store.flush()
  return store
}

describe('the live store', () => {
  it('shows_nothing_before_the_flush', () => {
    const store = new LiveStore()
    store.apply([entry('outlet/pdu-1/1', { state: 'ON' })])
    expect(store.get('outlet/pdu-1/1')).toBeUndefined()
    store.flush()
    expect(store.get('outlet/pdu-1/1')?.value).toEqual({ state: 'ON' })
  })

  it('wakes_only_who_watches_the_changed_key', () => {
    const store = filled(entry('a', 1), entry('b', 1))
    const [a, b] = [vi.fn(), vi.fn()]
    store.subscribe('a', a)
    store.subscribe('b', b)
    store.apply([entry('a', 2), entry('a', 3)])
    store.flush()
    store.flush()
    expect(a).toHaveBeenCalledTimes(1)
    expect(b).not.toHaveBeenCalled()
  })

  it('lists_keys_in_natural_order_and_keeps_the_list_while_nothing_comes_or_goes', () => {
    const store = filled(entry('outlet/pdu-1/10', 1), entry('outlet/pdu-1/9', 1))
    const list = store.keys('outlet/pdu-1/')
    expect(list).toEqual(['outlet/pdu-1/9', 'outlet/pdu-1/10'])
    store.apply([entry('outlet/pdu-1/9', 2)])
    store.flush()
    expect(store.keys('outlet/pdu-1/')).toBe(list)
  })

  it('removes_an_entity_whose_value_is_null', () => {
    const store = filled(entry('outlet/pdu-1/1', 1))
    store.keys('outlet/')
    const watcher = vi.fn()
    store.subscribe('outlet/', watcher)
    store.apply([entry('outlet/pdu-1/1', null)])
    store.flush()
    expect(store.keys('outlet/')).toEqual([])
    expect(watcher).toHaveBeenCalledTimes(1)
  })

  it('lays_a_sample_over_the_held_entity', () => {
    const store = filled(entry('o', { state: 'ON', currentDeciamps: 1 }))
    store.apply([entry('o', { currentDeciamps: 7 }, { sample: true, at: LATER })])
    store.flush()
    expect(store.get('o')).toMatchObject({ at: LATER, value: { state: 'ON', currentDeciamps: 7 } })
  })

  it('ignores_a_sample_that_is_older_or_has_no_entity', () => {
    const store = filled(entry('o', { currentDeciamps: 1 }, { at: LATER }))
    store.apply([
      entry('o', { currentDeciamps: 7 }, { sample: true }),
      entry('stranger', { currentDeciamps: 7 }, { sample: true }),
    ])
    store.flush()
    expect(store.get('o')?.value).toEqual({ currentDeciamps: 1 })
    expect(store.get('stranger')).toBeUndefined()
  })

  it('forgets_what_a_complete_snapshot_does_not_name', () => {
    const store = filled(entry('outlet/pdu-1/1', 1), entry('outlet/pdu-1/2', 1), entry('source/pdu-1', 1))
    store.replace(['pdu/', 'outlet/'], [entry('outlet/pdu-1/2', 2)])
    store.flush()
    expect(store.keys('outlet/')).toEqual(['outlet/pdu-1/2'])
    expect(store.get('source/pdu-1')).toBeDefined()
  })
})
