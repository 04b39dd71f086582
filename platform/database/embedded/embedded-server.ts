import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, renameSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '#domain/outcome'
import { makeClusterUnlessThere, plainEnvironment } from './cluster.ts'
import { postmasterOf, removeStaleLocks, worksOn } from './postmaster.ts'
import type { EmbeddedServer } from './server-description.ts'
import { startFault } from './start-fault.ts'
import { inStartTurn } from './start-turn.ts'
import { systemCode } from './system-code.ts'

const stopWithinMs = 60_000
const startTries = 6
const longestLogBytes = 4 * 1024 * 1024

/**
 * Small, silent about values, and durable.
 *
 * Messages of errors quote values (`invalid input syntax … "value"`), so the log begins at level `log`, and statements
 * and details stay out of it.
 */
const settings: Readonly<Record<string, string | number>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  cluster_name: 'hippo',
  shared_buffers: '32MB',
  max_connections: 60,
  max_wal_size: '256MB',
  max_parallel_workers_per_gather: 0,
  max_logical_replication_workers: 0,
  io_method: 'sync',
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  log_timezone: 'UTC',
  timezone: 'UTC',
}

/**
 * Start the server unless it runs; returns when it runs, which is a moment before it answers.
 *
 * It gets a session of its own, so that neither Ctrl-C nor the end of the program that started it ends it.
 *
 * @throws Fault `disk-full`, or `database-failed` when it ends again and again; its log says why.
 */
export async function startUnlessRunning(server: EmbeddedServer): Promise<void> {
  if (postmasterOf(server.home.database) !== undefined) return
  await inStartTurn(server.home, async () => {
    for (let failed = 0; failed < startTries; failed += 1) {
      if (failed > 0) await pause(25 * 2 ** failed)
      if (postmasterOf(server.home.database) !== undefined) return
      await makeClusterUnlessThere(server)
      removeStaleLocks(server.home.database, server.address.host)
      if (await starts(spawnServer(server), server)) return
    }
    throw startFault(server, 'PostgreSQL does not start')
  })
}

/** Ask a postmaster to stop fast; one that has ended by itself needs no asking. */
function askToStop(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error
  }
}

/** Stop the server and wait until it is gone; open statements are ended. */
export async function stopServer(server: EmbeddedServer): Promise<void> {
  const pid = postmasterOf(server.home.database)
  if (pid === undefined) return
  askToStop(pid)
  for (let waitedMs = 0; waitedMs < stopWithinMs; waitedMs += 10) {
    if (!worksOn(pid, server.home.database)) return
    await pause(10)
  }
  throw new Fault('database-failed', `PostgreSQL did not stop; see ${server.logFile}.`)
}

function spawnServer({ home, programs, identity, address, logFile }: EmbeddedServer): ChildProcess {
  const options = { ...settings, port: address.port, unix_socket_directories: quoted(address.host) }
  const [program = '', ...args] = [
    ...identity.prefix,
    programs.postgres,
    '-D',
    home.database,
    ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const log = openLog(logFile)
  const child = spawn(program, args, {
    cwd: home.path,
    detached: true,
    env: plainEnvironment(),
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  return child
}

/** A list of folders, where a comma or a space would end a name that has no quotes. */
function quoted(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`
}

async function starts(child: ChildProcess, { home }: EmbeddedServer): Promise<boolean> {
  let ended = false
  child.once('error', () => {
    ended = true
  })
  child.once('exit', () => {
    ended = true
  })
  while (!ended) {
    if (postmasterOf(home.database) === child.pid) return true
    await pause(5)
  }
  return false
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > longestLogBytes) renameSync(file, `${file}.old`)
  return openSync(file, 'a', 0o600)
}
