import i18next from 'i18next'

const NONE = '–'

function decimal(value: number, digits: number): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat(i18next.language, options).format(value)
}

/** 8.2 from tenths of an ampere. */
export function amps(deciamps: number | null | undefined): string {
  return deciamps == null ? NONE : decimal(deciamps / 10, 1)
}

/** 12 or 12.5: a limit is printed without a needless zero. */
export function limitAmps(deciamps: number): string {
  return decimal(deciamps / 10, deciamps % 10 === 0 ? 0 : 1)
}

/** 1.9 from milliwatts. */
export function kilowatts(milliwatts: number | null | undefined): string {
  return milliwatts == null ? NONE : decimal(milliwatts / 1_000_000, 1)
}

/** 230 from tenths of a volt. */
export function volts(decivolts: number | null | undefined): string {
  return decivolts == null ? NONE : decimal(decivolts / 10, 0)
}

/** 12.4 from watt-hours. */
export function kilowattHours(wattHours: number | null | undefined): string {
  return wattHours == null ? NONE : decimal(wattHours / 1000, 1)
}

/** 1.2 s from milliseconds. */
export function seconds(millis: number): string {
  return i18next.t('unit.decimalSeconds', { n: decimal(millis / 1000, 1) })
}

export function count(value: number): string {
  return new Intl.NumberFormat(i18next.language).format(value)
}
