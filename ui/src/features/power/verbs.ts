import type { Outlet } from '../../api/types'

/** What a person may ask of an outlet. Each names the state it ends in; there is no toggle. */
export type Verb = 'on' | 'off' | 'reboot' | 'cancel'

export type Action = Verb | 'delayed-on' | 'delayed-off' | 'delayed-reboot'

/** The verbs that make sense in the observed state, the most likely one first. */
export function verbsFor({ state, devicePending, capabilities }: Outlet): Verb[] {
  if (devicePending) return capabilities.includes('cancel') ? ['cancel'] : []
  const verbs: Verb[] =
    state === 'ON' ? ['off', 'reboot'] : state === 'OFF' ? ['on'] : ['on', 'off', 'reboot']
  return verbs.filter((verb) => capabilities.includes(verb === 'reboot' ? 'reboot' : 'switch'))
}

/** Such an outlet is touched only with its name typed and a reason given. */
export function needsConfirmation(outlet: Outlet): boolean {
  return outlet.protected || outlet.criticality === 'critical'
}

export function actionOf(verb: Verb, delayed: boolean): Action {
  return delayed && verb !== 'cancel' ? `delayed-${verb}` : verb
}

/** Ends with the outlet without power, if only for a while. */
export function isDangerous(verb: Verb): boolean {
  return verb === 'off' || verb === 'reboot'
}
