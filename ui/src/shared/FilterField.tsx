import { type FocusEvent, type FormEvent, useEffect, useState } from 'react'
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

/** One line of text that says what is shown, applied by Enter or when something else on the page is used. */
export function FilterField({ applied, placeholder, onApply }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState(applied)
  useEffect(() => setText(applied), [applied])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onApply(text)
  }
  const leave = ({ currentTarget, relatedTarget, target }: FocusEvent<HTMLFormElement>) => {
    // Another window takes the focus, but the field stays the active element.
    const left = !currentTarget.contains(relatedTarget) && document.activeElement !== target
    if (left && text.trim() !== applied) onApply(text)
  }
  return (
    <form className={styles.field} data-filter onSubmit={submit} onBlur={leave}>
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
