import { goodEnough, idea, ownedBy, planned, saves, signed, SMALL_SCOPE, suite } from '../answers';
import { attested, proven, readiness } from '../checklist';
import { claims, decided } from '../judgements';
import { ownLayers } from '../layers';
import { reported } from '../money-registers';
import { tradesOff } from '../owner-acts';
import { askedTeam, numbered, scoresWeekly, suiteKept } from '../scoring';
import { answered, by, created, moved, movedDespite, none, project } from '../tell';
import { buildsWeekly } from '../weekly';
import { CLAIMS_AUTOPILOT } from './wattlebark-claims-autopilot';
import {
  HARRIET,
  IMOGEN,
  KOOKABURRA,
  OLIVER,
  QUILLON,
  RAVI,
  SIOBHAN,
  TERN,
  TUAN,
  WATTLEBARK_LEAD,
} from './wattlebark-people';
import type { SampleClient } from '../story';
import { POLICY_WORDING_SEARCH } from './wattlebark-policy-wordings';

const HAIL_PHOTOS = numbered('Photo', 540);

const hailScored = (to: number, cases: readonly string[], failing: readonly number[]) =>
  by(
    'Tuan Nguyen',
    ...scoresWeekly(to, { suite: 'hail', version: 'v1', model: 'tern-vision-3', cases, failing }),
  );

/** The second first project: small and short this time. */
const HAIL_DAMAGE_PHOTOS = project(
  'Hail damage photos',
  'Motor claims',
  created(80, 'idea', {
    ...idea(80, 'After a storm 4,000 photos wait for an assessor; most show a dent or nothing.'),
    ...SMALL_SCOPE,
    'expected-saving': 230_000,
    'saving-baseline': none,
  }),
  moved(73, 'scoped', {
    ...ownedBy(SIOBHAN, 'Days from photo to payment', 'Paid within a week of the storm'),
    ...planned({
      builder: TUAN,
      greenlit: 73,
      target: -7,
      days: 110,
      unglamorous: 74,
      production: '4,000 photos in two days; anything but a dent goes to an assessor.',
      volume: 2000,
    }),
    'demo-cases': 40,
    ...WATTLEBARK_LEAD,
    ...ownLayers(90, TERN, KOOKABURRA),
  }),
  moved(64, 'building', {
    ...signed(1, SIOBHAN, 64),
    ...goodEnough(SIOBHAN, 'Photos sorted as an assessor does', 94),
    ...suite('hail v1', 500),
  }),
  by('Tuan Nguyen', ...buildsWeekly(61, 5)),
  suiteKept(30, { suite: 'hail', version: 'v1', fixedSince: 64, unanswered: 0 }),
  ...hailScored(19, HAIL_PHOTOS.slice(0, 500), [42, 37]),
  ...hailScored(5, HAIL_PHOTOS, [33, 31]),
  answered(58, { 'saving-baseline': 'Assessor hours of the two storms before' }),
  by(
    'Tuan Nguyen',
    readiness(12, {
      ...attested('data-privacy', 'fallback-model', 'fallback-unsure'),
      ...proven(
        'wiki.wattlebark.example/hail',
        'data-schema',
        'data-pipeline',
        'monitoring-cases',
        'scale-hard-cases',
        'evaluation-suite',
      ),
    }),
  ),
  tradesOff(SIOBHAN, 55, 15),
  claims(
    SIOBHAN,
    [48, 'on-track', 'Small this time.'],
    [6, 'on-track', 'Ready for the storms of the summer.'],
  ),
  ...reported({ months: [2, 1], spend: { planned: 18_000, from: 15_200, to: 17_300 } }),
);

/** The builder is on another project; nothing has moved for weeks, and the new scope was never signed. */
const RENEWAL_LETTERS = project(
  'Renewal letters',
  'Policies',
  created(66, 'scoped', {
    ...idea(66, 'Customers leave when the renewal explains nothing.'),
    ...SMALL_SCOPE,
    ...saves(140_000, 'Policies lost at renewal, last year'),
    ...ownedBy(OLIVER, 'Renewals kept', 'Keep nine of ten'),
    ...planned({
      builder: RAVI,
      greenlit: 66,
      target: -20,
      days: 80,
      unglamorous: 70,
      production: '9,000 letters a month; a person reads one in twenty.',
      volume: 450,
    }),
    'demo-cases': 10,
    ...WATTLEBARK_LEAD,
    ...ownLayers(60, QUILLON, KOOKABURRA),
  }),
  movedDespite(57, 'building', 'Renewals fall due in autumn.', {
    ...signed(1, OLIVER, 57),
    ...goodEnough(OLIVER, 'Letters understood at first reading', 85),
    ...suite('renewals v1', 60),
  }),
  by('Ravi Menon', ...buildsWeekly(56, 35)),
  tradesOff(OLIVER, 54, 34),
  claims(
    OLIVER,
    [50, 'on-track', 'The letters read well.'],
    [25, 'on-track', 'The builder is back next week.'],
    [9, 'at-risk', 'We still wait for the builder.'],
  ),
  decided(4, {
    kind: 'fix',
    reason: 'Tuan takes over on Monday, or it stops.',
    due: -9,
    conditions: [{ text: 'Tuan has scored the letters anew', by: -9 }],
  }),
  answered(44, { 'eval-suite-fixed-on': 45, 'first-feature-on': 52 }),
  by(OLIVER.name, askedTeam(6)),
  answered(23, { 'scope-versions': [{ version: 2, on: 23, what: 'Business customers too' }] }),
);

const COMPLAINT_LETTER_DRAFTS = project(
  'Complaint letter drafts',
  'Customer Care',
  created(29, 'idea', {
    ...idea(29, 'A complaint is answered after twelve days; the law gives thirty.'),
    ...SMALL_SCOPE,
    ...saves(65_000, 'Hours of the complaints desk'),
  }),
  moved(15, 'scoped', {
    'business-owner': HARRIET,
    'business-goal': 'Answer complaints within a week',
    'owner-kpi': none,
    ...planned({
      builder: TUAN,
      greenlit: 15,
      target: -65,
      days: 50,
      unglamorous: 72,
      production: '35 drafts a day with the file attached; a person answers every one.',
      volume: 35,
    }),
    'demo-cases': 15,
    ...WATTLEBARK_LEAD,
    ...ownLayers(45, QUILLON, KOOKABURRA),
  }),
  claims(HARRIET, [5, 'on-track', 'The scope is small and signed next week.']),
  answered(6, { 'owner-kpi': 'Complaints that come back' }),
);

const FRAUD_RING_HINTS = project(
  'Fraud ring hints',
  'Investigations',
  created(15, 'idea', {
    ...idea(17, 'The same repairer turns up in claims that have nothing else in common.'),
    ...saves(190_000, 'Claims paid and later proven false'),
  }),
);

export const WATTLEBARK_MUTUAL: SampleClient = {
  name: 'Wattlebark Mutual',
  key: 'WATTLE',
  timeZone: 'Australia/Melbourne',
  createdDaysAgo: 445,
  recordedBy: IMOGEN.name,
  projects: [
    CLAIMS_AUTOPILOT,
    HAIL_DAMAGE_PHOTOS,
    POLICY_WORDING_SEARCH,
    RENEWAL_LETTERS,
    COMPLAINT_LETTER_DRAFTS,
    FRAUD_RING_HINTS,
  ],
};
