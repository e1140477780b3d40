const PER_GROUP = 6
const PARTS = /^(\D*?)(\d[\d.]*)$/

/** How a port's number ends: `ether` and `17` of `ether17`. A number without digits is all prefix. */
function partsOf(number: string): readonly [prefix: string, digits: string] {
  const found = PARTS.exec(number)
  return found ? [found[1] ?? '', found[2] ?? ''] : [number, '']
}

/**
 * What the small cells of a faceplate say. The prefix that most interfaces share is left out; of any other its
 * first letter stays, so that `sfp-sfpplus1` is not taken for `ether1`.
 */
export function facesOf(numbers: readonly string[]): string[] {
  const parts = numbers.map(partsOf)
  const bearers = new Map<string, number>()
  for (const [prefix] of parts) bearers.set(prefix, (bearers.get(prefix) ?? 0) + 1)
  const [usual] = [...bearers].sort(([, one], [, other]) => other - one)[0] ?? ['']
  return parts.map(([prefix, digits]) => {
    if (digits === '') return prefix.slice(0, 2)
    return prefix === usual ? digits : `${prefix.slice(0, 1)}${digits}`
  })
}

/** In groups of six, as they sit on the device. */
export function groupsOf<T>(ports: readonly T[]): T[][] {
  const count = Math.ceil(ports.length / PER_GROUP)
  return Array.from({ length: count }, (_, group) => ports.slice(group * PER_GROUP, (group + 1) * PER_GROUP))
}
