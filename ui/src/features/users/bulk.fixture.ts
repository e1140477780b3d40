import { HttpResponse, http } from 'msw'
import type { BulkAnswer } from '../../api/types'
import { server } from '../../app/test-server'
import { problem, there } from './users.fixture'

interface Asked {
  readonly act: string
  readonly rehearsed: boolean
  readonly key: string | null
  readonly prefer: string | null
  readonly body: Readonly<Record<string, unknown>>
}

/** What was asked for many people, and who is refused. */
export const bulk = {
  asked: [] as Asked[],
  refused: [] as BulkAnswer['failed'],
  /** Answers instead, once. */
  instead: null as (() => Response) | null,
}

export const JOB = '3f0f1d04-0000-4000-8000-000000000091'

export const sent = () => bulk.asked.filter(({ rehearsed }) => !rehearsed)

/** What the server does with many people: everybody who is not refused goes through. */
export function serveBulk() {
  bulk.asked = []
  bulk.refused = []
  bulk.instead = null
  server.use(
    http.post('*/api/v1/admin/users/bulk/:act', async ({ request, params }) => {
      const rehearsed = new URL(request.url).searchParams.has('dry_run')
      const body = (await request.json()) as Asked['body']
      const { headers } = request
      const [key, prefer] = [headers.get('Idempotency-Key'), headers.get('Prefer')]
      bulk.asked.push({ act: `${params.act}`, rehearsed, key, prefer, body })
      const other = bulk.instead?.()
      bulk.instead = null
      if (other) return other
      const ids = (body.user_ids as string[] | undefined) ?? there.users.map(({ id }) => id)
      const expected = body.expected_count
      if (expected !== undefined && expected !== ids.length)
        return problem(409, 'count-changed', 'The count has changed', { count: ids.length })
      if (!rehearsed) return HttpResponse.json({ id: JOB, status: 'queued' }, { status: 202 })
      const out = bulk.refused.map(({ user_id }) => user_id)
      const success = ids.filter((id) => !out.includes(id))
      const answer: BulkAnswer = {
        success,
        failed: bulk.refused,
        warnings: [],
        total_requested: ids.length,
        total_succeeded: success.length,
        total_failed: bulk.refused.length,
        dry_run: true,
        job_id: null,
        would: null,
      }
      return HttpResponse.json(answer)
    }),
  )
}
