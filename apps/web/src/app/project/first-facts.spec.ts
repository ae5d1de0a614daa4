import {
  clientStanding,
  FACT_KEYS,
  factDefinition,
  type FactKey,
  type Facts,
  factValueExample,
  readSigns,
  type SignReading,
} from '@telltale/domain';
import { FIRST_FACTS } from './first-facts';

const TODAY = '2026-11-23';
const PROJECT = 'p-1';
const DAY = { on: '2026-10-01', precision: 'day' };
const OWNER = {
  personId: 'p-dana',
  name: 'Dana Reyes',
  title: 'VP Sales',
  function: 'business',
  level: 'vp',
};

/** The answers on the wire that are no example of the catalogue; a vendor would light a sign by one answer alone. */
const ANSWERS: Readonly<Partial<Record<ReturnType<typeof factDefinition>['type'], unknown>>> = {
  person: OWNER,
  day: DAY,
  holder: { holder: 'us' },
  'scope-signature': { version: 1, signedBy: OWNER, on: DAY },
};

function answerOf(key: FactKey): unknown {
  if (key === 'target-on') return { on: '2026-12-20', precision: 'day' };
  return ANSWERS[factDefinition(key).type] ?? factValueExample(key);
}

/** The signs of a client's first project, in Building, when these facts are known and nothing else is. */
function signsWith(keys: readonly FactKey[]): readonly SignReading[] {
  const facts = Object.fromEntries(
    keys.map((key) => [
      key,
      { answer: 'known', value: answerOf(key), recordedOn: TODAY, source: { kind: 'person' } },
    ]),
  ) as Facts;
  const started = keys.includes('started-on')
    ? ({ answer: 'known', value: DAY } as const)
    : ({ answer: 'not-asked' } as const);
  const standing = clientStanding([
    {
      ...{
        projectId: PROJECT,
        stage: 'building',
        kind: null,
        hasShipped: false,
        firstMark: null,
        endedOn: null,
      },
      ...{ startedOn: started, recordedAt: PROJECT },
    },
  ] as Parameters<typeof clientStanding>[0]);
  const history = {
    recordedOn: TODAY,
    buildingSince: TODAY,
    originalTarget: null,
    targetMoves: 0,
    shippedOn: null,
    firstMark: null,
  };
  const record = { projectId: PROJECT, stage: 'building', facts, history } as const;
  return readSigns(record, standing, { currency: 'EUR', thresholds: {} }, TODAY).signs;
}

/** The signs that know where they stand. */
function decided(keys: readonly FactKey[]): readonly string[] {
  return signsWith(keys)
    .filter(({ reading }) => reading === 'lit' || reading === 'clear')
    .map(({ id }) => id);
}

const OTHERS = FACT_KEYS.filter((key) => !(FIRST_FACTS as readonly FactKey[]).includes(key));

describe('the ten facts that a new project is asked', () => {
  it('are ten with the stage', () => {
    expect(FIRST_FACTS).toHaveLength(9);
  });

  it('decide these signs of a project in Building', () => {
    expect(decided([])).toEqual(['DEMO-8', 'BUILD-2']);
    const owned = ['OWN-1', 'OWN-2', 'OWN-4'];
    const built = [
      'FIRST-1',
      'FIRST-2',
      'FIRST-5',
      'DEMO-5',
      'DEMO-6',
      'EVAL-1',
      'LOCK-2',
      'LOCK-6',
      'BUILD-1',
    ];
    expect(decided(FIRST_FACTS)).toEqual(expect.arrayContaining([...owned, ...built]));
  });

  it.each(FIRST_FACTS)('each decide a sign that the others leave open: %s', (fact) => {
    const others = FIRST_FACTS.filter((key) => key !== fact);
    expect(decided(others).length).toBeLessThan(decided(FIRST_FACTS).length);
  });

  it('decide as many signs as any choice that swaps one of them for another fact', () => {
    const ours = decided(FIRST_FACTS).length;
    const better = FIRST_FACTS.flatMap((left) =>
      OTHERS.filter((taken) => {
        const theirs = FIRST_FACTS.map((key) => (key === left ? taken : key));
        return decided(theirs).length > ours;
      }).map((taken) => `${taken} in place of ${left}`),
    );
    expect(better).toEqual([]);
  });
});
