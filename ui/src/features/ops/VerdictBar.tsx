import { useTranslation } from 'react-i18next'
import { useLive } from '../../live/context'
import { useLink } from '../../live/hooks'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { glyphOfVerdict } from '../../shared/status'
import { useVerdict } from './useTitle'
import styles from './VerdictBar.module.css'
import { VerdictFacts } from './VerdictFacts'
import { VerdictWhy } from './VerdictWhy'

/** One word, the first reason, and how far it can be trusted. The word is the server's; lost links are said. */
export function VerdictBar() {
  const { t } = useTranslation()
  const { past } = useLive()
  const verdict = useVerdict()
  const link = useLink()
  const lost = link.kind === 'lost' && !past
  const look = lost ? 'lost' : (verdict?.level.toLowerCase() ?? 'none')
  const word = verdict ? t(`verdict.${verdict.level}`) : t(past?.asOf ? 'verdict.unknown' : 'verdict.loading')
  const glyph = lost ? 'stale' : verdict ? glyphOfVerdict(verdict.level) : 'pending'
  return (
    <section className={styles.verdict} data-verdict={look} aria-label={t('verdict.label')}>
      <div className={styles.word}>
        <StatusGlyph name={glyph} className={styles.glyph} />
        {lost && verdict ? t('verdict.lastKnown', { word }) : word}
        <span className={styles.link}>
          <StatusGlyph name={link.kind === 'live' ? 'ok' : 'stale'} />
          {t(past ? 'link.past' : `link.${link.kind}`)}
        </span>
      </div>
      <VerdictWhy verdict={verdict} lost={lost} />
      <VerdictFacts />
    </section>
  )
}
