import { csrfToken } from './client'

const RETURN = 'ops.return'

/** Ends the session here and at the provider. By fetch: the page's policy forbids a form to be redirected there. */
export async function signOut() {
  const headers = { Accept: 'application/json', 'X-CSRF-Token': csrfToken() }
  const response = await fetch('/auth/logout', { method: 'POST', headers })
  const body: unknown = response.ok ? await response.json() : null
  const redirect = (body as { redirect?: string } | null)?.redirect
  window.location.assign(redirect ?? '/login')
}

/** Signs out in order to sign in afresh; the login page leads back to this one. */
export function signInAgain(): Promise<void> {
  sessionStorage.setItem(RETURN, window.location.pathname + window.location.search)
  return signOut()
}

/** Where {@link signInAgain} was called, once. */
export function takeReturnPath(): string | null {
  const path = sessionStorage.getItem(RETURN)
  sessionStorage.removeItem(RETURN)
  return path
}
