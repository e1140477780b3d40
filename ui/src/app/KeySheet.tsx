import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../shared/Button'
import { Keycap } from '../shared/Keycap'
import { MuiRoot } from '../shared/mui/MuiRoot'
import { enableSingleKeys, singleKeysEnabled } from '../shared/singleKeys'
import { usePreferences } from '../shared/usePreferences'
import styles from './KeySheet.module.css'

const KEYS = [
  ['Ctrl K', 'palette'],
  ['Ctrl B', 'navigation'],
  ['g o', 'ops'],
  ['g n', 'network'],
  ['g i', 'alerts'],
  ['g t', 'security'],
  ['g m', 'uptime'],
  ['g d', 'drift'],
  ['g l', 'logs'],
  ['g s', 'sources'],
  ['g a', 'audit'],
  ['g w', 'start'],
  ['g u', 'users'],
  ['g r', 'organizations'],
  ['g k', 'apiKeys'],
  ['g c', 'serviceAccounts'],
  ['g v', 'provisioning'],
  ['g j', 'jobs'],
  ['g p', 'approvals'],
  ['g f', 'signIn'],
  ['g y', 'system'],
  ['/', 'filter'],
  ['j  k', 'rows'],
  ['Enter', 'enter'],
  ['a', 'acknowledge'],
  ['x', 'select'],
  ['[  ]', 'step'],
  ['←  →', 'time'],
  ['l', 'live'],
  ['Esc', 'escape'],
  ['?', 'help'],
] as const

export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [enabled, setEnabled] = useState(singleKeysEnabled)
  const { choose } = usePreferences()
  const enable = (on: boolean) => {
    enableSingleKeys(on)
    choose({ shortcuts: on })
    setEnabled(on)
  }
  return (
    <MuiRoot>
      <Dialog open onClose={onClose} aria-labelledby="keys-title">
        <div className={styles.sheet}>
          <h2 id="keys-title">{t('keys.title')}</h2>
          <p>{t('keys.note')}</p>
          <dl>
            {KEYS.map(([keys, name]) => (
              <div key={name}>
                <dt>
                  <Keycap>{keys}</Keycap>
                </dt>
                <dd>{t(`keys.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <FormControlLabel
            control={<Checkbox checked={enabled} onChange={(event) => enable(event.target.checked)} />}
            label={t('keys.enabled')}
          />
          <Button size="medium" weight="strong" onClick={onClose}>
            {t('action.close')}
          </Button>
        </div>
      </Dialog>
    </MuiRoot>
  )
}
