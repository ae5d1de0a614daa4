import fc from 'fast-check';
import { addDays } from '../days/day';
import type { RecordedFact } from '../facts/answer';
import type { FactKey, Facts } from '../facts/fact-catalogue';
import { type Severity, SEVERITIES } from '../words/reading';
import type { Status } from '../words/status';
import { readOn } from './age-marks';
import { anyAnswer, anyDay, anyFacts, anyRecord, anyStanding, READ_KEYS } from './any-record.fixture';
import { type ProjectReading, type ProjectRecord, readSigns } from './read-signs';
import { TODAY } from './record.fixture';
import { signById, SIGNS } from './register';
import { FROM_GOOD_TO_BAD } from './worse-answers.fixture';

const SETTINGS = { currency: 'EUR', thresholds: {} };
const read = (record: ProjectRecord, client: Parameters<typeof readSigns>[1], today = TODAY) =>
  readSigns(record, client, SETTINGS, today);

describe('any project', () => {
  it('reads the same whatever the order of its facts', () => {
    const shuffled = fc.shuffledSubarray([...READ_KEYS], { minLength: READ_KEYS.length });
    fc.assert(
      fc.property(anyRecord(), anyStanding, shuffled, (record, client, keys) => {
        const facts = Object.fromEntries(keys.map((key) => [key, record.facts[key]])) as Facts;
        expect(read({ ...record, facts }, client)).toEqual(read(record, client));
      }),
    );
  });

  it('lights a sign only with a severity that it declares, a sentence, evidence and a clear-fact', () => {
    fc.assert(
      fc.property(anyRecord(), anyStanding, anyDay, (record, client, today) => {
        for (const sign of read(record, client, today).signs) {
          if (sign.reading !== 'lit') continue;
          expect(signById(sign.id)?.severities).toContain(sign.severity);
          expect(readOn(today, sign.because ?? '')).toMatch(/^[A-Z0-9][^\p{Cc}]+\.$/u);
          expect(sign.clearsWhen).toMatch(/^[^.]+[^.,;\s]$/);
          expect(sign.evidence?.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a worse answer', () => {
  const STATUS_RANKS: readonly (Status | null)[] = ['on-track', 'not-known', 'at-risk', 'off-track'];
  const rank = (severity: Severity | null) => (severity === null ? -1 : SEVERITIES.indexOf(severity));

  const twoAnswers = fc
    .constantFrom(...(Object.entries(FROM_GOOD_TO_BAD) as [FactKey, readonly RecordedFact[]][]))
    .chain(([key, answers]) =>
      fc
        .tuple(fc.nat(answers.length - 1), fc.nat(answers.length - 1))
        .map(([a, b]) => ({ key, better: answers[Math.min(a, b)], worse: answers[Math.max(a, b)] })),
    );

  it('never lowers the severity of a mode, nor the status', () => {
    fc.assert(
      fc.property(anyRecord(9), anyStanding, twoAnswers, (record, client, { key, better, worse }) => {
        const before = read({ ...record, facts: { ...record.facts, [key]: better } }, client).rollUp;
        const after = read({ ...record, facts: { ...record.facts, [key]: worse } }, client).rollUp;
        for (const mode of Object.keys(before.modes) as (keyof typeof before.modes)[]) {
          expect(rank(after.modes[mode].severity)).toBeGreaterThanOrEqual(rank(before.modes[mode].severity));
        }
        // A sign that the worse answer lights is a mode judged: what was not known for want of them may then be told.
        const isJudgedNow = before.status === 'not-known' && after.coverage.judged > before.coverage.judged;
        if (isJudgedNow) return;
        expect(STATUS_RANKS.indexOf(after.status)).toBeGreaterThanOrEqual(
          STATUS_RANKS.indexOf(before.status),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what is unknown', () => {
  /** Facts that a sign only looks up, by decision: an answer recorded later may light what was clear without it. */
  const LOOKED_UP: Readonly<Record<string, readonly FactKey[]>> = {
    'OWN-7': ['development-started-on'],
    'DEMO-8': ['target-on'],
    'EVAL-3': ['development-started-on'],
    'EVAL-9': ['model-pin', 'model-successor'],
    'BUILD-2': ['roadmap-delivered-on', 'roadmap-items'],
    'BUILD-5': ['development-started-on'],
  };

  it('hides nothing behind a clear sign: however the open questions are answered, it is not lit', () => {
    fc.assert(
      fc.property(anyRecord(1), anyStanding, anyFacts(9), (record, client, answers) => {
        for (const { id, reading } of read(record, client).signs) {
          if (reading !== 'clear') continue;
          const keys = (signById(id)?.reads ?? []).filter((key) => LOOKED_UP[id]?.includes(key) !== true);
          const answered = Object.fromEntries(keys.map((key) => [key, record.facts[key] ?? answers[key]]));
          const later = read({ ...record, facts: { ...record.facts, ...answered } }, client);
          expect([id, later.signs.find((sign) => sign.id === id)?.reading]).not.toEqual([id, 'lit']);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('asks a question wherever a sign is unknown, and only there', () => {
    fc.assert(
      fc.property(anyRecord(1), anyStanding, (record, client) => {
        for (const { reading, questions } of read(record, client).signs) {
          expect((questions?.length ?? 0) > 0).toBe(reading === 'unknown');
        }
      }),
    );
  });

  it('is never counted as a clear mode, nor as judged', () => {
    fc.assert(
      fc.property(anyRecord(1), anyStanding, (record, client) => {
        const { signs, rollUp } = read(record, client);
        for (const [mode, { reading }] of Object.entries(rollUp.modes)) {
          const ofMode = signs.filter((sign) => sign.mode === mode);
          if (reading !== 'clear') continue;
          expect(ofMode.some((sign) => sign.reading === 'clear')).toBe(true);
          expect(ofMode.filter((sign) => sign.reading === 'unknown').every(isWatch)).toBe(true);
        }
        const readings = Object.values(rollUp.modes).map(({ reading }) => reading);
        expect(rollUp.coverage).toEqual({
          judged: readings.filter((reading) => reading === 'lit' || reading === 'clear').length,
          of: readings.filter((reading) => reading !== 'not-applicable').length,
        });
      }),
    );
  });

  it('stays unknown in a project of which nothing was asked, but for what Telltale itself knows', () => {
    const nothing: ProjectRecord = {
      projectId: 'p',
      stage: 'building',
      facts: {},
      history: {
        recordedOn: '2025-01-01',
        buildingSince: '2025-01-01',
        originalTarget: null,
        targetMoves: 0,
        shippedOn: null,
        firstMark: null,
      },
    };
    const client = {
      shipped: 0,
      hasUnknownStage: false,
      first: { state: 'known', projectId: 'p' },
      firstStoppedOn: null,
    } as const;
    const { signs, rollUp } = read(nothing, client);
    // No first project was stopped, no target was moved, nobody asked how it stands, and it is past Idea: all four are Telltale's own records. The
    // rest belongs to other stages.
    const known = ['FIRST-6', 'DEMO-8', 'EVAL-11', 'BUILD-2'];
    const apply = signs.filter(({ id }) => signById(id)?.stages.includes('building'));
    expect(apply.filter(({ reading }) => reading !== 'unknown').map(({ id }) => id)).toEqual(known);
    expect(rollUp.coverage).toEqual({ judged: 0, of: 6 });
    expect(rollUp.status).toBe('not-known');
  });

  it('is every sign when the stage was not asked, with one question', () => {
    fc.assert(
      fc.property(anyRecord(), anyStanding, (record, client) => {
        const { signs, rollUp, nextChangeOn } = read({ ...record, stage: null }, client);
        expect(new Set(signs.map(({ reading }) => reading))).toEqual(new Set(['unknown']));
        expect(rollUp).toMatchObject({ questions: 1, status: 'not-known', coverage: { judged: 0, of: 6 } });
        expect(nextChangeOn).toBeNull();
      }),
    );
  });

  function isWatch({ id }: { readonly id: string }): boolean {
    return signById(id)?.severities[0] === 'watch';
  }
});

describe('the next day on which a reading may change', () => {
  const readings = ({ signs }: ProjectReading) => JSON.stringify(signs);

  it('is honest: nothing changes before it, and something does on it, for 400 days', () => {
    fc.assert(
      fc.property(anyRecord(9), anyStanding, (record, client) => {
        let before = read(record, client, TODAY);
        for (let day = 1; day <= 400; day += 1) {
          const today = addDays(TODAY, day);
          const now = read(record, client, today);
          const isDue = before.nextChangeOn === today;
          expect([today, readings(now) !== readings(before)]).toEqual([today, isDue]);
          if (!isDue) expect(now.nextChangeOn).toBe(before.nextChangeOn);
          before = now;
        }
      }),
      { numRuns: 25 },
    );
  });

  it('lies ahead, or there is none', () => {
    fc.assert(
      fc.property(anyRecord(), anyStanding, (record, client) => {
        const { nextChangeOn } = read(record, client);
        expect(nextChangeOn === null || nextChangeOn > TODAY).toBe(true);
      }),
    );
  });
});

it('covers every fact that a sign reads with an answer', () => {
  expect(READ_KEYS.length).toBeGreaterThan(55);
  for (const key of READ_KEYS) expect(fc.sample(anyAnswer(key), 1)).toHaveLength(1);
  // They read Telltale's own record: of the client, and of the question that was asked.
  const ownRecord = SIGNS.filter(({ reads }) => reads.length === 0).map(({ id }) => id);
  expect(ownRecord).toEqual(['FIRST-6', 'EVAL-11']);
});
