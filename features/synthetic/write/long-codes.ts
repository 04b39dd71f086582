import { type FieldSpec, type FileSpec, files } from '#domain/standard'
import type { Layout } from '../world/layout.ts'

/** The five-digit column beside every nine-character one. */
const twins: Readonly<Record<string, string>> = {
  HOSPCODE9: 'HOSPCODE',
  HOSP9_DEATH: 'HOSPDEATH',
  HOSP9_DX: 'HOSP_DX',
  HOSP9_RX: 'HOSP_RX',
  HOSP9_MAIN: 'MAIN',
  HOSP9_MOVEFROM: 'MOVEFROM',
  HOSP9_INFORMHOSP: 'INFORMHOSP',
  REFERINHOSP9: 'REFERINHOSP',
  REFEROUTHOSP9: 'REFEROUTHOSP',
  REHABPLACE9: 'REHABPLACE',
  SCREENPLACE9: 'SCREENPLACE',
  FPPLACE9: 'FPPLACE',
  ANCPLACE9: 'ANCPLACE',
  BHOSP9: 'BHOSP',
  BCPLACE9: 'BCPLACE',
  VACCINEPLACE9: 'VACCINEPLACE',
  NUTRITIONPLACE9: 'NUTRITIONPLACE',
  PPSPLACE9: 'PPSPLACE',
  HOSPCODE9_ORIGIN: 'HOSPCODE_ORIGIN',
  HOSP9_DESTINATION: 'HOSP_DESTINATION',
  HOSP9_SOURCE: 'HOSP_SOURCE',
}

const twinsOfFile: Readonly<Record<string, string>> = {
  'CARD.HOSP9_SUB': 'SUB',
  'SERVICE.HOSP9_SUB': 'HSUB',
  'POSTNATAL.BHOSP9': 'PPPLACE',
}

const twinsByFile: ReadonlyMap<string, readonly (string | undefined)[]> = new Map(
  files.map((file) => [
    file.name,
    file.fields.map(({ name }) => twinsOfFile[`${file.name}.${name}`] ?? twins[name]),
  ]),
)

export function shortTwin(file: FileSpec, field: FieldSpec): string | undefined {
  return twinsByFile.get(file.name)?.[file.fields.indexOf(field)]
}

/** Nine-character codes by five-digit ones; `N/A` stands for a place that has none. */
export function longCodesOf(layout: Layout): ReadonlyMap<string, string> {
  return new Map(
    [...layout.facilities, ...layout.outside].map(({ code, code9 }) => [code, code9] as const),
  )
}
