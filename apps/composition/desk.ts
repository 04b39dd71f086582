import { type Outcome, ok } from '#domain/outcome'
import { Workbench } from '#features/workbench'
import { type Database, openDatabase } from '#platform/database'
import type { Engine } from '#platform/engine'
import { createCapsuleEngine } from '#platform/engine-duckdb'
import { type Home, openHome } from '#platform/home'
import { ProvinceViews } from './scopes.ts'
import { readSettings, type Settings } from './settings.ts'

/** The actor of whoever works on this machine itself, until people sign in. */
export const localOperator = 'operator'

/** A home with its database: what every program that keeps something works with. */
export interface OpenHome {
  readonly home: Home
  readonly database: Database
  close(): Promise<void>
}

/** A home at which questions can be asked. */
export interface Desk extends OpenHome {
  readonly views: ProvinceViews
  readonly workbench: Workbench
  readonly engine: Engine
}

/** Open the home of the settings and its database. */
export async function openHomeOf(
  settings: Settings,
  program: 'server' | 'cli',
): Promise<Outcome<OpenHome>> {
  const home = await openHome(settings.homePath)
  if (!home.ok) return home
  const database = await openDatabase(home.value, { program })
  return ok({ home: home.value, database, close: () => database.close() })
}

/** Open the home that the environment names, for the command line. */
export async function openNamedHome(environment: NodeJS.ProcessEnv): Promise<Outcome<OpenHome>> {
  const settings = readSettings(environment)
  return settings.ok ? openHomeOf(settings.value, 'cli') : settings
}

/**
 * Wire an open home to an engine and a workbench.
 *
 * @param onFault told of faults that belong to no caller; never holds a cell value.
 */
export async function openDesk(
  opened: OpenHome,
  onFault: (error: unknown) => void,
  engine: Engine = createCapsuleEngine(),
): Promise<Desk> {
  const { home, database } = opened
  const views = new ProvinceViews(home, database)
  const workbench = await Workbench.open({
    database,
    engine,
    spoolPath: home.spool,
    scopeOf: (province) => views.scope(province),
    onFault,
  })
  return {
    ...opened,
    views,
    workbench,
    engine,
    close: async () => {
      await workbench.close()
      await engine.close()
      await opened.close()
    },
  }
}
