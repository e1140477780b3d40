import { useTranslation } from 'react-i18next'
import type { Alert, Source } from '../../api/types'
import { useLive } from '../../live/context'
import { useMayAct, useValue } from '../../live/hooks'
import { historyOf } from '../../live/naming'
import { Button, ButtonLink } from '../../shared/Button'
import { Keycap } from '../../shared/Keycap'
import { useCan } from '../../shared/session'
import { useRowKeys } from '../../shared/useRowKeys'
import styles from './AlertPage.module.css'
import { isDeletable, type Verb, verbsFor } from './verbs'

interface Props {
  alert: Alert
  onAsk: (verb: Verb) => void
}

const nothing = () => undefined

const weightOf = (verb: Verb) => (verb === 'ack' ? 'strong' : verb === 'delete' ? 'bare' : 'normal')

/** What can be said about an alert in its state, and who may not is told so. */
export function AlertActions({ alert, onAsk }: Props) {
  const { t } = useTranslation()
  const { past } = useLive()
  const can = useCan()
  const may = useMayAct()
  const source = useValue<Source>(`source/${alert.source}`)
  const verbs = can('alerts:write') && !past ? verbsFor(alert, isDeletable(alert, source)) : []
  useRowKeys({
    onMove: nothing,
    onOpen: nothing,
    onClose: nothing,
    others: { a: () => may.ok && verbs.includes('ack') && onAsk('ack') },
  })
  return (
    <>
      {past && <span className={styles.quiet}>{t('past.notNow')}</span>}
      {!past && !can('alerts:write') && <span className={styles.quiet}>{t('alerts.readOnly')}</span>}
      {can('audit:read') && (
        <ButtonLink to={historyOf(alert.key)} weight="bare" size="medium">
          {t('action.history')}
        </ButtonLink>
      )}
      {verbs.map((verb) => (
        <Button
          key={verb}
          size="medium"
          weight={weightOf(verb)}
          disabled={!may.ok}
          onClick={() => onAsk(verb)}
        >
          {t(`alerts.do.${verb}`)}
          {verb === 'ack' && <Keycap>{'a'}</Keycap>}
        </Button>
      ))}
    </>
  )
}
