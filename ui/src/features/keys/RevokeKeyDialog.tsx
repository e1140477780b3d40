import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { ApiKey } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { ProblemAlert } from '../../shared/ProblemAlert'
import styles from './keys.module.css'
import { type Place, useRevokeKey } from './useKeys'
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
      onAct={() => revoke.mutate(undefined)}
      onClose={onClose}
    >
      <p className={styles.text}>{t('apiKeys.revokeWhat')}</p>
      {revoke.error && <ProblemAlert problem={problemOf(revoke.error)} />}
    </AskDialog>
  )
}
