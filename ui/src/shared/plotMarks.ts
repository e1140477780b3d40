import uPlot from 'uplot'
import type { Limit } from './TimeSeries'

/** Colors as the canvas takes them. */
export interface Inks {
  readonly line: string
  readonly second: string
  readonly area: string
  readonly grid: string
  readonly label: string
  readonly hatch: string
  readonly warn: string
  readonly crit: string
}

/** Says how long nothing was read. */
export type GapWords = (seconds: number) => string

const HATCH = 6
const LABEL_ROOM = 8
const DOT = 3
const ALARM = 9

/** Thresholds, dashed over the whole width. */
export function drawLimits(plot: uPlot, limits: readonly Limit[], ink: Inks) {
  for (const { value, tone } of limits) {
    const { left, width } = plot.bbox
    const y = Math.round(plot.valToPos(value, 'y', true))
    inside(plot, (ctx) => {
      ctx.strokeStyle = ink[tone]
      ctx.globalAlpha = 0.7
      ctx.setLineDash([4 * uPlot.pxRatio, 4 * uPlot.pxRatio])
      line(ctx, left, y, left + width, y)
    })
  }
}

/** What was done meanwhile: an upright line each, with a notch at its top. */
export function drawMarks(plot: uPlot, marks: readonly number[], ink: Inks) {
  const { top, height } = plot.bbox
  const notch = DOT * uPlot.pxRatio
  for (const mark of marks) {
    const x = Math.round(plot.valToPos(mark, 'x', true))
    inside(plot, (ctx) => {
      ctx.strokeStyle = ink.second
      ctx.fillStyle = ink.second
      ctx.setLineDash([2 * uPlot.pxRatio, 3 * uPlot.pxRatio])
      line(ctx, x, top, x, top + height)
      ctx.fillRect(x - notch, top, 2 * notch, notch)
    })
  }
}

/** When what is critical now began: dashed, with the shape of its severity at the top. */
export function drawAlarms(plot: uPlot, alarms: readonly number[], ink: Inks) {
  const { top, height } = plot.bbox
  const side = ALARM * uPlot.pxRatio
  for (const alarm of alarms) {
    const x = Math.round(plot.valToPos(alarm, 'x', true))
    inside(plot, (ctx) => {
      ctx.strokeStyle = ink.crit
      ctx.fillStyle = ink.crit
      ctx.setLineDash([3 * uPlot.pxRatio, 2 * uPlot.pxRatio])
      line(ctx, x, top + side, x, top + height)
      ctx.beginPath()
      ctx.moveTo(x, top)
      ctx.lineTo(x + side / 2, top + side)
      ctx.lineTo(x - side / 2, top + side)
      ctx.fill()
    })
  }
}

/** Where nothing was read: hatched, and in words where they fit. */
export function drawGaps(plot: uPlot, words: GapWords, ink: Inks, font: string) {
  for (const [from, to] of gapsOf(plot)) {
    const left = plot.valToPos(from, 'x', true)
    const right = plot.valToPos(to, 'x', true)
    inside(plot, (ctx) => {
      const { top, height } = plot.bbox
      ctx.beginPath()
      ctx.rect(left, top, right - left, height)
      ctx.clip()
      ctx.strokeStyle = ink.hatch
      for (let x = left - height; x < right; x += HATCH * uPlot.pxRatio)
        line(ctx, x, top + height, x + height, top)
    })
    inside(plot, (ctx) => {
      const text = words(to - from)
      ctx.font = font
      ctx.fillStyle = ink.label
      ctx.textAlign = 'center'
      ctx.textBaseline = 'top'
      if (ctx.measureText(text).width + LABEL_ROOM <= right - left)
        ctx.fillText(text, (left + right) / 2, plot.bbox.top + 2 * uPlot.pxRatio)
    })
  }
}

/** What the numbers at the axis count, at its upper end. */
export function drawUnit(plot: uPlot, unit: string, ink: Inks, font: string) {
  const { ctx, bbox } = plot
  ctx.save()
  ctx.font = font
  ctx.fillStyle = ink.label
  ctx.textAlign = 'left'
  ctx.textBaseline = 'top'
  ctx.fillText(unit, bbox.left + LABEL_ROOM * uPlot.pxRatio, bbox.top + 2 * uPlot.pxRatio)
  ctx.restore()
}

/** The newest value, where the line ends. */
export function drawEnd(plot: uPlot, ink: Inks) {
  const [times, values] = plot.data
  const last = values?.length ? values.length - 1 : -1
  const value = values?.[last]
  const time = times[last]
  if (value == null || time === undefined || time > (plot.scales.x?.max ?? 0)) return
  const { ctx } = plot
  ctx.save()
  ctx.fillStyle = ink.line
  ctx.beginPath()
  ctx.arc(
    plot.valToPos(time, 'x', true),
    plot.valToPos(value, 'y', true),
    DOT * uPlot.pxRatio,
    0,
    2 * Math.PI,
  )
  ctx.fill()
  ctx.restore()
}

/** Begin and end of each stretch without a value between two values, in epoch seconds. */
function gapsOf({ data: [times, values = []] }: uPlot): (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = []
  let known: number | null = null
  let broken = false
  times.forEach((time, index) => {
    const value = values[index]
    if (value === null) broken = true
    if (value == null) return
    if (broken && known !== null) gaps.push([known, time])
    known = time
    broken = false
  })
  return gaps
}

function inside({ ctx, bbox }: uPlot, draw: (ctx: CanvasRenderingContext2D) => void) {
  ctx.save()
  ctx.beginPath()
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
  ctx.clip()
  ctx.lineWidth = uPlot.pxRatio
  draw(ctx)
  ctx.restore()
}

function line(ctx: CanvasRenderingContext2D, x: number, y: number, toX: number, toY: number) {
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.lineTo(toX, toY)
  ctx.stroke()
}
