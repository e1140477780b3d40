import i18next from 'i18next'
import type { Approval } from '../../api/types'
import type { GlyphName } from '../../shared/StatusGlyph'
import { commandTitle, wordAt } from '../../shared/spoken'

const GLYPHS: Readonly<Record<Approval['status'], GlyphName>> = {
  waiting: 'pending',
  granted: 'pending',
  denied: 'off',
  expired: 'off',
  withdrawn: 'off',
  broken: 'warn',
  done: 'check',
  partly: 'crit',
  failed: 'crit',
}

/** What was done without a second person stays a warning until somebody looked at it. */
export function glyphOf(approval: Pick<Approval, 'status' | 'break_glass' | 'review'>): GlyphName {
  return isToReview(approval) ? 'warn' : GLYPHS[approval.status]
}

export function isToReview({ break_glass, review }: Pick<Approval, 'break_glass' | 'review'>): boolean {
  return break_glass !== null && review === null
}

/** What features are called here; one this browser has no word for keeps the server's. */
export function featureOf(feature: string): string {
  return wordAt(`feature.${feature}`) ?? feature
}

/** Why a command cannot wait. The server says it in English; what is known of that is said as everything else. */
export function whyNotOf(sentence: string): string {
  const known = i18next.getResourceBundle('en', 'translation') as { whyNot: Readonly<Record<string, string>> }
  const name = Object.keys(known.whyNot).find((one) => known.whyNot[one] === sentence)
  return (name && wordAt(`whyNot.${name}`)) ?? sentence
}

const RULES = 'approvals/rules'

/** What it is about. The rules are about the type of command that they rule. */
export function subjectOf({ target, summary }: Pick<Approval, 'target' | 'summary'>): string {
  const ruled = target.key === RULES ? summary.find(({ path }) => path === 'type')?.value : undefined
  return target.name ?? (ruled ? commandTitle(ruled) : target.key)
}

/** Who somebody is, by name where they have one. */
export function nameOf({ name, id }: { readonly name: string | null; readonly id: string }): string {
  return name ?? id
}

/** Rules by the feature they belong to, both in order. */
export function byFeature<R extends { readonly feature: string; readonly type: string }>(
  rules: readonly R[],
): readonly (readonly [feature: string, rules: readonly R[]])[] {
  const found = new Map<string, R[]>()
  for (const rule of rules) found.set(rule.feature, [...(found.get(rule.feature) ?? []), rule])
  return [...found.entries()]
    .map(([feature, some]) => [feature, some.sort((a, b) => a.type.localeCompare(b.type))] as const)
    .sort(([one], [other]) => one.localeCompare(other))
}
