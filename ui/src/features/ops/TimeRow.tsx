import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../../live/context'
import { useServerNow } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { Icon, type IconName } from '../../shared/Icon'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useCan } from '../../shared/session'
import { localInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import styles from './TimeRow.module.css'
import { TimeTrack } from './TimeTrack'
import { useStep } from './useStep'

const MINUTE = 60_000

/** Goes to an instant of the past and back: by minutes, by events, or by typing it. */
export function TimeRow() {
  const { t } = useTranslation()
  const { past } = useLive()
  const { show, leave } = useInstant()
  const mayStep = useCan()('audit:read')
  const step = useStep()
  const now = useServerNow()
  const shown = past?.asOf ? Date.parse(past.asOf) : now
  const later = shown + MINUTE
  return (
    <section className={styles.row} aria-label={t('timeRow.instant')}>
      <h2>{t('timeRow.title')}</h2>
      <div className={styles.keys}>
        <Key name="fastLeft" label={t('timeRow.earlier')} onPress={() => show(shown - MINUTE)} />
        {mayStep && (
          <Key name="left" label={t('timeRow.previous')} keys="[" onPress={() => step('previous')} />
        )}
        {mayStep && (
          <Key
            name="right"
            label={t('timeRow.next')}
            keys="]"
            disabled={!past}
            onPress={() => step('next')}
          />
        )}
        <Key
          name="fastRight"
          label={t('timeRow.later')}
          disabled={!past}
          onPress={() => (later < now ? show(later) : leave())}
        />
        <Button weight={past ? 'normal' : 'strong'} aria-pressed={!past} onClick={leave}>
          <StatusGlyph name={past ? 'off' : 'ok'} />
          {t('link.live')}
        </Button>
      </div>
      <TimeTrack now={now} shown={past ? shown : null} onShow={show} />
      <InstantField shown={shown} now={now} onShow={show} />
    </section>
  )
}

interface KeyProps {
  name: IconName
  label: string
  /** The key that does the same. */
  keys?: string
  disabled?: boolean
  onPress: () => void
}

function Key({ name, label, keys, disabled = false, onPress }: KeyProps) {
  const title = keys ? `${label} (${keys})` : label
  return (
    <Button aria-label={label} aria-keyshortcuts={keys} title={title} disabled={disabled} onClick={onPress}>
      <Icon name={name} />
    </Button>
  )
}

interface FieldProps {
  shown: number
  now: number
  onShow: (instant: number) => void
}

function InstantField({ shown, now, onShow }: FieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const instant = typed === null ? null : Date.parse(typed)
  const fault =
    instant === null
      ? null
      : Number.isNaN(instant)
        ? t('timeRow.invalid')
        : instant > now
          ? t('timeRow.future')
          : null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTyped(null)
    if (event.key !== 'Enter' || instant === null || fault) return
    onShow(instant)
    setTyped(null)
  }
  return (
    <div className={styles.field}>
      {fault && (
        <span id="instant-fault" className={styles.fault}>
          {fault}
        </span>
      )}
      <input
        aria-label={t('timeRow.instant')}
        aria-invalid={fault !== null}
        aria-describedby={fault ? 'instant-fault' : undefined}
        spellCheck={false}
        value={typed ?? localInstant(shown)}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
      />
    </div>
  )
}
