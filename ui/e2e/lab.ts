/** Where devices of the lab are broken and mended; `./ops up` prints it. */
const LAB = process.env.LAB

interface LibreNms {
  readonly alerts: readonly { readonly id: number; readonly device: number; readonly rule: number }[]
}

/** A device that nobody else of the lab troubles, and the rule by which it is down. */
const PRINTER = { device: 7, rule: 1 } as const
export const PRINTER_DOWN = 'Device down (ICMP)'

async function ask(path: string, body: object): Promise<LibreNms> {
  if (!LAB) throw new Error('LAB names the address of the control API of the lab')
  const reply = await fetch(`${LAB}/librenms/librenms-1/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
  return (await reply.json()) as LibreNms
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
  if (!LAB) throw new Error('LAB names the address of the control API of the lab')
  for (let look = 0; look < 60; look++) {
    const reply = await fetch(`${LAB}/mail?to=${encodeURIComponent(address)}`)
    const [newest] = (await reply.json()) as readonly Letter[]
    if (newest) return newest
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`no letter came to ${address}`)
}
