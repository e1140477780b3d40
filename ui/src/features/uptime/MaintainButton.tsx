import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Monitor, Source } from '../../api/types'
import { useLive } from '../../live/context'
import { useMayAct } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { useCan } from '../../shared/session'

const MaintainDialog = lazy(async () => ({ default: (await import('./MaintainDialog')).MaintainDialog }))

interface Props {
  monitor: Monitor
  source: Source | undefined
}

/** Offered where the source takes maintenance, to whom it is permitted, while there is none. */
export function MaintainButton({ monitor, source }: Props) {
  const { t } = useTranslation()
  const { past } = useLive()
  const can = useCan()
  const may = useMayAct()
  const [asked, setAsked] = useState(false)
  const { state, pending } = monitor.maintenance
  if (past || !source?.capabilities.includes('maintenance') || !can('alerts:write')) return null
  return (
    <>
      <Button
        size="medium"
        disabled={!may.ok || pending !== null || state === 'running'}
        onClick={() => setAsked(true)}
      >
        {t(pending ? 'maintenance.pending' : 'maintenance.ask')}
      </Button>
      <Suspense>{asked && <MaintainDialog monitor={monitor} onClose={() => setAsked(false)} />}</Suspense>
    </>
  )
}
