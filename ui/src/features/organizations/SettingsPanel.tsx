import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Organization } from '../../api/types'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { TextInput } from '../../shared/mui/TextInput'
import { Panel, PanelMiddle, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Table } from '../../shared/Table'
import styles from './organizations.module.css'
import { useChangeSettings, useRights, useSettings } from './useOrganizations'

/** What people and programs note with an organization. */
export function SettingsPanel({ organization }: { organization: Organization }) {
  const { t } = useTranslation()
  const { id } = organization
  const rights = useRights(id)
  const settings = useSettings(id)
  const change = useChangeSettings(id)
  const rows = Object.entries(settings.data?.settings ?? {})
  const state: PanelState = settings.isPending ? 'loading' : settings.isError ? 'error' : 'data'
  const error = settings.error ?? change.error
  return (
    <>
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          {settings.error && <Button onClick={() => void settings.refetch()}>{t('action.retry')}</Button>}
        </ProblemAlert>
      )}
      <Panel title={t('organizations.settings')} note={t('organizations.settingsWhat')} state={state}>
        {settings.isSuccess && rows.length === 0 ? (
          <PanelMiddle title={t('organizations.noSettings')} />
        ) : (
          <Table
            label={t('organizations.settings')}
            columns={[t('organizations.settingName'), t('organizations.settingValue'), '']}
          >
            {rows.map(([name, value]) => (
              <tr key={name}>
                <td>{name}</td>
                <td className={styles.quiet}>{value}</td>
                <td className={styles.acts}>
                  {rights.manages && (
                    <Button disabled={change.isPending} onClick={() => change.mutate({ [name]: null })}>
                      {t('organizations.takeAway')} <Hidden>{name}</Hidden>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </Table>
        )}
        {rights.manages && (
          <NewSetting
            busy={change.isPending}
            onSave={(name, value, onSuccess) => change.mutate({ [name]: value }, { onSuccess })}
          />
        )}
      </Panel>
    </>
  )
}

interface NewSettingProps {
  busy: boolean
  onSave: (name: string, value: string, onSaved: () => void) => void
}

/** Notes something, or notes it otherwise under a name there is. What is refused stays to be mended. */
function NewSetting({ busy, onSave }: NewSettingProps) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const clear = () => {
    setName('')
    setValue('')
  }
  return (
    <div className={styles.fields}>
      <TextInput
        label={t('organizations.settingName')}
        value={name}
        help={t('organizations.settingNameHelp')}
        onChange={setName}
      />
      <TextInput label={t('organizations.settingValue')} value={value} onChange={setValue} />
      <div>
        <Button
          size="medium"
          disabled={busy || name.trim() === ''}
          onClick={() => onSave(name.trim(), value, clear)}
        >
          {t('organizations.saveSetting')}
        </Button>
      </div>
    </div>
  )
}
