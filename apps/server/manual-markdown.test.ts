import { describe, expect, it } from 'vitest'
import { renderManualPage } from './manual-markdown.ts'

const html = (source: string) => renderManualPage(`# หัวเรื่อง\n\n${source}`).html

describe('a page of the manual', () => {
  it('has its title apart, and headings by their names', () => {
    const page = renderManualPage('# ข้อมูล\n\n## ปี *งบประมาณ* {#fiscal-year}\n\nข้อความ `x`\n')
    expect(page.title).toBe('ข้อมูล')
    expect(page.headings).toEqual([{ id: 'fiscal-year', text: 'ปี งบประมาณ' }])
    expect(page.html).toBe(
      '<h2 id="fiscal-year">ปี <em>งบประมาณ</em></h2>\n<p>ข้อความ <code>x</code></p>\n',
    )
    expect(page.text).toBe('ปี งบประมาณ\nข้อความ x')
  })

  it('leads to other pages inside the product, and outside to a new window', () => {
    expect(html('[ก](data.md#people)')).toContain('href="/help/data#people"')
    expect(html('[ก](#people)')).toContain('href="#people"')
    expect(html('[ก](https://example.go.th)')).toContain('rel="noopener noreferrer"')
    expect(html('[ก](mailto:a@example.go.th)')).not.toContain('target')
  })

  it('makes a figure of a picture, and lets a table scroll', () => {
    expect(html('![หน้า](../pictures/sign-in.png "หน้าแรก")')).toBe(
      '<figure><img src="/api/manual/pictures/sign-in.png" alt="หน้า" loading="lazy"><figcaption>หน้าแรก</figcaption></figure>\n',
    )
    const table = html('| a | b |\n| - | -: |\n| 1 | 2 |\n')
    expect(table).toContain('<div class="table" tabindex="0"><table>')
    expect(table).not.toContain('style=')
  })

  it('lets no HTML and no script through', () => {
    expect(html('<b onclick="x()">a</b>')).not.toContain('<b')
    expect(html('[a](javascript:alert(1))')).not.toContain('href')
    expect(html('```sql\n<script>\n```')).toContain('&lt;script&gt;')
  })
})
