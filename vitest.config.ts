// Tests run against the sources: the extra condition picks `src` over `dist` in our own packages.
import { defineConfig } from 'vitest/config';

const conditions = ['@goniokit/source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['{packages/*,fixtures,demo,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    passWithNoTests: false,
    setupFiles: ['scripts/property-seed.ts', 'scripts/quiet-console.ts'],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reportsDirectory: 'coverage',
    },
  },
});
