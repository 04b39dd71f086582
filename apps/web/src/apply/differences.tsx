import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useLanguage, useSay } from '../language/language.tsx'
import type { Paper } from './access.ts'
import { differenceSentence } from './difference-sentence.ts'
import style from './differences.module.css'
import { differenceTexts } from './paper-texts.ts'

/** In what a paper is not the form that was issued; told, not judged. */
export function Differences({ paper }: { readonly paper: Paper }) {
  const say = useSay(differenceTexts)
  const { language } = useLanguage()
  const { differences } = paper
  const count = differences.length
  if (count === 0) {
    return (
      <p className={style.none}>
        <IconCircleCheck size={18} aria-hidden="true" />
        {say('none')}
      </p>
    )
  }
  return (
    <section className={style.differences}>
      <h4>
        <IconAlertTriangle size={18} aria-hidden="true" />
        {count === 1 ? say('titleOne') : say('title', { count })}
      </h4>
      <ul>
        {differences.map((difference) => (
          <li key={JSON.stringify(difference)}>
            {differenceSentence(difference, language)}
            {difference.changes.length > 0 && <Changes changes={difference.changes} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Change = Paper['differences'][number]['changes'][number]

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const say = useSay(differenceTexts)
  return (
    <dl className={style.changes}>
      {changes.map(({ was, is }) => (
        <div key={`${was}\n${is}`}>
          <dt>{say('was')}</dt>
          <dd>{was === '' ? say('nothing') : <del>{was}</del>}</dd>
          <dt>{say('is')}</dt>
          <dd>{is === '' ? say('nothing') : <ins>{is}</ins>}</dd>
        </div>
      ))}
    </dl>
  )
}
