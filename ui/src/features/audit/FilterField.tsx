import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/Button'
import { Icon } from '../../shared/Icon'
import { Keycap } from '../../shared/Keycap'
import styles from './FilterField.module.css'
import { type Filter, formatFilter, parseFilter } from './filter'

interface Props {
  filter: Filter
  onFilter: (filter: Filter) => void
}

/** One line of text that says what is shown. */
export function FilterField({ filter, onFilter }: Props) {
  const { t } = useTranslation()
  const applied = formatFilter(filter)
  const [text, setText] = useState(applied)
  useEffect(() => setText(applied), [applied])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onFilter(parseFilter(text))
  }
  return (
    <form className={styles.field} data-filter onSubmit={submit}>
      <Icon name="find" />
      <input
        type="text"
        aria-label={t('audit.filter')}
        placeholder={t('audit.placeholder')}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {applied ? (
        <Button weight="bare" onClick={() => onFilter({})}>
          {t('audit.clear')}
        </Button>
      ) : (
        <Keycap>{'/'}</Keycap>
      )}
    </form>
  )
}
