/** The page of an entity, by its key; `null` where it has none. */
export function pageOf(key: string): string | null {
  const [kind, id = '', ...rest] = key.split('/')
  switch (kind) {
    case 'wan':
      return `/ops/wan/${id}`
    case 'switch':
      return `/ops/network/${id}`
    case 'port':
      return `/ops/network/${id}/ports/${rest.join('/')}`
    case 'pdu':
    case 'outlet':
      return `/ops/power/${id}`
    default:
      return null
  }
}
