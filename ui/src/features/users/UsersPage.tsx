import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { problemOf } from '../../api/problem'
import { useLive } from '../../live/context'
import { Button, ButtonLink } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { Pager } from '../../shared/Pager'
import { Panel, PanelMiddle, PanelNotice, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { decimal } from '../../shared/quantities'
import { hourMinute } from '../../shared/time'
import { type Filter, filterFrom, filterTo, queryOf } from './filter'
import { UserFilters } from './UserFilters'
import { UserTable } from './UserTable'
import { UserViews } from './UserViews'
import { useRights, useUsers } from './useUsers'

const NEWEST_FIRST = '-created'

/** The people of the platform. Filter, order and page live in the address. */
export function UsersPage() {
  const { t } = useTranslation()
  const { clock } = useLive()
  const rights = useRights()
  const [search, setSearch] = useSearchParams()
  const filter = filterFrom(search)
  const order = search.get('sort') ?? NEWEST_FIRST
  const asked = queryOf(filter)
  const show = (next: Filter) => setSearch((old) => filterTo(next, old))
  return (
    <>
      <PageHeader title={t('page.users')} lead={t('users.lead')} trail={[{ name: t('world.admin') }]}>
        <ButtonLink
          size="medium"
          reloadDocument
          download
          to={`/api/v1/admin/users/export?${new URLSearchParams({ ...asked, sort: order })}`}
        >
          {t('users.export')}
        </ButtonLink>
        {rights.writes && (
          <ButtonLink weight="primary" size="medium" to="/admin/users/new">
            {t('users.add')}
          </ButtonLink>
        )}
      </PageHeader>
      <UserViews filter={filter} search={search} now={clock.now()} />
      <UserFilters filter={filter} onFilter={show} />
      <Found
        asked={asked}
        order={order}
        offset={Number(search.get('from') ?? 0) || 0}
        onShow={(name, value, replace = false) =>
          setSearch(
            (old) => {
              const next = new URLSearchParams(old)
              next.delete('from')
              if (value) next.set(name, value)
              return next
            },
            { replace },
          )
        }
      />
    </>
  )
}

interface FoundProps {
  asked: Record<string, string>
  order: string
  offset: number
  onShow: (name: 'sort' | 'from', value: string, replace?: boolean) => void
}

/** Who was found; what was asked an hour ago says so. */
function Found({ asked, order, offset, onShow }: FoundProps) {
  const { t } = useTranslation()
  const { clock } = useLive()
  const list = useUsers({ ...asked, sort: order, ...(offset > 0 ? { offset: `${offset}` } : {}) })
  const users = list.data?.users ?? []
  const filtered = Object.keys(asked).length > 0
  const retry = <Button onClick={() => void list.refetch()}>{t('action.retry')}</Button>
  const from = (start: number) => (start > 0 ? `${start}` : '')
  const stale = list.isError && list.data !== undefined
  const state: PanelState = list.isPending ? 'loading' : stale ? 'stale' : list.isError ? 'error' : 'data'
  return (
    <>
      {list.error && !stale && <ProblemAlert problem={problemOf(list.error)}>{retry}</ProblemAlert>}
      <Panel
        title={t('page.users')}
        note={list.data && t('users.count', { count: list.data.total, n: decimal(list.data.total, 0) })}
        state={state}
      >
        {stale && (
          <PanelNotice word={t('users.stale', { time: hourMinute(list.dataUpdatedAt) })} tone="stale">
            {problemOf(list.error).title}
            {retry}
          </PanelNotice>
        )}
        {list.isPending && <PanelMiddle title={t('users.loading')} />}
        {list.data && users.length === 0 && offset === 0 && (
          <PanelMiddle title={t(filtered ? 'users.noneMatches' : 'users.none')}>
            <span>{t(filtered ? 'users.noneMatchesWhat' : 'users.noneWhat')}</span>
          </PanelMiddle>
        )}
        {users.length > 0 && (
          <UserTable users={users} order={order} now={clock.now()} onOrder={(next) => onShow('sort', next)} />
        )}
        {list.data && (
          <Pager
            offset={list.data.offset}
            shown={users.length}
            total={list.data.total}
            onOffset={(start) => onShow('from', from(start))}
            onEmptied={(last) => onShow('from', from(last), true)}
          />
        )}
      </Panel>
    </>
  )
}
