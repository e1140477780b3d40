import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answer, api } from '../../api/client'
import { askAgain, keys } from '../../api/queries'
import type { Port, PortSummary } from '../../api/types'
import { useLive } from '../../live/context'
import { useKeys, useValue } from '../../live/hooks'
import { useQuietly } from '../../shared/useQuietly'

const PAGE = 500

/** Every interface of a switch in full, physical ones first. */
export function usePorts(owner: string, source: string | null) {
  const { past } = useLive()
  const at = past?.at ?? null
  const queryKey = keys.ports(owner, at)
  useReadAgain(queryKey, owner, source)
  return useQuery({ queryKey, queryFn: () => readAll(owner, at), ...staleness(at) })
}

/** One interface in full. */
export function usePort(owner: string, number: string, source: string | null) {
  const { past } = useLive()
  const at = past?.at ?? null
  const queryKey = keys.port(owner, number, at)
  useReadAgain(queryKey, owner, source)
  return useQuery({
    queryKey,
    queryFn: () => {
      const params = { path: { id: owner, n: number }, query: at === null ? {} : { at } }
      return answer(api.GET('/api/v1/network/switches/{id}/ports/{n}', { params }))
    },
    ...staleness(at),
  })
}

async function readAll(id: string, at: string | null): Promise<Port[]> {
  const ports: Port[] = []
  let cursor: string | null = null
  do {
    const query = { limit: String(PAGE), ...(at === null ? {} : { at }), ...(cursor ? { cursor } : {}) }
    const page: { items: Port[]; nextCursor: string | null } = await answer(
      api.GET('/api/v1/network/switches/{id}/ports', { params: { path: { id }, query } }),
    )
    ports.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return ports
}

function staleness(at: string | null) {
  return at === null ? {} : { staleTime: Number.POSITIVE_INFINITY }
}

/** Reads again when the source was heard anew, or when one of its ports changed. */
function useReadAgain(queryKey: readonly unknown[], owner: string, source: string | null) {
  const { store, past } = useLive()
  const queries = useQueryClient()
  const ports = useKeys(`port/${owner}/`)
  const beat = useValue<string>(`heard/${source}`)
  const again = useQuietly(() => void askAgain(queries, queryKey))
  const latest = useRef(again)
  latest.current = again

  const heard = useRef(beat)
  useEffect(() => {
    if (past || heard.current === beat) return
    heard.current = beat
    latest.current()
  }, [beat, past])

  useEffect(() => {
    if (past) return
    const leave = ports.map((key) => store.subscribe(key, () => latest.current()))
    return () => {
      for (const each of leave) each()
    }
  }, [store, ports, past])
}

/** What was read of a port, with what has been told live since. */
export function overlaid(port: Port, live: PortSummary | undefined): Port {
  if (!live) return port
  const { adminState, operState, hasErrors, pending, label } = live
  const poe = port.poe && live.poe ? { ...port.poe, status: live.poe.status } : port.poe
  return { ...port, adminState, operState, hasErrors, pending, label, poe }
}
