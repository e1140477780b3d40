import { useTranslation } from 'react-i18next'
import { NothingKnown } from '../../live/NothingKnown'

export function NoSwitch() {
  const { t } = useTranslation()
  return (
    <NothingKnown
      title={t('network.switches')}
      none={t('network.noSwitch')}
      what={t('network.noSwitchWhat')}
    />
  )
}
