import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spokenThreshold } from '../settings/spoken-threshold';
import { SEVERITIES } from '../words/reading';
import type { AnySign } from './define-sign';
import { signById, SIGNS, SIGNS_BY_MODE } from './register';

const SIGN_FOLDER = __dirname;
const PAGE_FOLDER = join(__dirname, '../../../../docs/signs');

/** The whole catalogue in its order, built or not. */
const CATALOGUE = [
  ...['OWN-1', 'OWN-2', 'OWN-3', 'OWN-4', 'OWN-5', 'OWN-6', 'OWN-7', 'OWN-8'],
  ...['FIRST-1', 'FIRST-2', 'FIRST-3', 'FIRST-4', 'FIRST-5', 'FIRST-6', 'FIRST-7'],
  ...['DEMO-1', 'DEMO-2', 'DEMO-3', 'DEMO-4', 'DEMO-5', 'DEMO-6', 'DEMO-7', 'DEMO-8'],
  ...[
    'EVAL-1',
    'EVAL-2',
    'EVAL-3',
    'EVAL-4',
    'EVAL-5',
    'EVAL-6',
    'EVAL-7',
    'EVAL-8',
    'EVAL-9',
    'EVAL-10',
    'EVAL-11',
  ],
  ...['LOCK-1', 'LOCK-2', 'LOCK-3', 'LOCK-4', 'LOCK-5', 'LOCK-6', 'LOCK-7'],
  ...['BUILD-1', 'BUILD-2', 'BUILD-3', 'BUILD-4', 'BUILD-5', 'BUILD-6'],
];

const SECTIONS = [
  'What it watches',
  'Why projects die of it',
  'What counts as evidence',
  'What to do',
  'When it does not apply',
  'Limit',
];

/** What keeps a list of signs from being the register; empty when nothing does. */
function complaints(signs: readonly AnySign[]): readonly string[] {
  const ids = signs.map(({ id }) => id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`),
    ...ids.filter((id) => !CATALOGUE.includes(id)).map((id) => `${id} is not in the catalogue`),
    ...ids.flatMap((id, index) => (isAfter(ids[index - 1], id) ? [] : [`${id} is out of order`])),
    ...signs.flatMap((sign) => [
      ...fileComplaints(sign),
      ...pageComplaints(sign),
      ...severityComplaints(sign),
    ]),
  ];
}

function isAfter(before: string | undefined, id: string): boolean {
  return before === undefined || CATALOGUE.indexOf(before) <= CATALOGUE.indexOf(id);
}

function fileComplaints({ id }: AnySign): readonly string[] {
  const start = `${id.toLowerCase()}-`;
  const isOfSign = (file: string) => file.startsWith(start) && !/^\d/.test(file.slice(start.length));
  const files = readdirSync(SIGN_FOLDER).filter(isOfSign);
  const source = files.find((file) => !file.endsWith('.spec.ts'));
  if (source === undefined) return [`${id} has no file`];
  return files.includes(source.replace(/\.ts$/, '.spec.ts')) ? [] : [`${id} has no spec`];
}

function pageComplaints({ id, title, thresholds, severities }: AnySign): readonly string[] {
  const path = join(PAGE_FOLDER, `${id.toLowerCase()}.md`);
  if (!existsSync(path)) return [`${id} has no page`];
  const page = readFileSync(path, 'utf8');
  const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, section]) => section);
  const head = page.slice(0, page.indexOf('## '));
  const limit = page.slice(page.indexOf('## Limit'));
  return [
    ...(page.startsWith(`# ${id}: ${title}\n`) ? [] : [`the page of ${id} has another title`]),
    ...(sections.join() === SECTIONS.join() ? [] : [`the page of ${id} has other sections`]),
    ...severities
      .filter((severity) => !head.includes(severity))
      .map((severity) => `the page of ${id} lacks ${severity}`),
    ...Object.values(thresholds).flatMap(({ value, unit, origin }) => {
      const mark = origin === 'article' ? 'A' : 'D';
      const word = unit === 'yes-no' ? spokenThreshold(value, unit) : value.toLocaleString('en-GB');
      // The first bracket after the figure says where it comes from.
      const figure = new RegExp(`\\b${word}\\b[^[]*\\[${mark}[\\]:]`);
      return figure.test(limit) ? [] : [`the page of ${id} lacks the limit ${word} [${mark}]`];
    }),
  ];
}

function severityComplaints({ id, severities }: AnySign): readonly string[] {
  const ranks = severities.map((severity) => SEVERITIES.indexOf(severity));
  const isSorted = ranks.every((rank, index) => rank >= 0 && (index === 0 || rank < (ranks[index - 1] ?? 0)));
  return isSorted ? [] : [`${id} does not list its severities from the gravest down, each once`];
}

describe('the register of signs', () => {
  it('has nothing to complain of', () => {
    expect(complaints(SIGNS)).toEqual([]);
  });

  it('holds all signs of the catalogue', () => {
    expect(SIGNS.map(({ id }) => id)).toEqual(CATALOGUE);
    expect(SIGNS).toHaveLength(47);
  });

  it('refuses a sign that is there twice, out of order or unknown', () => {
    const [first, second] = SIGNS as [AnySign, AnySign];
    expect(complaints([first, first])).toEqual(['OWN-1 is there twice']);
    expect(complaints([second, first])).toEqual(['OWN-1 is out of order']);
    expect(complaints([{ ...first, id: 'OWN-99' }])).toContain('OWN-99 is not in the catalogue');
  });

  it('refuses a sign without its file, its spec or its page', () => {
    const [first] = SIGNS as [AnySign];
    expect(complaints([{ ...first, id: 'EVAL-12' }])).toEqual(
      expect.arrayContaining(['EVAL-12 has no file', 'EVAL-12 has no page']),
    );
    expect(complaints([{ ...first, title: 'Another title' }])).toEqual([
      'the page of OWN-1 has another title',
    ]);
  });

  it('refuses a page that lacks a severity or a limit of its sign', () => {
    const [first] = SIGNS as [AnySign];
    expect(complaints([{ ...first, severities: ['critical', 'watch'] }])).toEqual([
      'the page of OWN-1 lacks watch',
    ]);
    const limit = { value: 33, unit: 'days', origin: 'default', meaning: 'days' } as const;
    expect(complaints([{ ...first, thresholds: { limit } }])).toEqual([
      'the page of OWN-1 lacks the limit 33 [D]',
    ]);
    const choice = { value: 0, unit: 'yes-no', origin: 'default', meaning: 'a pair may do' } as const;
    expect(complaints([{ ...first, thresholds: { choice } }])).toEqual([
      'the page of OWN-1 lacks the limit no [D]',
    ]);
  });

  it('refuses severities that are not listed from the gravest down', () => {
    const sign = signById('EVAL-3') as AnySign;
    expect(complaints([{ ...sign, severities: ['serious', 'critical'] }])).toEqual([
      'EVAL-3 does not list its severities from the gravest down, each once',
    ]);
  });

  it('finds a sign by its id, and none by another', () => {
    expect(signById('LOCK-4')?.title).toBe('Leaving would cost seven figures');
    expect(signById('LOCK-9')).toBeUndefined();
  });

  it('lists the signs of each mode in order', () => {
    const evaluation = Array.from({ length: 11 }, (_, index) => `EVAL-${index + 1}`);
    expect(SIGNS_BY_MODE.evaluation.map(({ id }) => id)).toEqual(evaluation);
    expect(Object.values(SIGNS_BY_MODE).flat()).toHaveLength(SIGNS.length);
  });

  it('lets a sign look at declared facts alone', () => {
    for (const { id, reads } of SIGNS) expect([id, new Set(reads).size]).toEqual([id, reads.length]);
  });
});
