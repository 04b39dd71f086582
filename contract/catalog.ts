import { z } from 'zod'

/** A column as the catalogue shows it; `treatment` says what de-identification did. */
const CatalogColumn = z
  .object({
    name: z.string(),
    type: z.string(),
    captionTh: z.string(),
    key: z.boolean(),
    ref: z.string().nullable(),
    treatmentTh: z.string(),
    treatmentEn: z.string(),
  })
  .meta({ id: 'CatalogColumn' })

const CatalogTable = z
  .object({
    name: z.string(),
    captionTh: z.string(),
    captionEn: z.string(),
    rows: z.int(),
    columns: z.array(CatalogColumn),
    withheld: z.array(
      z.object({
        name: z.string(),
        reasonTh: z.string(),
        reasonEn: z.string(),
        instead: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CatalogTable' })

export const Catalog = z
  .object({ province: z.string(), dataVersion: z.int(), tables: z.array(CatalogTable) })
  .meta({ id: 'Catalog' })
