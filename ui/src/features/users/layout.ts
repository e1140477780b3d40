/** The columns there are, in their order. */
export const COLUMNS = [
  'name',
  'email',
  'tier',
  'role',
  'status',
  'organization',
  'calls',
  'lastLogin',
  'created',
] as const

export type Column = (typeof COLUMNS)[number]

/** Those that hold numbers; they stand at the right. */
export const NUMBERS: readonly Column[] = ['calls', 'lastLogin', 'created']

export const SIZES = [25, 50, 100, 250] as const
export const DENSITIES = ['comfortable', 'compact'] as const

/** How the list of people is shown to somebody. */
export interface Layout {
  /** The name is always among them. */
  readonly columns: readonly Column[]
  /** `null` for what is chosen for all tables. */
  readonly density: (typeof DENSITIES)[number] | null
  /** How many people one page has. */
  readonly size: number
}

export const USUAL: Layout = { columns: COLUMNS, density: null, size: 50 }

/** What was kept; whatever of it nobody knows any more is as usual. */
export function layoutOf(kept: string | undefined): Layout {
  const { columns, density, size } = partsOf(kept)
  const known = Array.isArray(columns)
    ? COLUMNS.filter((one) => one === 'name' || columns.includes(one))
    : USUAL.columns
  return {
    columns: known,
    density: DENSITIES.find((one) => one === density) ?? USUAL.density,
    size: SIZES.find((one) => one === size) ?? USUAL.size,
  }
}

function partsOf(kept: string | undefined): Partial<Record<keyof Layout, unknown>> {
  if (!kept) return {}
  try {
    const parts: unknown = JSON.parse(kept)
    return typeof parts === 'object' && parts !== null ? parts : {}
  } catch {
    return {}
  }
}

export const keptAs = (layout: Layout): string => JSON.stringify(layout)
