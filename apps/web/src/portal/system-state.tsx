import { useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { dayText } from '../language/dates.ts'
import { useLanguage, useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './system-state.module.css'

const texts = {
  title: { th: 'ข้อมูลและสถานะของระบบ', en: 'Data and state of the system' },
  province: { th: 'จังหวัด', en: 'Province' },
  reaches: { th: 'ข้อมูลถึง', en: 'Data to (BE)' },
  version: { th: 'รุ่นข้อมูล', en: 'Data version' },
  none: { th: 'ยังไม่มีข้อมูลของจังหวัดใด', en: 'There are no data of any province yet.' },
  ok: { th: 'ระบบทำงานปกติ', en: 'The system works' },
  failing: {
    th: 'ระบบบางส่วนขัดข้อง ผู้ดูแลได้รับแจ้งแล้ว',
    en: 'A part of the system is failing. The operator has been told.',
  },
  looking: { th: 'กำลังดูสถานะ…', en: 'Looking at the state…' },
  unknown: { th: 'ดูสถานะของระบบไม่ได้ในขณะนี้', en: 'The state cannot be seen at the moment.' },
  product: { th: 'HiPPO รุ่น {version}', en: 'HiPPO {version}' },
} as const satisfies Texts

/** To which day the data of each province reach, and whether the system works. */
export function SystemState({ version }: { readonly version: string | undefined }) {
  const say = useSay(texts)
  const { data, isError } = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => call('health', { signal }),
    staleTime: 60_000,
  })
  const waiting = isError ? 'unknown' : 'looking'
  const state = data?.status ?? waiting
  return (
    <section className={style.state}>
      <h2>{say('title')}</h2>
      {data !== undefined && <Provinces provinces={data.provinces} />}
      <p className={style.line} data-state={state}>
        <span className={style.dot} aria-hidden="true" />
        {say(state)}
        {version !== undefined && (
          <span className={style.version}>{say('product', { version })}</span>
        )}
      </p>
    </section>
  )
}

type Held = Awaited<ReturnType<typeof call<'health'>>>['provinces']

function Provinces({ provinces }: { readonly provinces: Held }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  if (provinces.length === 0) return <p>{say('none')}</p>
  return (
    <table className={style.provinces}>
      <thead>
        <tr>
          <th scope="col">{say('province')}</th>
          <th scope="col">{say('reaches')}</th>
          <th scope="col">{say('version')}</th>
        </tr>
      </thead>
      <tbody>
        {provinces.map(({ province, nameTh, nameEn, reachesTo, dataVersion }) => (
          <tr key={province}>
            <td>{language === 'th' ? nameTh : nameEn}</td>
            <td>{reachesTo === null ? '–' : dayText(reachesTo, language)}</td>
            <td>{dataVersion}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
