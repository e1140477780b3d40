import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import styles from './FilterField.module.css'
import { Icon } from './Icon'
import { Keycap } from './Keycap'

interface Props {
  /** The filter as text, empty when nothing is filtered. */
  applied: string
  /** What may be written, by example. */
  placeholder: string
  onApply: (text: string) => void
}

/** One line of text that says what is shown. */
export function FilterField({ applied, placeholder, onApply }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState(applied)
  useEffect(() => setText(applied), [applied])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onApply(text)
  }
  return (
    <form className={styles.field} data-filter onSubmit={submit}>
      <Icon name="find" />
      <input
        type="text"
        aria-label={t('filter.label')}
        placeholder={placeholder}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {applied ? (
        <Button weight="bare" onClick={() => onApply('')}>
          {t('filter.clear')}
        </Button>
      ) : (
        <Keycap>{'/'}</Keycap>
      )}
    </form>
  )
}
