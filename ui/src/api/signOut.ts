import { csrfToken } from './client'

/** Ends the session here and at the provider. By fetch: the page's policy forbids a form to be redirected there. */
export async function signOut() {
  const headers = { Accept: 'application/json', 'X-CSRF-Token': csrfToken() }
  const response = await fetch('/auth/logout', { method: 'POST', headers })
  const body: unknown = response.ok ? await response.json() : null
  const redirect = (body as { redirect?: string } | null)?.redirect
  window.location.assign(redirect ?? '/login')
}

/** Where somebody proves again who they are; it leads back to this page. */
export function freshSignIn(): string {
  const here = window.location.pathname + window.location.search
  return `/auth/login?max_age=0&return_url=${encodeURIComponent(here)}`
}
