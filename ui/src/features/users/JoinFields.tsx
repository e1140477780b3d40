import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../shared/mui/Choice'
import { TextInput } from '../../shared/mui/TextInput'
import { useSettled } from '../../shared/useSettled'
import { NotLoaded } from './NotLoaded'
import { useJoinable } from './useUsers'
import { ORG_ROLES } from './words'

interface Props {
  organization: string
  orgRole: string
  onChange: (organization: string, orgRole: string) => void
}

/** A team to join beside one's own organization, looked for at the server. */
export function JoinFields({ organization, orgRole, onChange }: Props) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const joinable = useJoinable(useSettled(words.trim()))
  const found = joinable.data
  const teams = found?.organizations ?? []
  const left = found ? found.total - teams.length : 0
  const known = teams.some((team) => team.id === organization)
  return (
    <>
      <TextInput
        label={t('users.findTeam')}
        value={words}
        help={left > 0 ? t('users.moreTeams', { count: left }) : t('users.findTeamHelp')}
        onChange={(text) => {
          setWords(text)
          onChange('', orgRole)
        }}
      />
      <NotLoaded query={joinable} />
      <Choice
        label={t('users.column.organization')}
        value={known ? organization : ''}
        options={[
          { value: '', label: t('users.noTeam') },
          ...teams.map((team) => ({ value: team.id, label: team.display_name || team.name })),
        ]}
        onChange={(team) => onChange(team, orgRole)}
      />
      <Choice
        label={t('users.field.orgRole')}
        value={orgRole}
        locked={!known}
        options={ORG_ROLES.map((role) => ({ value: role, label: t(`organizations.role.${role}`) }))}
        onChange={(role) => onChange(organization, role)}
      />
    </>
  )
}
