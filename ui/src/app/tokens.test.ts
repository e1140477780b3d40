import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Tokens = Record<string, string>

const css = readFileSync('src/app/tokens.css', 'utf8')
const THEMES = ['dark', 'light', 'contrast'] as const
const GROUNDS = ['bg', 'surface', 'raised'] as const

/** Lowest allowed contrast of a token on every ground: WCAG 1.4.3 for text, 1.4.11 for meaningful borders. */
const FLOORS: Record<string, number> = {
  text: 7,
  'text-2': 4.5,
  'text-3': 4.5,
  accent: 4.5,
  crit: 4.5,
  warn: 4.5,
  info: 4.5,
  stale: 4.5,
  edge: 3,
  focus: 3,
}

function tokensOf(theme: string): Tokens {
  const block = css.split(`[data-theme="${theme}"] {`)[1]?.split('}')[0] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(THEMES)('the %s theme', (theme) => {
  const tokens = tokensOf(theme)

  it.each(Object.keys(FLOORS))('keeps %s readable on every ground', (name) => {
    for (const ground of GROUNDS) {
      expect(contrast(tokens[name] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(FLOORS[name] ?? 0)
    }
  })

  it.each(['crit', 'accent'])('keeps text readable on a %s fill', (fill) => {
    expect(contrast(tokens.on ?? '', tokens[fill] ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})
