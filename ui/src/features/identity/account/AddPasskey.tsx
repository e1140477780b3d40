import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import { Button } from '../../../shared/Button'
import { browserName } from '../../../shared/browserName'
import { TextInput } from '../../../shared/mui/TextInput'
import { PanelNotice } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import styles from './Account.module.css'
import { NoPasskey } from './passkey'
import { useAddPasskey } from './useFactors'

interface Props {
  onAdded: (codes: readonly string[]) => void
  onCancel: () => void
}

/** Asks how the passkey is called; the browser asks the rest. */
export function AddPasskey({ onAdded, onCancel }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState(() => browserName(navigator.userAgent))
  const add = useAddPasskey(onAdded)
  const send = (event: FormEvent) => {
    event.preventDefault()
    add.mutate(name.trim())
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <p>{t('factors.passkeyWhat')}</p>
      <TextInput label={t('factors.name')} value={name} first onChange={setName} />
      {add.error instanceof NoPasskey && (
        <PanelNotice word={t('factors.noneMade')}>{t('factors.noneMadeWhat')}</PanelNotice>
      )}
      {add.error && !(add.error instanceof NoPasskey) && <ProblemAlert problem={problemOf(add.error)} />}
      <span className={styles.pair}>
        <Button size="medium" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" size="medium" weight="primary" disabled={add.isPending || name.trim() === ''}>
          {t('factors.make')}
        </Button>
      </span>
    </form>
  )
}
