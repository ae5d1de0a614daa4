import type { EvalPushQuery } from '@telltale/contract';
import { line, type ValueProblem } from '@telltale/domain';
import { Problem } from '../../http/problem';
import type { ColumnMapping } from '../formats/eval-format';
import { checkedMapping } from './checked-mapping';

/** What a sender says beside the file, checked. */
export interface PushOptions {
  readonly suite: string | null;
  readonly format: string;
  readonly commit: string | null;
  readonly branch: string | null;
  readonly runAt: Date | null;
  readonly variant: string | null;
  readonly version: string | null;
  readonly mapping: ColumnMapping | undefined;
  readonly isDryRun: boolean;
  readonly keepsRaw: boolean;
  readonly failsOnWorse: boolean;
  readonly idempotencyKey: string | null;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;
const DAY_MS = 86_400_000;
const KEY_MOST = 200;

export function checkedOptions(
  query: EvalPushQuery,
  idempotencyKey: string | string[] | undefined,
  now: Date,
): PushOptions {
  const { runAt, mapping } = query;
  const errors: ValueProblem[] = [
    ...text(query.suite, 'suite', 200),
    ...text(query.branch, 'branch', 255),
    ...text(query.variant, 'variant', 200),
    ...text(query.version, 'version', 100),
    ...(runAt === undefined ? [] : checkRunAt(runAt, now)),
    ...checkKey(idempotencyKey),
  ];
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
  return {
    suite: nameOrNull(query.suite),
    format: query.format ?? 'auto',
    commit: query.commit?.toLowerCase() ?? null,
    branch: nameOrNull(query.branch),
    runAt: runAt === undefined ? null : new Date(runAt),
    variant: nameOrNull(query.variant),
    version: nameOrNull(query.version),
    mapping: mapping === undefined ? undefined : checkedMapping(mapping),
    isDryRun: query.dryRun === 'true',
    keepsRaw: query.keepRaw === 'true',
    failsOnWorse: query.failOn === 'worse',
    idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : null,
  };
}

/** One name, however it is typed: without white space at its ends, and composed (Unicode NFC). */
export function nameOrNull(name: string | null | undefined): string | null {
  return name === undefined || name === null ? null : name.trim().normalize('NFC');
}

function text(value: string | undefined, pointer: string, most: number): readonly ValueProblem[] {
  return value === undefined ? [] : line(most)(value, pointer);
}

function checkRunAt(runAt: string, now: Date): ValueProblem[] {
  const at = INSTANT.test(runAt) ? Date.parse(runAt) : Number.NaN;
  if (Number.isNaN(at)) {
    const detail = 'runAt is an instant with its zone, such as 2026-11-23T19:06:38Z.';
    return [{ pointer: 'runAt', detail }];
  }
  if (at < 0) {
    const detail = 'runAt is before 1970, when nothing was evaluated. Send when it ran.';
    return [{ pointer: 'runAt', detail }];
  }
  return aheadProblem(new Date(at), now);
}

/** A clock may be wrong by hours; a run of next week is a mistake. */
export function aheadProblem(at: Date, now: Date): ValueProblem[] {
  if (at.getTime() <= now.getTime() + DAY_MS) return [];
  const detail = `The run would be of ${at.toISOString()}, more than a day ahead. Send when it ran as runAt.`;
  return [{ pointer: 'runAt', detail }];
}

function checkKey(key: string | string[] | undefined): ValueProblem[] {
  if (key === undefined || (typeof key === 'string' && key !== '' && key.length <= KEY_MOST)) return [];
  const detail = `The header Idempotency-Key must have 1 to ${KEY_MOST} characters`;
  return [{ pointer: 'Idempotency-Key', detail }];
}
