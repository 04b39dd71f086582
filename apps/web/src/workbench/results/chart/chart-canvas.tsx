import { useComputedColorScheme } from '@mantine/core'
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef, useState } from 'react'
import { chartColours } from '../chart-colours.ts'
import style from './chart.module.css'
import type { ChartChoice, ChartData } from './chart-data.ts'
import { type ChartLook, chartHeight, chartOption } from './chart-option.ts'

register([
  BarChart,
  LineChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  AriaComponent,
  CanvasRenderer,
])

interface Props {
  readonly data: ChartData
  readonly kind: ChartChoice['kind']
  readonly description: string
}

/** The drawing itself, as wide as its place. */
export function ChartCanvas({ data, kind, description }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useChart(place)
  const scheme = useComputedColorScheme('light')
  const height = chartHeight(data, kind)
  useEffect(() => {
    const look = lookOf(scheme)
    chart?.setOption(chartOption({ data, kind, description, look }), { notMerge: true })
  }, [chart, data, kind, description, scheme])
  return (
    <div
      ref={place}
      className={style.canvas}
      role="img"
      aria-label={description}
      style={height === undefined ? {} : { height }}
    />
  )
}

function useChart(place: React.RefObject<HTMLDivElement | null>): EChartsType | undefined {
  const [chart, setChart] = useState<EChartsType>()
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const made = init(element, null, { renderer: 'canvas' })
    const watcher = new ResizeObserver(() => made.resize())
    watcher.observe(element)
    // Drawn once the letters have come, or they would stand in another type.
    void document.fonts.load("13px 'IBM Plex Sans Thai'", 'กA').then(() => setChart(made))
    return () => {
      watcher.disconnect()
      setChart(undefined)
      made.dispose()
    }
  }, [place])
  return chart?.isDisposed() ? undefined : chart
}

/** The tokens of the page as the canvas needs them. */
function lookOf(scheme: 'light' | 'dark'): ChartLook {
  const page = getComputedStyle(document.documentElement)
  const token = (name: string) => page.getPropertyValue(name).trim()
  return {
    colours: chartColours[scheme],
    ink: token('--ink'),
    muted: token('--muted'),
    line: token('--line'),
    surface: token('--surface'),
    font: token('--font-ui'),
  }
}
