import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../api/types'
import { decimal } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './jobs.module.css'
import { isOver, useJobTitle } from './words'

/** How far a job is: a bar in three parts, and the numbers. */
export function JobProgress({ job }: { job: Job }) {
  const { t } = useTranslation()
  const title = useJobTitle()(job)
  const { done, failed, total } = job.progress
  const share = (part: number) => `${total === 0 ? 100 : (part / total) * 100}%`
  const far = t('jobs.far', { done: decimal(done, 0), total: decimal(total, 0) })
  const shares = { '--good': share(done - failed), '--dealt': share(done) } as CSSProperties
  return (
    <div className={styles.progress}>
      <progress
        className={styles.bar}
        style={shares}
        data-over={isOver(job) || undefined}
        aria-label={t('jobs.progressOf', { title })}
        aria-valuetext={far}
        value={done}
        max={Math.max(1, total)}
      />
      <span className={styles.numbers}>
        <span>{far}</span>
        {failed > 0 && (
          <span className={styles.failed}>
            <StatusGlyph name="crit" />
            {t('jobs.failed', { count: failed, n: decimal(failed, 0) })}
          </span>
        )}
      </span>
    </div>
  )
}
