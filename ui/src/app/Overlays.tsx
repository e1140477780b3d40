import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { onStepUp } from '../api/client'
import { useShortcuts } from './useShortcuts'

export type Overlay = 'palette' | 'keys' | null

interface Props {
  shown: Overlay
  onShow: (overlay: Overlay) => void
  onFold: () => void
}

const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }))
const StepUpDialog = lazy(async () => ({ default: (await import('./StepUpDialog')).StepUpDialog }))
const KeySheet = lazy(async () => ({ default: (await import('./KeySheet')).KeySheet }))

/** The search palette, the list of keys and the wish for a fresh sign-in, each loaded when first asked for. */
export function Overlays({ shown, onShow, onFold }: Props) {
  const onPalette = useCallback(() => onShow('palette'), [onShow])
  const onKeys = useCallback(() => onShow('keys'), [onShow])
  useShortcuts({ onPalette, onKeys, onFold })
  const onClose = () => onShow(null)
  const [stepUp, setStepUp] = useState(false)
  useEffect(() => onStepUp(() => setStepUp(true)), [])
  return (
    <Suspense>
      {shown === 'palette' && <Palette onClose={onClose} />}
      {shown === 'keys' && <KeySheet onClose={onClose} />}
      {stepUp && <StepUpDialog onClose={() => setStepUp(false)} />}
    </Suspense>
  )
}
