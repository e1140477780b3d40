import type { en } from '../en'
import { identity } from './identity'
import { ops } from './ops'
import { power } from './power'
import { shell } from './shell'

export const de: typeof en = { ...shell, ...identity, ...ops, ...power }
