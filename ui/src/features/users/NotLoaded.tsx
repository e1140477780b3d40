import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { Button } from '../../shared/Button'
import { ProblemAlert } from '../../shared/ProblemAlert'
import styles from './users.module.css'

interface Props {
  query: { readonly error: Error | null; readonly refetch: () => unknown }
}

/** Why there is nothing to choose from, among the fields of a form. */
export function NotLoaded({ query: { error, refetch } }: Props) {
  const { t } = useTranslation()
  if (!error) return null
  return (
    <div className={styles.wide}>
      <ProblemAlert problem={problemOf(error)}>
        <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
      </ProblemAlert>
    </div>
  )
}
