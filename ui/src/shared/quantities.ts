import i18next from 'i18next'

const NONE = '–'

const formats = new Map<string, Intl.NumberFormat>()

/** Made once for each language: making one costs more than a thousand uses of it. */
function format(digits: number): Intl.NumberFormat {
  const name = `${i18next.language} ${digits}`
  const known = formats.get(name)
  if (known) return known
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const made = new Intl.NumberFormat(i18next.language, options)
  formats.set(name, made)
  return made
}

export function decimal(value: number, digits: number): string {
  return format(digits).format(value)
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

export interface Quantity {
  readonly value: string
  readonly unit: string
}

const RATES = [
  { per: 1_000_000_000, unit: 'Gbps' },
  { per: 1_000_000, unit: 'Mbps' },
  { per: 1_000, unit: 'kbps' },
  { per: 1, unit: 'bps' },
] as const

/** The largest unit of which there is at least one, and how many bits per second it is. */
export function rateUnit(bps: number): { readonly per: number; readonly unit: string } {
  return RATES.find(({ per }) => bps >= per) ?? RATES[3]
}

/** 487 Mbps from bits per second. */
export function bitRate(bps: number | null | undefined): Quantity {
  if (bps == null) return { value: NONE, unit: '' }
  const { per, unit } = rateUnit(bps)
  return { value: decimal(bps / per, per > 1 && bps / per < 10 ? 1 : 0), unit }
}

/** 2.5 Gbps: a speed that is named, not measured, is printed without a needless zero. */
export function speed(bps: number | null): string {
  if (bps === null) return NONE
  const { per, unit } = rateUnit(bps)
  return `${decimal(bps / per, Number.isInteger(bps / per) ? 0 : 1)} ${unit}`
}

/** 4.2 from milliwatts. */
export function watts(milliwatts: number | null | undefined, digits = 1): string {
  return milliwatts == null ? NONE : decimal(milliwatts / 1000, digits)
}

/** 41 from thousandths of a degree. */
export function celsius(milliCelsius: number): string {
  return decimal(milliCelsius / 1000, 0)
}

/** 9 or 0.4 from microseconds. */
export function milliseconds(micros: number | null | undefined): string {
  if (micros == null) return NONE
  return decimal(micros / 1000, micros < 10_000 && micros % 1000 !== 0 ? 1 : 0)
}

/** 99.2; what is not all is never rounded up to it. */
export function percent(share: number | null | undefined): string {
  if (share == null) return NONE
  return share === 100 ? '100' : decimal(Math.min(share, 99.9), 1)
}

/** 1.2 s from milliseconds. */
export function seconds(millis: number): string {
  return i18next.t('unit.decimalSeconds', { n: decimal(millis / 1000, 1) })
}

export function count(value: number): string {
  return format(0).format(value)
}
