import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { ApiKey, ShownKey } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Choice } from '../../shared/mui/Choice'
import { ProblemAlert } from '../../shared/ProblemAlert'
import styles from './keys.module.css'
import { useRotateKey } from './useKeys'
import { hintOf, nameOf, OVERLAPS } from './words'

interface Props {
  apiKey: ApiKey
  onShown: (key: ShownKey) => void
  onClose: () => void
}

/** Asks how long the secret before stays good, and makes another. */
export function RotateDialog({ apiKey, onShown, onClose }: Props) {
  const { t } = useTranslation()
  const [hours, setHours] = useState<string>('24')
  const rotate = useRotateKey(apiKey.key_id, onShown)
  const verb = t('apiKeys.rotateVerb', { name: nameOf(apiKey) })
  return (
    <AskDialog
      question={t('apiKeys.question', { verb })}
      where={hintOf(apiKey)}
      facts={null}
      warning={null}
      verb={verb}
      dangerous={false}
      written
      ready={!rotate.isPending}
      error={rotate.error}
      saysWhy
      onAct={() => rotate.mutate(Number(hours))}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <p>{t('apiKeys.rotateWhat')}</p>
        <Choice
          label={t('apiKeys.overlap')}
          value={hours}
          first
          options={OVERLAPS.map((value) => ({
            value,
            label: value === '0' ? t('apiKeys.atOnce') : t('apiKeys.hours', { count: Number(value) }),
          }))}
          onChange={setHours}
        />
      </div>
      {rotate.error && <ProblemAlert problem={problemOf(rotate.error)} />}
    </AskDialog>
  )
}
