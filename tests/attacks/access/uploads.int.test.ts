import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  jpegWithPlace,
  madeImage,
  pngBomb,
} from '../../../platform/documents/testing/made-images.ts'
import { onePage } from '../../../platform/documents/testing/made-pdf.ts'
import {
  activePdfs,
  mixedFiles,
  otherTypes,
} from '../../../platform/documents/testing/malicious-files.ts'
import { type Applicant, answerOf, okOf, refusedWith } from '../../e2e/applicant.ts'
import { Stage } from './stage.ts'

const limit = 10 * 1024 * 1024

/** A PDF of exactly so many bytes. */
function pdfOf(bytes: number): Buffer {
  const padded = (count: number) =>
    onePage({ more: [{ dictionary: '/Type /Padding', bytes: Buffer.alloc(count, 65) }] })
  const about = bytes - 2000
  return padded(about + bytes - padded(about).length)
}

describe('an upload', () => {
  let stage: Stage
  let phrae: Applicant
  let phayao: Applicant
  let nan: Applicant
  let second: Applicant

  beforeAll(async () => {
    stage = await Stage.open()
    phrae = await stage.applicant('phrae')
    phayao = await stage.applicant('phayao')
    nan = await stage.applicant('nan')
    second = await stage.applicant('nanSecond')
    for (const one of [phrae, phayao, nan, second]) await okOf(one.start())
  })

  afterAll(() => stage?.close())

  const send = (of: Applicant, bytes: Uint8Array, headers: Record<string, string> = {}) =>
    of.client.visitor.send(`${stage.url}/api/applications/${of.id}/uploads`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', origin: stage.url, ...headers },
      body: Buffer.from(bytes),
    })
  const kept = (of: Applicant) =>
    stage.database.db.selectFrom('upload').selectAll().where('application_id', '=', of.id).execute()
  const take = (of: Applicant, bytes: Uint8Array) =>
    answerOf<{ id: string; contentHash: string; sizeBytes: number; fileType: string }>(
      send(of, bytes),
    )
  const paper = (of: Applicant, hash: string, more = '') =>
    of.client.call('GET', `/api/applications/${of.id}/papers/${hash}${more}`)

  it('U1 is what its bytes are, whatever it is called: of anything else nothing is kept', async () => {
    for (const [what, bytes] of Object.entries({ ...otherTypes, ...mixedFiles })) {
      const name = { 'content-disposition': 'attachment; filename="letter.pdf"' }
      const code = await refusedWith(send(phrae, bytes, { ...name, 'x-filename': 'letter.pdf' }))
      expect([what, code]).toEqual([what, expect.stringMatching(/^document-(type|mixed)$/)])
    }
    expect(await kept(phrae)).toEqual([])
    expect(await readdir(stage.home.documents)).toEqual(['_building'])
    expect(await readdir(path.join(stage.home.documents, '_building'))).toEqual([])
  })

  it('U2 U8 is not believed by its media type, and has no name', async () => {
    const jpeg = await madeImage().jpeg().toBuffer()
    const lies = ['text/html', 'image/svg+xml', 'application/pdf', 'image/jpeg', 'text/plain']
    for (const type of [...lies, 'multipart/form-data; boundary=x', 'application/xml']) {
      const answer = await send(phayao, jpeg, { 'content-type': type })
      expect([type, answer.status >= 400 && answer.status < 500]).toEqual([type, true])
    }
    const json = phayao.client.call('POST', `/api/applications/${phayao.id}/uploads`, { a: 1 })
    expect(await refusedWith(json)).toBe('document-empty')
    expect(await kept(phayao)).toEqual([])
    const { fileType, contentHash } = await take(phayao, jpeg)
    expect(fileType).toBe('jpeg')
    const answer = await paper(phayao, contentHash)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    for (const name of ['..%2f..%2fkeys', '%00', 'a%0d%0ab', 'CON', 'x'.repeat(5000)]) {
      const { status } = await paper(phayao, name)
      expect([name.slice(0, 20), status >= 400 && status < 500]).toEqual([name.slice(0, 20), true])
    }
  })

  it('U3 has from one byte too little to one byte too much', async () => {
    expect(await refusedWith(send(nan, Buffer.alloc(0)))).toBe('document-empty')
    expect(await refusedWith(send(nan, Buffer.from('%')))).toBe('document-type')
    const whole = pdfOf(limit)
    expect(whole.length).toBe(limit)
    expect((await take(nan, whole)).sizeBytes).toBe(limit)
    for (const more of [1, 2, 1024, 12 * 1024 * 1024]) {
      const code = await refusedWith(send(nan, pdfOf(limit + more)))
      expect([more, code]).toEqual([more, 'document-too-large'])
    }
    expect(await kept(nan)).toHaveLength(1)
  })

  /** Headers of an upload, as they are sent, and the socket that goes on. */
  const begin = (of: Applicant, ...headers: readonly string[]) => {
    const { host, port } = new URL(stage.url)
    const socket = connect(Number(port), '127.0.0.1').on('error', () => {})
    const lines = [
      ...[`POST /api/applications/${of.id}/uploads HTTP/1.1`, `Host: ${host}`],
      ...[`Origin: ${stage.url}`, `Cookie: ${of.client.visitor.cookieFor(stage.url)}`],
      ...['Content-Type: application/octet-stream', ...headers],
    ]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    return socket
  }

  it('U3 of unknown length is counted as it comes', async () => {
    const chunk = (bytes: Buffer) =>
      Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
    const socket = begin(nan, 'Transfer-Encoding: chunked')
    let answer = ''
    socket.on('data', (part) => {
      answer += part
    })
    for (let sent = 0; sent < 12; sent += 1) socket.write(chunk(Buffer.alloc(1024 * 1024, 65)))
    await once(socket, 'close')
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(answer).toContain('document-too-large')
    expect(await kept(nan)).toHaveLength(1)
  })

  it('U3 U17 that is slow keeps nobody waiting, and cut off leaves nothing', async () => {
    const slow = Array.from({ length: 20 }, () => begin(nan, 'Content-Length: 500000'))
    for (const socket of slow) socket.write('%PDF-1.7\n')
    for (let asked = 0; asked < 20; asked += 1) await okOf(phrae.client.call('GET', '/api/session'))
    for (const socket of slow) socket.destroy()
    await okOf(phrae.client.call('GET', '/api/session'))
    expect(await kept(nan)).toHaveLength(1)
    expect(await readdir(path.join(stage.home.documents, '_building'))).toEqual([])
  })

  it('U4 U5 U6 that would burst, that is locked, that acts by itself: refused over HTTP too', async () => {
    const locked = onePage({ trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 >>' })
    const [acting] = Object.values(activePdfs)
    for (const [bytes, code] of [
      [pngBomb(30_000, 30_000), 'document-too-many-pixels'],
      [locked, 'document-encrypted'],
      [acting?.[0] ?? locked, 'document-active'],
    ] as const) {
      expect(await refusedWith(send(second, bytes))).toBe(code)
    }
    const refused = await stage.database.db
      .selectFrom('audit_event')
      .select('outcome')
      .where('subject', '=', second.id)
      .where('action', '=', 'paper.uploaded')
      .execute()
    expect(refused.map(({ outcome }) => outcome)).toContain('refused document-active')
  })

  it('U9 of the same bytes for two applications is two things', async () => {
    const bytes = await madeImage(321, 123).jpeg().toBuffer()
    const [one, other] = [await take(phrae, bytes), await take(phayao, bytes)]
    expect(one.contentHash).toBe(other.contentHash)
    expect(one.id).not.toBe(other.id)
    expect(await refusedWith(paper(second, one.contentHash))).toBe('unknown-upload')
    await stage.database.db
      .updateTable('upload')
      .set({ uploaded_at: new Date(Date.now() - 3 * 24 * 60 * 60_000) })
      .where('application_id', '=', phayao.id)
      .execute()
    await stage.restart()
    await expect.poll(() => kept(phayao), { timeout: 20_000 }).toEqual([])
    expect((await paper(phayao, one.contentHash)).status).toBe(404)
    expect((await paper(phrae, one.contentHash)).status).toBe(200)
  })

  it('U11 finds room for 20 files and 50 MB, and no more when all come at once', async () => {
    const [sample] = await kept(phrae)
    if (sample === undefined) throw new TypeError('an upload was expected')
    const rows = Array.from({ length: 19 }, (_, at) => ({
      ...{ ...sample, found: {} },
      ...{ id: `00000000-0000-4000-8000-0000000000${10 + at}`, application_id: second.id },
    }))
    await stage.database.db.insertInto('upload').values(rows).execute()
    const images = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((at) =>
        madeImage(100 + at)
          .png()
          .toBuffer(),
      ),
    )
    const codes = await Promise.all(
      images.map(async (bytes) => {
        const answer = await send(second, bytes)
        return answer.status === 201 ? 'taken' : ((await answer.json()) as { code: string }).code
      }),
    )
    expect(codes.filter((code) => code === 'taken')).toHaveLength(1)
    expect(new Set(codes)).toEqual(new Set(['taken', 'uploads-full']))
    expect(await kept(second)).toHaveLength(20)
    await stage.database.db
      .updateTable('upload')
      .set({ size_bytes: 50 * 1024 * 1024 - 10 })
      .where('application_id', '=', nan.id)
      .execute()
    expect(await refusedWith(send(nan, images[0] ?? Buffer.alloc(9)))).toBe('uploads-full')
  })

  it('U12 U16 is handed out as a file, kept by no cache, without where it was taken', async () => {
    const { contentHash } = await take(phrae, await jpegWithPlace())
    const answer = await paper(phrae, contentHash)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-disposition': `attachment; filename="${contentHash.slice(0, 12)}.jpeg"`,
      'content-security-policy': "default-src 'none'; sandbox",
      ...{ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' },
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.includes('TestPhone') || bytes.includes('Somebody')).toBe(false)
    const part = await phrae.client.visitor.send(
      `${stage.url}/api/applications/${phrae.id}/papers/${contentHash}`,
      { headers: { range: 'bytes=0-9', 'if-none-match': '*' } },
    )
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([200, bytes.length])
    const page = await paper(phrae, contentHash, '/pages/1')
    expect([page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
      ...['image/png', 'private, no-store'],
    ])
    expect((await fetch(page.url)).status).toBe(401)
  })

  it('U13 whose stored bytes were altered is withheld, by page and as a file', async () => {
    const { contentHash } = await take(phrae, await madeImage(222, 333).png().toBuffer())
    for (const [name, more] of [
      ['content', ''],
      ['page-0001', '/pages/1'],
    ] as const) {
      const file = path.join(stage.home.documents, contentHash.slice(0, 2), contentHash, name)
      const sealed = await readFile(file)
      sealed[sealed.length >> 1] = (sealed[sealed.length >> 1] ?? 0) ^ 1
      await writeFile(file, sealed)
      const answer = await paper(phrae, contentHash, more)
      expect([answer.status, await answer.json()]).toMatchObject([500, { code: 'file-damaged' }])
    }
    expect(stage.output).toContain('file-damaged')
  })
})
