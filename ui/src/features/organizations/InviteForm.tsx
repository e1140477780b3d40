import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Organization } from '../../api/types'
import { Button } from '../../shared/Button'
import { Choice } from '../../shared/mui/Choice'
import { TextInput } from '../../shared/mui/TextInput'
import { Panel } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import styles from './organizations.module.css'
import { type Sent, useInvite } from './useInvitations'
import { addressesOf, ROLES } from './words'

interface Props {
  organization: Organization
  /** Only owners make owners. */
  makesOwners: boolean
  onSent: (sent: readonly Sent[]) => void
}

/** Asks people in, one address a line. What could not be sent stays to be mended. */
export function InviteForm({ organization, makesOwners, onSent }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [role, setRole] = useState<string>('member')
  const invite = useInvite(organization.id, (sent) => {
    setText(
      sent
        .filter(({ problem }) => problem)
        .map(({ email }) => email)
        .join('\n'),
    )
    onSent(sent)
  })
  const emails = addressesOf(text)
  const roles = ROLES.filter((one) => one !== 'owner' || makesOwners)
  const { limit, used } = organization.seats
  const left = limit - used - emails.length
  const seats =
    left < 0
      ? t('invitations.tooFewSeats', { free: Math.max(0, limit - used), limit })
      : t('invitations.seatsLeft', { free: left, limit })
  return (
    <Panel title={t('invitations.invite')} className={styles.list}>
      <div className={styles.fields}>
        <TextInput
          label={t('invitations.emails')}
          value={text}
          long
          help={t('invitations.emailsHelp')}
          onChange={setText}
        />
        <Choice
          label={t('organizations.roleLabel')}
          value={role}
          options={roles.map((one) => ({ value: one, label: t(`organizations.role.${one}`) }))}
          help={organization.kind === 'system' ? undefined : seats}
          onChange={setRole}
        />
        {invite.error && <ProblemAlert problem={problemOf(invite.error)} />}
        <div>
          <Button
            weight="primary"
            size="medium"
            disabled={emails.length === 0 || invite.isPending}
            onClick={() => invite.mutate({ emails, role })}
          >
            {t('invitations.send', { count: emails.length })}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
