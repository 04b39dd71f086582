import type { EChartsCoreOption } from 'echarts/core'
import { type ChartChoice, type ChartData, isLying } from './chart-data.ts'

/** Colours and type of the page, since a canvas has no styles. */
export interface ChartLook {
  readonly colours: readonly string[]
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly surface: string
  readonly font: string
}

interface Drawing {
  readonly data: ChartData
  readonly kind: ChartChoice['kind']
  readonly look: ChartLook
  /** Said to those who do not see the drawing. */
  readonly description: string
}

/** The drawing as ECharts understands it. */
export function chartOption({ data, kind, look, description }: Drawing): EChartsCoreOption {
  const lying = isLying(data, kind)
  const label = labelStyle(look)
  const { names, numbers } = chartAxes(data, kind, look)
  return {
    animationDuration: 160,
    color: [...look.colours],
    textStyle: { fontFamily: look.font, color: look.ink },
    aria: { enabled: true, label: { description } },
    grid: {
      left: 12,
      right: 28,
      top: data.series.length > 1 ? 44 : 16,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { show: data.series.length > 1, top: 4, left: 8, icon: 'roundRect', textStyle: label },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      axisPointer: { type: kind === 'bar' ? 'shadow' : 'line' },
      backgroundColor: look.surface,
      borderColor: look.line,
      textStyle: { color: look.ink, fontFamily: look.font, fontSize: 13, lineHeight: 22 },
      valueFormatter: grouped,
    },
    xAxis: lying ? numbers : names,
    yAxis: lying ? names : numbers,
    series: data.series.map(({ name, values }) => ({
      name,
      type: kind,
      data: [...values],
      barMaxWidth: 36,
      symbolSize: 6,
      showSymbol: values.length <= 120,
    })),
  }
}

function chartAxes(data: ChartData, kind: ChartChoice['kind'], look: ChartLook) {
  const lying = isLying(data, kind)
  const label = labelStyle(look)
  const names = {
    type: 'category',
    data: [...data.labels],
    inverse: lying,
    boundaryGap: kind === 'bar',
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.line } },
    axisLabel: lying
      ? { ...label, width: 220, overflow: 'truncate', interval: 0 }
      : { ...label, hideOverlap: true },
  }
  const numbers = {
    type: 'value',
    position: lying ? 'top' : 'left',
    axisLabel: { ...label, color: look.muted, formatter: grouped },
    splitLine: { lineStyle: { color: look.line } },
  }
  return { names, numbers }
}

function labelStyle({ ink, font }: ChartLook) {
  return { color: ink, fontFamily: font, fontSize: 12, lineHeight: 20 }
}

/** How high the drawing is; undefined when it takes what room there is. */
export function chartHeight(data: ChartData, kind: ChartChoice['kind']): number | undefined {
  if (!isLying(data, kind)) return undefined
  return 60 + data.labels.length * Math.max(24, data.series.length * 14 + 8)
}

function grouped(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : String(value ?? '–')
}
