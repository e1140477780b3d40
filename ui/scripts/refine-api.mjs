// What docs of the contract say and the generated description cannot: closed lists of words, the bodies
// of answers whose type the code leaves open, and JSON that is just JSON.

const words = (...list) => ({ type: 'string', enum: list })
const reference = (name) => ({ $ref: `#/components/schemas/${name}` })
const STATUS = words(
  'awaiting_approval',
  'scheduled',
  'accepted',
  'dispatched',
  'confirmed',
  'contradicted',
  'unknown',
  'rejected',
  'cancelled',
)

const WORDS = {
  'CommandView.status': STATUS,
  'EventView.result': words('success', 'failure', 'denied', 'error'),
  'EventViewWho.type': words('user', 'service', 'apiKey', 'system', 'adapter', 'provider'),
  'PduView.status': words('UP', 'DOWN', 'UNKNOWN'),
  'TestReportStep.name': words('resolve', 'connect', 'tls', 'authenticate', 'read', 'capabilities'),
  'VerdictReason.severity': words('critical', 'blind', 'warning', 'info'),
}

const ANSWERS = [
  [/^\/api\/v1\/power\/outlets\/\{id\}\/[a-z-]+$/, 'post', 'CommandView'],
  [/^\/api\/v1\/power\/outlets\/\{id\}$/, 'patch', 'OutletView'],
  [/^\/api\/v1\/commands\/\{id\}\/[a-z]+$/, 'post', 'CommandView'],
  [/^\/api\/v1\/sources$/, 'post', 'SourceView'],
  [/^\/api\/v1\/sources\/\{id\}$/, 'put', 'SourceView'],
  [/^\/api\/v1\/sources\/\{id\}\/(enable|disable)$/, 'post', 'SourceView'],
  [/^\/api\/v1\/sources\/\{id\}\/poll$/, 'post', 'CommandView'],
]

const ANYTHING = { type: 'object', additionalProperties: true }

const DRY_RUN = {
  type: 'object',
  required: ['dry_run', 'accepted', 'problem', 'would_emit', 'impact', 'cost'],
  properties: {
    dry_run: { type: 'boolean' },
    accepted: { type: 'boolean' },
    problem: { anyOf: [reference('Problem'), { type: 'null' }] },
    would_emit: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'aggregate', 'payload'],
        properties: { type: { type: 'string' }, aggregate: { type: 'string' }, payload: ANYTHING },
      },
    },
    impact: { anyOf: [ANYTHING, { type: 'null' }] },
    cost: { anyOf: [ANYTHING, { type: 'null' }] },
  },
}

/** Every write may be rehearsed. */
const REHEARSAL = { name: 'dry_run', in: 'query', required: false, schema: { type: 'boolean' } }

/** Parameters are bound by these names; the description shows those of the record. */
const WRITTEN = { actorType: 'actor_type', correlationId: 'correlation_id' }

export function refine(api) {
  const { schemas } = api.components
  for (const [path, schema] of Object.entries(WORDS)) {
    const [name, member] = path.split('.')
    schemas[name].properties[member] = schema
  }
  schemas.FieldError.required = ['field', 'code', 'message']
  schemas.JsonNode = {}
  schemas.EventView.properties.payload = ANYTHING
  schemas.DryRun = DRY_RUN
  for (const [path, operations] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const answer = ANSWERS.find(([pattern, verb]) => verb === method && pattern.test(path))
      if (answer)
        operation.responses['200'].content = { 'application/json': { schema: reference(answer[2]) } }
      if (answer?.[2] === 'CommandView') operation.parameters.push(REHEARSAL)
      if (path === '/api/v1/audit/events')
        for (const parameter of operation.parameters)
          parameter.name = WRITTEN[parameter.name] ?? parameter.name
    }
  }
  return api
}
