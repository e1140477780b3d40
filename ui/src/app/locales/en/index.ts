import { identity } from './identity'
import { ops } from './ops'
import { power } from './power'
import { shell } from './shell'

export const en = { ...shell, ...identity, ...ops, ...power }
