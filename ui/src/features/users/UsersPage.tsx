import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useLive } from '../../live/context'
import { ButtonLink } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { FoundPanel } from './FoundPanel'
import { type Filter, filterFrom, filterTo, queryOf } from './filter'
import { UserFilters } from './UserFilters'
import { UserViews } from './UserViews'
import { useRights } from './useUsers'

const NEWEST_FIRST = '-created'

interface Props {
  /** The jobs that change people, with the one that the address names (`job`). */
  jobs: ReactNode
}

/** The people of the platform. Filter, order and page live in the address. */
export function UsersPage({ jobs }: Props) {
  const { t } = useTranslation()
  const { clock } = useLive()
  const rights = useRights()
  const [search, setSearch] = useSearchParams()
  const filter = filterFrom(search)
  const order = search.get('sort') ?? NEWEST_FIRST
  const file = `/api/v1/admin/users/export?${new URLSearchParams({ ...queryOf(filter), sort: order })}`
  const show = (next: Filter) => setSearch((old) => filterTo(next, old))
  return (
    <>
      <PageHeader title={t('page.users')} lead={t('users.lead')} trail={[{ name: t('world.admin') }]}>
        <ButtonLink size="medium" reloadDocument download to={file}>
          {t('users.export')}
        </ButtonLink>
        {rights.writes && (
          <>
            <ButtonLink size="medium" to="/admin/users/import">
              {t('userImport.open')}
            </ButtonLink>
            <ButtonLink weight="primary" size="medium" to="/admin/users/new">
              {t('users.add')}
            </ButtonLink>
          </>
        )}
      </PageHeader>
      <UserViews filter={filter} search={search} now={clock.now()} />
      <UserFilters filter={filter} onFilter={show} />
      {jobs}
      <FoundPanel
        filter={filter}
        order={order}
        file={file}
        offset={Number(search.get('from') ?? 0) || 0}
        onShow={(name, value, replace = false) =>
          setSearch(
            (old) => {
              const next = new URLSearchParams(old)
              if (name !== 'job') next.delete('from')
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
