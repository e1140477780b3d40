import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { de } from './de'
import { problems } from './de/problems'
import { en } from './en'

function leaves(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  )
}

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

/** What is said in English by the server, and not here. */
const SERVERS = leaves(problems).map(([key]) => key)

describe('German', () => {
  const german = new Map(leaves(de))

  it('says_everything_that_English_says', () => {
    expect([...german.keys()].sort()).toEqual([...leaves(en).map(([key]) => key), ...SERVERS].sort())
  })

  it.each(leaves(en))('has_the_same_places_to_fill_in_%s', (key, text) => {
    expect(places(german.get(key) ?? '')).toEqual(places(text))
  })

  it('names_every_refusal_of_the_server', () => {
    const codes = [...readFileSync('../docs/problems.md', 'utf8').matchAll(/^\| \d+ \| `(.+?)` \|/gm)]
    expect(Object.keys(problems.problem).sort()).toEqual(
      [...codes.map(([, code]) => code), 'no-answer'].sort(),
    )
  })
})
