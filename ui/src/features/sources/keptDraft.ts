import type { Draft } from './draft'

const KEPT = 'ops.sourceDraft'

/** Survives a fresh sign-in or a reload in this tab. Credentials are never written down. */
export function keepDraft(draft: Draft) {
  sessionStorage.setItem(KEPT, JSON.stringify({ ...draft, credentials: {} }))
}

export function dropDraft() {
  sessionStorage.removeItem(KEPT)
}

export function keptDraft(): Draft | undefined {
  const text = sessionStorage.getItem(KEPT)
  return text ? (JSON.parse(text) as Draft) : undefined
}
