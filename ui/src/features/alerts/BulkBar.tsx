import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/Button'
import { Keycap } from '../../shared/Keycap'
import styles from './AlertList.module.css'
import type { BulkVerb } from './verbs'

interface Props {
  /** How many rows are selected. */
  count: number
  /** Verbs, and of how many of the selected each can be said. */
  verbs: readonly { readonly verb: BulkVerb; readonly count: number }[]
  enabled: boolean
  onSay: (verb: BulkVerb) => void
  onClear: () => void
}

/** What can be said about all that is selected. */
export function BulkBar({ count, verbs, enabled, onSay, onClear }: Props) {
  const { t } = useTranslation()
  return (
    <footer className={styles.bulk}>
      <b>{t('alerts.selected', { count })}</b>
      <i />
      {verbs.map(({ verb, count: meant }) => (
        <Button key={verb} disabled={!enabled || meant === 0} onClick={() => onSay(verb)}>
          {t('alerts.doMany', { verb: t(`alerts.do.${verb}`), count: meant })}
          {verb === 'ack' && <Keycap>{'a'}</Keycap>}
        </Button>
      ))}
      <Button weight="bare" onClick={onClear}>
        {t('alerts.clearSelection')} <Keycap>{'Esc'}</Keycap>
      </Button>
    </footer>
  )
}
