import uPlot, { type Options } from 'uplot'
import {
  drawAlarms,
  drawEnd,
  drawGaps,
  drawLimits,
  drawMarks,
  drawUnit,
  type GapWords,
  type Inks,
} from './plotMarks'
import type { Limit } from './TimeSeries'
import { clockTime, dayName, hourMinute, monthName } from './time'

interface Wish {
  width: number
  height: number
  limits: readonly Limit[]
  marks: readonly number[]
  alarms: readonly number[]
  print: (value: number) => string
  gapWords: GapWords
  /** There is a second, dashed line. */
  twofold: boolean
  /** Without axes. */
  bare: boolean
  unit: string
}

const MINUTE = 60
const DAY = 86_400
const MONTH = 28 * DAY
const HEADROOM = 1.15

/** Colors of the theme; forced colors do not reach a canvas, so the system's are asked for. */
function inks(): Inks {
  if (window.matchMedia('(forced-colors: active)').matches)
    return {
      line: 'CanvasText',
      second: 'GrayText',
      area: 'transparent',
      grid: 'GrayText',
      label: 'CanvasText',
      hatch: 'GrayText',
      warn: 'GrayText',
      crit: 'CanvasText',
    }
  const style = getComputedStyle(document.documentElement)
  const ink = (name: string) => style.getPropertyValue(name).trim()
  return {
    line: ink('--series-1'),
    second: ink('--series-2'),
    area: ink('--area'),
    grid: ink('--hair'),
    label: ink('--text-3'),
    hatch: ink('--line'),
    warn: ink('--warn'),
    crit: ink('--crit'),
  }
}

function timeLabel(seconds: number, increment: number): string {
  if (increment < MINUTE) return clockTime(seconds * 1000)
  if (increment < DAY) return hourMinute(seconds * 1000)
  return increment < MONTH ? dayName(seconds * 1000) : monthName(seconds * 1000)
}

/** A quiet graph: axis from zero, 24 h clock, gaps as gaps, thresholds dashed. */
export function plotOptions({
  width,
  height,
  limits,
  marks,
  alarms,
  print,
  gapWords,
  twofold,
  bare,
  unit,
}: Wish): Options {
  const ink = inks()
  const family = getComputedStyle(document.body).fontFamily
  const font = `11px ${family}`
  const drawn = `${11 * uPlot.pxRatio}px ${family}`
  const axis = { show: !bare, stroke: ink.label, font, ticks: { show: false } }
  return {
    width,
    height,
    padding: bare ? [2, 0, 2, 0] : [6, 8, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: true, auto: false },
      y: {
        range: (_, __, max) => [
          0,
          Math.max(1, ...limits.map(({ value }) => value * 1.05), (max ?? 0) * HEADROOM),
        ],
      },
    },
    axes: [
      {
        ...axis,
        size: 20,
        gap: 4,
        space: 72,
        grid: { stroke: ink.grid, width: 1 },
        values: (_, splits, __, ___, increment) => splits.map((seconds) => timeLabel(seconds, increment)),
      },
      {
        ...axis,
        size: 34,
        gap: 6,
        space: 28,
        grid: { stroke: ink.grid, width: 1 },
        values: (_, splits) => splits.map(print),
      },
    ],
    series: [
      {},
      { stroke: ink.line, width: 1.5, fill: ink.area, points: { show: false }, spanGaps: false },
      ...(twofold ? [{ stroke: ink.second, width: 1.25, dash: [4, 3], points: { show: false } }] : []),
    ],
    hooks: {
      draw: [
        (plot) => drawLimits(plot, limits, ink),
        (plot) => drawMarks(plot, marks, ink),
        (plot) => drawAlarms(plot, alarms, ink),
        (plot) => bare || drawGaps(plot, gapWords, ink, drawn),
        (plot) => drawUnit(plot, unit, ink, drawn),
        (plot) => bare || drawEnd(plot, ink),
      ],
    },
  }
}
