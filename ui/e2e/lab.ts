/** Where devices of the lab are broken and mended; `./ops up` prints it. */
const LAB = process.env.LAB

async function lab(path: string, body?: object): Promise<unknown> {
  if (!LAB) throw new Error('LAB names the address of the control API of the lab')
  const reply = await fetch(`${LAB}/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {})
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
  return reply.json()
}

/** Every answer of a device comes later, so that what is asked of it can be seen pending; answers what ends it. */
export async function slowDown(
  device: `pdus/${string}` | `switches/${string}`,
): Promise<() => Promise<unknown>> {
  await lab(`${device}/break`, { mode: 'slow', millis: 700 })
  return () => lab(`${device}/mend`, {})
}

interface LibreNms {
  readonly alerts: readonly { readonly id: number; readonly device: number; readonly rule: number }[]
}

/** A device that nobody else of the lab troubles, and the rule by which it is down. */
const PRINTER = { device: 7, rule: 1 } as const
export const PRINTER_DOWN = 'Device down (ICMP)'

function ask(path: string, body: object): Promise<LibreNms> {
  return lab(`librenms/librenms-1/${path}`, body) as Promise<LibreNms>
}

/** The printer goes down; answers what brings it back. */
export async function takePrinterDown(): Promise<() => Promise<unknown>> {
  const { alerts } = await ask('alerts', PRINTER)
  const alert = alerts.find(({ device, rule }) => device === PRINTER.device && rule === PRINTER.rule)
  if (!alert) throw new Error('the lab raised no alert')
  return () => ask(`alerts/${alert.id}/recover`, {})
}

interface Letter {
  readonly to: string
  readonly subject: string
  readonly links: readonly string[]
}

/** The newest letter to an address, as soon as one is there. */
export async function letterTo(address: string): Promise<Letter> {
  for (let look = 0; look < 60; look++) {
    const [newest] = (await lab(`mail?to=${encodeURIComponent(address)}`)) as readonly Letter[]
    if (newest) return newest
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`no letter came to ${address}`)
}
