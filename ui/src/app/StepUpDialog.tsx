import Dialog from '@mui/material/Dialog'
import { useTranslation } from 'react-i18next'
import { freshSignIn } from '../api/signOut'
import { Button, ButtonLink } from '../shared/Button'
import { MuiRoot } from '../shared/mui/MuiRoot'
import styles from './StepUpDialog.module.css'

/** The act needs somebody who has just proven who they are; afterwards one is back on this page. */
export function StepUpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <MuiRoot>
      <Dialog open onClose={onClose} aria-labelledby="step-up-title" aria-describedby="step-up-what">
        <div className={styles.dialog}>
          <h2 id="step-up-title">{t('stepUp.title')}</h2>
          <p id="step-up-what">{t('stepUp.what')}</p>
          <div className={styles.foot}>
            <Button size="large" weight="strong" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <ButtonLink size="large" weight="primary" autoFocus reloadDocument to={freshSignIn()}>
              {t('action.loginAgain')}
            </ButtonLink>
          </div>
        </div>
      </Dialog>
    </MuiRoot>
  )
}
