import { useEffect } from 'react'
import { enableSingleKeys } from '../shared/singleKeys'
import { usePreferences, wear } from '../shared/usePreferences'

/** The page is shown, and hears keys, as somebody chose; as it was before until that is known. */
export function useChosenLook() {
  const { shown } = usePreferences()
  useEffect(() => {
    if (!shown) return
    wear(shown)
    if (shown.shortcuts !== null) enableSingleKeys(shown.shortcuts)
  }, [shown])
}
