import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { act, type ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import type { Job, Me } from '../../api/types'
import { me, NOW } from '../../app/gallery/fixtures'
import { liveOf, type Scene, Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import type { FrameListener } from '../../live/linkPorts'
import { JobPage } from './JobPage'
import { JobsPage } from './JobsPage'

export const ONE = '3f0f1d04-0000-4000-8000-000000000091'
export const OTHER = '3f0f1d04-0000-4000-8000-000000000092'

export const admin: Me = { ...me, permissions: ['users:*', 'audit:read'] }
/** Looks after people, but deletes nobody, and sees only jobs of their own. */
export const moderator: Me = { ...me, permissions: ['users:read', 'users:write'] }

export function job(part: Partial<Job> = {}): Job {
  return {
    id: ONE,
    type: 'assign-roles',
    status: 'running',
    paused: false,
    progress: { done: 24, failed: 2, total: 37 },
    parameters: { role: 'developer', mode: 'ADD' },
    result: null,
    result_url: `/api/v1/jobs/${part.id ?? ONE}/report`,
    error: null,
    error_code: null,
    undoable: false,
    undoes: null,
    created_at: NOW,
    started_at: NOW,
    finished_at: null,
    created_by: { type: 'user', id: me.id, name: me.username },
    position: 100,
    version: 1,
    ...part,
  }
}

export const over = (part: Partial<Job> = {}): Job =>
  job({
    status: 'done',
    finished_at: NOW,
    undoable: true,
    progress: { done: 37, failed: 2, total: 37 },
    position: 200,
    ...part,
  })

export const problem = (status: number, code: string, title: string) =>
  HttpResponse.json({ title, status, code, errors: [] }, { status })

const REPORT = `row,target,email,result,code,error
1,u-1,ana@example.com,done,,
2,u-2,"kim ""k"" <kim@example.com>",failed,role-too-strong,"Stronger, than your own"
3,u-3,,skipped,,
4,u-4,lee@example.com,waiting,,
`

/** What the server holds and was asked. */
export const there = {
  jobs: [] as Job[],
  report: REPORT,
  asked: [] as string[],
  sent: [] as string[],
  refusal: null as { title: string; status: number; code: string } | null,
}

/** Before each test: one job under way. */
export function serveJobs() {
  there.jobs = [job()]
  there.report = REPORT
  there.asked = []
  there.sent = []
  there.refusal = null
  const find = (id: unknown) => there.jobs.find((one) => one.id === id)
  server.use(
    http.get('*/api/v1/jobs', ({ request }) => {
      const { search, searchParams } = new URL(request.url)
      there.asked.push(search)
      const status = searchParams.get('status')?.split(',')
      const wanted = there.jobs.filter((one) => !status || status.includes(one.status))
      const second = searchParams.has('cursor')
      const items = second ? wanted.slice(2) : wanted.slice(0, 2)
      return HttpResponse.json({ items, nextCursor: second || wanted.length < 3 ? null : 'older' })
    }),
    http.get('*/api/v1/jobs/:id', ({ params }) => {
      const one = find(params.id)
      return one ? HttpResponse.json(one) : problem(404, 'not-found', 'Not found')
    }),
    http.get('*/api/v1/jobs/:id/report', ({ request }) =>
      request.headers.get('Accept') === 'text/csv'
        ? HttpResponse.text(there.report, { headers: { 'Content-Type': 'text/csv;charset=utf-8' } })
        : problem(406, 'not-acceptable', 'Not acceptable'),
    ),
    http.post('*/api/v1/jobs/:id/:verb', ({ request, params }) => {
      const one = find(params.id)
      if (!one) return problem(404, 'not-found', 'Not found')
      if (new URL(request.url).searchParams.has('dry_run'))
        return HttpResponse.json({ dry_run: true, accepted: there.refusal === null, problem: there.refusal })
      there.sent.push(`${params.verb} ${params.id}`)
      const answered = become(one, `${params.verb}`)
      there.jobs = [...there.jobs.filter(({ id }) => id !== answered.id), answered]
      return HttpResponse.json(answered)
    }),
  )
}

function become(one: Job, verb: string): Job {
  if (verb === 'undo') return job({ id: OTHER, status: 'queued', undoes: one.id, position: 300 })
  if (verb === 'cancel') return { ...one, status: 'cancelled', finished_at: NOW, position: one.position + 1 }
  return { ...one, paused: verb === 'pause', position: one.position + 1 }
}

export interface Visit {
  readonly router: ReturnType<typeof createMemoryRouter>
  readonly user: ReturnType<typeof userEvent.setup>
  /** What the server tells whoever started the job. */
  tell(message: object): void
}

export function visit(who: Me, path: string, users: ReactNode = null, scene: Scene = {}): Visit {
  const ears = new Set<FrameListener>()
  const live = liveOf({ ...scene, who })
  const link = {
    ...live.link,
    listen: (destination: string, listener: FrameListener) => {
      if (destination === '/user/queue/jobs') ears.add(listener)
      return () => ears.delete(listener)
    },
  }
  const router = createMemoryRouter(
    [
      { path: '/admin/jobs', Component: JobsPage },
      { path: '/admin/jobs/:id', Component: JobPage },
      { path: '/admin/users', element: users },
    ],
    { initialEntries: [path] },
  )
  render(
    <Stage scene={{ who }} live={{ ...live, link }}>
      <RouterProvider router={router} />
    </Stage>,
  )
  const tell = (message: object) =>
    act(() => {
      for (const ear of ears) ear(message as Parameters<typeof ear>[0])
    })
  return { router, user: userEvent.setup(), tell }
}
