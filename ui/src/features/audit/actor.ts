import type { TFunction } from 'i18next'
import type { AuditEvent } from '../../api/types'

/** `ben`, `adapter pdu-1`, `key ci`: people by name, everything else with what it is. */
export function actorName({ type, id, name }: AuditEvent['actor'], t: TFunction): string {
  const shown = name ?? id
  return type === 'user' ? shown : `${t(`audit.actorType.${type}`)} ${shown}`
}
