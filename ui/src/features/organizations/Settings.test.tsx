import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { pressWhenReady } from '../../app/pressWhenReady'
import { acceptsRehearsals, server } from '../../app/test-server'
import { ACME, admin, rowOf, serveOrganizations, visit } from './organizations.fixture'

let sent: unknown[] = []

const refused = (status: number, code: string, detail: string) =>
  HttpResponse.json({ title: code, status, code, detail, errors: [] }, { status })

beforeEach(() => {
  serveOrganizations()
  sent = []
  server.use(acceptsRehearsals)
})

describe('settings', () => {
  it('are_noted_and_taken_away', async () => {
    let settings: Record<string, string> = { color: 'blue' }
    server.use(
      http.get('*/api/v1/organizations/:id/settings', () => HttpResponse.json({ settings, version: 7 })),
      http.put('*/api/v1/organizations/:id/settings', async ({ request }) => {
        const body = (await request.json()) as { settings: Record<string, string | null> }
        sent.push(body.settings)
        const after = Object.entries({ ...settings, ...body.settings }).filter(([, value]) => value !== null)
        settings = Object.fromEntries(after) as Record<string, string>
        return HttpResponse.json({ settings, version: 8 })
      }),
    )
    const { user } = visit(admin, `/admin/organizations/${ACME}/settings`)
    await rowOf('blue')
    await user.type(screen.getByRole('textbox', { name: 'Setting' }), 'floor')
    await user.type(screen.getByRole('textbox', { name: 'Value' }), '3')
    await pressWhenReady(user, 'Save')
    await rowOf('floor')
    await pressWhenReady(user, 'Remove color')
    await waitFor(() => expect(sent).toEqual([{ floor: '3' }, { color: null }]))
  })
})

describe('a setting that is refused', () => {
  it('stays_to_be_mended', async () => {
    server.use(
      http.get('*/api/v1/organizations/:id/settings', () => HttpResponse.json({ settings: {}, version: 7 })),
      http.put('*/api/v1/organizations/:id/settings', () =>
        refused(422, 'validation-failed', 'name must be one of settings'),
      ),
    )
    const { user } = visit(admin, `/admin/organizations/${ACME}/settings`)
    const name = await screen.findByRole('textbox', { name: 'Setting' })
    await user.type(name, 'Floor!')
    await user.type(screen.getByRole('textbox', { name: 'Value' }), '3')
    await pressWhenReady(user, 'Save')
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(name).toHaveValue('Floor!')
    expect(screen.getByRole('textbox', { name: 'Value' })).toHaveValue('3')
  })
})
