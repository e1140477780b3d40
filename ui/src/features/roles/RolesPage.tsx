import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Role } from '../../api/types'
import { Button } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { RolePanel } from './RolePanel'
import { RoleTable } from './RoleTable'
import { useMayWrite, useRoles } from './useRoles'
import { WhyPanel } from './WhyPanel'

const NewRoleDialog = lazy(async () => ({ default: (await import('./NewRoleDialog')).NewRoleDialog }))
const DeleteRoleDialog = lazy(async () => ({
  default: (await import('./DeleteRoleDialog')).DeleteRoleDialog,
}))

/** What is to be done: a new role, perhaps after another one, or one role less. */
type Wanted =
  | { readonly act: 'define'; readonly after: Role | null }
  | { readonly act: 'delete'; readonly role: Role }

/** The roles there are and what each may. The one that is looked at lives in the address. */
export function RolesPage() {
  const { t } = useTranslation()
  const roles = useRoles()
  const writes = useMayWrite()
  const [search, setSearch] = useSearchParams()
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const show = (role: string | null) => setSearch(role ? { role } : {}, { replace: true })
  const named = search.get('role')
  const shown = roles.data?.find(({ name }) => name === named) ?? null
  const close = () => setWanted(null)
  return (
    <>
      <PageHeader title={t('page.roles')} lead={t('roles.lead')} trail={[{ name: t('world.admin') }]}>
        {writes && (
          <Button weight="primary" size="medium" onClick={() => setWanted({ act: 'define', after: null })}>
            {t('roles.new')}
          </Button>
        )}
      </PageHeader>
      <Panel title={t('page.roles')} state={roles.isPending ? 'loading' : roles.error ? 'error' : 'data'}>
        {roles.isPending && <PanelMiddle title={t('roles.loading')} />}
        {roles.error && (
          <ProblemAlert problem={problemOf(roles.error)}>
            <Button onClick={() => void roles.refetch()}>{t('action.retry')}</Button>
          </ProblemAlert>
        )}
        {roles.data && <RoleTable roles={roles.data} shown={shown} onShow={show} />}
      </Panel>
      {shown && (
        <RolePanel
          key={shown.name}
          role={shown}
          onClone={() => setWanted({ act: 'define', after: shown })}
          onDelete={() => setWanted({ act: 'delete', role: shown })}
        />
      )}
      {named && roles.data && !shown && (
        <Panel title={named} state="missing">
          <PanelMiddle title={t('roles.missing')} />
        </Panel>
      )}
      <WhyPanel person={null} />
      <Suspense>
        {wanted?.act === 'define' && (
          <NewRoleDialog
            after={wanted.after}
            onDone={({ name }) => {
              close()
              show(name)
            }}
            onClose={close}
          />
        )}
        {wanted?.act === 'delete' && (
          <DeleteRoleDialog
            role={wanted.role}
            onDone={() => {
              close()
              show(null)
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  )
}
