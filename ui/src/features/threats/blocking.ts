import { answer, api, rehearsal } from '../../api/client'
import type { BlockAsk, Command, DryRun } from '../../api/types'

/** What is asked of the firewalls: to keep an address out, or to let it in again. */
export type Asking =
  | { readonly verb: 'block'; readonly body: BlockAsk }
  | { readonly verb: 'unblock'; readonly ip: string; readonly reason: string }

function call(asking: Asking, query: { dry_run?: true }, headers: Record<string, string>) {
  if (asking.verb === 'block')
    return api.POST('/api/v1/security/blocks', {
      params: { query },
      body: asking.body,
      headers,
    })
  const said = asking.reason ? { reason: asking.reason } : {}
  const params = { path: { ip: asking.ip }, query: { ...query, ...said } }
  return api.DELETE('/api/v1/security/blocks/{ip}', { params, headers })
}

/** What would happen. Nothing is stored for it, and no firewall is touched. */
export function rehearse(asking: Asking): Promise<DryRun> {
  return rehearsal(call(asking, { dry_run: true }, {}))
}

export function give(asking: Asking, key: string): Promise<Command> {
  return answer(call(asking, {}, { 'Idempotency-Key': key }))
}
