import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Machine, MachineWish } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { TextInput } from '../../shared/mui/TextInput'
import { Tick } from '../../shared/mui/Tick'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useSession } from '../../shared/session'
import { resourceWord } from '../../shared/spoken'
import styles from './machines.module.css'
import { useGivable } from './useMachines'
import { groupsOf, isClientId, LONGEST_NAME, toggled } from './words'

interface Props {
  /** Which is changed; `null` for a new one. */
  machine: Machine | null
  error: Error | null
  sending: boolean
  onSend: (wish: MachineWish) => void
  onClose: () => void
}

/** What a machine is called and what it may. */
export function MachineDialog({ machine, error, sending, onSend, onClose }: Props) {
  const { t } = useTranslation()
  const { permissions: held } = useSession()
  const givable = useGivable()
  const [clientId, setClientId] = useState(machine?.client_id ?? '')
  const [name, setName] = useState(machine?.name ?? '')
  const [roles, setRoles] = useState<readonly string[]>(machine?.roles ?? ['viewer'])
  const [permissions, setPermissions] = useState<readonly string[]>(machine?.permissions ?? [])
  const client = clientId.trim()
  const faulty = client !== '' && !isClientId(client)
  const long = name.trim().length > LONGEST_NAME
  const verb = machine ? t('machines.changeVerb', { name: machine.client_id }) : t('machines.create')
  const offered = [...new Set([...(givable.data ?? []), ...(machine?.roles ?? [])])].sort()
  return (
    <AskDialog
      question={t('machines.question', { verb })}
      where={t('page.serviceAccounts')}
      facts={null}
      warning={null}
      verb={verb}
      dangerous={false}
      written
      ready={isClientId(client) && !long && !sending}
      error={error}
      saysWhy
      onAct={() =>
        onSend({ client_id: client, name: name.trim(), roles: [...roles], permissions: [...permissions] })
      }
      onClose={onClose}
    >
      <div className={styles.fields}>
        {!machine && (
          <TextInput
            label={t('machines.clientId')}
            value={clientId}
            needed
            first
            help={t('machines.clientIdHelp')}
            error={faulty ? t('machines.clientIdFault') : undefined}
            onChange={setClientId}
          />
        )}
        <TextInput
          label={t('machines.name')}
          value={name}
          first={machine !== null}
          help={t('machines.nameHelp')}
          error={long ? t('machines.nameLong') : undefined}
          onChange={setName}
        />
        <fieldset className={styles.choices}>
          <legend>{t('machines.roles')}</legend>
          {offered.map((role) => (
            <Tick
              key={role}
              label={role}
              checked={roles.includes(role)}
              onChange={() => setRoles(toggled(roles, role))}
            />
          ))}
        </fieldset>
        <fieldset className={styles.choices}>
          <legend>{t('machines.permissions', { count: permissions.length })}</legend>
          <p className={styles.quiet}>{t('machines.permissionsHelp')}</p>
          {groupsOf(held, machine?.permissions ?? []).map(({ resource, permissions: ofIt }) => (
            <div key={resource} className={styles.group}>
              <span title={resource}>{resourceWord(resource)}</span>
              <div>
                {ofIt.map((one) => (
                  <Tick
                    key={one}
                    label={one}
                    checked={permissions.includes(one)}
                    onChange={() => setPermissions(toggled(permissions, one))}
                  />
                ))}
              </div>
            </div>
          ))}
        </fieldset>
      </div>
      {error && <ProblemAlert problem={problemOf(error)} />}
    </AskDialog>
  )
}
