import { lazy, Suspense } from 'react'
import type { ApiKey, ShownKey } from '../../api/types'
import type { Place } from './useKeys'

const NewKeyDialog = lazy(async () => ({ default: (await import('./NewKeyDialog')).NewKeyDialog }))
const SecretDialog = lazy(async () => ({ default: (await import('./SecretDialog')).SecretDialog }))
const RotateDialog = lazy(async () => ({ default: (await import('./RotateDialog')).RotateDialog }))
const ChangeKeyDialog = lazy(async () => ({ default: (await import('./ChangeKeyDialog')).ChangeKeyDialog }))
const RevokeKeyDialog = lazy(async () => ({ default: (await import('./RevokeKeyDialog')).RevokeKeyDialog }))

/** What is being asked, or shown for the one time. */
export type Asking =
  | { readonly what: 'new'; readonly scopes?: readonly string[] }
  | { readonly what: 'change' | 'rotate' | 'revoke'; readonly apiKey: ApiKey }
  | { readonly what: 'secret'; readonly shown: ShownKey }
  | null

interface Props {
  asking: Asking
  place: Place
  onAsking: (asking: Asking) => void
}

/** The one dialog that is open. */
export function KeyDialogs({ asking, place, onAsking }: Props) {
  const close = () => onAsking(null)
  const show = (shown: ShownKey) => onAsking({ what: 'secret', shown })
  const organization = place.kind === 'organization' ? { organization: place.id } : {}
  return (
    <Suspense>
      {asking?.what === 'new' && (
        <NewKeyDialog
          {...organization}
          {...(asking.scopes ? { first: asking.scopes } : {})}
          onShown={show}
          onClose={close}
        />
      )}
      {asking?.what === 'secret' && <SecretDialog shown={asking.shown} onKept={close} />}
      {asking?.what === 'rotate' && <RotateDialog apiKey={asking.apiKey} onShown={show} onClose={close} />}
      {asking?.what === 'change' && <ChangeKeyDialog apiKey={asking.apiKey} onClose={close} />}
      {asking?.what === 'revoke' && <RevokeKeyDialog place={place} apiKey={asking.apiKey} onClose={close} />}
    </Suspense>
  )
}
