import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Bell } from '../features/notifications/Bell'
import { Button } from '../shared/Button'
import { CopyButton } from '../shared/CopyButton'
import { Icon } from '../shared/Icon'
import { Keycap } from '../shared/Keycap'
import { useSession } from '../shared/session'
import { LiveClock } from './LiveClock'
import { OrgSwitch } from './OrgSwitch'
import styles from './TopBar.module.css'
import type { Fold } from './useNavigationFold'
import { useSite } from './useSite'
import { VerdictChip } from './VerdictChip'

interface Props {
  ops: boolean
  fold: Fold
  onOverlay: (overlay: 'palette' | 'keys') => void
}

export function TopBar({ ops, fold, onOverlay }: Props) {
  const { t } = useTranslation()
  const { username } = useSession()
  const site = useSite()
  return (
    <header className={styles.bar} data-ops={ops || undefined}>
      <div>
        <button
          type="button"
          className={styles.menu}
          aria-expanded={fold.open}
          aria-label={t(fold.open ? 'nav.close' : 'nav.open')}
          onClick={fold.toggle}
        >
          <Icon name="menu" />
        </button>
        <span className={styles.brand}>{t('app.name')}</span>
        <i className={styles.rule} />
        <OrgSwitch />
        <span className={styles.site}>{site}</span>
        {ops ? (
          <>
            <i className={`${styles.rule} ${styles.wide}`} />
            <h1>{t('ops.title')}</h1>
          </>
        ) : (
          <VerdictChip />
        )}
      </div>
      <button type="button" className={styles.find} onClick={() => onOverlay('palette')}>
        <Icon name="find" />
        {t('action.search')}
        <Keycap>{'Ctrl K'}</Keycap>
      </button>
      <div>
        {ops ? <CopyLink /> : <LiveClock />}
        <Button weight="bare" className={styles.wide} onClick={() => onOverlay('keys')}>
          {t('action.help')} <Keycap>{'?'}</Keycap>
        </Button>
        <i className={`${styles.rule} ${styles.wide}`} />
        <Bell />
        <Link to="/account" className={styles.user}>
          {username}
        </Link>
      </div>
    </header>
  )
}

function CopyLink() {
  const { t } = useTranslation()
  return (
    <CopyButton className={styles.wide} text={() => window.location.href}>
      {t('action.copyLink')}
    </CopyButton>
  )
}
