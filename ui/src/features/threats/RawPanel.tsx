import { useTranslation } from 'react-i18next'
import type { ThreatDetail } from '../../api/types'
import { CopyButton } from '../../shared/CopyButton'
import { Fact, Facts } from '../../shared/Facts'
import { Panel, PanelMiddle, type PanelState } from '../../shared/Panel'
import styles from './EventPage.module.css'

/** What came over the wire, secrets removed, and what the source says of the rule that matched. */
export function RawPanel({ event, state }: { event: ThreatDetail; state: PanelState }) {
  const { t } = useTranslation()
  const text = event.raw && JSON.stringify(event.raw, null, 2)
  const rule = Object.entries(event.rule)
  return (
    <>
      {rule.length > 0 && (
        <Panel title={t('threats.rule')} state={state}>
          <Facts>
            {rule.map(([name, value]) => (
              <Fact key={name} label={name}>
                <code>{value}</code>
              </Fact>
            ))}
          </Facts>
        </Panel>
      )}
      <Panel
        title={t('threats.raw')}
        note={t('threats.rawNote')}
        state={state}
        end={text && <CopyButton text={() => text}>{t('action.copy')}</CopyButton>}
      >
        {text ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
          <section className={styles.raw} tabIndex={0} aria-label={t('threats.rawText')}>
            <pre>{text}</pre>
          </section>
        ) : (
          <PanelMiddle title={t('threats.noRaw')} />
        )}
      </Panel>
    </>
  )
}
