import { lazy, Suspense, useCallback } from 'react'
import { useShortcuts } from './useShortcuts'

export type Overlay = 'palette' | 'keys' | null

interface Props {
  shown: Overlay
  onShow: (overlay: Overlay) => void
  onFold: () => void
}

const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }))
const KeySheet = lazy(async () => ({ default: (await import('./KeySheet')).KeySheet }))

/** The search palette and the list of keys, each loaded when first asked for. */
export function Overlays({ shown, onShow, onFold }: Props) {
  const onPalette = useCallback(() => onShow('palette'), [onShow])
  const onKeys = useCallback(() => onShow('keys'), [onShow])
  useShortcuts({ onPalette, onKeys, onFold })
  const onClose = () => onShow(null)
  return (
    <Suspense>
      {shown === 'palette' && <Palette onClose={onClose} />}
      {shown === 'keys' && <KeySheet onClose={onClose} />}
    </Suspense>
  )
}
