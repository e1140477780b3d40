/** In this order: most browsers name others, too. */
const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

const find = (table: typeof BROWSERS, agent: string) => table.find(([pattern]) => pattern.test(agent))?.[1]

/** "Firefox · Linux", or what it calls itself first. */
export function browserName(agent: string): string {
  const browser = find(BROWSERS, agent)
  const system = find(SYSTEMS, agent)
  if (!browser) return agent.split(' ')[0] ?? agent
  return system ? `${browser} · ${system}` : browser
}
