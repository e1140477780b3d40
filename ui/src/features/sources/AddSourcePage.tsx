import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { SourceWizard } from './SourceWizard'
import { useKinds } from './useKinds'

export function AddSourcePage() {
  const { t } = useTranslation()
  const { data, error } = useKinds()
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (!data) return null
  return <SourceWizard kinds={data.items} title={t('wizard.title')} />
}
