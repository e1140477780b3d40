import { useSearchParams } from 'react-router'

/** One choice of a page, kept in its address. */
export function useView(name: string): [string | null, (value: string) => void] {
  const [search, setSearch] = useSearchParams()
  const set = (value: string) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old)
        next.set(name, value)
        return next
      },
      { replace: true },
    )
  return [search.get(name), set]
}
