import { cookie } from '../api/client'

export const THEMES = ['dark', 'light', 'contrast', 'system'] as const
export type Theme = (typeof THEMES)[number]
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

const YEAR = 365 * 24 * 3600

function remember(name: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads the preference from this cookie; the Cookie Store API is not everywhere
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax`
}

export function storedTheme(): Theme {
  return THEMES.find((theme) => theme === cookie('ops_theme')) ?? 'dark'
}

/** `system` follows the wish of the device; more contrast wins over light or dark. */
function resolve(theme: Theme): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme
  if (window.matchMedia('(prefers-contrast: more)').matches) return 'contrast'
  return window.matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark'
}

export function applyTheme(theme: Theme) {
  document.documentElement.dataset.theme = resolve(theme)
}

export function chooseTheme(theme: Theme) {
  remember('ops_theme', theme)
  applyTheme(theme)
}

/** The language the server wrote into the page, else the first one of the browser that we speak. */
export function initialLanguage(): Language {
  const wished = [document.documentElement.lang, ...navigator.languages].map((tag) => tag.slice(0, 2))
  return wished.map((tag) => LANGUAGES.find((language) => language === tag)).find(Boolean) ?? 'en'
}

export function rememberLanguage(language: Language) {
  remember('ops_lang', language)
}
