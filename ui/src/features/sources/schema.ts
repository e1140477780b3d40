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
  /** The field only concerns endpoints with one of these schemes. */
  readonly 'x-schemes'?: readonly string[]
  /** Fields and the words of theirs with which this one is there. */
  readonly onlyWhen?: Readonly<Record<string, readonly string[]>>
  /** A secret that nobody knows before it is made here. */
  readonly generates?: boolean
}

export interface ObjectSchema {
  readonly title?: string
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly required?: readonly string[]
  /** Alternative sets of fields, such as the credentials of two protocol versions. */
  readonly oneOf?: readonly ObjectSchema[]
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

export function fieldsOf(schema: ObjectSchema): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    ...field,
    name,
    label: field.title ?? name,
    needed: schema.required?.includes(name) ?? false,
  }))
}

export function variantsOf(schema: ObjectSchema): readonly ObjectSchema[] {
  return schema.oneOf && schema.oneOf.length > 0 ? schema.oneOf : [schema]
}

/** The part of a schema that concerns endpoints with a scheme. */
export function forScheme(schema: ObjectSchema, scheme: string): ObjectSchema {
  const pairs = Object.entries(schema.properties ?? {}).filter(
    ([, field]) => field['x-schemes']?.includes(scheme) ?? true,
  )
  return { ...schema, properties: Object.fromEntries(pairs) }
}

/** The scheme of an endpoint; until one is typed, that of the example. */
export function schemeOf(endpoint: string, example: string): string {
  const [scheme, rest] = endpoint.trim().split(':', 2)
  return scheme && rest !== undefined ? scheme : (example.split(':', 1)[0] ?? '')
}

/** The fields that are there with these values. */
export function shownOf(schema: ObjectSchema, values: Values): Field[] {
  return fieldsOf(schema).filter(({ onlyWhen }) =>
    Object.entries(onlyWhen ?? {}).every(([other, words]) => words.includes(values[other] ?? '')),
  )
}

/** What a form starts with. */
export function defaultsOf(schema: ObjectSchema): Values {
  const pairs = fieldsOf(schema).map(({ name, default: value }) => [
    name,
    value === undefined ? '' : String(value),
  ])
  return Object.fromEntries(pairs) as Values
}

/** Names of the needed fields that are still empty. */
export function missingIn(schema: ObjectSchema, values: Values): string[] {
  return shownOf(schema, values)
    .filter(({ name, needed }) => needed && !values[name]?.trim())
    .map(({ name }) => name)
}

/** The filled fields that are there, as the API takes them. */
export function filled(schema: ObjectSchema, values: Values): Record<string, string> {
  const pairs = shownOf(schema, values).map(({ name }) => [name, values[name] ?? ''] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}
