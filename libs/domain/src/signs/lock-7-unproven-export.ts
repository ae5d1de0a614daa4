import { spokenDay } from '../days/spoken-day';
import type { EntryIn } from '../registers/register-catalogue';
import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { entriesOf } from './series';

export const unprovenExport = defineSign({
  id: 'LOCK-7',
  mode: 'lock-in',
  title: 'It runs, and no export was ever proven',
  question: 'Which layer was exported and opened elsewhere?',
  severities: ['serious'],
  stages: ['production'],
  clearFact: 'an export is opened elsewhere and recorded as proven',
  reads: ['exports'],
  thresholds: {},
  check(facts) {
    const exports = facts.ask('exports');
    const all = entriesOf(exports);
    if (all === null || all.some(({ how }) => how === 'proven')) return clear();
    const last = all.at(-1);
    return lit('serious', {
      because: `In Production and no export was ever proven${last === undefined ? '' : `: ${said(last)}`}.`,
      evidence: [textEvidence('Exports', last === undefined ? 'none so far' : said(last), exports)],
      clearsWhen: 'an export is opened elsewhere and recorded as proven',
    });
  },
});

function said({ layer, on }: EntryIn<'exports'>): string {
  return `that of ${layer} on ${spokenDay(on)} is said, never proven`;
}
