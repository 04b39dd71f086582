import { capsuleScope, catalogSnapshot } from '#platform/catalog'
import type { Database } from '#platform/database'
import type { CapsuleScope } from '#platform/engine'
import type { Home } from '#platform/home'
import { latestManifest } from '#platform/lake'

type Catalog = ReturnType<typeof catalogSnapshot>

interface ProvinceView {
  readonly scope: CapsuleScope
  readonly catalog: Catalog
}

/**
 * The newest data version of each province as capsules and people see it; looked up at every statement, built once a
 * version.
 */
export class ProvinceViews {
  readonly #home: Home
  readonly #database: Database
  readonly #built = new Map<string, ProvinceView>()

  constructor(home: Home, database: Database) {
    this.#home = home
    this.#database = database
  }

  async scope(province: string): Promise<CapsuleScope | undefined> {
    return (await this.#newest(province))?.scope
  }

  async catalog(province: string): Promise<Catalog | undefined> {
    return (await this.#newest(province))?.catalog
  }

  async #newest(province: string): Promise<ProvinceView | undefined> {
    const row = await this.#database.db
      .selectFrom('data_version')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('province', '=', province)
      .executeTakeFirst()
    const version = row?.version ?? undefined
    if (version === undefined) return undefined
    const built = this.#built.get(province)
    return built?.scope.dataVersion === version ? built : this.#build(province)
  }

  async #build(province: string): Promise<ProvinceView | undefined> {
    const manifest = await latestManifest(this.#database.db, province)
    if (manifest === undefined) return undefined
    const view = { scope: capsuleScope(this.#home, manifest), catalog: catalogSnapshot(manifest) }
    this.#built.set(province, view)
    return view
  }
}
