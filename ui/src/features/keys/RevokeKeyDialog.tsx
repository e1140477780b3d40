import { useTranslation } from 'react-i18next'
import type { ApiKey } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import styles from './keys.module.css'
import { type Place, useRevokeKey, useRevokeRehearsal } from './useKeys'
import { hintOf, nameOf } from './words'

interface Props {
  place: Place
  apiKey: ApiKey
  onClose: () => void
}

/** Asks before a key opens nothing any more. */
export function RevokeKeyDialog({ place, apiKey, onClose }: Props) {
  const { t } = useTranslation()
  const revoke = useRevokeKey(place, apiKey.key_id, onClose)
  const rehearsal = useRevokeRehearsal(place, apiKey.key_id)
  const verb = t('apiKeys.revokeVerb', { name: nameOf(apiKey) })
  return (
    <AskDialog
      question={t('apiKeys.question', { verb })}
      where={hintOf(apiKey)}
      facts={null}
      warning={null}
      verb={verb}
      dangerous
      ready={!revoke.isPending}
      rehearsal={rehearsal}
      error={revoke.error}
      onAct={() => revoke.mutate(undefined)}
      onClose={onClose}
    >
      <p className={styles.text}>{t('apiKeys.revokeWhat')}</p>
    </AskDialog>
  )
}
