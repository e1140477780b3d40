import { useTranslation } from 'react-i18next'
import type { Alert, Block, Monitor, Outlet, Pdu, PortSummary, Source, Switch, Wan } from '../api/types'
import { useLive } from '../live/context'
import { useKeys } from '../live/hooks'
import { useMayOpen } from './useMayOpen'
import { WORLDS } from './worlds'

export interface Destination {
  readonly key: string
  readonly kind:
    | 'page'
    | 'alert'
    | 'pdu'
    | 'outlet'
    | 'switch'
    | 'port'
    | 'wan'
    | 'monitor'
    | 'block'
    | 'source'
  readonly label: string
  readonly path: string
}

/** Where the palette can go: permitted pages, and the objects the live store holds. */
export function useDestinations(): Destination[] {
  const { t } = useTranslation()
  const mayOpen = useMayOpen()
  const { store } = useLive()
  const pages = WORLDS.flatMap((world) => world.pages).filter(mayOpen)
  const value = <T>(key: string) => store.get(key)?.value as T
  return [
    ...pages.map(({ path, name }) => ({ key: path, kind: 'page' as const, label: t(`page.${name}`), path })),
    { key: '/account', kind: 'page', label: t('page.account'), path: '/account' },
    { key: '/account/sessions', kind: 'page', label: t('account.tab.sessions'), path: '/account/sessions' },
    ...useKeys('alert/').map((key) => {
      const { id, title, target } = value<Alert>(key)
      const label = target ? `${title} · ${target.name}` : title
      return { key, kind: 'alert' as const, label, path: `/ops/alerts/${id}` }
    }),
    ...useKeys('pdu/').map((key) => {
      const { id, name } = value<Pdu>(key)
      return { key, kind: 'pdu' as const, label: name, path: `/ops/power/${id}` }
    }),
    ...useKeys('outlet/').map((key) => {
      const { pduId, number, name } = value<Outlet>(key)
      return {
        key,
        kind: 'outlet' as const,
        label: `${pduId} ${number} · ${name}`,
        path: `/ops/power/${pduId}`,
      }
    }),
    ...useKeys('switch/').map((key) => {
      const { id, name } = value<Switch>(key)
      return { key, kind: 'switch' as const, label: name, path: `/ops/network/${id}` }
    }),
    ...useKeys('port/').map((key) => {
      const { number, label } = value<PortSummary>(key)
      const owner = key.slice('port/'.length, key.lastIndexOf('/'))
      const name = `${owner} ${number}`
      return {
        key,
        kind: 'port' as const,
        label: label ? `${name} · ${label}` : name,
        path: `/ops/network/${owner}/ports/${number}`,
      }
    }),
    ...useKeys('wan/').map((key) => {
      const { id, name } = value<Wan>(key)
      return { key, kind: 'wan' as const, label: name, path: `/ops/wan/${id}` }
    }),
    ...useKeys('monitor/').map((key) => {
      const { id, name, target } = value<Monitor>(key)
      const label = target ? `${name} · ${target}` : name
      return { key, kind: 'monitor' as const, label, path: `/ops/uptime/${id}` }
    }),
    ...useKeys('block/').map((key) => {
      const { ip } = value<Block>(key)
      return { key, kind: 'block' as const, label: ip, path: '/ops/security?tab=blocks' }
    }),
    ...useKeys('source/').map((key) => {
      const { id, name } = value<Source>(key)
      return { key, kind: 'source' as const, label: name, path: `/ops/sources/${id}` }
    }),
  ]
}
