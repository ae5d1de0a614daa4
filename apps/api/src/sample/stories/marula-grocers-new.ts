import { goodEnough, idea, ownedBy, planned, saves, signed, SMALL_SCOPE, suite } from '../answers';
import { attested, proven, readiness, required } from '../checklist';
import { claims } from '../judgements';
import { ownLayers } from '../layers';
import { reported } from '../money-registers';
import { ranVolume, tradesOff } from '../owner-acts';
import { answered, by, created, moved, none, project } from '../tell';
import { buildsWeekly, runsWeekly } from '../weekly';
import {
  AYESHA,
  FYNBARK,
  GRACE,
  LERATO,
  LWAZI,
  MARULA_LEAD,
  POLARIS,
  QUILLON,
  ZANELE,
} from './marula-people';

export const STORE_ROTA_HELPER = project(
  'Store rota helper',
  'Stores',
  created(75, 'idea', {
    ...idea(75, 'A store manager spends six hours a week on the rota.'),
    ...SMALL_SCOPE,
    ...saves(130_000, 'Manager hours, 18 stores'),
  }),
  moved(67, 'scoped', {
    ...ownedBy(LERATO, 'Manager hours on the rota', 'Managers on the floor'),
    ...planned({
      builder: LWAZI,
      greenlit: 67,
      target: -9,
      days: 80,
      unglamorous: 70,
      production: '18 rotas a week by Thursday; the manager changes what does not fit.',
      volume: 4,
    }),
    'demo-cases': 6,
    ...MARULA_LEAD,
    'business-goal': none,
    ...ownLayers(65, QUILLON, FYNBARK),
  }),
  answered(63, { 'business-goal': 'Managers on the floor' }),
  moved(56, 'building', {
    ...signed(1, LERATO, 56),
    ...goodEnough(LERATO, 'Rotas kept as drafted', 80),
    ...suite('rotas v2', 150),
    incidents: none,
  }),
  by('Lwazi Mokoena', ...buildsWeekly(53, 18)),
  tradesOff(LERATO, 50, 10),
  claims(
    LERATO,
    [47, 'on-track', 'Managers wait for it.'],
    [8, 'on-track', 'All stores have their rota by Thursday.'],
  ),
  ...reported({ months: [2, 1], spend: { planned: 11_000, from: 9_400, to: 12_100 } }),
  moved(12, 'pilot', ranVolume(4, 'All 18 rotas in one week')),
  by(
    'Lwazi Mokoena',
    readiness(
      9,
      required('wiki.marula.example/rotas', {
        attested: ['data-privacy', 'fallback-limits', 'exit-stop-plan'],
        open: ['monitoring-quality', 'operations-signed', 'exit-export', 'security-leaks'],
      }),
    ),
    ...runsWeekly(11, 4),
  ),
);

export const RECALL_NOTICES = project(
  'Recall notices',
  'Supply Chain',
  created(46, 'idea', {
    ...idea(46, 'A recall reaches the shelves after nine hours; the notice is read by hand in each store.'),
    ...SMALL_SCOPE,
    ...saves(45_000, 'Fines and hours of the last three recalls'),
  }),
  moved(39, 'scoped', {
    ...ownedBy(ZANELE, 'Hours until a recall is off the shelf', 'Safe within the hour'),
    ...planned({
      builder: AYESHA,
      greenlit: 39,
      target: -34,
      days: 50,
      unglamorous: 78,
      production: 'Every notice within ten minutes to the right stores; a person confirms each.',
      volume: 12,
    }),
    'demo-cases': 10,
    ...MARULA_LEAD,
    'estimate-basis': 'demo',
    ...ownLayers(40, POLARIS, FYNBARK),
  }),
  answered(35, { 'estimate-basis': 'production' }),
  moved(28, 'building', {
    ...signed(1, ZANELE, 28),
    ...goodEnough(ZANELE, 'Notices matched to the right articles', 99),
    ...suite('recalls v1', 75),
  }),
  by('Ayesha Patel', ...buildsWeekly(26, 5, { days: 18, unglamorous: 78 })),
  by(
    'Ayesha Patel',
    readiness(8, {
      ...attested('data-privacy', 'fallback-unsure'),
      ...proven('wiki.marula.example/recalls', 'data-schema', 'monitoring-cases', 'evaluation-suite'),
    }),
  ),
  tradesOff(ZANELE, 22, 2),
  claims(
    ZANELE,
    [18, 'on-track', 'Notices are found.'],
    [4, 'at-risk', 'One notice in eleven names no article.'],
  ),
);

export const LOYALTY_OFFERS_WRITER = project(
  'Loyalty offers writer',
  'Marketing',
  created(22, 'idea', {
    ...idea(22, 'Writing 40 offers a week takes two people who should plan them.'),
    ...SMALL_SCOPE,
    ...saves(70_000, 'Hours of the offers team'),
  }),
  moved(10, 'scoped', {
    ...ownedBy(GRACE, 'Offers taken up', 'Offers that customers want'),
    ...planned({
      builder: AYESHA,
      greenlit: 10,
      target: -64,
      days: 60,
      unglamorous: 70,
      production: '40 drafts a week in four languages; Marketing releases each.',
      volume: 8,
    }),
    'demo-cases': 20,
    ...MARULA_LEAD,
    ...ownLayers(50, QUILLON, FYNBARK),
  }),
);
