import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Three runs of one test set, made with promptfoo 0.121.20 and a model of rules; the model lost rules in week 3. */
export function promptfooWeek(week: 1 | 2 | 3, ending: 'json' | 'junit.xml'): Buffer {
  return readFileSync(join(__dirname, `samples/promptfoo/promptfoo-week${week}.${ending}`));
}

type Row = Record<string, unknown>;

/** One row as promptfoo writes it, as much of it as is read. */
export function promptfooRow(more: Row = {}): Row {
  return {
    promptIdx: 0,
    testIdx: 0,
    promptId: 'p1',
    provider: { id: 'openai:chat:gpt-4o-mini', label: 'r1' },
    success: true,
    score: 1,
    failureReason: 0,
    vars: { ticket: 'x' },
    testCase: { vars: { ticket: 'x' } },
    ...more,
  };
}

/** A whole file around rows. */
export function promptfooFile(rows: readonly Row[], more: Row = {}, results: Row = {}): string {
  return JSON.stringify({ evalId: 'eval-1', results: { version: 3, results: rows, ...results }, ...more });
}
