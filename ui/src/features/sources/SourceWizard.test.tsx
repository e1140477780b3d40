import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Credential, Kind } from '../../api/types'
import { source } from '../../app/gallery/fixtures'
import { RoutedStage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { MuiRoot } from '../../shared/mui/MuiRoot'
import { SourceWizard } from './SourceWizard'

const kind: Kind = {
  kind: 'apc-pdu',
  title: 'APC rack PDU',
  configSchema: { properties: { version: { title: 'SNMP version', enum: ['3', '2c'], default: '3' } } },
  credentialSchema: {
    properties: {
      securityName: { title: 'User name', minLength: 1, maxLength: 32 },
      authPassphrase: { title: 'Authentication passphrase', writeOnly: true, minLength: 15, maxLength: 32 },
    },
    required: ['securityName'],
  },
  credentialKinds: ['snmp-v3'],
  capabilities: ['switch'],
  defaultIntervals: { status: 30, metrics: 30, config: 300 },
  endpointExample: 'snmp://pdu.example.net:161',
  needs: 'SNMPv3 switched on',
}

const FAILED = {
  ok: false,
  steps: [
    { name: 'resolve', ok: true, ms: 3, reason: null, detail: '192.0.2.17' },
    { name: 'authenticate', ok: false, ms: 40, reason: 'AUTHENTICATION', detail: 'wrong digest' },
  ],
  certificate: null,
  discovered: { devices: [], capabilities: [] },
}

const shared = (id: string, name: string, kind: string): Credential => ({
  key: `credential/${id}`,
  id,
  name,
  kind,
  values: { securityName: { set: true, last4: null, updatedAt: null, rotatedBy: null } },
  usedBy: ['pdu-1', 'pdu-2'],
  lastUsed: null,
  version: 1,
})

async function upToCredentials(offered = kind) {
  const user = userEvent.setup()
  render(
    <RoutedStage>
      <MuiRoot>
        <SourceWizard kinds={[offered]} title="Add source" />
      </MuiRoot>
    </RoutedStage>,
  )
  await user.click(screen.getByRole('button', { name: /APC rack PDU/ }))
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'PDU-1')
  await user.type(screen.getByRole('textbox', { name: 'Endpoint' }), 'snmp://192.0.2.17:161')
  await user.click(screen.getByRole('button', { name: 'Next: credentials' }))
  return user
}

beforeEach(() => {
  sessionStorage.clear()
  server.use(
    http.get('*/api/v1/credentials', () =>
      HttpResponse.json({ items: [], nextCursor: null, beforeHistory: false }),
    ),
  )
})

describe('the source wizard', () => {
  it('is_where_it_was_after_an_interruption_but_without_the_secrets', async () => {
    const user = await upToCredentials()
    await user.type(screen.getByLabelText('Authentication passphrase'), 'a-long-passphrase')
    cleanup()
    expect(JSON.stringify(sessionStorage)).not.toContain('a-long-passphrase')
    render(
      <RoutedStage>
        <MuiRoot>
          <SourceWizard kinds={[kind]} title="Add source" />
        </MuiRoot>
      </RoutedStage>,
    )
    expect(screen.getByRole('textbox', { name: 'Endpoint' })).toHaveValue('snmp://192.0.2.17:161')
  })

  it('begins_anew_after_what_was_discarded', async () => {
    const user = await upToCredentials()
    await user.click(screen.getByRole('link', { name: 'Discard' }))
    cleanup()
    render(
      <RoutedStage>
        <MuiRoot>
          <SourceWizard kinds={[kind]} title="Add source" />
        </MuiRoot>
      </RoutedStage>,
    )
    expect(screen.getByRole('button', { name: /APC rack PDU/ })).toBeVisible()
    expect(screen.queryByRole('textbox', { name: 'Endpoint' })).toBeNull()
  })

  it('offers_only_the_ways_to_sign_in_that_the_settings_leave', async () => {
    const user = await upToCredentials({
      ...kind,
      configSchema: { properties: { mode: { title: 'Mode', enum: ['list', 'push'], default: 'list' } } },
      credentialSchema: {
        oneOf: [
          { title: 'Password', properties: { password: {} }, onlyWhen: { mode: ['list'] } },
          { title: 'Token', properties: { token: {} }, onlyWhen: { mode: ['list'] } },
          {
            title: 'Secret',
            properties: { secret: { title: 'Signing secret' } },
            onlyWhen: { mode: ['push'] },
          },
        ],
      },
    })
    await user.click(screen.getByRole('button', { name: 'Token' }))
    await user.click(screen.getByRole('button', { name: 'Back' }))
    await user.click(screen.getByRole('combobox', { name: 'Mode' }))
    await user.click(screen.getByRole('option', { name: 'push' }))
    await user.click(screen.getByRole('button', { name: 'Next: credentials' }))
    expect(screen.getByLabelText('Signing secret')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Token' })).toBeNull()
  })

  it('makes_its_forms_from_the_schemas_of_the_kind', async () => {
    const user = await upToCredentials()
    expect(screen.getByText('15 to 32 characters')).toBeVisible()
    expect(screen.getByLabelText('Authentication passphrase')).toHaveAttribute('type', 'password')
    await user.click(screen.getByRole('button', { name: 'Back' }))
    expect(screen.getByRole('combobox', { name: 'SNMP version' })).toHaveTextContent('3')
  })

  it('says_what_is_missing_before_it_goes_on', async () => {
    const user = await upToCredentials()
    await user.click(screen.getByRole('button', { name: 'Next: test' }))
    expect(screen.getByRole('textbox', { name: 'User name' })).toHaveAccessibleDescription('needed')
  })

  it('explains_a_failed_step_and_what_saving_anyway_means', async () => {
    server.use(http.post('*/api/v1/sources/test', () => HttpResponse.json(FAILED)))
    const user = await upToCredentials()
    await user.type(screen.getByRole('textbox', { name: 'User name' }), 'ops')
    await user.click(screen.getByRole('button', { name: 'Next: test' }))
    expect(await screen.findByText('How to fix it')).toBeVisible()
    expect(screen.getByText('AUTHENTICATION')).toBeVisible()
    expect(screen.getByText('If you save now: PDU-1 starts OFFLINE, AUTHENTICATION.')).toBeVisible()
  })

  it('shows_its_request_without_secrets', async () => {
    server.use(http.post('*/api/v1/sources/test', () => HttpResponse.json(FAILED)))
    const user = await upToCredentials()
    await user.type(screen.getByRole('textbox', { name: 'User name' }), 'ops')
    await user.type(screen.getByLabelText('Authentication passphrase'), 'a-long-passphrase')
    await user.click(screen.getByRole('button', { name: 'Next: test' }))
    await screen.findByText('How to fix it')
    expect(document.body.textContent).toContain('"authPassphrase":"[set]"')
    expect(document.body.textContent).not.toContain('a-long-passphrase')
  })

  it('goes_back_to_the_field_the_server_refuses', async () => {
    const problem = {
      title: 'Validation failed',
      status: 422,
      code: 'validation-failed',
      detail: 'name: is taken',
      errors: [{ field: 'name', code: 'in-use', message: 'is taken' }],
    }
    server.use(
      http.post('*/api/v1/sources/test', () => HttpResponse.json({ ...FAILED, ok: true, steps: [] })),
      http.post('*/api/v1/sources', () => HttpResponse.json(problem, { status: 422 })),
    )
    const user = await upToCredentials()
    await user.type(screen.getByRole('textbox', { name: 'User name' }), 'ops')
    await user.click(screen.getByRole('button', { name: 'Next: test' }))
    await user.click(await screen.findByRole('button', { name: 'Next: what to watch' }))
    await user.click(screen.getByRole('button', { name: 'Save and start' }))
    expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('is taken')
  })

  it('uses_a_shared_credential_instead_of_new_ones', async () => {
    let body: Record<string, unknown> = {}
    server.use(
      http.get('*/api/v1/credentials', () =>
        HttpResponse.json({
          items: [shared('cr1', 'rack SNMP', 'snmp-v3'), shared('cr2', 'hostmon login', 'password')],
          nextCursor: null,
          beforeHistory: false,
        }),
      ),
      http.post('*/api/v1/sources/test', async ({ request }) => {
        body = (await request.json()) as Record<string, unknown>
        return HttpResponse.json(FAILED)
      }),
    )
    const user = await upToCredentials()
    await user.click(await screen.findByRole('combobox', { name: 'Credential' }))
    expect(screen.queryByRole('option', { name: /hostmon/ })).toBeNull()
    await user.click(screen.getByRole('option', { name: /rack SNMP/ }))
    expect(screen.queryByRole('textbox', { name: 'User name' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Next: test' }))
    await screen.findByText('How to fix it')
    expect(body).toMatchObject({ credentialId: 'cr1' })
    expect(body).not.toHaveProperty('credentials')
  })

  it('keeps_address_and_credentials_of_an_edited_source_unless_they_change', async () => {
    let body: Record<string, unknown> = {}
    server.use(
      http.post('*/api/v1/sources/pdu-1/test', () => HttpResponse.json({ ...FAILED, ok: true, steps: [] })),
      http.put('*/api/v1/sources/pdu-1', async ({ request }) => {
        body = (await request.json()) as Record<string, unknown>
        return HttpResponse.json(source())
      }),
    )
    const user = userEvent.setup()
    render(
      <RoutedStage>
        <MuiRoot>
          <SourceWizard kinds={[kind]} title="Edit" existing={source()} />
        </MuiRoot>
      </RoutedStage>,
    )
    for (const next of ['Next: credentials', 'Next: test', 'Next: what to watch', 'Save and start'])
      await user.click(await screen.findByRole('button', { name: next }))
    expect(body).toMatchObject({ name: 'PDU-1', required: true })
    expect(body).not.toHaveProperty('endpoint')
    expect(body).not.toHaveProperty('credentials')
  })
})
