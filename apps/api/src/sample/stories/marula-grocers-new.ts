import { goodEnough, idea, ownedBy, ownLayers, planned, saves, signed, SMALL_SCOPE, suite } from '../answers';
import { answered, buildsWeekly, by, created, moved, none, project, runsWeekly } from '../tell';
import { AYESHA, GRACE, LERATO, LWAZI, ZANELE } from './marula-people';

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
      unglamorous: 70,
      production: '18 rotas a week by Thursday; the manager changes what does not fit.',
    }),
    'business-goal': none,
    ...ownLayers(65, 'Quillon AI', 'Fynbark Cloud'),
  }),
  answered(63, { 'business-goal': 'Managers on the floor' }),
  moved(56, 'building', {
    ...signed(1, LERATO, 56),
    ...goodEnough(LERATO, 'Rotas kept as drafted', 80),
    ...suite('rotas v2', 150),
  }),
  by('Lwazi Mokoena', ...buildsWeekly(53, 18)),
  moved(12, 'pilot'),
  by('Lwazi Mokoena', ...runsWeekly(11, 4)),
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
      unglamorous: 78,
      production: 'Every notice within ten minutes to the right stores; a person confirms each.',
    }),
    'estimate-basis': 'demo',
    ...ownLayers(40, 'Polaris Models', 'Fynbark Cloud'),
  }),
  answered(35, { 'estimate-basis': 'production' }),
  moved(28, 'building', {
    ...signed(1, ZANELE, 28),
    ...goodEnough(ZANELE, 'Notices matched to the right articles', 99),
    ...suite('recalls v1', 75),
  }),
  by('Ayesha Patel', ...buildsWeekly(26, 5)),
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
      unglamorous: 70,
      production: '40 drafts a week in four languages; Marketing releases each.',
    }),
    ...ownLayers(50, 'Quillon AI', 'Fynbark Cloud'),
  }),
);
