import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../api/types'
import { Button } from '../../shared/Button'
import { Choice } from '../../shared/mui/Choice'
import { MuiRoot } from '../../shared/mui/MuiRoot'
import { TextInput } from '../../shared/mui/TextInput'
import { Panel, PanelNotice } from '../../shared/Panel'
import { MatrixTable } from './MatrixTable'
import styles from './roles.module.css'
import { useMayWrite } from './useRoles'
import { type Draft, differs, draftOf, LEVELS, LONGEST_DESCRIPTION, toggled } from './words'

const SaveRoleDialog = lazy(async () => ({ default: (await import('./SaveRoleDialog')).SaveRoleDialog }))

interface Props {
  role: Role
  onClone: () => void
  onDelete: () => void
}

/** What somebody has written, and the version of the role they had before them. */
interface Edited {
  readonly draft: Draft
  readonly version: number | null
}

/**
 * What one role may. Roles of one's own are changed here; nothing is sent before it was shown what it would
 * do, and nothing that somebody else changed meanwhile is written over unseen.
 */
export function RolePanel({ role, onClone, onDelete }: Props) {
  const { t } = useTranslation()
  const may = useMayWrite()
  const writes = may && !role.system
  const before = draftOf(role)
  const [edited, setEdited] = useState<Edited | null>(null)
  const [saving, setSaving] = useState(false)
  const draft = edited?.draft ?? before
  const version = edited ? edited.version : role.version
  const setDraft = (next: Draft) => setEdited({ draft: next, version })
  const changed = differs(before, draft)
  const moved = changed && version !== role.version
  const tooLong = draft.description.length > LONGEST_DESCRIPTION
  return (
    <Panel
      title={role.name}
      note={writes ? t('roles.legend') : undefined}
      end={
        may && (
          <>
            <Button onClick={onClone}>{t('roles.clone')}</Button>
            {writes && <Button onClick={onDelete}>{t('roles.delete')}</Button>}
          </>
        )
      }
    >
      {role.system && <PanelNotice>{t('roles.systemWhat')}</PanelNotice>}
      {moved && (
        <PanelNotice>
          {t('roles.moved')}
          <Button onClick={() => setEdited(null)}>{t('roles.takeTheirs')}</Button>
          <Button onClick={() => setEdited({ draft, version: role.version })}>{t('roles.keepMine')}</Button>
        </PanelNotice>
      )}
      {writes && (
        <MuiRoot>
          <div className={styles.fields}>
            <TextInput
              label={t('roles.field.description')}
              value={draft.description}
              error={tooLong ? t('roles.fault.description') : undefined}
              onChange={(description) => setDraft({ ...draft, description })}
            />
            <Choice
              label={t('roles.field.level')}
              value={`${draft.level}`}
              help={t('roles.levelHelp')}
              options={LEVELS.map((level) => ({ value: `${level}`, label: `${level}` }))}
              onChange={(level) => setDraft({ ...draft, level: Number(level) })}
            />
            <Choice
              label={t('roles.field.scope')}
              value={draft.scope}
              help={t('roles.scopeHelp')}
              options={(['own', 'platform'] as const).map((value) => ({
                value,
                label: t(`roles.scope.${value}`),
              }))}
              onChange={(scope) => setDraft({ ...draft, scope })}
            />
          </div>
        </MuiRoot>
      )}
      <MatrixTable
        name={role.name}
        before={before.permissions}
        granted={draft.permissions}
        onToggle={
          writes
            ? (resource, action) =>
                setDraft({ ...draft, permissions: toggled(draft.permissions, resource, action) })
            : null
        }
      />
      {writes && (
        <div className={styles.foot}>
          <Button size="medium" disabled={!changed} onClick={() => setEdited(null)}>
            {t('roles.discard')}
          </Button>
          <Button
            size="medium"
            weight="primary"
            disabled={!changed || moved || tooLong}
            onClick={() => setSaving(true)}
          >
            {t('roles.save')}
          </Button>
        </div>
      )}
      <Suspense>
        {saving && (
          <SaveRoleDialog
            role={{ ...role, version }}
            draft={draft}
            onSaved={() => {
              setSaving(false)
              setEdited(null)
            }}
            onClose={() => setSaving(false)}
          />
        )}
      </Suspense>
    </Panel>
  )
}
