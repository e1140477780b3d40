import { useTranslation } from 'react-i18next'
import type { Kind } from '../../api/types'
import { Panel } from '../../shared/Panel'
import styles from './TypeStep.module.css'

interface Props {
  kinds: readonly Kind[]
  chosen: Kind | undefined
  onChoose: (kind: Kind) => void
}

export function TypeStep({ kinds, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <Panel title={t('wizard.step.type')}>
      <ul className={styles.kinds}>
        {kinds.map((kind) => (
          <li key={kind.kind}>
            <button type="button" aria-pressed={kind.kind === chosen?.kind} onClick={() => onChoose(kind)}>
              <b>{kind.title}</b>
              <span>{kind.needs}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
