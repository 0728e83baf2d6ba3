import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'test',
    include: ['**/*.test.ts'],
    // End-to-end tests start processes, on machines that do other things besides; the unit tests never come near this.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
