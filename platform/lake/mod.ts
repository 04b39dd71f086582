/** The lake: Parquet parts, serving files, and the manifests that name exactly the files of a data version. */
export { sha256OfFile, writeDurably } from './durable.ts'
export { buildingFolder, findingsFolder, intakeFolder, partFolder, partName } from './layout.ts'
export type { Manifest, Part, ServingFile, ServingTable, VaultShard } from './manifest.ts'
export { commitManifest, latestManifest, manifestOf, retainedManifests } from './manifests.ts'
export { removeUnfinished, removeUnreferenced } from './unreferenced.ts'
