import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Card.module.css'
import { StatusGlyph } from './StatusGlyph'

/** A page of one card, for who is not signed in yet. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation()

  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title, t])

  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}

/** What went wrong, in a sentence. */
export function CardError({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className={styles.error}>
      <StatusGlyph name="crit" />
      {children}
    </p>
  )
}

/** Where to go from here; the first one is the usual way. */
export function CardLink({
  href,
  quiet = false,
  children,
}: {
  href: string
  quiet?: boolean
  children: ReactNode
}) {
  return (
    <a className={quiet ? styles.other : styles.go} href={href}>
      {children}
    </a>
  )
}
