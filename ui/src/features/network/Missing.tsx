import { useTranslation } from 'react-i18next'
import { useLive } from '../../live/context'
import { useKeys } from '../../live/hooks'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { useTrail } from './useTrail'

interface Props {
  id: string
  title: string
  what: string
  /** Without a question to the server, it is known as soon as the first snapshot has come. */
  asked?: boolean
}

/** The page of something that is not there; nothing is said before that is known. */
export function Missing({ id, title, what, asked = false }: Props) {
  const { t } = useTranslation()
  const { past } = useLive()
  const known = useKeys('counts/').length > 0
  const trail = useTrail()
  return (
    <>
      <PageHeader title={id} trail={trail} named />
      {(known || asked) && (
        <Panel title={t('page.network')} state="missing">
          <PanelMiddle title={past ? t('past.notKnown') : title}>{what}</PanelMiddle>
        </Panel>
      )}
    </>
  )
}
