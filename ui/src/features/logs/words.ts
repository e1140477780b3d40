import type { LogLine } from '../../api/types'

export type Tone = 'critical' | 'warning' | 'plain'

/** How loud a line is shown: errors and worse, warnings, and the rest. */
export function toneOf({ severity }: Pick<LogLine, 'severity'>): Tone {
  switch (severity) {
    case 'emergency':
    case 'alert':
    case 'critical':
    case 'error':
      return 'critical'
    case 'warning':
      return 'warning'
    default:
      return 'plain'
  }
}
