import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Member, Organization } from '../../api/types'
import { Button } from '../../shared/Button'
import { FilterField } from '../../shared/FilterField'
import { Pager } from '../../shared/Pager'
import { Panel, PanelMiddle, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useCan, useSession } from '../../shared/session'
import { useGoneRows } from '../../shared/useGoneRows'
import { MemberTable } from './MemberTable'
import styles from './organizations.module.css'
import { useMembers, useRights } from './useOrganizations'
import { nameOf } from './words'

const AddMemberDialog = lazy(async () => ({
  default: (await import('./AddMemberDialog')).AddMemberDialog,
}))
const RoleDialog = lazy(async () => ({ default: (await import('./RoleDialog')).RoleDialog }))
const RemoveMemberDialog = lazy(async () => ({
  default: (await import('./RemoveMemberDialog')).RemoveMemberDialog,
}))

/** Who belongs to an organization, and as what. */
export function MembersPanel({ organization }: { organization: Organization }) {
  const { t } = useTranslation()
  const { id } = organization
  const self = useSession().id
  const sees = useCan()('organizations:read')
  const rights = useRights(id)
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [adding, setAdding] = useState(false)
  const [changed, setChanged] = useState<Member | null>(null)
  const [removed, setRemoved] = useState<Member | null>(null)
  const words = search.get('q') ?? ''
  const offset = Number(search.get('from') ?? 0) || 0
  const list = useMembers(id, words, offset)
  const items = list.data?.members ?? []
  const { panel, spoken } = useGoneRows(
    `${id} ${words} ${offset}`,
    items.map((one) => ({ id: one.user_id, name: nameOf(one) ?? t('organizations.erased') })),
  )
  const state: PanelState = list.isPending ? 'loading' : list.isError ? 'error' : 'data'
  const show = (q: string, from: number, replace = false) =>
    setSearch({ ...(q ? { q } : {}), ...(from > 0 ? { from: `${from}` } : {}) }, { replace })
  return (
    <>
      <FilterField
        applied={words}
        placeholder={t('organizations.memberPlaceholder')}
        onApply={(text) => show(text.trim(), 0)}
      />
      {list.error && (
        <ProblemAlert problem={problemOf(list.error)}>
          <Button onClick={() => void list.refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {spoken}
      <Panel
        ref={panel}
        className={styles.list}
        title={t('organizations.members')}
        note={list.data?.total || undefined}
        state={state}
        end={rights.adds && <Button onClick={() => setAdding(true)}>{t('organizations.add')}</Button>}
      >
        {list.isSuccess && items.length === 0 ? (
          <PanelMiddle title={t(words ? 'organizations.noMemberMatches' : 'organizations.noMembers')}>
            {!words && <span>{t('organizations.noMembersWhat')}</span>}
          </PanelMiddle>
        ) : (
          <MemberTable
            members={items}
            owners={organization.owners}
            rights={rights}
            onRole={setChanged}
            onRemove={setRemoved}
          />
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
      <Suspense>
        {adding && <AddMemberDialog organization={organization} onClose={() => setAdding(false)} />}
        {changed && (
          <RoleDialog
            organization={organization}
            member={changed}
            makesOwners={rights.overOwners}
            onClose={() => setChanged(null)}
          />
        )}
        {removed && (
          <RemoveMemberDialog
            organization={organization}
            member={removed}
            onRemoved={() => {
              setRemoved(null)
              if (removed.user_id === self && !(rights.adds && sees)) void navigate('/admin/organizations')
            }}
            onClose={() => setRemoved(null)}
          />
        )}
      </Suspense>
    </>
  )
}
