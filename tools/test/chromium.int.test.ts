import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureChromium, findChromium } from './chromium.ts'

let folder: string
let environment: NodeJS.ProcessEnv
let said: string[]

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hippo-chromium-'))
  environment = { PATH: folder }
  said = []
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function plant(name: string, text = ''): string {
  const file = path.join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${text}\n`)
  chmodSync(file, 0o755)
  return file
}

/** An apt-get that writes down what it was asked, and installs only the package of this name. */
function plantApt(offered: string): void {
  plant(
    'apt-get',
    `echo "$@" >> ${folder}/apt.log
PATH=/usr/bin:/bin
for last; do :; done
case "$last" in
  update) exit 0 ;;
  ${offered}) cp ${folder}/apt-get ${folder}/${offered} ;;
  *) exit 100 ;;
esac`,
  )
}

const asked = () => readFileSync(path.join(folder, 'apt.log'), 'utf8').trim().split('\n')
const ensure = (isRoot = true) =>
  ensureChromium({ environment, isRoot, print: (line) => said.push(line) })

describe('the Chromium of the browser tests', () => {
  it('is what CHROMIUM names, before anything on PATH', () => {
    plant('chromium')
    environment.CHROMIUM = plant('my-own')
    expect(findChromium(environment)).toBe(path.join(folder, 'my-own'))
  })

  it('is nothing when CHROMIUM names no program, and nothing is installed then', async () => {
    plantApt('chromium')
    environment.CHROMIUM = path.join(folder, 'gone')
    expect(await ensure()).toBeUndefined()
    expect(said).toEqual([])
  })

  it.each(['chromium', 'chromium-headless-shell', 'google-chrome'])('is found as %s', (name) => {
    expect(findChromium(environment)).toBeUndefined()
    expect(findChromium({})).toBeUndefined()
    const file = plant(name)
    expect(findChromium(environment)).toBe(file)
  })

  it('is not a file that cannot be run', () => {
    chmodSync(plant('chromium'), 0o644)
    expect(findChromium(environment)).toBeUndefined()
  })

  it('is installed by root where it is missing, and one line says so', async () => {
    plantApt('chromium-headless-shell')
    expect(await ensure()).toBe(path.join(folder, 'chromium-headless-shell'))
    expect(said).toHaveLength(1)
    expect(asked()).toEqual([
      '-qq update',
      'install -o DPkg::Lock::Timeout=300 -qq -y --no-install-recommends chromium-headless-shell',
    ])
  })

  it('is the whole browser where there is no headless shell', async () => {
    plantApt('chromium')
    expect(await ensure()).toBe(path.join(folder, 'chromium'))
  })

  it('is not installed by anybody else, nor without apt-get, nor when apt-get cannot', async () => {
    expect(await ensure()).toBeUndefined()
    plantApt('nothing-of-use')
    expect(await ensure(false)).toBeUndefined()
    expect(said).toEqual([])
    expect(await ensure()).toBeUndefined()
  })
})
