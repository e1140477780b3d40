import type { components } from './generated/schema'

type Schemas = components['schemas']

export type Aggregate = Schemas['EventViewAggregate']
export type Alert = Schemas['AlertView']
export type AuditEvent = Schemas['EventView']
export type Bank = Schemas['PduViewBank']
export type BulkResult = Schemas['BulkResult']
export type Credential = Schemas['CredentialView']
export type Command = Schemas['CommandView']
export type CommandStatus = Command['status']
export type Counts = Schemas['SnapshotCounts']
export type DeadLetter = Schemas['DeadLetterView']
export type DryRun = Schemas['DryRun']
export type Exchange = Schemas['SourceOperationsExchange']
export type Facet = Schemas['FacetsFacet']
export type Facets = Schemas['Facets']
export type Health = Schemas['SourceViewHealth']
export type Kind = Schemas['SourceKind']
export type Me = Schemas['Me']
export type Outlet = Schemas['OutletView']
export type OutletAction = Schemas['SwitchOutletsAsk']
export type ParkedKey = Schemas['ParkedKey']
export type Neighbor = Schemas['NeighborView']
export type Pdu = Schemas['PduView']
export type Phase = Schemas['PduViewPhase']
export type Port = Schemas['PortView']
export type PortAction = Schemas['ActOnPortsAsk']
/** What a faceplate shows of a port, and all that is held live of it. */
export type PortSummary = Pick<
  Port,
  'key' | 'number' | 'label' | 'adminState' | 'operState' | 'hasErrors' | 'pending'
> & { readonly poe: Pick<NonNullable<Port['poe']>, 'status'> | null }
export type PortWords = Schemas['DescribePortsWords']
export type Processor = Schemas['ProcessorView']
/** What can be asked of a processor; the last part of the path. */
export type ProcessorVerb = 'pause' | 'resume' | 'rebuild' | 'switch' | 'switch-back' | 'discard'
/** `commandId` names the command that is in the way. Without an answer some members are missing. */
export type Problem = Pick<Schemas['Problem'], 'title' | 'status' | 'code'> & Partial<Schemas['Problem']>
export type Reason = Schemas['VerdictReason']
export type Series = Schemas['Series']
export type Snapshot = Schemas['Snapshot']
export type SnapshotEntry = Schemas['SnapshotPartEntry']
export type Source = Schemas['SourceView']
export type SourceRequest = Schemas['SourceBody']
export type SourceTest = Schemas['TestReport']
export type Switch = Schemas['SwitchView']
export type TestStep = Schemas['TestReportStep']
export type TimelineItem = Schemas['TimelineItem']
export type Verdict = Schemas['Verdict']
export type Wan = Schemas['WanView']
export type WanUptime = Schemas['WanUptimeDays']
