import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Organization } from '../../api/types'
import { Button } from '../../shared/Button'
import { FilterField } from '../../shared/FilterField'
import { PageHeader } from '../../shared/PageHeader'
import { Pager } from '../../shared/Pager'
import { PageTabs } from '../../shared/PageTabs'
import { Panel, PanelMiddle, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { decimal } from '../../shared/quantities'
import { Table } from '../../shared/Table'
import { useRowKeys } from '../../shared/useRowKeys'
import { OrganizationRow } from './OrganizationRow'
import styles from './organizations.module.css'
import { useOrganizations } from './useOrganizations'

const FoundDialog = lazy(async () => ({ default: (await import('./FoundDialog')).FoundDialog }))

const COLUMNS = ['name', 'kind', 'owner', 'members', 'seats', 'created'] as const

/** Kinds looked at by themselves; without a word all of them. */
const VIEWS = ['', 'team', 'personal'] as const

const addressOf = (q: string, kind: string): Record<string, string> => ({
  ...(q ? { q } : {}),
  ...(kind ? { kind } : {}),
})

/** Those one may see. What is looked for lives in the address. */
export function OrganizationsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [founding, setFounding] = useState(false)
  const [cursor, setCursor] = useState(-1)
  const words = search.get('q') ?? ''
  const kind = search.get('kind') ?? ''
  const offset = Number(search.get('from') ?? 0) || 0
  const list = useOrganizations(words, kind, offset)
  const items = list.data?.organizations ?? []
  const open = (one: Organization | undefined) => one && void navigate(`/admin/organizations/${one.id}`)
  useRowKeys({
    onMove: (by) => setCursor((old) => Math.min(items.length - 1, Math.max(0, old + by))),
    onOpen: () => open(items[cursor]),
    onClose: () => setCursor(-1),
  })
  const show = (q: string, from: number, replace = false) => {
    setCursor(-1)
    setSearch({ ...addressOf(q, kind), ...(from > 0 ? { from: `${from}` } : {}) }, { replace })
  }
  const state: PanelState = list.isPending ? 'loading' : list.isError ? 'error' : 'data'
  const found = (
    <Button weight="primary" size="medium" onClick={() => setFounding(true)}>
      {t('organizations.found')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t('page.organizations')}
        lead={t('organizations.lead')}
        trail={[{ name: t('world.admin') }]}
      >
        {found}
      </PageHeader>
      <PageTabs
        label={t('organizations.views')}
        current={kind}
        tabs={VIEWS.map((view) => ({
          name: view,
          label: t(`organizations.view.${view || 'all'}`),
          to: `?${new URLSearchParams(addressOf(words, view))}`,
        }))}
      />
      <FilterField
        applied={words}
        placeholder={t('organizations.placeholder')}
        onApply={(text) => show(text.trim(), 0)}
      />
      {list.error && (
        <ProblemAlert problem={problemOf(list.error)}>
          <Button onClick={() => void list.refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      <Panel
        className={styles.list}
        title={t('page.organizations')}
        note={list.data?.total ? decimal(list.data.total, 0) : undefined}
        state={state}
      >
        {list.isPending ? (
          <PanelMiddle title={t('organizations.loading')} />
        ) : list.isSuccess && items.length === 0 ? (
          <PanelMiddle title={t(words || kind ? 'organizations.noneMatches' : 'organizations.none')}>
            {!words && !kind && <span>{t('organizations.noneWhat')}</span>}
          </PanelMiddle>
        ) : (
          <Table
            label={t('page.organizations')}
            columns={COLUMNS.map((column) => t(`organizations.column.${column}`))}
            numbers={[t('organizations.column.members'), t('organizations.column.seats')]}
          >
            {items.map((one, index) => (
              <OrganizationRow key={one.id} organization={one} current={index === cursor} />
            ))}
          </Table>
        )}
        {list.data && (
          <Pager
            offset={offset}
            shown={items.length}
            total={list.data.total}
            onOffset={(next) => show(words, next)}
            onEmptied={(last) => show(words, last, true)}
          />
        )}
      </Panel>
      <Suspense>{founding && <FoundDialog onFounded={open} onClose={() => setFounding(false)} />}</Suspense>
    </>
  )
}
