import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../api/types'
import { useKeys, useValue } from '../../live/hooks'

const SHAPE: Record<Verdict['level'], string> = { CRITICAL: '▲ ', BLIND: '? ', DEGRADED: '◆ ', NOMINAL: '' }

/** The verdict of the site shown, if there is one yet. */
export function useVerdict(): Verdict | undefined {
  const [key = 'verdict/'] = useKeys('verdict/')
  return useValue<Verdict>(key)
}

/** `(3) ▲ Ops-Center`: the tab tells the verdict when another tab is in front. */
export function useTitle() {
  const { t } = useTranslation()
  const verdict = useVerdict()
  const open = verdict?.reasons.length ?? 0
  const shape = verdict ? SHAPE[verdict.level] : ''

  useEffect(() => {
    document.title = `${open > 0 ? `(${open}) ` : ''}${shape}${t('app.name')}`
  }, [open, shape, t])
}
