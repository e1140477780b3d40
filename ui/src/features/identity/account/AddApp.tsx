import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import { Button } from '../../../shared/Button'
import { CopyButton } from '../../../shared/CopyButton'
import { TextInput } from '../../../shared/mui/TextInput'
import { PanelMiddle } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import styles from './Account.module.css'
import { useBeginApp, useConfirmApp } from './useFactors'

interface Props {
  onAdded: (codes: readonly string[]) => void
  onCancel: () => void
}

/** Shows a key as a picture and as text, and asks for the first code the app makes of it. */
export function AddApp({ onAdded, onCancel }: Props) {
  const { t } = useTranslation()
  const { mutate, data, error, isPending } = useBeginApp()
  const confirm = useConfirmApp(onAdded)
  const [code, setCode] = useState('')
  // A second key would void the first, which may be scanned already.
  const begun = useRef(false)
  useEffect(() => {
    if (!begun.current) {
      begun.current = true
      mutate(undefined)
    }
  }, [mutate])
  const send = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate(code)
  }
  if (error) {
    return (
      <ProblemAlert problem={problemOf(error)}>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </ProblemAlert>
    )
  }
  if (isPending || !data) return <PanelMiddle title={t('account.loading')} />
  return (
    <form className={styles.form} onSubmit={send}>
      <p>{t('factors.scan')}</p>
      <svg
        className={styles.qr}
        viewBox={`0 0 ${data.qr.size} ${data.qr.size}`}
        role="img"
        aria-label={t('factors.qr')}
      >
        <rect width={data.qr.size} height={data.qr.size} fill="#ffffff" />
        <path d={data.qr.path} fill="#000000" />
      </svg>
      <p className={styles.words}>{grouped(data.secret)}</p>
      <span className={styles.pair}>
        <CopyButton text={() => data.secret}>{t('factors.copyKey')}</CopyButton>
        <a href={data.uri}>{t('factors.openApp')}</a>
      </span>
      <TextInput label={t('factors.code')} value={code} first oneTimeCode onChange={setCode} />
      {confirm.error && <ProblemAlert problem={problemOf(confirm.error)} />}
      <span className={styles.pair}>
        <Button size="medium" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
        <Button
          type="submit"
          size="medium"
          weight="primary"
          disabled={confirm.isPending || code.trim().length < 6}
        >
          {t('factors.confirm')}
        </Button>
      </span>
    </form>
  )
}

/** As it is typed: four letters at a time. */
export function grouped(secret: string): string {
  return secret.replace(/(.{4})(?!$)/g, '$1 ')
}
