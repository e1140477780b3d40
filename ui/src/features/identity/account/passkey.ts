/** What WebAuthn's Level 3 calls the JSON forms; older browsers know neither. */
interface Asking {
  parseCreationOptionsFromJSON?: (options: unknown) => PublicKeyCredentialCreationOptions
}

/** Nobody chose a passkey, or the browser would not. */
export class NoPasskey extends Error {}

/** Whether this browser can make passkeys. */
export function canMakePasskeys(): boolean {
  return typeof asking()?.parseCreationOptionsFromJSON === 'function'
}

/** Asks the browser for a passkey; it asks its owner. */
export async function makePasskey(options: unknown): Promise<Record<string, unknown>> {
  const publicKey = asking()?.parseCreationOptionsFromJSON?.(options)
  if (!publicKey) throw new NoPasskey()
  const made = await navigator.credentials.create({ publicKey }).catch((cause: unknown) => {
    throw new NoPasskey(String(cause))
  })
  if (!(made instanceof PublicKeyCredential)) throw new NoPasskey()
  return made.toJSON() as Record<string, unknown>
}

function asking(): Asking | undefined {
  return (window as { PublicKeyCredential?: Asking }).PublicKeyCredential
}
