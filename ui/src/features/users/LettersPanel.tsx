import { useTranslation } from 'react-i18next'
import type { UserLetter } from '../../api/types'
import { Button } from '../../shared/Button'
import { type GlyphName, StatusGlyph } from '../../shared/StatusGlyph'
import { Table } from '../../shared/Table'
import { fullInstant, shortInstant } from '../../shared/time'
import { PagedPanel } from './PagedPanel'
import styles from './users.module.css'
import { useLetters } from './useUsers'

/** How a letter is had again: as another one, with a link of its own. */
type Again = 'welcome' | 'reset'

const AGAIN: Readonly<Record<string, Again>> = {
  'send-onboarding-email': 'welcome',
  'reset-password': 'reset',
}

const GLYPHS: Readonly<Record<string, GlyphName>> = { waiting: 'pending', sent: 'ok', failed: 'crit' }

interface Props {
  id: string
  onAgain: ((act: Again) => void) | null
}

/** What was written to somebody, and what became of it. */
export function LettersPanel({ id, onAgain }: Props) {
  const { t } = useTranslation()
  const pages = useLetters(id)
  const letters = pages.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <PagedPanel title={t('users.letters')} pages={pages} count={letters.length} none={t('users.noLetters')}>
      <Table
        label={t('users.letters')}
        columns={[
          t('users.letterColumn.kind'),
          t('users.letterColumn.state'),
          t('users.letterColumn.since'),
          '',
        ]}
      >
        {letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} onAgain={onAgain} />
        ))}
      </Table>
    </PagedPanel>
  )
}

function LetterRow({ letter, onAgain }: { letter: UserLetter; onAgain: Props['onAgain'] }) {
  const { t } = useTranslation()
  const say = useLetterWords()
  const { state, reason, reply, queued_at, since, link_ends_at } = letter
  const kind = say(['mail.kind'], letter.kind)
  const why = reason && say(['mail.delay', 'mail.failure'], reason)
  const act = letter.again === null ? undefined : AGAIN[letter.again]
  return (
    <tr>
      <td title={link_ends_at === null ? undefined : t('users.linkEnds', { at: fullInstant(link_ends_at) })}>
        {kind}
      </td>
      <td>
        <span className={styles.standing}>
          <StatusGlyph name={GLYPHS[state] ?? 'unknown'} />
          {say(['mail.state'], state)}
        </span>
        {why && (
          <div className={styles.quiet}>
            {reply === null ? why : t('users.letterReply', { reason: why, reply })}
          </div>
        )}
      </td>
      <td className={styles.quiet} title={fullInstant(since)}>
        {shortInstant(since)}
      </td>
      <td className={styles.acts}>
        {onAgain && act && (
          <Button
            aria-label={t('users.againOf', { kind, at: fullInstant(queued_at) })}
            onClick={() => onAgain(act)}
          >
            {t('users.again')}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** The words for a word of the API, or the word itself where there are none. */
function useLetterWords() {
  const { t, i18n } = useTranslation()
  return (groups: readonly string[], word: string): string => {
    const name = word.toUpperCase().replaceAll('-', '_')
    const key = groups
      .flatMap((group) => [`${group}.${name}`, `${group}.${word}`])
      .find((one) => i18n.exists(one))
    return key === undefined ? word : (t as (key: string) => string)(key)
  }
}
