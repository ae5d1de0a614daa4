import type { BackTestGroupReply, BackTestReply, BackTestSignReply } from '@telltale/contract';
import { FAILURE_MODE_NAMES, type Outcome, OUTCOMES } from '@telltale/domain';
import { stringify } from 'csv-stringify/sync';
import { BYTE_ORDER_MARK, CSV_DIALECT } from '../exports/csv-dialect';

type Cell = string | number | null;

const SIGN_COLUMNS: readonly (readonly [string, (sign: BackTestSignReply) => Cell])[] = [
  ['Sign', ({ id }) => id],
  ['Mode', ({ mode }) => FAILURE_MODE_NAMES[mode]],
  ['Title', ({ title }) => title],
];

/** Empty where a group has too few cases: a share that is not told is not zero. */
const GROUP_COLUMNS: readonly (readonly [string, (group: BackTestGroupReply) => Cell])[] = [
  ['lit', ({ lit }) => lit],
  ['clear', ({ clear }) => clear],
  ['unknown', ({ unknown }) => unknown],
  ['not applicable', ({ notApplicable }) => notApplicable],
  ['share lit', ({ share }) => rounded(share?.share)],
  ['interval low', ({ share }) => rounded(share?.low)],
  ['interval high', ({ share }) => rounded(share?.high)],
];

const OF_GROUPS = OUTCOMES.flatMap((outcome) => GROUP_COLUMNS.map((column) => [outcome, column] as const));
const NAMES: Readonly<Record<Outcome, string>> = { stopped: 'Stopped', shipped: 'Shipped' };
const TITLES = [
  'Day',
  ...SIGN_COLUMNS.map(([title]) => title),
  ...OF_GROUPS.map(([outcome, [title]]) => `${NAMES[outcome]}: ${title}`),
];

/** A line a sign, as the page's table has it. */
export function backTestCsv({ day, signs }: BackTestReply): string {
  const lines = signs.map((sign) => [
    day,
    ...SIGN_COLUMNS.map(([, read]) => read(sign)),
    ...OF_GROUPS.map(([outcome, [, read]]) => read(sign[outcome])),
  ]);
  return BYTE_ORDER_MARK + stringify([TITLES, ...lines], CSV_DIALECT);
}

function rounded(share: number | undefined): number | null {
  return share === undefined ? null : Math.round(share * 10_000) / 10_000;
}
