import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type ClamdPeer,
  eicar,
  startClamdPeer,
} from '../../../platform/documents/testing/clamd-peer.ts'
import { madeImage } from '../../../platform/documents/testing/made-images.ts'
import { onePage } from '../../../platform/documents/testing/made-pdf.ts'
import { type Applicant, answerOf, type Officer, okOf, refusedWith } from '../../e2e/applicant.ts'
import { Stage } from './stage.ts'

const infected = onePage({ content: { dictionary: '', bytes: eicar } })
const largest = 25_000_000

describe('where a scanner is configured', () => {
  let folder: string
  let socket: string
  let peer: ClamdPeer
  let stage: Stage
  let owner: Applicant
  let officer: Officer

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hippo-clamd-'))
    socket = path.join(folder, 'clamd.sock')
    peer = await startClamdPeer(socket, largest)
    stage = await Stage.open({ environment: { HIPPO_CLAMD: `unix:${socket}` } })
    owner = await stage.applicant('phrae')
    officer = await stage.officer()
    await okOf(owner.start())
    await okOf(owner.describe())
    await okOf(owner.confirmPhone('0812345678'))
  })

  afterAll(async () => {
    await stage?.close()
    await peer?.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  })

  const scans = async () =>
    ((await owner.access()).application.papers as unknown as { kind: string; scan: string }[]).map(
      ({ kind, scan }) => `${kind} ${scan}`,
    )
  const problems = async () => (await owner.access()).application.problems.map(({ code }) => code)

  /** A paper that waits, and whose stored bytes are altered. */
  const spoil = async (bytes: Buffer) => {
    const { contentHash } = await answerOf<{ contentHash: string }>(
      owner.client.sendFile(`/api/applications/${owner.id}/uploads`, bytes),
    )
    const folder = path.join(stage.home.documents, contentHash.slice(0, 2), contentHash)
    await writeFile(path.join(folder, 'content'), 'not what was stored')
  }

  it('U7 a paper with a virus is not taken as one of an application', async () => {
    await owner.attachAll()
    expect(await scans()).toEqual(['agreement clean', 'terms clean', 'letter clean'])
    expect(await refusedWith(owner.attach('letter', infected))).toBe('document-infected')
    expect(await scans()).toEqual(['agreement clean', 'terms clean', 'letter clean'])
  })

  it.each(['nonsense', 'endless', 'error'] as const)(
    'U7 a scanner that fails (%s) makes papers wait, never pass',
    async (manner) => {
      peer.manner = manner
      await okOf(
        owner.attach(
          'letter',
          await madeImage(200 + manner.length)
            .png()
            .toBuffer(),
        ),
      )
      expect(await scans()).toContain('letter waiting')
      expect(await refusedWith(owner.submit())).toBe('document-waiting')
      peer.manner = 'well'
    },
  )

  it('U7 while it is down papers wait, and nothing is submitted; what it finds later counts', async () => {
    await peer.close()
    await okOf(owner.attach('letter', infected))
    expect(await problems()).toEqual(['document-waiting'])
    expect(await refusedWith(owner.submit())).toBe('document-waiting')
    peer = await startClamdPeer(socket, largest)
    await stage.restart()
    await expect.poll(problems, { timeout: 20_000 }).toEqual(['document-infected'])
    expect(await refusedWith(owner.submit())).toBe('document-infected')
  })

  it('U7 what waited is clean once it was looked at, and goes on, beside one that cannot be read', async () => {
    await peer.close()
    await spoil(await madeImage(111).png().toBuffer())
    await okOf(owner.attach('letter', await madeImage(234).jpeg().toBuffer()))
    expect(await refusedWith(owner.submit())).toBe('document-waiting')
    peer = await startClamdPeer(socket, largest)
    await stage.restart()
    await expect.poll(problems, { timeout: 20_000 }).toEqual([])
    await okOf(owner.submit())
  })

  it('U7 W7 what was found after the submission keeps an officer from approving', async () => {
    await peer.close()
    await okOf(owner.attach('letter', infected))
    await okOf(officer.begin(owner.id))
    expect(await refusedWith(officer.decide(owner.id, 'approve'))).toBe('document-waiting')
    peer = await startClamdPeer(socket, largest)
    await stage.restart()
    await expect.poll(problems, { timeout: 20_000 }).toEqual(['document-infected'])
    expect(await refusedWith(officer.decide(owner.id, 'approve'))).toBe('document-infected')
  })
})
