import OutlinedInput from '@mui/material/OutlinedInput'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Monitor } from '../../api/types'
import { useLive } from '../../live/context'
import { useMayAct } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { Panel } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useCan } from '../../shared/session'
import styles from './MonitorPage.module.css'
import { LONGEST_NAME, useDescribe } from './useDescribe'

/** Our own name for it, and what of ours it watches. The source keeps its own. */
export function MonitorWordsPanel({ monitor }: { monitor: Monitor }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const may = useMayAct()
  const id = useId()
  const permitted = useCan()('network:write')
  const own = monitor.name === monitor.sourceName ? '' : monitor.name
  const [name, setName] = useState(own)
  const [linkTo, setLinkTo] = useState(monitor.linkTo ?? '')
  const describe = useDescribe(monitor)
  if (past) return null
  const unchanged = name.trim() === own && linkTo.trim() === (monitor.linkTo ?? '')
  return (
    <Panel title={t('uptime.words')}>
      <div className={styles.words}>
        {permitted ? (
          <>
            <label htmlFor={`${id}-name`}>
              {t('uptime.name')}
              <OutlinedInput
                id={`${id}-name`}
                value={name}
                placeholder={monitor.sourceName}
                slotProps={{ input: { maxLength: LONGEST_NAME } }}
                onChange={(event) => setName(event.target.value)}
              />
            </label>
            <label htmlFor={`${id}-link`}>
              {t('uptime.watches')}
              <OutlinedInput
                id={`${id}-link`}
                value={linkTo}
                placeholder="wan/wan1"
                spellCheck={false}
                onChange={(event) => setLinkTo(event.target.value)}
              />
            </label>
            <Button
              size="medium"
              className={styles.save}
              disabled={!may.ok || describe.isPending || unchanged}
              onClick={() => describe.mutate({ name: name.trim(), linkTo: linkTo.trim() })}
            >
              {t('uptime.save')}
            </Button>
            <p>{t('uptime.wordsWhat')}</p>
          </>
        ) : (
          <p>{t('uptime.readOnly')}</p>
        )}
      </div>
      {describe.error && <ProblemAlert problem={problemOf(describe.error)} />}
    </Panel>
  )
}
