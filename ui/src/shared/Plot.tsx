import 'uplot/dist/uPlot.min.css'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import uPlot, { type AlignedData } from 'uplot'
import styles from './Plot.module.css'
import { plotOptions } from './plotOptions'
import type { Limit, Line } from './TimeSeries'
import { duration } from './time'

interface Props {
  line: Line
  limits: readonly Limit[]
  marks: readonly number[]
  alarms: readonly number[]
  print: (value: number) => string
  bare: boolean
  unit: string
  from: number
  to: number
}

/** uPlot kept alive across updates: a new value moves the line, a new size resizes it. */
export function Plot({ line, limits, marks, alarms, print, bare, unit, from, to }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot | null>(null)
  const thresholds = limits.map(({ value, tone }) => `${tone} ${value}`).join()
  const marked = `${marks.join()} ${alarms.join()}`
  const twofold = line.second !== undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: data and range are set by the next effect
  useEffect(() => {
    const element = box.current
    if (!element) return
    const gapWords = (seconds: number) => t('chart.gap', { duration: duration(seconds * 1000) })
    const draw = () => {
      plot.current?.destroy()
      const { clientWidth: width, clientHeight: height } = element
      plot.current = new uPlot(
        plotOptions({ width, height, limits, marks, alarms, print, gapWords, twofold, bare, unit }),
        aligned(line),
        element,
      )
      plot.current.setScale('x', { min: from, max: to })
    }
    draw()
    const resized = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element
      plot.current?.setSize({ width, height })
    })
    resized.observe(element)
    const themed = new MutationObserver(draw)
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      resized.disconnect()
      themed.disconnect()
      plot.current?.destroy()
      plot.current = null
    }
  }, [thresholds, marked, twofold, bare, unit])

  useEffect(() => {
    plot.current?.setData(aligned(line), false)
    plot.current?.setScale('x', { min: from, max: to })
  }, [line, from, to])

  return <div ref={box} className={styles.box} />
}

function aligned({ times, values, second }: Line): AlignedData {
  return second ? [[...times], [...values], [...second]] : [[...times], [...values]]
}
