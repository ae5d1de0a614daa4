import { goodEnough, idea, ownedBy, ownLayers, planned, saves, signed, SMALL_SCOPE, suite } from '../answers';
import type { SampleClient } from '../story';
import { answered, buildsWeekly, by, created, moved, none, project, runsWeekly } from '../tell';
import { CLAIMS_AUTOPILOT } from './wattlebark-claims-autopilot';
import { HARRIET, MEI_LIN, OLIVER, RAVI, SIOBHAN, TUAN } from './wattlebark-people';

/** The second first project: small and short this time; what it shall save has no baseline yet. */
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
      unglamorous: 74,
      production: '4,000 photos in two days; anything but a dent goes to an assessor.',
    }),
    ...ownLayers(90, 'Tern Labs', 'Kookaburra Hosting'),
  }),
  moved(64, 'building', {
    ...signed(1, SIOBHAN, 64),
    ...goodEnough(SIOBHAN, 'Photos sorted as an assessor does', 94),
    ...suite('hail v1', 500),
  }),
  by('Tuan Nguyen', ...buildsWeekly(61, 5)),
);

const POLICY_WORDING_SEARCH = project(
  'Policy wording search',
  'Underwriting',
  created(70, 'scoped', {
    ...idea(70, 'Underwriters search 600 policy wordings by memory.'),
    ...SMALL_SCOPE,
    ...saves(80_000, 'Search hours of eleven underwriters'),
    ...ownedBy(MEI_LIN, 'Quotes answered on the day', 'Brokers that come back'),
    ...planned({
      builder: RAVI,
      greenlit: 70,
      target: -14,
      unglamorous: 70,
      production: '300 searches a day with the clause and its page; nothing without a source.',
    }),
    ...ownLayers(75, 'Polaris Models', 'Kookaburra Hosting'),
    'abstraction-layer': none,
    'model-apis': 1,
    'prompts-holder': { vendor: 'Polaris Models' },
  }),
  moved(59, 'building', {
    ...signed(1, MEI_LIN, 59),
    ...goodEnough(MEI_LIN, 'Right clause among the first five', 90),
    ...suite('wordings v2', 210),
  }),
  answered(45, { 'prompts-holder': 'us' }),
  by('Ravi Menon', ...buildsWeekly(58, 16)),
  moved(13, 'pilot'),
  by('Ravi Menon', ...runsWeekly(11, 4)),
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
      unglamorous: 70,
      production: '9,000 letters a month; a person reads one in twenty.',
    }),
    ...ownLayers(60, 'Quillon AI', 'Kookaburra Hosting'),
  }),
  moved(57, 'building', {
    ...signed(1, OLIVER, 57),
    ...goodEnough(OLIVER, 'Letters understood at first reading', 85),
    ...suite('renewals v1', 60),
  }),
  by('Ravi Menon', ...buildsWeekly(56, 35)),
  answered(23, { 'scope-version': 2 }),
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
      unglamorous: 72,
      production: '35 drafts a day with the file attached; a person answers every one.',
    }),
    ...ownLayers(45, 'Quillon AI', 'Kookaburra Hosting'),
  }),
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
  createdDaysAgo: 300,
  recordedBy: 'Imogen Clarke',
  projects: [
    CLAIMS_AUTOPILOT,
    HAIL_DAMAGE_PHOTOS,
    POLICY_WORDING_SEARCH,
    RENEWAL_LETTERS,
    COMPLAINT_LETTER_DRAFTS,
    FRAUD_RING_HINTS,
  ],
};
