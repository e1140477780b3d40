import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { act } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import type { Approval, ApprovalRule, Me } from '../../api/types'
import { command, me } from '../../app/gallery/fixtures'
import { liveOf, Stage } from '../../app/gallery/stage'
import { acceptsRehearsals, server } from '../../app/test-server'
import type { FrameListener } from '../../live/linkPorts'
import { ApprovalsPage } from './ApprovalsPage'

/** Looks after the rules. */
export const keeper: Me = { ...me, permissions: [...me.permissions, 'settings:read', 'settings:write'] }

export const approval = (part: Partial<Approval> = {}): Approval => ({
  key: 'approval/c1',
  id: 'c1',
  type: 'power.SwitchOutlet',
  target: { key: 'outlet/pdu-1/9', name: 'lab-04' },
  permission: 'power:execute',
  org_id: 'o1',
  summary: [{ path: 'state', value: 'OFF' }],
  reason: 'swap the disks',
  requested_by: { type: 'user', id: 'u-ana', name: 'ana' },
  requested_at: '2026-11-21T13:28:25.000Z',
  expires_at: '2026-11-21T13:43:25.000Z',
  status: 'waiting',
  outcome: null,
  decided_by: null,
  decided_at: null,
  note: null,
  break_glass: null,
  review: null,
  may: ['approve', 'deny'],
  position: 4,
  version: 1,
  ...part,
})

export const rule = (type: string, part: Partial<ApprovalRule> = {}): ApprovalRule => ({
  type,
  feature: type.split('.')[0] ?? '',
  permission: 'power:execute',
  approvable: true,
  why_not: null,
  required: false,
  minutes: 15,
  ...part,
})

/** What the server holds, and what it was asked. */
export const there = { approvals: [] as Approval[], rules: [] as ApprovalRule[], sent: [] as unknown[] }

const isOpen = ({ status }: Approval) => status === 'waiting'
const isToReview = ({ break_glass, review }: Approval) => break_glass !== null && review === null

/** Before each test: one that waits and one rule. */
export function serveApprovals() {
  there.approvals = [approval()]
  there.rules = [rule('power.SwitchOutlet')]
  there.sent = []
  server.use(acceptsRehearsals, ...reads(), ...writes())
}

function reads() {
  return [
    http.get('*/api/v1/admin/approvals', ({ request }) => {
      const status = new URL(request.url).searchParams.get('status')
      const items = there.approvals.filter((one) =>
        status === 'review' ? isToReview(one) : status === 'waiting' ? isOpen(one) : !isOpen(one),
      )
      return HttpResponse.json({ items, nextCursor: null, beforeHistory: false })
    }),
    http.get('*/api/v1/admin/approvals/rules', () => HttpResponse.json({ types: there.rules })),
  ]
}

function writes() {
  return [
    http.post('*/api/v1/commands/:id/:act', async ({ params, request }) => {
      const text = await request.text()
      there.sent.push([params.act, text ? JSON.parse(text) : null])
      there.approvals = []
      return HttpResponse.json(command({ status: 'confirmed' }), { status: 202 })
    }),
    http.put('*/api/v1/admin/approvals/rules/:type', async ({ params, request }) => {
      const wish = (await request.json()) as Partial<ApprovalRule>
      there.sent.push([params.type, wish])
      there.rules = there.rules.map((one) => (one.type === params.type ? { ...one, ...wish } : one))
      return HttpResponse.json({ types: there.rules })
    }),
  ]
}

export function visit(at = '/admin/approvals', who: Me = me) {
  const router = createMemoryRouter([{ path: '/admin/approvals', element: <ApprovalsPage /> }], {
    initialEntries: [at],
  })
  const user = userEvent.setup()
  const ears = new Set<FrameListener>()
  const live = liveOf({ who })
  const link = {
    ...live.link,
    listen: (destination: string, listener: FrameListener) => {
      if (destination === '/user/queue/approvals') ears.add(listener)
      return () => ears.delete(listener)
    },
  }
  render(
    <Stage scene={{ who }} live={{ ...live, link }}>
      <RouterProvider router={router} />
    </Stage>,
  )
  /** What the server tells whoever may see it. */
  const tell = (message: object) =>
    act(() => {
      for (const ear of ears) ear(message as Parameters<FrameListener>[0])
    })
  return { user, router, tell }
}
