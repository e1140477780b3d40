import { QueryObserver } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { askAgain, createQueryClient } from './queries'

describe('what is asked for', () => {
  it('is_asked_again_where_it_changed_before_its_first_answer_came', async () => {
    const queries = createQueryClient()
    let answer = (_: string) => {}
    const first = new Promise<string>((resolve) => {
      answer = resolve
    })
    const ask = vi.fn().mockReturnValueOnce(first).mockResolvedValueOnce('new')
    const observer = new QueryObserver(queries, { queryKey: ['thing', 'one'], queryFn: ask })
    const leave = observer.subscribe(() => undefined)
    const other = new QueryObserver(queries, { queryKey: ['thing', 'two'], queryFn: () => 'other' })
    const leaveOther = other.subscribe(() => undefined)
    const changed = askAgain(queries, ['thing'])
    answer('old')
    await changed
    expect(observer.getCurrentResult().data).toBe('new')
    expect(ask).toHaveBeenCalledTimes(2)
    leave()
    leaveOther()
  })

  it('is_asked_once_where_nothing_is_under_way', async () => {
    const queries = createQueryClient()
    const ask = vi.fn().mockResolvedValue('known')
    const leave = new QueryObserver(queries, { queryKey: ['thing'], queryFn: ask }).subscribe(() => undefined)
    await vi.waitFor(() => expect(queries.getQueryData(['thing'])).toBe('known'))
    await askAgain(queries, ['thing'])
    expect(ask).toHaveBeenCalledTimes(2)
    leave()
  })
})
