import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Port } from '../../api/types'
import { useLive } from '../../live/context'
import { useMayAct } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { useCan } from '../../shared/session'
import styles from './PortPage.module.css'
import { isRefused, type Verb, verbsFor } from './verbs'

const PortDialog = lazy(async () => ({ default: (await import('./PortDialog')).PortDialog }))

/** What may be done to a port, or in words why nothing can be. */
export function PortActions({ port, device }: { port: Port; device: string }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const can = useCan()
  const may = useMayAct()
  const [asked, setAsked] = useState<Verb | null>(null)
  const verbs = verbsFor(port)
  if (past) return <span className={styles.why}>{t('past.notNow')}</span>
  if (verbs.length === 0) return <span className={styles.why}>{t('port.noControl')}</span>
  if (!can('network:execute')) return <span className={styles.why}>{t('port.notPermitted')}</span>
  return (
    <>
      {verbs.some((verb) => isRefused(port, verb)) && (
        <span className={styles.why}>{t('port.ourWayWhat')}</span>
      )}
      {verbs.map((verb) => (
        <Button
          key={verb}
          size="medium"
          disabled={!may.ok || port.pending !== null}
          onClick={() => setAsked(verb)}
        >
          {t('port.ask', { verb: t(`port.do.${verb}`) })}
        </Button>
      ))}
      <Suspense>
        {asked && <PortDialog port={port} device={device} first={asked} onClose={() => setAsked(null)} />}
      </Suspense>
    </>
  )
}
