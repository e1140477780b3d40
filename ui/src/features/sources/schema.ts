/** Settings, or the scheme of the endpoint, and the words of theirs with which something is there. */
type OnlyWhen = Readonly<Record<string, readonly string[]>>

/** The part of JSON Schema that source kinds use to describe their settings and credentials. */
export interface FieldSchema {
  readonly type?: string
  readonly title?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly default?: unknown
  readonly writeOnly?: boolean
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly onlyWhen?: OnlyWhen
  /** A secret that nobody knows before it is made here. */
  readonly generates?: boolean
}

export interface ObjectSchema {
  readonly title?: string
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly required?: readonly string[]
  /** Alternative sets of fields, such as the credentials of two protocol versions. */
  readonly oneOf?: readonly ObjectSchema[]
  readonly onlyWhen?: OnlyWhen
}

export interface Field extends FieldSchema {
  readonly name: string
  readonly label: string
  readonly needed: boolean
}

/** A choice nobody has to make; then the adapter finds out by itself. */
export function isLeftOpen({ needed, default: value }: Field): boolean {
  return !needed && value === undefined
}

export type Values = Readonly<Record<string, string>>

function isThere({ onlyWhen }: { onlyWhen?: OnlyWhen }, known: Values): boolean {
  return Object.entries(onlyWhen ?? {}).every(([setting, words]) => words.includes(known[setting] ?? ''))
}

/** The fields that are there with what is known: the settings, and the `scheme` of the endpoint. */
export function fieldsOf(schema: ObjectSchema, known: Values): Field[] {
  return Object.entries(schema.properties ?? {})
    .filter(([, field]) => isThere(field, known))
    .map(([name, field]) => ({
      ...field,
      name,
      label: field.title ?? name,
      needed: schema.required?.includes(name) ?? false,
    }))
}

/** The alternatives that are there with what is known. */
export function variantsOf(schema: ObjectSchema, known: Values): readonly ObjectSchema[] {
  const there = schema.oneOf?.filter((variant) => isThere(variant, known)) ?? []
  return there.length > 0 ? there : [schema]
}

/** The scheme of an endpoint; until one is typed, that of the example. */
export function schemeOf(endpoint: string, example: string): string {
  const [scheme, rest] = endpoint.trim().split(':', 2)
  return scheme && rest !== undefined ? scheme : (example.split(':', 1)[0] ?? '')
}

/** What a form starts with. */
export function defaultsOf(schema: ObjectSchema): Values {
  const pairs = Object.entries(schema.properties ?? {}).map(([name, { default: value }]) => [
    name,
    value === undefined ? '' : String(value),
  ])
  return Object.fromEntries(pairs) as Values
}

/** Names of the needed fields that are still empty. */
export function missingIn(fields: readonly Field[], values: Values): string[] {
  return fields.filter(({ name, needed }) => needed && !values[name]?.trim()).map(({ name }) => name)
}

/** The filled fields, as the API takes them. */
export function filled(fields: readonly Field[], values: Values): Record<string, string> {
  const pairs = fields.map(({ name }) => [name, values[name] ?? ''] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}
