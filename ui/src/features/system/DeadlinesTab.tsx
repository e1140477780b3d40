import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useServerNow } from '../../live/hooks'
import { type GlyphName, StatusGlyph } from '../../shared/StatusGlyph'
import { Table } from '../../shared/Table'
import { ago, duration, fullInstant, shortInstant } from '../../shared/time'
import styles from './System.module.css'
import { SystemPanel } from './SystemPanel'
import { useDeadlines } from './useSystem'

const COLUMNS = ['deadline', 'about', 'due', 'state', 'attempts', 'node'] as const

const GLYPHS: Readonly<Record<string, GlyphName>> = {
  scheduled: 'ok',
  due: 'pending',
  firing: 'pending',
  retrying: 'crit',
}

/** What will be asked by itself, and when; the next one first. */
export function DeadlinesTab() {
  const { t } = useTranslation()
  const query = useDeadlines()
  const now = useServerNow()
  const deadlines = query.data?.items ?? []
  const until = (due: string) => {
    const left = Date.parse(due) - now
    return left > 0 ? t('system.dueIn', { time: duration(left) }) : ago(-left)
  }
  return (
    <SystemPanel
      title={t('system.tab.deadlines')}
      query={query}
      count={deadlines.length}
      empty={[t('system.noDeadlines'), t('system.noDeadlinesWhat')]}
    >
      <Table
        label={t('system.tab.deadlines')}
        numbers={[t('system.column.attempts')]}
        columns={COLUMNS.map((column) => t(`system.column.${column}`))}
      >
        {deadlines.map(({ name, key, commandId, due, attempts, state, node }) => (
          <tr key={`${name} ${key} ${commandId} ${due}`}>
            <td>
              <b>{name}</b>
            </td>
            <td>
              <Link to={`/audit?target=${encodeURIComponent(key)}`}>{key}</Link>
            </td>
            <td title={fullInstant(due)}>
              {shortInstant(due)} <span className={styles.quiet}>{until(due)}</span>
            </td>
            <td>
              <span className={styles.state} data-state={state}>
                <StatusGlyph name={GLYPHS[state] ?? 'unknown'} />
                {t(`system.deadline.${state}`)}
              </span>
            </td>
            <td className={styles.number}>{attempts}</td>
            <td className={styles.quiet}>{node ?? '–'}</td>
          </tr>
        ))}
      </Table>
    </SystemPanel>
  )
}
