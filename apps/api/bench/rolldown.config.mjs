import { defineConfig } from 'rolldown';
import api from '../rolldown.config.mjs';

/** The bench's own program, beside the API's and never part of it. */
export default defineConfig({
  ...api,
  input: {
    run: 'apps/api/bench/run.ts',
    'read-signs': 'libs/domain/bench/print-read-signs.ts',
    'compare-runs': 'libs/domain/bench/print-compare-runs.ts',
    'change-settings': 'apps/api/bench/change-settings.ts',
    'read-agenda': 'apps/api/bench/read-agenda.ts',
  },
  output: { ...api.output, dir: 'dist/bench' },
});
