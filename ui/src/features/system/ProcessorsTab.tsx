import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import type { Processor, ProcessorVerb } from '../../api/types'
import { Table } from '../../shared/Table'
import { ActDialog } from './ActDialog'
import { ProcessorBeside } from './ProcessorBeside'
import { ProcessorRow } from './ProcessorRow'
import styles from './System.module.css'
import { SystemPanel } from './SystemPanel'
import { useProcessors } from './useSystem'

const COLUMNS = ['name', 'state', 'version', 'position', 'lag', 'node', 'acts'] as const
const KINDS = ['projection', 'reaction'] as const

interface Asked {
  readonly processor: Processor
  readonly verb: ProcessorVerb
}

/** Projections make the rows that screens show, reactions do what follows; each has a place in the history. */
export function ProcessorsTab() {
  const { t } = useTranslation()
  const query = useProcessors()
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <div className={styles.stack}>
      {KINDS.map((kind) => {
        const processors = query.data?.items.filter((processor) => processor.kind === kind) ?? []
        return (
          <SystemPanel
            key={kind}
            title={t(`system.kind.${kind}`)}
            query={query}
            count={processors.length}
            empty={[t('system.noProcessors'), t('system.noProcessorsWhat')]}
          >
            <Table
              label={t(`system.kind.${kind}`)}
              numbers={[t('system.column.position'), t('system.column.lag')]}
              columns={COLUMNS.map((column) => (column === 'acts' ? '' : t(`system.column.${column}`)))}
            >
              {processors.map((processor) => (
                <Fragment key={processor.name}>
                  <ProcessorRow processor={processor} onAsk={(verb) => setAsked({ processor, verb })} />
                  <ProcessorBeside
                    processor={processor}
                    columns={COLUMNS.length}
                    onAsk={(verb) => setAsked({ processor, verb })}
                  />
                </Fragment>
              ))}
            </Table>
          </SystemPanel>
        )
      })}
      {asked && <Ask {...asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

function Ask({ processor: { name }, verb, onClose }: Asked & { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <ActDialog
      title={t(`system.ask.${verb}`, { name })}
      what={t(`system.askWhat.${verb}`)}
      verb={t(`system.do.${verb}`)}
      reason="optional"
      danger={verb === 'discard'}
      act={(reason) =>
        answer(
          api.POST(`/api/v1/system/processors/{name}/${verb}`, {
            params: { path: { name } },
            body: { reason: reason || null },
          }),
        )
      }
      onClose={onClose}
    />
  )
}
