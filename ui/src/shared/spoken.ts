import i18next from 'i18next'

/** The word under a key that is made from what the server says, which the compiler does not know. */
export function wordAt(key: string): string | undefined {
  return i18next.exists(key) ? (i18next.t as (key: string) => string)(key) : undefined
}

/** `power.SwitchOutlet` as one reads it: Switch outlet. One this browser has no words for is read by its name. */
export function commandTitle(type: string): string {
  return wordAt(`command.${type}`) ?? spoken(type)
}

function spoken(type: string): string {
  const name = type.slice(type.lastIndexOf('.') + 1)
  const words = name.replace(/([a-z0-9])([A-Z])/g, (_, end, begin) => `${end} ${begin.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What permissions are about, such as `api_keys`: API keys. */
export function resourceWord(resource: string): string {
  return wordAt(`permission.resource.${resource}`) ?? resource
}

/** What a role is for. Those that are there from the start are told in the reader's language. */
export function roleWhat({
  name,
  description,
}: {
  readonly name: string
  readonly description: string
}): string {
  return wordAt(`permission.role.${name}`) ?? description
}

/** What went wrong, by its code. The server says it in English, and what exactly it was in English only. */
export function problemTitle({ code, title }: { readonly code: string; readonly title: string }): string {
  return wordAt(`problem.${code}`) ?? title
}
