/** The lake: Parquet parts, serving files, and the manifests that name exactly the files of a data version. */
export type { Manifest, Part, ServingFile, ServingTable, VaultShard } from './manifest.ts'
