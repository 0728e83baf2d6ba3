import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'test',
    include: ['**/*.test.ts'],
    // End-to-end tests start processes; the unit tests never come near this.
    testTimeout: 20_000,
  },
});
