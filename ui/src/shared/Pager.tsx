import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import styles from './Pager.module.css'

/** How many one page of a list shows. */
export const PAGE = 50

interface Props {
  offset: number
  shown: number
  total: number
  /** How many one page shows. */
  size?: number
  onOffset: (offset: number) => void
  /** The page that is shown is empty by now: this is the last one that is not. */
  onEmptied: (offset: number) => void
}

/** Which part of a list is shown, where it is longer than a page. */
export function Pager({ offset, shown, total, size = PAGE, onOffset, onEmptied }: Props) {
  const { t } = useTranslation()
  const emptied = shown === 0 && offset > 0
  const last = Math.max(0, Math.floor((total - 1) / size) * size)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that was emptied
  useEffect(() => {
    if (emptied) onEmptied(Math.min(last, offset - 1))
  }, [emptied, last, offset])
  if (emptied || (total <= size && offset === 0)) return null
  return (
    <nav className={styles.pager} aria-label={t('pages.label')}>
      <span>{t('pages.range', { from: offset + 1, to: offset + shown, total })}</span>
      <Button disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - size))}>
        {t('pages.earlier')}
      </Button>
      <Button disabled={offset + shown >= total} onClick={() => onOffset(offset + size)}>
        {t('pages.later')}
      </Button>
    </nav>
  )
}
