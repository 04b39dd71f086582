import { IconDownload, IconShieldCheck, IconShieldQuestion, IconShieldX } from '@tabler/icons-react'
import { requestOf } from '#contract/client'
import { sizeText } from '../../apply/file-size.ts'
import { paperTexts } from '../../apply/paper-texts.ts'
import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Paper } from '../office-types.ts'
import style from './paper-reader.module.css'

const shields = {
  clean: IconShieldCheck,
  waiting: IconShieldQuestion,
  unscanned: IconShieldQuestion,
  infected: IconShieldX,
} as const

/** What kind of file it is, whether it was scanned for viruses, and the file itself. */
export function PaperFoot({
  applicationId: id,
  paper,
}: {
  readonly applicationId: string
  readonly paper: Paper
}) {
  const say = useSay(paperTexts)
  const { language } = useLanguage()
  const { fileType, sizeBytes, attachedAt, scan, contentHash: hash } = paper
  const Shield = shields[scan]
  const attached = say('attached', { when: momentText(attachedAt, language) })
  const facts = [fileType?.toUpperCase(), sizeBytes === null ? null : sizeText(sizeBytes), attached]
  return (
    <div className={style.foot}>
      <span>{facts.filter((fact) => fact != null).join(' · ')}</span>
      <span className={style.scan} data-scan={scan}>
        <Shield size={16} aria-hidden /> {say(`scan-${scan}`)}
      </span>
      <a href={requestOf('paper', { params: { id, hash } }).url} download>
        <IconDownload size={16} aria-hidden /> {say('open')}
      </a>
    </div>
  )
}
