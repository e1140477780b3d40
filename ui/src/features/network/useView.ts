import { useSearchParams } from 'react-router'

/** What of a page is shown, kept in its address. */
export function useView(): [(name: string) => string | null, (name: string, value: string) => void] {
  const [search, setSearch] = useSearchParams()
  const set = (name: string, value: string) =>
    setSearch(
      (old) => {
        const search = new URLSearchParams(old)
        search.set(name, value)
        return search
      },
      { replace: true },
    )
  return [(name) => search.get(name), set]
}
