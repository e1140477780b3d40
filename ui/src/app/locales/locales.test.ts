import { describe, expect, it } from 'vitest'
import { de } from './de'
import { en } from './en'

function leaves(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  )
}

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

describe('German', () => {
  const german = new Map(leaves(de))

  it('says_everything_that_English_says', () => {
    expect([...german.keys()].sort()).toEqual(
      leaves(en)
        .map(([key]) => key)
        .sort(),
    )
  })

  it.each(leaves(en))('has_the_same_places_to_fill_in_%s', (key, text) => {
    expect(places(german.get(key) ?? '')).toEqual(places(text))
  })
})
