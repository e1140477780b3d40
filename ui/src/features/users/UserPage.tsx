import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useParams } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Person } from '../../api/types'
import { Button } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle, PanelNotice } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useSession } from '../../shared/session'
import { fullInstant } from '../../shared/time'
import { ActivityPanel, type Telling } from './ActivityPanel'
import { DriftPanel } from './DriftPanel'
import { FactorsPanel } from './FactorsPanel'
import { LettersPanel } from './LettersPanel'
import { NotesPanel } from './NotesPanel'
import { PermissionsPanel } from './PermissionsPanel'
import { PersonActions, type Wanted } from './PersonActions'
import { PersonFacts } from './PersonFacts'
import { RolesPanel } from './RolesPanel'
import { StandingWord } from './StandingWord'
import { UserSessions } from './UserSessions'
import styles from './users.module.css'
import { useRights, useUser } from './useUsers'
import { nameOf } from './words'

const ActDialog = lazy(async () => ({ default: (await import('./ActDialog')).ActDialog }))
const EditDialog = lazy(async () => ({ default: (await import('./EditDialog')).EditDialog }))

interface Props {
  telling: Telling
  /** Where one asks why they may do something. */
  why: ReactNode
}

/** Somebody with all there is to know. How their doings are told is the history's. */
export function UserPage({ telling, why }: Props) {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const one = useUser(id)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const person = one.data
  const name = person && (nameOf(person) ?? t('users.erased'))
  const close = () => setWanted(null)
  return (
    <>
      <PageHeader
        title={name ?? t('page.users')}
        named={name !== undefined}
        lead={person && <Lead person={person} />}
        trail={[{ name: t('world.admin') }, { name: t('page.users'), to: '/admin/users' }]}
      >
        {person && <PersonActions person={person} onWant={setWanted} />}
      </PageHeader>
      {one.isPending && (
        <Panel title={t('page.users')} state="loading">
          <PanelMiddle title={t('users.loading')} />
        </Panel>
      )}
      {one.error && <Absent error={one.error} onRetry={() => void one.refetch()} />}
      {person && <Known person={person} telling={telling} why={why} onWant={setWanted} />}
      <Suspense>
        {person && wanted === 'edit' && <EditDialog person={person} onClose={close} />}
        {person && wanted !== null && wanted !== 'edit' && (
          <ActDialog
            person={person}
            act={wanted}
            onDone={wanted === 'delete' || wanted === 'erase' ? () => void navigate('/admin/users') : close}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  )
}

function Lead({ person }: { person: Person }) {
  return (
    <span className={styles.lead}>
      <StandingWord user={person} />
      <span>{person.email}</span>
      <code>{person.id}</code>
    </span>
  )
}

/** Whose accounts are kept here and differ in nothing. */
const EMBEDDED = 'embedded'

interface KnownProps extends Props {
  person: Person
  onWant: (wanted: Wanted) => void
}

/** Who was deleted is signed in nowhere and may nothing; what they did stays. */
function Known({ person, telling, why, onWant }: KnownProps) {
  const { t } = useTranslation()
  const rights = useRights()
  const { state } = useLocation() as { state: { warnings?: readonly string[] } | null }
  const own = useSession().id === person.id
  const { suspension } = person
  const gone = person.status === 'deleted'
  return (
    <>
      {state?.warnings?.map((warning) => (
        <PanelNotice key={warning} word={t('users.created')}>
          {warning}
        </PanelNotice>
      ))}
      {suspension && (
        <PanelNotice word={t('users.standing.suspended')}>
          {t('users.suspendedBy', { by: suspension.by, at: fullInstant(suspension.at) })}
          {suspension.reason && ` · “${suspension.reason}”`}
        </PanelNotice>
      )}
      {gone && <PanelNotice word={t('users.standing.deleted')}>{t('users.deletedWhat')}</PanelNotice>}
      <PersonFacts person={person} />
      <div className={styles.columns}>
        <div>
          {!gone && person.idp.provider !== EMBEDDED && <DriftPanel person={person} />}
          {!gone && <RolesPanel person={person} own={own} />}
          {!gone && <PermissionsPanel roles={person.roles} />}
          {!gone && why}
          <LettersPanel id={person.id} onAgain={rights.writes && !gone ? onWant : null} />
        </div>
        <div>
          {!gone && <UserSessions person={person} />}
          {!gone && <FactorsPanel person={person} />}
          {rights.audits && <ActivityPanel id={person.id} telling={telling} />}
          <NotesPanel person={person} />
        </div>
      </div>
    </>
  )
}

/** There is nobody, or the server could not say. */
function Absent({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation()
  const problem = problemOf(error)
  return problem.status === 404 ? (
    <Panel title={t('page.users')} state="missing">
      <PanelMiddle title={t('users.missing')}>
        <span>{t('users.missingWhat')}</span>
      </PanelMiddle>
    </Panel>
  ) : (
    <ProblemAlert problem={problem}>
      <Button onClick={onRetry}>{t('action.retry')}</Button>
    </ProblemAlert>
  )
}
