import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { ApiKey } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { TextInput } from '../../shared/mui/TextInput'
import { ProblemAlert } from '../../shared/ProblemAlert'
import styles from './keys.module.css'
import { addressesOf } from './scopes'
import { useChangeKey } from './useKeys'
import { hintOf, nameOf } from './words'

interface Props {
  apiKey: ApiKey
  onClose: () => void
}

/** Another name, or other addresses; what a key is for never changes. */
export function ChangeKeyDialog({ apiKey, onClose }: Props) {
  const { t } = useTranslation()
  // What was left alone is not sent, so that it does not undo what others changed meanwhile.
  const [first] = useState({ name: apiKey.key_name ?? '', addresses: apiKey.ip_allow.join('\n') })
  const [name, setName] = useState(first.name)
  const [addresses, setAddresses] = useState(first.addresses)
  const change = useChangeKey(apiKey.key_id, onClose)
  const verb = t('apiKeys.changeVerb', { name: nameOf(apiKey) })
  return (
    <AskDialog
      question={t('apiKeys.question', { verb })}
      where={hintOf(apiKey)}
      facts={null}
      warning={null}
      verb={verb}
      dangerous={false}
      written
      ready={name.trim() !== '' && !change.isPending}
      error={change.error}
      saysWhy
      onAct={() =>
        change.mutate({
          name: name === first.name ? null : name.trim(),
          ip_allow: addresses === first.addresses ? null : [...addressesOf(addresses)],
        })
      }
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextInput label={t('apiKeys.name')} value={name} needed first onChange={setName} />
        <TextInput
          label={t('apiKeys.addresses')}
          value={addresses}
          long
          help={t('apiKeys.addressesHelp')}
          onChange={setAddresses}
        />
      </div>
      {change.error && <ProblemAlert problem={problemOf(change.error)} />}
    </AskDialog>
  )
}
