import type { Answer } from '#contract/client'

export type Catalog = Answer<'catalog'>
export type CatalogTable = Catalog['tables'][number]
export type CatalogColumn = CatalogTable['columns'][number]
export type CodeList = Catalog['codeLists'][number]
