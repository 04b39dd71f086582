import { defineConfig } from 'vitest/config'

const folders = '{domain,platform,features,contract,apps,tools,tests}'
const integration = `${folders}/**/*.int.test.ts`
const browser = 'tests/browser/**/*.browser.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${folders}/**/*.test.ts`],
          exclude: [integration, browser, '**/node_modules/**'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'integration',
          include: [integration],
          exclude: ['**/node_modules/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // The screens in a real Chromium, after everything else and one file at a time.
        test: {
          name: 'browser',
          include: [browser],
          exclude: ['**/node_modules/**'],
          globalSetup: 'tests/browser/home-for-all.ts',
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // A machine that is busy with something else can starve a browser once, not twice.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    maxWorkers: 2,
  },
})
