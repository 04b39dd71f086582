import { z } from 'zod'

/** A column as the catalogue shows it; `treatment` says what de-identification did. */
const CatalogColumn = z
  .object({
    name: z.string(),
    type: z.string(),
    captionTh: z.string(),
    key: z.boolean(),
    ref: z.string().nullable().describe('Code table or file that its values come from'),
    treatmentTh: z.string(),
    treatmentEn: z.string(),
  })
  .meta({ id: 'CatalogColumn' })

const CatalogTable = z
  .object({
    name: z.string(),
    captionTh: z.string(),
    captionEn: z.string(),
    words: z.array(z.string()).describe('Other words, Thai and English, that people look for'),
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

const CodeList = z
  .object({
    name: z.string(),
    captionTh: z.string(),
    captionEn: z.string(),
    codes: z.array(z.object({ code: z.string(), nameTh: z.string() })),
  })
  .meta({ id: 'CodeList' })

/** A way to join two files by the standard: the columns that must all be equal. */
const CatalogJoin = z
  .object({ from: z.string(), to: z.string(), columns: z.array(z.string()) })
  .meta({ id: 'CatalogJoin' })

export const Catalog = z
  .object({
    province: z.string(),
    dataVersion: z.int(),
    tables: z.array(CatalogTable),
    codeLists: z.array(CodeList).describe('The code lists that columns refer to, where public'),
    joins: z.array(CatalogJoin),
  })
  .meta({ id: 'Catalog' })
