import { defineConfig } from 'rolldown';

const isWatching = process.argv.includes('--watch') || process.argv.includes('-w');

/** Our own sources go into the bundle; packages stay where npm put them. Decorator helpers are no package of ours. */
const isOurs = (id) =>
  id.startsWith('.') ||
  id.startsWith('/') ||
  id.startsWith('\0') ||
  id.startsWith('@telltale/') ||
  id.includes('@oxc-project/runtime');

export default defineConfig({
  input: {
    main: 'apps/api/src/main.ts',
    'results-worker': 'apps/api/src/evaluations/push/results-worker.ts',
    verify: 'apps/api/src/verify.ts',
  },
  platform: 'node',
  tsconfig: 'apps/api/tsconfig.json',
  external: (id) => !isOurs(id),
  output: {
    dir: 'dist/apps/api',
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
    // Emptying the folder would take away the file that "node --watch" looks at.
    cleanDir: !isWatching,
  },
});
