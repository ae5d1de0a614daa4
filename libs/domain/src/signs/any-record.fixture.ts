import fc from 'fast-check';
import type { ClientStanding, FirstProject } from '../clients/client-standing';
import { addDays, type Day, monthOfDay } from '../days/day';
import { ANSWER_KINDS, CHANGE_KINDS, VERDICTS } from '../evaluation/eval-words';
import type { EvaluationStanding, SuiteStanding } from '../evaluation/standing';
import { DAY_PRECISIONS, type KnownDay } from '../days/known-day';
import type { RecordedFact } from '../facts/answer';
import { factDefinition, type FactKey, type Facts } from '../facts/fact-catalogue';
import { type FactType, HOLDERS } from '../facts/fact-values';
import { type Person, PERSON_FUNCTIONS, PERSON_LEVELS } from '../facts/person';
import type { FieldType } from '../registers/define-register';
import { inOrder } from '../registers/order-entries';
import { isRegisterKey, registerDefinition, type RegisterKey } from '../registers/register-catalogue';
import type { RegisterEntry } from '../registers/register-entry';
import { STAGES } from '../words/stage';
import type { ProjectHistory } from './project-history';
import type { ProjectRecord } from './read-signs';
import { PROJECT_ID, TODAY } from './record.fixture';
import { SIGNS } from './register';

/** The facts that some sign reads: the others change no reading. */
export const READ_KEYS = [...new Set(SIGNS.flatMap(({ reads }) => reads))];

export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: -500, max: 120 })
  .map((days) => addDays(TODAY, days));

export const anyKnownDay: fc.Arbitrary<KnownDay> = fc.record({
  on: anyDay,
  precision: fc.constantFrom('day', ...DAY_PRECISIONS),
});

/** Two people share an id now and then, so that an owner signs what is theirs. */
export const anyPerson: fc.Arbitrary<Person> = fc.record({
  personId: fc.constantFrom('a', 'b'),
  name: fc.constantFrom('Dana Reyes', 'Omar Haddad'),
  title: fc.constantFrom('VP Claims', null),
  function: fc.constantFrom(...PERSON_FUNCTIONS, null),
  level: fc.constantFrom(...PERSON_LEVELS, null),
});

const VALUES: Readonly<Record<FactType, fc.Arbitrary<unknown>>> = {
  text: fc.constant('some text'),
  'whole-number': fc.nat(5),
  percent: fc.nat(100),
  'yes-no': fc.boolean(),
  choice: fc.constant(''),
  day: anyKnownDay,
  money: fc.record({ amount: fc.nat(2), currency: fc.constant('EUR') }),
  'money-range': fc
    .tuple(fc.nat(60_000_000), fc.nat(60_000_000), fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'))
    .map(([low, more, currency]) => ({ low, high: low + more, currency })),
  person: anyPerson,
  holder: fc.record({
    holder: fc.constantFrom(...HOLDERS),
    vendor: fc.constantFrom('Acme', 'ACME', undefined),
  }),
  'scope-signature': fc.record({
    version: fc.integer({ min: 1, max: 3 }),
    signedBy: anyPerson,
    on: anyKnownDay,
  }),
  'good-enough': fc.record({ metric: fc.constant('error rate'), value: fc.nat(9), setBy: anyPerson }),
  number: fc.nat(9),
  register: fc.constant([]),
};

const FIELDS: Readonly<Record<FieldType, fc.Arbitrary<unknown>>> = {
  text: fc.constant('some text'),
  link: fc.constant('https://example.org/proof'),
  number: fc.nat(9),
  'whole-number': fc.nat(9),
  money: fc.record({ amount: fc.nat(200), currency: fc.constant('EUR') }),
  day: anyDay,
  month: anyDay.map(monthOfDay),
  choice: fc.constant(''),
  person: anyPerson,
  entry: fc.constant(undefined),
};

/** Up to three entries, in their order; a field that need not be there is missing now and then. */
function anyEntries(key: RegisterKey): fc.Arbitrary<readonly RegisterEntry[]> {
  const fields = Object.entries(registerDefinition(key).fields).map(
    ([name, { type, options = [], isNeeded }]) => {
      const value =
        options.length > 0 ? fc.constantFrom(...options.map((option) => option.value)) : FIELDS[type];
      return [name, isNeeded === true ? value : fc.oneof(value, fc.constant(undefined))] as const;
    },
  );
  const entry = fc.record({ id: fc.uuid(), recordedOn: anyDay, ...Object.fromEntries(fields) });
  return fc.array(entry, { minLength: 1, maxLength: 3 }).map((list) => inOrder(key, list as RegisterEntry[]));
}

export function anyValue(key: FactKey): fc.Arbitrary<unknown> {
  if (isRegisterKey(key)) return anyEntries(key);
  const { type, options = [] } = factDefinition(key);
  return options.length > 0 ? fc.constantFrom(...options.map(({ value }) => value)) : VALUES[type];
}

/** An answer to one fact, other than not asked. */
export function anyAnswer(key: FactKey): fc.Arbitrary<RecordedFact> {
  const common = { recordedOn: anyDay, source: fc.constant({ kind: 'person' as const }) };
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ ...common, answer: fc.constant('known' as const), value: anyValue(key) }),
    },
    { weight: 2, arbitrary: fc.record({ ...common, answer: fc.constantFrom('none' as const) }) },
    { weight: 1, arbitrary: fc.record({ ...common, answer: fc.constantFrom('nobody-can-say' as const) }) },
  );
}

/** `asked`: the weight of an answer against that of silence. */
export function anyFacts(asked = 3): fc.Arbitrary<Facts> {
  const answers = READ_KEYS.map((key) => [
    key,
    fc.oneof({ weight: asked, arbitrary: anyAnswer(key) }, { weight: 1, arbitrary: fc.constant(undefined) }),
  ]);
  return fc.record(Object.fromEntries(answers) as Record<FactKey, fc.Arbitrary<never>>);
}

const anyHistory: fc.Arbitrary<ProjectHistory> = fc.record({
  recordedOn: anyDay,
  buildingSince: fc.oneof(anyDay, fc.constant(null)),
  originalTarget: fc.oneof(anyKnownDay, fc.constant(null)),
  targetMoves: fc.nat(3),
  shippedOn: fc.oneof(anyDay, fc.constant(null)),
  firstMark: fc.constantFrom('shipped', 'stopped', null),
});

const anyChange = fc.record({
  kind: fc.constantFrom(...CHANGE_KINDS),
  what: fc.constant('Shorter answers'),
  on: anyDay,
});
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof(arbitrary, fc.constant(null));

const anySuite: fc.Arbitrary<SuiteStanding> = fc.record({
  key: fc.constant('triage'),
  name: fc.constantFrom('triage', 'tone'),
  version: fc.constantFrom('v4', null),
  fixedSince: orNull(anyDay),
  cases: orNull(fc.nat(9)),
  unanswered: orNull(fc.nat(2)),
  passThreshold: fc.constantFrom(0.9, null),
  lastRunOn: orNull(anyDay),
  isPassed: orNull(fc.boolean()),
  baseline: orNull(
    fc.record({
      verdict: fc.constantFrom(...VERDICTS),
      because: fc.constant('It says why.'),
      on: anyDay,
      newlyFailing: fc.constantFrom([], ['refund'], ['refund', 'delay']),
      newlyFailingCount: fc.nat(9),
      worseInARow: fc.nat(3),
    }),
  ),
  unversionedChange: orNull(
    fc.record({ on: anyDay, added: fc.nat(3), removed: fc.nat(3), version: fc.constantFrom('v4', null) }),
  ),
});

/** What runs, changes and a question may say of a project; most projects have none of them. */
export const anyEvaluation: fc.Arbitrary<EvaluationStanding | null> = orNull(
  fc.record({
    suites: fc.array(anySuite, { maxLength: 3 }),
    changes: orNull(
      fc.record({
        latest: anyChange,
        unscored: fc.nat(3),
        oldestUnscored: orNull(anyChange),
        unscoredModel: orNull(anyChange),
      }),
    ),
    question: orNull(
      fc.record({
        askedOn: anyDay,
        askedOf: fc.constantFrom('Dana Reyes', null),
        answer: orNull(fc.record({ kind: fc.constantFrom(...ANSWER_KINDS), on: anyDay })),
      }),
    ),
    models: fc.array(fc.record({ model: fc.constantFrom('some text', 'm-1'), on: anyDay }), { maxLength: 2 }),
    runDays: fc.uniqueArray(anyDay, { maxLength: 3 }).chain((days) =>
      fc.tuple(
        ...days
          .sort()
          .reverse()
          .map((on) => fc.record({ on: fc.constant(on), isPassed: orNull(fc.boolean()) })),
      ),
    ),
    trend: fc.constant(null),
  }),
);

export function anyRecord(asked?: number): fc.Arbitrary<ProjectRecord> {
  return fc.record({
    projectId: fc.constant(PROJECT_ID),
    stage: fc.constantFrom(...STAGES, null, 'building', 'building'),
    facts: anyFacts(asked),
    history: anyHistory,
    evaluation: anyEvaluation,
  });
}

export const anyStanding: fc.Arbitrary<ClientStanding> = fc.record({
  shipped: fc.nat(1),
  hasUnknownStage: fc.boolean(),
  first: fc.constantFrom<FirstProject>(
    { state: 'shipped-already' },
    { state: 'none' },
    { state: 'known', projectId: 'another' },
    { state: 'known', projectId: PROJECT_ID },
    { state: 'known', projectId: PROJECT_ID },
    { state: 'not-known', because: 'start' },
    { state: 'not-known', because: 'stage' },
  ),
  firstStoppedOn: fc.oneof(anyDay, fc.constant(null)),
});
