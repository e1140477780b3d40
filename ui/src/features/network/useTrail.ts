import { useTranslation } from 'react-i18next'
import { useInstant } from '../../shared/useInstant'

interface Step {
  readonly name: string
  readonly to?: string
}

/** The way down to a page of this feature; what lies between the list and the page comes last. */
export function useTrail(...between: readonly Step[]): readonly Step[] {
  const { t } = useTranslation()
  const { keep } = useInstant()
  const steps = [{ name: t('page.network'), to: '/ops/network' }, ...between]
  return [
    { name: t('world.operations') },
    ...steps.map(({ name, to }) => (to === undefined ? { name } : { name, to: keep(to) })),
  ]
}
