import { goodEnough, idea, ledBy, ownedBy, planned, saves, signed, SMALL_SCOPE, suite } from '../answers';
import { attested, proven, readiness } from '../checklist';
import { morePlanned } from '../effort';
import { claims, waived } from '../judgements';
import { ownLayers, supplier } from '../layers';
import { reported } from '../money-registers';
import { tradesOff } from '../owner-acts';
import type { SampleClient } from '../story';
import { answered, by, created, moved, movedDespite, nobodyCanSay, none, person, project } from '../tell';
import { buildsWeekly } from '../weekly';

const PRIYA = person('Priya Nandakumar', 'COO', 'business', 'c-level');
const SAMUEL = person('Samuel Okonjo', 'VP Clinical Operations', 'business', 'vp');
const ROSA = person('Rosa Delgado', 'Front desk manager', 'business', 'manager');
const HYUNWOO = person('Hyun-woo Park', 'Software engineer', 'it', 'staff');
const CALEB = person('Caleb Whitfield', 'Chief AI officer, two days a week', 'business', 'c-level');

const BRIGHTWATER_LEAD = ledBy(
  CALEB,
  'Three small projects in two years for a laboratory group, all of them in use',
  'The sample router of that group, 9,000 tubes a day',
);

const POLARIS = supplier('Polaris Models', 'Model API under a health data agreement', -290);
const QUILLON = supplier('Quillon AI', 'Scan and text models', -160);
const PRAIRIEGATE = supplier('Prairiegate Cloud', 'Hosting for health data', -350);

/** A first project as it should be, with two things left to mend: three test cases, and little time for the dull work. */
const REFERRAL_LETTERS = project(
  'Referral letters',
  'Front desk',
  created(40, 'idea', {
    ...idea(38, 'Referrals come as scans; four in ten wait a week until somebody types them.'),
    ...SMALL_SCOPE,
    'scope-user-groups': 4,
    'expected-saving': none,
  }),
  answered(36, {
    'scope-user-groups': 1,
    ...saves(130_000, 'Typing hours and visits lost to late referrals, first half of the year'),
  }),
  moved(34, 'scoped', {
    ...ownedBy(PRIYA, 'Days from referral to appointment', 'No referral waits longer than a day'),
    ...planned({
      builder: HYUNWOO,
      greenlit: 34,
      target: -22,
      days: 90,
      unglamorous: 45,
      production: '220 letters a day; what cannot be read goes to the front desk at once; all logged.',
      volume: 220,
    }),
    'demo-cases': 3,
    ...BRIGHTWATER_LEAD,
    ...ownLayers(80, QUILLON, PRAIRIEGATE),
  }),
  answered(31, morePlanned('error-handling', 34, 'Faxes, forms by hand, double letters')),
  moved(27, 'building', { ...signed(1, PRIYA, 27), 'good-enough': none, ...suite('letters v1', 3) }),
  answered(20, { ...goodEnough(PRIYA, 'Fields read right', 97), 'eval-cases-unanswered': 1 }),
  by('Hyun-woo Park', ...buildsWeekly(25, 3, { days: 17, unglamorous: 58 })),
  by(
    'Hyun-woo Park',
    readiness(6, {
      ...attested('data-schema', 'fallback-unsure'),
      ...proven('wiki.brightwater.example/referrals', 'data-privacy', 'monitoring-cases'),
    }),
  ),
  tradesOff(PRIYA, 24, 4),
  claims(
    PRIYA,
    [23, 'at-risk', 'Three cases are no test.'],
    [5, 'on-track', 'Nearly all letters are read right.'],
  ),
  waived(24, 'EVAL-10', 11, 'The first hundred letters become cases as they come in.'),
  ...reported({ months: [1, 1], spend: { planned: 14_000, from: 12_600, to: 12_600 } }),
);

/** The moonshot: greenlit on a nine-day prototype; nobody owns it, nobody builds it. */
const AUTONOMOUS_INTAKE_DESK = project(
  'Autonomous intake desk',
  'Front desk',
  created(12, 'scoped', {
    ...idea(12, 'Patients are received, asked and booked without a person.'),
    moonshot: true,
    autonomy: 'whole',
    'scope-processes': 6,
    'scope-departments': 4,
    'prototype-started-on': 21,
    'prototype-ended-on': 12,
    'target-on': -198,
    'demo-cases': 3,
    'target-volume': 5_000,
  }),
  answered(8, { 'greenlit-on': 8, 'production-scope': none }),
  answered(7, { 'business-owner': nobodyCanSay('Priya Nandakumar') }),
  movedDespite(5, 'building', 'The board has announced it for the spring.', { builder: none }),
  claims(CALEB, [4, 'on-track', 'The prototype convinced everybody.']),
);

const NO_SHOW_REMINDERS = project(
  'No-show reminders',
  'Scheduling',
  created(34, 'idea', {
    ...idea(34, 'One visit in nine is missed; a call the day before brings half of them back.'),
    ...SMALL_SCOPE,
    ...saves(85_000, 'Visits missed from January to June'),
  }),
  moved(19, 'scoped', {
    ...ownedBy(SAMUEL, 'Visits missed', 'Full consulting rooms'),
    ...planned({
      builder: HYUNWOO,
      greenlit: 19,
      target: -63,
      days: 60,
      unglamorous: 72,
      production: '700 reminders a day in three languages; a person takes every question.',
      volume: 700,
    }),
    'demo-cases': 30,
    ...BRIGHTWATER_LEAD,
    builder: none,
    ...ownLayers(50, POLARIS, PRAIRIEGATE),
  }),
  answered(14, { builder: HYUNWOO }),
  claims(SAMUEL, [10, 'on-track', 'The scope is clear.']),
);

const BILLING_CODE_REVIEW = project(
  'Billing code review',
  'Billing',
  created(30, 'idea', {
    ...idea(30, 'Insurers send back 6 % of the bills for a wrong code.'),
    ...SMALL_SCOPE,
    ...saves(175_000, 'Bills sent back in the last two quarters'),
  }),
  moved(13, 'scoped', {
    ...ownedBy(ROSA, 'Bills sent back', 'Paid within 30 days'),
    ...planned({
      builder: HYUNWOO,
      greenlit: 13,
      target: -75,
      days: 80,
      unglamorous: 75,
      production: '1,400 bills a day checked before they leave; the reviewer sees why.',
      volume: 1_400,
    }),
    'demo-cases': 60,
    ...BRIGHTWATER_LEAD,
    ...ownLayers(95, POLARIS, PRAIRIEGATE),
  }),
);

const BED_TURNOVER_FORECAST = project(
  'Bed turnover forecast',
  'Wards',
  created(16, 'idea', {
    ...idea(16, 'Beds are free for hours before anybody knows.'),
    ...saves(60_000, 'Hours of empty beds, counted on two wards'),
  }),
);

/** It stands in the roadmap, and there it stays. */
const PATIENT_PORTAL_ANSWERS = project(
  'Patient portal answers',
  'Communications',
  created(76, 'idea', {
    kind: 'build',
    moonshot: false,
    'started-on': none,
    'roadmap-delivered-on': 78,
    'problem-and-benefit': 'Portal questions wait three days; most ask the same twelve things.',
  }),
);

export const BRIGHTWATER_CLINICS: SampleClient = {
  name: 'Brightwater Clinics',
  key: 'BRIGHT',
  timeZone: 'America/Chicago',
  createdDaysAgo: 80,
  recordedBy: CALEB.name,
  projects: [
    PATIENT_PORTAL_ANSWERS,
    REFERRAL_LETTERS,
    NO_SHOW_REMINDERS,
    BILLING_CODE_REVIEW,
    BED_TURNOVER_FORECAST,
    AUTONOMOUS_INTAKE_DESK,
  ],
};
