import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: { name: 'components', include: ['tests/components/**/*.test.tsx'], environment: 'happy-dom' },
      },
      { extends: true, test: { name: 'meta', include: ['tests/meta/**/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // One browser at a time: two cores, and a browser's clipboard and focus are one per machine.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A condition is waited for as long as a slow machine may need; the default of one second is a margin of time.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
