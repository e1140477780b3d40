import { useTranslation } from 'react-i18next'
import type { LogLine } from '../../api/types'
import { SourceName } from '../../live/SourceName'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { Table } from '../../shared/Table'
import { fullInstant, localInstant } from '../../shared/time'
import styles from './LineTable.module.css'
import { toneOf } from './words'

const COLUMNS = ['received', 'severityColumn', 'host', 'program', 'line', 'source'] as const
const GLYPHS = { critical: 'crit', warning: 'warn', plain: null } as const

/** One row a line; on phones the line stands above what it is. */
export function LineTable({ lines }: { lines: readonly LogLine[] }) {
  const { t } = useTranslation()
  return (
    <div className={styles.table}>
      <Table label={t('logs.lines')} columns={COLUMNS.map((column) => t(`logs.${column}`))}>
        {lines.map((line) => (
          <Row key={line.id} line={line} />
        ))}
      </Table>
    </div>
  )
}

function Row({ line }: { line: LogLine }) {
  const { t } = useTranslation()
  const tone = toneOf(line)
  const glyph = GLYPHS[tone]
  return (
    <tr className={styles.row} data-tone={tone}>
      <td className={styles.quiet} title={t('logs.said', { instant: fullInstant(line.at) })}>
        {localInstant(line.receivedAt).replace('T', ' ')}
      </td>
      <td>
        <span className={styles.word}>
          {glyph && <StatusGlyph name={glyph} />}
          {t(`logs.severity.${line.severity}`, { defaultValue: line.severity })}
        </span>
      </td>
      <td className={styles.host}>{line.host}</td>
      <td className={styles.quiet}>{line.program ?? line.facility}</td>
      <td className={styles.line}>{line.text}</td>
      <td className={styles.quiet}>
        <SourceName id={line.source} />
      </td>
    </tr>
  )
}
