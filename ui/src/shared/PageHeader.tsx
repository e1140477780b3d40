import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from './Icon'
import styles from './PageHeader.module.css'

interface Props {
  title: string
  /** One quiet sentence. */
  lead?: ReactNode
  /** The world, then the pages above this one. A world is a text, not a page. */
  trail?: readonly { name: string; to?: string }[]
  /** An object's own name keeps its case. */
  named?: boolean
  children?: ReactNode
}

export function PageHeader({ title, lead, trail = [], named = false, children }: Props) {
  const { t } = useTranslation()

  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title, t])

  return (
    <header className={styles.header}>
      {trail.length > 0 && (
        <nav className={styles.trail} aria-label={t('nav.breadcrumb')}>
          {trail.map(({ name, to }) => (
            <span key={name}>
              {to ? <Link to={to}>{name}</Link> : name}
              <Icon name="right" small />
            </span>
          ))}
          <b>{title}</b>
        </nav>
      )}
      <div className={styles.line}>
        <h1 className={named ? styles.name : ''}>{title}</h1>
        {lead && <p>{lead}</p>}
        <div className={styles.actions}>{children}</div>
      </div>
    </header>
  )
}
