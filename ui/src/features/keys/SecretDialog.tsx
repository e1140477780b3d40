import Dialog from '@mui/material/Dialog'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownKey } from '../../api/types'
import { Button } from '../../shared/Button'
import { CopyButton } from '../../shared/CopyButton'
import { MuiRoot } from '../../shared/mui/MuiRoot'
import { Tick } from '../../shared/mui/Tick'
import styles from './keys.module.css'

interface Props {
  shown: ShownKey
  onKept: () => void
}

/** Shows a secret for the one time; it closes only once somebody says that they have kept it. */
export function SecretDialog({ shown, onKept }: Props) {
  const { t } = useTranslation()
  const [kept, setKept] = useState(false)
  const id = useId()
  return (
    <MuiRoot>
      <Dialog open maxWidth="md" aria-labelledby={id} aria-describedby={`${id}-what`}>
        <header className={styles.head}>
          <h2 id={id}>{t('apiKeys.secretTitle', { name: shown.key_name ?? shown.key_id })}</h2>
        </header>
        <p id={`${id}-what`} className={styles.text}>
          {t('apiKeys.secretWhat')}
        </p>
        <div className={styles.secret}>
          <code>{shown.api_key}</code>
          <CopyButton size="medium" text={() => shown.api_key}>
            {t('apiKeys.copy')}
          </CopyButton>
        </div>
        <div className={styles.kept}>
          <Tick label={t('apiKeys.kept')} checked={kept} onChange={setKept} />
        </div>
        <footer className={styles.foot}>
          <Button size="large" weight="strong" disabled={!kept} onClick={onKept}>
            {t('apiKeys.close')}
          </Button>
        </footer>
      </Dialog>
    </MuiRoot>
  )
}
