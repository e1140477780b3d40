import { useTranslation } from 'react-i18next'
import type { Job } from '../../api/types'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './jobs.module.css'
import { glyphOf, stateOf } from './words'

/** How a job stands, as shape and word. */
export function JobState({ job }: { job: Job }) {
  const { t } = useTranslation()
  return (
    <span className={styles.state}>
      <StatusGlyph name={glyphOf(job)} />
      {t(`jobs.state.${stateOf(job)}`)}
    </span>
  )
}
