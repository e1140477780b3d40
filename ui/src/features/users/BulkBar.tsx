import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '../../shared/Button'
import { Keycap } from '../../shared/Keycap'
import { decimal } from '../../shared/quantities'
import styles from './bulk.module.css'
import { BULK_ACTS, type BulkAct } from './useBulk'
import type { Chosen } from './useChosen'
import { useRights } from './useUsers'

interface Props {
  chosen: Chosen
  /** How many of them are on this page. */
  here: number
  /** How many match. */
  total: number
  /** The file of all that match. */
  file: string
  onAct: (act: BulkAct) => void
}

/** What can be done with all that are chosen. */
export function BulkBar({ chosen, here, total, file, onAct }: Props) {
  const { t } = useTranslation()
  const acts = useBulkActs()
  const { count, all } = chosen
  return (
    <footer className={styles.bar}>
      <b>{t(all ? 'users.bulk.allChosen' : 'users.bulk.chosen', { count, n: decimal(count, 0) })}</b>
      {!all && <span className={styles.quiet}>{t('users.bulk.here', { n: decimal(here, 0) })}</span>}
      {!all && total > count && (
        <button type="button" className={styles.all} onClick={chosen.chooseAll}>
          {t('users.bulk.chooseAll', { n: decimal(total, 0) })}
        </button>
      )}
      <i />
      {acts.map((act) => (
        <Button key={act} onClick={() => onAct(act)}>
          {t(`users.bulk.act.${act}`)}
        </Button>
      ))}
      {all && (
        <ButtonLink reloadDocument download to={file}>
          {t('users.export')}
        </ButtonLink>
      )}
      <Button weight="bare" onClick={chosen.clear}>
        {t('users.bulk.clear')} <Keycap>{'Esc'}</Keycap>
      </Button>
    </footer>
  )
}

/** What may be done with many at once. */
export function useBulkActs(): readonly BulkAct[] {
  const { writes, deletes, tiers } = useRights()
  return BULK_ACTS.filter((act) => (act === 'delete' ? deletes : act === 'set-tier' ? tiers : writes))
}
