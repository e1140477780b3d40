import { useTranslation } from 'react-i18next'
import type { Kind, Source, SourceTest } from '../../api/types'
import { CopyButton } from '../../shared/CopyButton'
import { Panel } from '../../shared/Panel'
import { asCurl, redacted } from './curl'
import { type Draft, requestOf } from './draft'
import styles from './RequestPanel.module.css'
import { testsSaved } from './useTestSource'

interface Props {
  kind: Kind
  draft: Draft
  existing: Source | undefined
  report: SourceTest | undefined
}

/** Whatever a button does, curl can do. */
export function RequestPanel({ kind, draft, existing, report }: Props) {
  const { t } = useTranslation()
  const body = requestOf(kind, draft)
  const saved = testsSaved(existing, body)
  const path = saved ? `/api/v1/sources/${existing.id}/test` : '/api/v1/sources/test'
  return (
    <Panel
      title={t('wizard.request')}
      note={t(saved ? 'wizard.requestSaved' : 'wizard.requestNote')}
      end={
        <CopyButton text={() => asCurl('POST', path, saved ? {} : body)}>{t('wizard.copyCurl')}</CopyButton>
      }
    >
      <pre className={styles.exchange}>
        {`POST ${path} `}
        {!saved && <span>{JSON.stringify(redacted(body))}</span>}
        {report && `\n200 ${JSON.stringify({ ok: report.ok, steps: report.steps })}`}
      </pre>
    </Panel>
  )
}
