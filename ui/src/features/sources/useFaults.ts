import { useTranslation } from 'react-i18next'

interface Faults {
  (field: string): string | undefined
  /** The same for the fields below one member, by their names. */
  below(member: string): Record<string, string>
}

/** Turns the paths of empty needed fields into sentences beside them. */
export function useFaults(lacks: readonly string[]): Faults {
  const { t } = useTranslation()
  const text = t('wizard.missing')
  const fault = (field: string) => (lacks.includes(field) ? text : undefined)
  const below = (member: string) => {
    const names = lacks
      .filter((field) => field.startsWith(`${member}.`))
      .map((field) => field.slice(member.length + 1))
    return Object.fromEntries(names.map((name) => [name, text]))
  }
  return Object.assign(fault, { below })
}
