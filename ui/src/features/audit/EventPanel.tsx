import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEvent } from '../../api/types'
import { Button, ButtonLink } from '../../shared/Button'
import { CopyButton } from '../../shared/CopyButton'
import { Icon, type IconName } from '../../shared/Icon'
import { Panel } from '../../shared/Panel'
import { count } from '../../shared/quantities'
import { EventCause } from './EventCause'
import { EventChanges } from './EventChanges'
import { EventFacts } from './EventFacts'
import styles from './EventPanel.module.css'
import { useEvent } from './useEvents'

const TABS = ['changes', 'cause', 'payload', 'raw'] as const
type Tab = (typeof TABS)[number]

interface Props {
  event: AuditEvent
  onNewer?: (() => void) | null
  onOlder?: (() => void) | null
  onClose?: () => void
}

/** One event: what changed, why it happened, and the way to the screen as it was then. */
export function EventPanel({ event: listed, onNewer, onOlder, onClose }: Props) {
  const { t } = useTranslation()
  const event = useEvent(listed)
  return (
    <Panel
      className={styles.panel}
      title={t('event.title')}
      note={t('event.position', { position: count(event.position) })}
      end={
        onClose && (
          <>
            <Tool name="up" label={t('event.newer')} onPress={onNewer} />
            <Tool name="down" label={t('event.older')} onPress={onOlder} />
            <Tool name="close" label={t('event.closePanel')} onPress={onClose} />
          </>
        )
      }
    >
      <EventFacts event={event} />
      <Tabs event={event} />
      <footer className={styles.foot}>
        <ButtonLink to={`/ops?at=pos:${event.position}`} size="medium">
          <Icon name="clock" />
          {t('event.goTo')}
        </ButtonLink>
        <CopyButton size="medium" text={() => `${window.location.origin}/audit/events/${event.id}`}>
          {t('event.copyLink')}
        </CopyButton>
        <CopyButton size="medium" text={() => JSON.stringify(event, null, 2)}>
          {t('event.json')}
        </CopyButton>
      </footer>
    </Panel>
  )
}

function Tool({
  name,
  label,
  onPress,
}: {
  name: IconName
  label: string
  onPress?: (() => void) | null | undefined
}) {
  return (
    <Button weight="bare" aria-label={label} disabled={!onPress} onClick={() => onPress?.()}>
      <Icon name={name} />
    </Button>
  )
}

function Tabs({ event }: { event: AuditEvent }) {
  const { t } = useTranslation()
  const [tab, setTab] = useState<Tab>('changes')
  const id = useId()
  return (
    <>
      <div className={styles.tabs} role="tablist" aria-label={t('event.tabs')}>
        {TABS.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            aria-selected={name === tab}
            aria-controls={`${id}-panel`}
            onClick={() => setTab(name)}
          >
            {t(`event.tab.${name}`)}
          </button>
        ))}
      </div>
      <div
        className={styles.content}
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        tabIndex={0}
      >
        {tab === 'changes' && <EventChanges event={event} />}
        {tab === 'cause' && <EventCause event={event} />}
        {tab === 'payload' && <pre>{JSON.stringify(event.payload, null, 2)}</pre>}
        {tab === 'raw' && <pre>{JSON.stringify(event, null, 2)}</pre>}
      </div>
    </>
  )
}
