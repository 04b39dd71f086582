/**
 * Sets forms in type, in a thread of its own: a form takes some 100 ms of computing, which nobody else should wait for.
 *
 * Plain JavaScript, as it starts sooner. `typesetter.ts` says what is asked and answered.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const require = createRequire(import.meta.url)
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [
    {
      fontPaths: [
        require.resolve('@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf'),
        require.resolve('@expo-google-fonts/sarabun/600SemiBold/Sarabun_600SemiBold.ttf'),
        require.resolve('@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf'),
      ],
    },
  ],
})

parentPort.on('message', ({ id, template, inputs, wanted }) => {
  const compiled = compiler.compile({
    mainFilePath: path.join(import.meta.dirname, template),
    inputs,
  })
  const document = compiled.result
  if (document === null) return parentPort.postMessage({ id, pages: 0 })
  const pdf = wanted === 'pdf' ? compiler.pdf(document, { creationTimestamp: 0 }) : undefined
  parentPort.postMessage({
    id,
    pages: document.numOfPages,
    ...(pdf && { pdf: Uint8Array.from(pdf) }),
  })
  compiler.evictCache(1)
})
