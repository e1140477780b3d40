import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BulkAnswer } from '../../../api/types'
import { Stage } from '../../../app/gallery/stage'
import { speak } from '../../../app/i18n'
import { server } from '../../../app/test-server'
import { admin, problem } from '../users.fixture'
import { ImportPage } from './ImportPage'

const JOB = '3f0f1d04-0000-4000-8000-000000000091'

const asked: { search: string; csv: string; type: string | null; key: string | null }[] = []
let failed: BulkAnswer['failed']
let would: BulkAnswer['would']
let warnings: BulkAnswer['warnings']
let total: number

beforeEach(() => {
  asked.length = 0
  failed = []
  would = null
  warnings = []
  total = 2
  server.use(
    http.post('*/api/v1/admin/users/bulk/import', async ({ request }) => {
      const { search, searchParams } = new URL(request.url)
      const { headers } = request
      const [type, key] = [headers.get('Content-Type'), headers.get('Idempotency-Key')]
      asked.push({ search, csv: await request.text(), type, key })
      if (!searchParams.has('dry_run'))
        return HttpResponse.json({ id: JOB, status: 'queued' }, { status: 202 })
      const counts = { total_requested: total, total_succeeded: total - failed.length }
      return HttpResponse.json({
        ...counts,
        success: [],
        failed,
        would: searchParams.get('mode') === 'upsert' ? would : null,
        warnings,
        total_failed: failed.length,
        dry_run: true,
        job_id: null,
      })
    }),
  )
})
afterEach(() => speak('en'))

function visit() {
  const router = createMemoryRouter(
    [
      { path: '/admin/users/import', Component: ImportPage },
      { path: '/admin/jobs/:id', element: <h1>{'the job'}</h1> },
    ],
    { initialEntries: ['/admin/users/import'] },
  )
  render(
    <Stage scene={{ who: admin }}>
      <RouterProvider router={router} />
    </Stage>,
  )
  return { router, user: userEvent.setup() }
}

const PEOPLE = 'Mail;Login;Shoe\nana@example.com;ana;42\n\nkim@example.com;kim;43\n'

const csv = (content: BlobPart, name = 'people.csv') => new File([content], name, { type: 'text/csv' })
const input = () => screen.findByLabelText(/^A file with commas/)
const step = () => screen.getByRole('list', { name: 'Steps' }).querySelector('[aria-current="step"]')

async function toColumns(content: BlobPart = PEOPLE) {
  const visited = visit()
  await visited.user.upload(await input(), csv(content))
  expect(await screen.findByRole('heading', { level: 2, name: 'Columns' })).toHaveFocus()
  return visited
}

async function toCheck() {
  const visited = await toColumns()
  await visited.user.click(screen.getByRole('button', { name: 'Check what would happen' }))
  expect(await screen.findByText('would be new')).toBeVisible()
  return visited
}

describe('people from a file', () => {
  it('are_read_and_their_columns_guessed', async () => {
    await toColumns()
    expect(step()).toHaveTextContent('2. Columns')
    expect(screen.getByText('people.csv: 2 people')).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'Meaning of Mail' })).toHaveValue('email')
    expect(screen.getByRole('combobox', { name: 'Meaning of Login' })).toHaveValue('username')
    expect(screen.getByRole('combobox', { name: 'Meaning of Shoe' })).toHaveValue('')
    expect(screen.getByRole('row', { name: /Mail/ })).toHaveTextContent('ana@example.com · kim@example.com')
    expect(asked).toEqual([])
  })

  it('are_checked_only_once_everybody_is_named', async () => {
    const { user: who } = await toColumns('Login,Key\nana,ana@example.com\n')
    const next = screen.getByRole('button', { name: 'Check what would happen' })
    expect(screen.getByText('Say which column means: E-mail')).toBeVisible()
    expect(next).toBeDisabled()
    await who.selectOptions(screen.getByRole('combobox', { name: 'Meaning of Key' }), 'username')
    expect(screen.getByText('Only one column can mean: User name')).toBeVisible()
    await who.selectOptions(screen.getByRole('combobox', { name: 'Meaning of Key' }), 'email')
    expect(next).toBeEnabled()
  })

  it('show_no_password', async () => {
    await toColumns('email,username,password\nana@example.com,ana,secret word\n')
    expect(screen.getByRole('row', { name: /^password/ })).toHaveTextContent('••••')
    expect(screen.queryByText('secret word')).toBeNull()
  })

  it('are_compared_with_who_is_there_and_then_made', async () => {
    failed = [
      { row: 4, user_id: null, email: 'kim@example.com', error: 'kim is there', code: 'user-exists' },
      { row: 5, user_id: null, email: 'x', error: 'email: must be one', code: 'validation-failed' },
    ]
    total = 3
    const { router, user: who } = await toCheck()
    const counts = screen.getByText('would be new').closest('dl')
    expect(counts).toHaveTextContent('would be new1there already1wrong1')
    const wrong = screen.getByRole('region', { name: 'Table: Rows with something to be said' })
    expect(within(wrong).getByRole('row', { name: /5/ })).toHaveTextContent('email: must be one')
    await who.click(screen.getByRole('button', { name: 'there already 1' }))
    expect(screen.getByRole('row', { name: /4/ })).toHaveTextContent('kim@example.com')
    await who.click(screen.getByRole('button', { name: 'Import 1 person' }))
    await waitFor(() => expect(router.state.location.pathname).toBe(`/admin/jobs/${JOB}`))
    const [rehearsal, applied] = asked
    expect(rehearsal?.search).toBe('?mode=create&dry_run=true')
    expect(applied?.search).toBe('?mode=create')
    expect(applied?.type).toMatch(/^text\/csv/)
    expect(applied?.csv).toBe('email,username\r\nana@example.com,ana\r\n\r\nkim@example.com,kim\r\n')
    expect(rehearsal?.csv).toBe(applied?.csv)
  })

  it('get_what_the_file_says_where_they_are_there_and_it_is_wanted', async () => {
    would = [
      { row: 2, user_id: 'u-ana', email: 'ana@example.com', changes: ['firstName', 'roles'] },
      { row: 4, user_id: null, email: 'kim@example.com', changes: [] },
    ]
    total = 3
    const { router, user: who } = await toCheck()
    await who.click(screen.getByRole('button', { name: 'gets what the file says' }))
    expect(await screen.findByText('would be changed', { selector: 'dt' })).toBeVisible()
    const counts = screen.getByText('would be new').closest('dl')
    expect(counts).toHaveTextContent(
      'would be new1would be changed1would stay as they are1wrong0with a warning0',
    )
    expect(screen.getByRole('row', { name: /ana@example.com/ })).toHaveTextContent('firstName, roles')
    await who.click(screen.getByRole('button', { name: 'Import 2 people' }))
    await waitFor(() => expect(router.state.location.pathname).toBe(`/admin/jobs/${JOB}`))
    expect(asked.map(({ search }) => search)).toEqual([
      '?mode=create&dry_run=true',
      '?mode=upsert&dry_run=true',
      '?mode=upsert',
    ])
    expect(new Set(asked.map(({ csv }) => csv)).size).toBe(1)
  })

  it('are_told_what_is_left_out', async () => {
    warnings = [{ row: 2, user_id: null, warning: 'The column shoe is not known here and was left out' }]
    await toCheck()
    const said = screen.getByRole('region', { name: 'Table: Rows with something to be said' })
    expect(within(said).getByRole('row', { name: /2/ })).toHaveTextContent('The column shoe')
    expect(screen.getByRole('button', { name: 'Import 2 people' })).toBeEnabled()
  })

  it('are_another_request_where_columns_mean_something_else', async () => {
    const { user: who } = await toCheck()
    const keys: (string | null)[] = []
    server.use(
      http.post('*/api/v1/admin/users/bulk/import', ({ request }) => {
        if (keys.length === 2) return undefined
        keys.push(request.headers.get('Idempotency-Key'))
        return problem(503, 'x', `No storage ${keys.length}`)
      }),
    )
    await who.click(screen.getByRole('button', { name: 'Import 2 people' }))
    expect(await screen.findByText('No storage 1')).toBeVisible()
    await who.click(screen.getByRole('button', { name: 'Import 2 people' }))
    expect(await screen.findByText('No storage 2')).toBeVisible()
    expect(keys[0]).toBe(keys[1])
    await who.click(screen.getByRole('button', { name: 'Back' }))
    await who.selectOptions(screen.getByRole('combobox', { name: 'Meaning of Shoe' }), 'lastName')
    await who.click(screen.getByRole('button', { name: 'Check what would happen' }))
    await waitFor(() => expect(asked.at(-1)?.csv).toContain('ana@example.com,ana,42'))
    await who.click(await screen.findByRole('button', { name: 'Import 2 people' }))
    expect(await screen.findByRole('heading', { name: 'the job' })).toBeVisible()
    expect(asked.at(-1)?.key).not.toBe(keys[0])
  })

  it('are_not_made_where_nobody_would_be_new', async () => {
    failed = [2, 4].map((row) => ({ row, user_id: null, email: 'a', error: 'there', code: 'user-exists' }))
    await toCheck()
    expect(screen.getByRole('button', { name: 'Import 0 people' })).toBeDisabled()
  })

  it('are_refused_by_the_server_in_its_words', async () => {
    const { user: who } = await toColumns()
    const refuse = () => problem(429, 'rate-limited', 'Too many requests')
    server.use(http.post('*/api/v1/admin/users/bulk/import', refuse, { once: true }))
    await who.click(screen.getByRole('button', { name: 'Check what would happen' }))
    expect(await screen.findByText('Too many requests')).toBeVisible()
    await who.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await screen.findByText('would be new')).toBeVisible()
  })

  it.each<[string, BlobPart, RegExp]>([
    ['is too large', 'x'.repeat(10 * 1024 * 1024 + 1), /larger than 10 MiB/],
    ['is no UTF-8', new Uint8Array([0x65, 0xe4, 0x0a]), /not written in UTF-8/],
    ['never closes a quote', 'email,username\n"ana,ana\n', /never closed/],
    ['has nobody', 'email,username\n\n', /nobody in this file/],
    ['has too many', `email,username\n${'a,b\n'.repeat(50_001)}`, /more than 50,000/],
  ])('are_not_read_where_the_file_%s', async (_, content, sentence) => {
    const { user: who } = visit()
    await who.upload(await input(), csv(content))
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
    expect(step()).toHaveTextContent('1. File')
  })

  it('speak_german', async () => {
    await speak('de')
    visit()
    expect(await screen.findByRole('heading', { level: 1, name: 'Personen einlesen' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Vorlage' })).toHaveAttribute(
      'href',
      '/api/v1/admin/users/bulk/import/template',
    )
  })
})
