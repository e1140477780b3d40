import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './locales/en'
import { initialLanguage, type Language, rememberLanguage } from './preferences'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
})

/** German is fetched on first use. */
export async function speak(language: Language) {
  if (language === 'de' && !i18next.hasResourceBundle('de', 'translation')) {
    const { de } = await import('./locales/de')
    i18next.addResourceBundle('de', 'translation', de)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

export function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language)
  return speak(language)
}

/** Called before the first paint, so that no page flashes in another language. */
export function speakFirst(): Promise<void> {
  return speak(initialLanguage())
}
