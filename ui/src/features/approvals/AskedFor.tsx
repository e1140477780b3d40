import type { Approval } from '../../api/types'
import styles from './approvals.module.css'

/** What the command asks for, member by member; secrets are not among it. */
export function AskedFor({ summary }: Pick<Approval, 'summary'>) {
  if (summary.length === 0) return null
  return (
    <dl className={styles.asked}>
      {summary.map(({ path, value }) => (
        <div key={path}>
          <dt>{path}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
