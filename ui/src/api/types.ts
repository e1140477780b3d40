import type { components } from './generated/schema'

type Schemas = components['schemas']

export type Aggregate = Schemas['EventViewAggregate']
export type Alert = Schemas['AlertView']
/** A command that waits or waited for a second person. */
export type Approval = Schemas['ApprovalView']
/** A type of command, and whether it waits for a second person. */
export type ApprovalRule = Schemas['ApprovalRulesRuledType']
export type ApiKey = Schemas['ApiKeyView']
export type NewApiKey = Schemas['KeyWishesNewKey']
export type ShownKey = Schemas['ShownOnce']
export type Machine = Schemas['ServiceAccountView']
/** What is written about a machine; what is not named stays. */
export type MachineWish = Schemas['MachineBody']
export type ShownMachine = Schemas['ShownAccount']
export type AuditEvent = Schemas['EventView']
export type Bank = Schemas['PduViewBank']
export type Block = Schemas['BlockView']
export type BlockAsk = Schemas['BlocksAsk']
export type BlockTarget = Schemas['BlockViewTarget']
export type ManyHandled = Schemas['ManyHandled']
export type Command = Schemas['CommandView']
export type CommandStatus = Command['status']
export type Counts = Schemas['SnapshotCounts']
export type Credential = Schemas['CredentialView']
export type DeadLetter = Schemas['DeadLetterView']
export type Drift = Schemas['DriftView']
export type DriftAcceptance = Schemas['DriftAcceptance']
export type DriftEnforcement = Schemas['DriftEnforcement']
/** What would happen; where a second person has to agree, how long it would wait for them. */
export type DryRun = Schemas['DryRun'] & {
  readonly approval?: { readonly required: boolean; readonly minutes: number } | null
}
export type Exchange = Schemas['SourceOperationsExchange']
export type Explanation = Schemas['ExplainView']
export type Facet = Schemas['FacetsFacet']
export type Facets = Schemas['Facets']
export type Health = Schemas['SourceViewHealth']
export type Heartbeat = Schemas['MonitorViewHeartbeat']
export type Interval = Schemas['ExplainViewInterval']
export type Kind = Schemas['SourceKind']
export type LastOutage = Schemas['MonitorViewOutage']
export type LogHours = Schemas['LogReadsHours']
export type LogLine = Schemas['LogView']
export type Me = Schemas['Me']
export type Monitor = Schemas['MonitorView']
export type MonitorWords = Schemas['DescribeMonitorsWords']
export type Neighbor = Schemas['NeighborView']
export type Outage = Schemas['OutageView']
export type Notification = Schemas['NotificationView']
export type Outlet = Schemas['OutletView']
export type OutletAction = Schemas['SwitchOutletsAsk']
export type ParkedKey = Schemas['ParkedKey']
export type Party = Schemas['ThreatViewParty']
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
/** `commandId` names the command that is in the way. Without an answer some members are missing. */
export type Problem = Pick<Schemas['Problem'], 'title' | 'status' | 'code'> & Partial<Schemas['Problem']>
export type Processor = Schemas['ProcessorView']
/** What can be asked of a processor; the last part of the path. */
export type ProcessorVerb = 'pause' | 'resume' | 'rebuild' | 'switch' | 'switch-back' | 'discard'
export type Reason = Schemas['VerdictReason']
export type Rule = Schemas['RuleView']
export type RuleRequest = Schemas['RuleBody']
export type Sensor = Schemas['SensorView']
export type Series = Schemas['Series']
export type Shares = Schemas['MonitorViewUptime']
export type Snapshot = Schemas['Snapshot']
export type SnapshotEntry = Schemas['SnapshotPartEntry']
export type Source = Schemas['SourceView']
export type SourceRequest = Schemas['SourceBody']
export type SourceTest = Schemas['TestReport']
export type Switch = Schemas['SwitchView']
export type TestStep = Schemas['TestReportStep']
export type Threat = Schemas['ThreatView']
export type ThreatDetail = Schemas['ThreatDetail']
export type TimelineItem = Schemas['TimelineItem']
export type Verdict = Schemas['Verdict']
export type Wan = Schemas['WanView']
export type WanUptime = Schemas['WanUptimeDays']
export type Graph = Schemas['MonitorGraphsGraph']
export type MaintenanceAsk = Schemas['MaintainMonitorsAsk']
/** A metric that a rule can watch. */
export type WatchedMetric = Schemas['RuleReadsWatchedMetric']
/** One of somebody's own sessions. */
export type AccountSession = Schemas['SessionDeskItem']
/** Who one is, to oneself. */
export type OwnProfile = Schemas['OwnProfile']
/** What somebody proves beside their password. */
export type Factors = Schemas['FactorsView']
export type Factor = Schemas['FactorsViewOneFactor']
export type Preferences = Schemas['PreferencesView']
/** What a plan grants. */
export type Feature = Schemas['Feature']
export type Organization = Schemas['OrganizationView']
/** Somebody who is asked into an organization. */
export type Invitation = Schemas['InvitationView']
export type Invited = Schemas['InvitationsInvited']
/** Somebody who belongs to an organization. */
export type Member = Schemas['MemberView']
/** Somebody, as every list shows them. */
export type User = Schemas['UserView']
/** Somebody with all there is to know. */
export type Person = Schemas['PersonView']
export type NewUser = Schemas['CreateBody']
export type CreatedUser = Schemas['CreatedUser']
/** What may be changed of somebody; what is left out stays. */
export type UserChanges = Schemas['ChangeBody']
export type UserSummary = Schemas['PeopleSummarySummary']
/** A letter to somebody, and what became of it. */
export type UserLetter = Schemas['LetterView']
/** Long work in rows. */
export type Job = Schemas['JobView']
/** What became of many, or would. */
export type BulkAnswer = NonNullable<Job['result']>
/** What may be done because of a name, and how far. */
export type Role = Schemas['RoleView']
export type RoleBody = Schemas['RoleBody']
/** Why somebody may do something, or what would be enough. */
export type Why = Schemas['Why']
export type HeldRole = Schemas['PersonRoles']['roles'][number]
