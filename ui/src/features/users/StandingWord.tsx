import { useTranslation } from 'react-i18next'
import type { User } from '../../api/types'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './users.module.css'
import { glyphOf, standingOf } from './words'

/** How somebody stands, as shape and word. */
export function StandingWord({ user }: { user: Pick<User, 'status' | 'emailVerified'> }) {
  const { t } = useTranslation()
  const standing = standingOf(user)
  return (
    <span className={styles.standing}>
      <StatusGlyph name={glyphOf(standing)} />
      {t(`users.standing.${standing}`)}
    </span>
  )
}
