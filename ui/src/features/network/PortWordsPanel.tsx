import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Port } from '../../api/types'
import { useLive } from '../../live/context'
import { useMayAct } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { Panel } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useCan } from '../../shared/session'
import styles from './PortPage.module.css'
import { LONGEST_LABEL, useDescribe } from './useDescribe'

/** Our own label, and whether nobody may touch the port by accident. The device keeps its names. */
export function PortWordsPanel({ port }: { port: Port }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const may = useMayAct()
  const writable = useCan()('network:write') && !past
  const [typed, setTyped] = useState<string | null>(null)
  const describe = useDescribe(port, () => setTyped(null))
  const busy = !may.ok || describe.isPending
  const label = (typed ?? port.label ?? '').trim()
  return (
    <Panel title={t('port.words')} state={past ? 'past' : 'data'}>
      <div className={styles.words}>
        {writable ? (
          <>
            <OutlinedInput
              value={typed ?? port.label ?? ''}
              placeholder={port.name}
              slotProps={{ input: { 'aria-label': t('port.label'), maxLength: LONGEST_LABEL } }}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button
              size="medium"
              disabled={busy || !label || label === port.label}
              onClick={() => describe.mutate({ label })}
            >
              {t('port.save')}
            </Button>
            <Button
              size="medium"
              disabled={busy}
              onClick={() => describe.mutate({ protected: !port.protected })}
            >
              {t(port.protected ? 'port.unprotect' : 'port.protect')}
            </Button>
          </>
        ) : (
          <span>{port.label ?? port.name}</span>
        )}
        <p>{t(port.protected ? 'port.protectedWhat' : 'port.unprotectedWhat')}</p>
      </div>
      {describe.error && <ProblemAlert problem={problemOf(describe.error)} />}
    </Panel>
  )
}
