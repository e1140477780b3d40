import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../../live/context'
import { useMayAct } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { useCan } from '../../shared/session'

const BlockDialog = lazy(async () => ({ default: (await import('./BlockDialog')).BlockDialog }))

interface Props {
  /** Whom to keep out; without it the person types it. */
  ip?: string
  because?: string
  size?: 'small' | 'medium'
}

/** Asks to keep an address out; only for whom it is permitted, and never in the past. */
export function BlockButton({ ip, because, size = 'small' }: Props) {
  const { t } = useTranslation()
  const { past } = useLive()
  const can = useCan()
  const may = useMayAct()
  const [open, setOpen] = useState(false)
  if (past || !can('security:execute')) return null
  return (
    <>
      <Button size={size} weight="strong" disabled={!may.ok} onClick={() => setOpen(true)}>
        {t(ip === undefined ? 'threats.blockAddress' : 'threats.block')} {ip && <Hidden>{ip}</Hidden>}
      </Button>
      <Suspense>{open && <BlockDialog ip={ip} because={because} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
