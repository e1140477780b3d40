const STORED = 'ops.singleKeys'

/** Single-key shortcuts can be switched off (WCAG 2.1.4). */
export function singleKeysEnabled(): boolean {
  return localStorage.getItem(STORED) !== 'off'
}

export function enableSingleKeys(enabled: boolean) {
  localStorage.setItem(STORED, enabled ? 'on' : 'off')
}

const SEQUENCE_MILLIS = 1_500

/** Hears every key and tells of each whether it follows `g` closely: then it names a page, and nothing else. */
export function sequence(): (key: string) => boolean {
  let ledAt = 0
  return (key) => {
    const follows = Date.now() - ledAt < SEQUENCE_MILLIS
    ledAt = key === 'g' ? Date.now() : 0
    return follows
  }
}

/** Into these a letter is typed; a box or a choice takes none. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select'

/** Whether a pressed key is meant as a shortcut: no modifier but Shift, not typed into a field, no dialog open. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || !singleKeysEnabled()) return false
  const target = event.target
  if (target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS))) return false
  return document.querySelector('[role="dialog"], [role="listbox"]') === null
}
