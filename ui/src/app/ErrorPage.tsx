import { useTranslation } from 'react-i18next'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { problemOf } from '../api/problem'
import { Button, ButtonLink } from '../shared/Button'
import { ProblemAlert } from '../shared/ProblemAlert'
import styles from './ErrorPage.module.css'

interface Props {
  title: string
  what: string
  error?: unknown
  /** The page around it has the main landmark already. */
  inside?: boolean
}

function ErrorPage({ title, what, error, inside = false }: Props) {
  const { t } = useTranslation()
  const Frame = inside ? 'section' : 'main'
  return (
    <Frame className={styles.page} {...(inside ? {} : { id: 'content' })}>
      <h1>{title}</h1>
      <p>{what}</p>
      {error !== undefined && <ProblemAlert problem={problemOf(error)} />}
      <div className={styles.actions}>
        <ButtonLink to="/ops" weight="strong" size="medium">
          {t('error.home')}
        </ButtonLink>
        {error !== undefined && (
          <Button weight="bare" size="medium" onClick={() => window.location.reload()}>
            {t('action.reload')}
          </Button>
        )}
      </div>
    </Frame>
  )
}

export function NotFound() {
  const { t } = useTranslation()
  return <ErrorPage title={t('error.notFound')} what={t('error.notFoundWhat')} />
}

export function Forbidden({ inside = false }: { inside?: boolean }) {
  const { t } = useTranslation()
  return <ErrorPage inside={inside} title={t('error.forbidden')} what={t('error.forbiddenWhat')} />
}

/** The end of the line for a render error, a chunk that is gone, or a server that does not answer. */
export function Broken({ error }: { error?: unknown }) {
  const { t } = useTranslation()
  const thrown = useRouteError()
  const cause = error ?? thrown
  if (isRouteErrorResponse(cause) && cause.status === 404) return <NotFound />
  return (
    <ErrorPage title={t('error.broken')} what={t('error.brokenWhat')} {...(cause ? { error: cause } : {})} />
  )
}
