import path from 'node:path'
import { ok } from '#domain/outcome'
import { verifyAudit as verify } from '#platform/database'
import { openNamedHome } from '../composition/desk.ts'
import { auditReportText } from './audit-report.ts'
import { filled } from './texts.ts'
import { textOption, type Verb } from './verb.ts'
import { auditTexts } from './verify-audit-texts.ts'

const toldEvery = 1_000_000

/** `hippo verify-audit`: whether the audit trail is what was written, as far as that can be proven; 1 when it is not. */
export const verifyAudit: Verb = {
  options: { anchors: { type: 'string' } },
  run: async (given, terminal) => {
    const { language, interactive } = terminal
    const folder = textOption(given, 'anchors')
    const opened = await openNamedHome(process.env)
    if (!opened.ok) return opened
    const { home, database, close } = opened.value
    try {
      const report = await verify(database, home, {
        anchors: folder === undefined ? undefined : path.resolve(folder),
        onProgress: (count) => {
          if (!interactive || count % toldEvery !== 0) return
          terminal.note(filled(auditTexts.lookedAt[language], { count }))
        },
      })
      if (!report.ok) return report
      const how = { language, anchorsGiven: folder !== undefined }
      await terminal.out(auditReportText(report.value, how))
      return ok(report.value.findings.length === 0 ? 0 : 1)
    } finally {
      await close()
    }
  },
}
