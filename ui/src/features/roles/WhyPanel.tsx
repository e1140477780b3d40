import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { Button } from '../../shared/Button'
import { Choice } from '../../shared/mui/Choice'
import { MuiRoot } from '../../shared/mui/MuiRoot'
import { TextInput } from '../../shared/mui/TextInput'
import { Panel } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { resourceWord } from '../../shared/spoken'
import styles from './roles.module.css'
import { type Question, useResources, useWhy } from './useRoles'
import { WhyAnswer } from './WhyAnswer'
import { ACTIONS } from './words'

/** Why somebody may do something, or may not and what would be enough; nobody stands for oneself. */
export function WhyPanel({ person }: { person: string | null }) {
  const { t } = useTranslation()
  const resources = useResources()
  const [resource, setResource] = useState('power')
  const [action, setAction] = useState('execute')
  const [target, setTarget] = useState('')
  const [question, setQuestion] = useState<Question | null>(null)
  const why = useWhy(question)
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setQuestion({ resource, action, target: target.trim(), person })
  }
  const offered = resources.data ?? [resource]
  return (
    <Panel title={t(person ? 'roles.why.title' : 'roles.why.ownTitle')} note={t('roles.why.note')}>
      <MuiRoot>
        <form className={styles.question} onSubmit={ask}>
          <Choice
            label={t('users.resource')}
            value={resource}
            options={offered.map((value) => ({ value, label: resourceWord(value) }))}
            onChange={setResource}
          />
          <Choice
            label={t('roles.why.action')}
            value={action}
            options={ACTIONS.map((value) => ({ value, label: t(`users.action.${value}`) }))}
            onChange={setAction}
          />
          <TextInput
            label={t('roles.why.target')}
            value={target}
            help={t('roles.why.targetHelp')}
            onChange={setTarget}
          />
          <Button type="submit" size="medium">
            {t('roles.why.ask')}
          </Button>
        </form>
      </MuiRoot>
      {resources.error && <ProblemAlert problem={problemOf(resources.error)} />}
      {why.error && <ProblemAlert problem={problemOf(why.error)} />}
      <div role="status">
        {why.isFetching && <p className={styles.waiting}>{t('roles.why.asking')}</p>}
        {why.data && !why.isFetching && <WhyAnswer why={why.data} />}
      </div>
    </Panel>
  )
}
