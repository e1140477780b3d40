import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import type { Source } from '../../api/types'
import { useMayAct } from '../../live/hooks'
import { AskDialog } from '../../shared/mui/AskDialog'
import { ProblemAlert } from '../../shared/ProblemAlert'
import styles from './CaptureDialog.module.css'
import { save } from './save'

/** Asks for a capture and saves it; says before what is left out of it. */
export function CaptureDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useTranslation()
  const may = useMayAct()
  const [substituted, setSubstituted] = useState(true)
  const capture = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/sources/{id}/capture', {
          params: { path: { id: source.id } },
          body: { substituted },
          headers: { Accept: 'application/zip, application/problem+json' },
          parseAs: 'blob',
        }),
      ),
    onSuccess: (zip) => save(zip as unknown as Blob, `capture-${source.id}.zip`),
  })
  return (
    <AskDialog
      question={t('capture.question')}
      where={source.name}
      facts={
        <>
          <dt>{t('capture.what')}</dt>
          <dd>{t('capture.whatWords')}</dd>
          <dt>{t('capture.secrets')}</dt>
          <dd>{t('capture.secretsWords')}</dd>
          <dt>{t('capture.names')}</dt>
          <dd>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={substituted}
                onChange={(event) => setSubstituted(event.target.checked)}
              />
              {t('capture.replace')}
            </label>
            <p className={styles.quiet}>{t(substituted ? 'capture.replaceWords' : 'capture.keepWords')}</p>
          </dd>
          <dt>{t('capture.recorded')}</dt>
          <dd>{t('capture.recordedWords')}</dd>
        </>
      }
      warning={may.ok ? null : t('ask.linkLost')}
      verb={t(capture.isPending ? 'capture.taking' : 'capture.take')}
      dangerous={false}
      ready={may.ok && !capture.isPending}
      {...(capture.isSuccess ? { leave: t('action.close') } : {})}
      error={capture.error}
      saysWhy
      onAct={() => capture.mutate()}
      onClose={onClose}
    >
      {capture.isSuccess && (
        <p role="status" className={styles.said}>
          {t('capture.saved')}
        </p>
      )}
      {capture.error && <ProblemAlert problem={problemOf(capture.error)} />}
    </AskDialog>
  )
}
