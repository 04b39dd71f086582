import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPages } from './pages.ts'
import { sitesOf } from './sites.ts'

const portal = 'https://regis.example'
const work = 'https://work.example'

describe('the pages of two sites', () => {
  const http = Fastify()
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hippo-pages-'))
    await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>HiPPO</title>')
    const sites = sitesOf({ portalOrigin: portal, workbenchOrigin: work })
    await addPages(http, { folder, sites })
  })

  afterAll(async () => {
    await http.close()
    await rm(folder, { recursive: true })
  })

  const ask = (origin: string, url: string) =>
    http.inject({ url, headers: { host: new URL(origin).host, accept: 'text/html' } })

  it.each([
    ['/guide', portal],
    ['/messages', portal],
    ['/apply', portal],
    ['/terms?lang=en', portal],
    ['/office', portal],
    ['/office/applications/1', portal],
    ['/work', work],
    ['/help/start', work],
  ])('%s stands at one of them, and the other leads there', async (url, right) => {
    const wrong = right === portal ? work : portal
    expect((await ask(right, url)).statusCode).toBe(200)
    const led = await ask(wrong, url)
    expect([led.statusCode, led.headers.location]).toEqual([302, `${right}${url}`])
  })

  it.each([
    ['/', 200],
    ['/signed-in', 200],
    ['/officer', 404],
  ])('%s is answered by both', async (url, status) => {
    for (const origin of [portal, work]) expect((await ask(origin, url)).statusCode).toBe(status)
  })
})
