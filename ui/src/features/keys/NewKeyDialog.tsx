import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewApiKey, ShownKey } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Choice } from '../../shared/mui/Choice'
import { TextInput } from '../../shared/mui/TextInput'
import { useSession } from '../../shared/session'
import styles from './keys.module.css'
import { ScopePicker } from './ScopePicker'
import { addressesOf } from './scopes'
import { useCreateKey, useCreateRehearsal } from './useKeys'
import { DAYS } from './words'

const LONGEST_NAME = 100
const KEYS = new Set(['owner', 'admin'])

interface Props {
  /** The organization it acts for; where none is given one may be chosen. */
  organization?: string
  /** Scopes that are chosen from the start. */
  first?: readonly string[]
  onShown: (key: ShownKey) => void
  onClose: () => void
}

/** Makes a key. */
export function NewKeyDialog({ organization, first, onShown, onClose }: Props) {
  const { t } = useTranslation()
  const { organizations, username } = useSession()
  const [name, setName] = useState('')
  const [days, setDays] = useState<string>('90')
  const [scopes, setScopes] = useState<readonly string[]>(first ?? [])
  const [addresses, setAddresses] = useState('')
  const [org, setOrg] = useState(organization ?? '')
  const create = useCreateKey(onShown)
  const words = name.trim()
  const managed = organizations.filter(({ role }) => KEYS.has(role ?? ''))
  const complete = words !== '' && words.length <= LONGEST_NAME && scopes.length > 0
  const body: NewApiKey = {
    name: words,
    expires_in_days: Number(days),
    permissions: [...scopes],
    org_id: org || null,
    ip_allow: [...addressesOf(addresses)],
    limit_credits: null,
    limit_reset: null,
  }
  const rehearsal = useCreateRehearsal(complete ? body : null)
  return (
    <AskDialog
      question={t('apiKeys.newQuestion')}
      where={username}
      facts={null}
      warning={null}
      verb={t('apiKeys.create')}
      dangerous={false}
      written
      ready={complete && !create.isPending}
      rehearsal={rehearsal}
      error={create.error}
      onAct={() => create.mutate(body)}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextInput
          label={t('apiKeys.name')}
          value={name}
          needed
          first
          help={t('apiKeys.nameHelp')}
          error={words.length > LONGEST_NAME ? t('apiKeys.nameLong') : undefined}
          onChange={setName}
        />
        <Choice
          label={t('apiKeys.life')}
          value={days}
          options={DAYS.map((value) => ({ value, label: t('apiKeys.days', { count: Number(value) }) }))}
          onChange={setDays}
        />
        {!organization && (
          <Choice
            label={t('apiKeys.reach')}
            value={org}
            options={[
              { value: '', label: t('apiKeys.everywhere') },
              ...managed.map(({ id, name: label }) => ({ value: id, label })),
            ]}
            help={t('apiKeys.reachHelp')}
            onChange={setOrg}
          />
        )}
        <ScopePicker organization={org || null} chosen={scopes} onChoose={setScopes} />
        <TextInput
          label={t('apiKeys.addresses')}
          value={addresses}
          long
          help={t('apiKeys.addressesHelp')}
          onChange={setAddresses}
        />
      </div>
    </AskDialog>
  )
}
