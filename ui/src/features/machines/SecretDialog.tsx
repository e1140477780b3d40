import Dialog from '@mui/material/Dialog'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownMachine } from '../../api/types'
import { Button } from '../../shared/Button'
import { CopyButton } from '../../shared/CopyButton'
import { MuiRoot } from '../../shared/mui/MuiRoot'
import { Tick } from '../../shared/mui/Tick'
import styles from './machines.module.css'

interface Props {
  shown: ShownMachine
  onKept: () => void
}

/** Shows a secret for the one time; it closes only once somebody says that they have kept it. */
export function SecretDialog({ shown, onKept }: Props) {
  const { t } = useTranslation()
  const [kept, setKept] = useState(false)
  const id = useId()
  const secret = shown.client_secret
  return (
    <MuiRoot>
      <Dialog open maxWidth="md" aria-labelledby={id} aria-describedby={`${id}-what`}>
        <header className={styles.head}>
          <h2 id={id}>{t('machines.madeTitle', { name: shown.client_id })}</h2>
        </header>
        <p id={`${id}-what`} className={styles.text}>
          {secret ? t('machines.secretWhat') : t('machines.secretElsewhere')}
        </p>
        {secret && (
          <>
            <div className={styles.secret}>
              <code>{secret}</code>
              <CopyButton size="medium" text={() => secret}>
                {t('machines.copy')}
              </CopyButton>
            </div>
            <div className={styles.kept}>
              <Tick label={t('machines.kept')} checked={kept} onChange={setKept} />
            </div>
          </>
        )}
        <footer className={styles.foot}>
          <Button size="large" weight="strong" disabled={Boolean(secret) && !kept} onClick={onKept}>
            {t('machines.close')}
          </Button>
        </footer>
      </Dialog>
    </MuiRoot>
  )
}
