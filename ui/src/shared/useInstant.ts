import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import * as z from 'zod/mini'

z.config({ jitless: true })

const At = z.union([z.iso.datetime({ offset: true }), z.string().check(z.regex(/^pos:\d+$/))])

/** The instant or position of the past a page shows, kept in its address; `null` is the present. */
export function useInstant() {
  const [search, setSearch] = useSearchParams()
  const parsed = At.safeParse(search.get('at'))
  const at = parsed.success ? parsed.data : null

  const set = useCallback(
    (next: string | null) =>
      setSearch((old) => {
        const search = new URLSearchParams(old)
        if (next === null) search.delete('at')
        else search.set('at', next)
        return search
      }),
    [setSearch],
  )

  const show = useCallback((instant: number) => set(new Date(instant).toISOString()), [set])
  const showPosition = useCallback((position: number) => set(`pos:${position}`), [set])
  const leave = useCallback(() => set(null), [set])
  /** The address of another page at the same instant. */
  const keep = useCallback(
    (path: string) => {
      if (at === null) return path
      return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ at })}`
    },
    [at],
  )
  return { at, show, showPosition, leave, keep }
}
