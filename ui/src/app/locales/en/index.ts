import { alerts } from './alerts'
import { apiKeys } from './apiKeys'
import { approvals } from './approvals'
import { audit } from './audit'
import { commandWords } from './commandWords'
import { drift } from './drift'
import { identity } from './identity'
import { jobs } from './jobs'
import { logs } from './logs'
import { machines } from './machines'
import { mail } from './mail'
import { network } from './network'
import { notifications } from './notifications'
import { ops } from './ops'
import { organizations } from './organizations'
import { permissions } from './permissions'
import { power } from './power'
import { roles } from './roles'
import { rules } from './rules'
import { shell } from './shell'
import { sources } from './sources'
import { start } from './start'
import { system } from './system'
import { threats } from './threats'
import { uptime } from './uptime'
import { userImport } from './userImport'
import { users } from './users'

export const en = {
  ...shell,
  ...commandWords,
  ...drift,
  ...identity,
  ...ops,
  ...network,
  ...power,
  ...sources,
  ...audit,
  ...system,
  ...alerts,
  ...roles,
  ...rules,
  ...threats,
  ...uptime,
  ...logs,
  ...organizations,
  ...users,
  ...mail,
  ...jobs,
  ...userImport,
  ...apiKeys,
  ...start,
  ...machines,
  ...approvals,
  ...notifications,
  ...permissions,
}
