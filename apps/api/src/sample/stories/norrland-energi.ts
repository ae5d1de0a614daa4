import { goodEnough, ledBy, ownedBy, planned, signed, suite } from '../answers';
import { claims, explained } from '../judgements';
import { ownLayers, supplier } from '../layers';
import { tradesOff } from '../owner-acts';
import type { SampleClient } from '../story';
import {
  answered,
  by,
  created,
  inMonth,
  movedDespite,
  nobodyCanSay,
  none,
  person,
  project,
  vendor,
} from '../tell';
import { buildsWeekly } from '../weekly';

const JONAS = person('Jonas Ek', 'VP Grid', 'business', 'vp');
const AINO = person('Aino Rantala', 'Data scientist', 'data', 'staff');
const MAJA = person('Maja Lindahl', 'Programme lead AI', 'business', 'director');
const FATIMA = person('Fatima Zahra Idrissi', 'Head of Customer Service', 'business', 'director');

/** What the register of the head office said when it was taken over: little, and most questions are still to be asked. */
const OUTAGE_CALL_SUMMARIES = project(
  'Outage call summaries',
  'Customer Service',
  created(24, 'pilot', {
    'problem-and-benefit': 'Calls about outages are summed up for the field crews.',
    topic: 'Customer contact',
    'personal-data': true,
    'development-started-on': inMonth(88),
    'unglamorous-share': 55,
  }),
);

const METER_ANOMALY_DETECTION = project(
  'Meter anomaly detection',
  'Grid',
  created(24, 'scoped', {
    'problem-and-benefit': 'Meters that count wrong are found before the bill is.',
    topic: 'Metering',
    kind: 'build',
    'started-on': 23,
  }),
  answered(20, {
    ...ownedBy(JONAS, 'Energy lost on the way', 'Losses under 4 %'),
    ...planned({
      builder: AINO,
      greenlit: 22,
      target: -57,
      days: 110,
      unglamorous: 70,
      production: '480,000 meters a night; suspects go to the meter team with the curve.',
      volume: 480_000,
    }),
    'demo-cases': 800,
    ...ledBy(
      MAJA,
      'The outage plan of 2023, carried out',
      'Storm routing of the crews, in use for two winters',
    ),
    ...ownLayers(
      120,
      supplier('Tern Labs', 'Models for series of measurements', -230),
      supplier('Skarvsten Cloud', 'Hosting', -600),
    ),
  }),
  movedDespite(16, 'building', 'Meters may not wait for what the head office still has to sort out.', {
    ...signed(1, JONAS, 16),
    ...goodEnough(JONAS, 'Suspects that are real', 60),
    ...suite('meters v2', 120),
    autonomy: 'assist',
    moonshot: false,
  }),
  by('Aino Rantala', ...buildsWeekly(16, 2)),
  tradesOff(JONAS, 11, 11),
  claims(JONAS, [9, 'on-track', 'Suspects turn out to be real.']),
);

const GRID_LOAD_FORECAST = project(
  'Grid load forecast',
  'Grid',
  created(24, 'pilot', {
    'problem-and-benefit': 'Load of the next day for 44 substations.',
    topic: 'Grid operation',
    'development-started-on': inMonth(270),
    'greenlit-on': nobodyCanSay('Henrik Sundell'),
    'business-owner': JONAS,
  }),
  explained(20, 'It ran before anybody counted projects.'),
  claims(JONAS, [9, 'on-track', 'The forecast is used every night.']),
);

const CONTRACT_CLAUSE_FINDER = project(
  'Contract clause finder',
  'Legal',
  created(24, null, {
    'problem-and-benefit': 'Finds clauses on price changes in 3,000 supply contracts.',
    topic: 'Legal',
    'product-kind': 'off-the-shelf',
  }),
);

const VEGETATION_PHOTOS = project(
  'Vegetation photos',
  'Line Maintenance',
  created(24, 'building', {
    'problem-and-benefit': 'Photos from the air show where trees grow into the lines.',
    topic: 'Maintenance',
    'build-partner': 'vendor',
    'contract-number': 'NE-2024-0417',
    'development-started-on': inMonth(96),
  }),
  answered(10, { 'data-holder': 'us', 'logic-holder': vendor('Canopy Sight'), 'evals-holder': none }),
  claims(MAJA, [8, 'on-track', 'The vendor delivers in spring.']),
);

const TARIFF_QUESTIONS = project(
  'Tariff questions',
  'Customer Service',
  created(24, 'idea', {
    'problem-and-benefit': 'Answers what a new tariff means for one household.',
    topic: 'Customer contact',
    'started-on': inMonth(128),
  }),
);

const FIELD_REPORT_DICTATION = project(
  'Field report dictation',
  'Field Service',
  created(24, 'scoped', {
    'problem-and-benefit': 'Crews speak their report instead of typing it in the car.',
    topic: 'Field work',
    'personal-data': true,
  }),
  answered(9, {
    'business-owner': FATIMA,
    'owner-kpi': 'Reports in by the evening',
    builder: AINO,
    'business-goal': 'Bills for repairs within a week',
  }),
);

const TURBINE_VIBRATION_ALERTS = project(
  'Turbine vibration alerts',
  'Hydro',
  created(24, 'building', {
    'problem-and-benefit': 'Bearings of 61 turbines are watched for the hum before they fail.',
    topic: 'Generation',
    'risk-class': 'safety',
  }),
  answered(9, { 'last-increment-on': 12, builder: nobodyCanSay('Fatima Zahra Idrissi') }),
);

export const NORRLAND_ENERGI: SampleClient = {
  name: 'Norrland Energi',
  key: 'NORR',
  timeZone: 'Europe/Stockholm',
  createdDaysAgo: 25,
  recordedBy: MAJA.name,
  projects: [
    OUTAGE_CALL_SUMMARIES,
    METER_ANOMALY_DETECTION,
    GRID_LOAD_FORECAST,
    CONTRACT_CLAUSE_FINDER,
    VEGETATION_PHOTOS,
    TARIFF_QUESTIONS,
    FIELD_REPORT_DICTATION,
    TURBINE_VIBRATION_ALERTS,
  ],
};
