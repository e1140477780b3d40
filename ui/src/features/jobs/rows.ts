import { readCsv } from '../../shared/csv'

export const RESULTS = ['failed', 'done', 'skipped', 'waiting'] as const
export type Result = (typeof RESULTS)[number]

/** One line of the report of a job. */
export interface JobRow {
  readonly row: number
  /** An id within the kind of the job; of people, theirs. */
  readonly target: string
  readonly email: string
  readonly result: Result
  readonly code: string
  readonly error: string
  /** What was left out of one that went well. */
  readonly warning: string
}

/** The report by the names of its columns, whatever their order. */
export function readRows(report: string): readonly JobRow[] {
  const [names = [], ...records] = readCsv(report).records
  const column = (name: string) => names.indexOf(name)
  const at = {
    row: column('row'),
    target: column('target'),
    email: column('email'),
    result: column('result'),
    code: column('code'),
    error: column('error'),
    warning: column('warning'),
  }
  return records.map((record) => ({
    row: Number(record[at.row]),
    target: record[at.target] ?? '',
    email: record[at.email] ?? '',
    result: RESULTS.find((word) => word === record[at.result]) ?? 'waiting',
    code: record[at.code] ?? '',
    error: record[at.error] ?? '',
    warning: record[at.warning] ?? '',
  }))
}
