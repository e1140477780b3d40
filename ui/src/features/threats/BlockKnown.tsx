import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { Block, Threat } from '../../api/types'
import { useServerNow, useValue } from '../../live/hooks'
import { Fact } from '../../shared/mui/AskRows'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { ago, shortInstant } from '../../shared/time'
import { useSettled } from '../../shared/useSettled'
import styles from './BlockDialog.module.css'
import { glyphOfTarget, stateOfBlock } from './words'

const LATEST = '20'

/** What is known of an address before one decides: whether it is kept out, and what it did. */
export function BlockKnown({ ip }: { ip: string }) {
  const { t } = useTranslation()
  const block = useValue<Block>(`block/${ip.toLowerCase()}`)
  const state = block && stateOfBlock(block)
  return (
    <>
      <Fact label={t('ask.now')}>
        {block && state && state !== 'removed' ? (
          <span className={styles.now}>
            <StatusGlyph name={glyphOfTarget(state)} />
            <b>{t(`threats.target.${state}`)}</b>
            <span>
              {t('ask.lastBy', { by: block.by ?? t('threats.notFromHere'), at: shortInstant(block.since) })}
            </span>
          </span>
        ) : (
          <span className={styles.now}>
            <StatusGlyph name="off" />
            {t('threats.notBlocked')}
          </span>
        )}
      </Fact>
      <Fact label={t('threats.seen')}>
        <Seen ip={useSettled(ip)} />
      </Fact>
    </>
  )
}

/** What it did lately, the last thing in words. */
function Seen({ ip }: { ip: string }) {
  const { t } = useTranslation()
  const now = useServerNow()
  const single = ip !== '' && !ip.includes('/')
  const { data, isLoading } = useQuery({
    queryKey: keys.threats(`from ${ip}`, null),
    queryFn: () => {
      const query = { src_ip: ip, limit: LATEST }
      return answer(api.GET('/api/v1/security/events', { params: { query } }))
    },
    enabled: single,
    retry: false,
  })
  const events: readonly Threat[] = (single && data?.items) || []
  const [latest] = events
  if (!latest)
    return <span className={styles.quiet}>{t(isLoading ? 'threats.looking' : 'threats.seenNothing')}</span>
  const count = events.reduce((sum, event) => sum + event.count, 0)
  return (
    <>
      {latest.signature}
      <span className={styles.quiet}>
        {` · ${t('threats.times', { count })} · ${ago(now - Date.parse(latest.lastSeen))}`}
      </span>
    </>
  )
}
