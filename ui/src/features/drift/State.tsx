import { useTranslation } from 'react-i18next'
import { stateOf } from './words'

/** A wanted or observed state in our words. */
export function State({ state }: { state: string }) {
  const { t } = useTranslation()
  const known = stateOf(state)
  return known ? t(`drift.state.${known}`) : state
}
