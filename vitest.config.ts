import { defineConfig } from 'vitest/config'

const folders = '{domain,platform,features,contract,apps,tools,tests}'
const integration = `${folders}/**/*.int.test.ts`

// The browser tests of the screens become a third project, `browser`, beside these two.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${folders}/**/*.test.ts`],
          exclude: [integration, '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: [integration],
          exclude: ['**/node_modules/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    maxWorkers: 2,
  },
})
