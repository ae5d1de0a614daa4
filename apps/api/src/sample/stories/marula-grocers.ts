import { goodEnough, idea, ownedBy, ownLayers, planned, saves, signed, SMALL_SCOPE, suite } from '../answers';
import type { SampleClient } from '../story';
import {
  answered,
  buildsWeekly,
  by,
  created,
  moved,
  movedDespite,
  none,
  project,
  runsWeekly,
  targetMoved,
} from '../tell';
import { LOYALTY_OFFERS_WRITER, RECALL_NOTICES, STORE_ROTA_HELPER } from './marula-grocers-new';
import { AYESHA, LERATO, LWAZI, NALEDI, PIETER, THABO, ZANELE } from './marula-people';
import { BASKET_PRICE_FORECASTS } from './marula-basket-prices';

const SHELF_LABEL_CHECKS = project(
  'Shelf label checks',
  'Stores',
  created(345, 'idea', {
    ...idea(345, 'One label in thirty shows a wrong price; the till refunds the difference.'),
    ...SMALL_SCOPE,
    ...saves(150_000, 'Refunds at the till, 18 stores, last quarter'),
  }),
  moved(338, 'scoped', { 'business-owner': none }),
  answered(335, {
    ...ownedBy(LERATO, 'Refunds at the till', 'Prices that customers can trust'),
    ...planned({
      builder: LWAZI,
      greenlit: 335,
      target: 262,
      unglamorous: 75,
      production: '18 stores, 40,000 labels a week from shelf photos; staff confirm each change.',
    }),
    ...ownLayers(70, 'Tern Labs', 'Fynbark Cloud'),
  }),
  moved(326, 'building', {
    ...signed(1, LERATO, 326),
    ...goodEnough(LERATO, 'Wrong labels found', 90),
    ...suite('labels v1', 400),
  }),
  by('Lwazi Mokoena', ...buildsWeekly(324, 296)),
  moved(291, 'pilot'),
  movedDespite(272, 'production', 'Staff confirm each change of a label.', { 'entered-production-on': 272 }),
  by('Lwazi Mokoena', ...runsWeekly(289, 2)),
);

/** A bet on how the whole company orders: it waited in red until something small had shipped. */
const FRESH_PRODUCE_ORDERS = project(
  'Fresh produce orders',
  'Supply Chain',
  created(300, 'idea', {
    ...idea(300, 'A fifth of the fresh produce is thrown away or sold out by noon.'),
    moonshot: true,
    autonomy: 'part',
    'scope-departments': 3,
    ...saves(620_000, 'Produce written off, all stores, last year'),
  }),
  moved(292, 'scoped', {
    ...ownedBy(ZANELE, 'Produce written off', 'Half the waste by next year'),
    ...planned({
      builder: AYESHA,
      greenlit: 292,
      target: 203,
      unglamorous: 66,
      production: '18 stores, 210 articles, orders by 4 a.m.; the buyer may change each.',
    }),
    'abstraction-layer': false,
    'model-apis': 1,
  }),
  moved(284, 'building', { ...signed(1, ZANELE, 284), 'eval-suite': none }),
  answered(277, {
    ...suite('produce v1', 365),
    ...goodEnough(ZANELE, 'Articles within 10 % of what sold', 80),
    'unglamorous-share': 72,
    ...ownLayers(210, 'Polaris Models', 'Fynbark Cloud'),
  }),
  by('Ayesha Patel', ...buildsWeekly(276, 241)),
  moved(240, 'pilot'),
  targetMoved(215, 196, 'One more harvest week in the pilot'),
  by('Ayesha Patel', ...runsWeekly(234, 199)),
  movedDespite(196, 'production', 'The buyers keep the last word on each order.', {
    'entered-production-on': 196,
  }),
  by('Ayesha Patel', ...runsWeekly(192, 3)),
);

const SUPPLIER_CLAIM_LETTERS = project(
  'Supplier claim letters',
  'Finance',
  created(188, 'idea', {
    ...idea(188, 'Short deliveries are noted and never claimed.'),
    ...SMALL_SCOPE,
    ...saves(110_000, 'Short deliveries of the last two quarters'),
  }),
  moved(180, 'scoped', {
    ...ownedBy(NALEDI, 'Short deliveries paid back', 'Pay only for what came'),
    ...planned({
      builder: LWAZI,
      greenlit: 180,
      target: 108,
      unglamorous: 71,
      production: '90 letters a week with the delivery note; Finance sends them.',
    }),
    ...ownLayers(55, 'Quillon AI', 'Fynbark Cloud'),
    'prompts-holder': { vendor: 'Quillon AI' },
  }),
  answered(172, { 'business-owner': PIETER, 'prompts-holder': 'us' }),
  moved(169, 'building', {
    'scope-signature': { version: 1, signedBy: NALEDI, on: 169 },
    ...goodEnough(PIETER, 'Letters paid without a second one', 70),
    ...suite('claims v1', 140),
  }),
  answered(164, signed(1, PIETER, 164)),
  by('Lwazi Mokoena', ...buildsWeekly(166, 131)),
  moved(129, 'pilot'),
  movedDespite(111, 'production', 'Finance sends each letter by hand.', { 'entered-production-on': 111 }),
  by('Lwazi Mokoena', ...runsWeekly(124, 5)),
);

export const MARULA_GROCERS: SampleClient = {
  name: 'Marula Grocers',
  key: 'MARULA',
  timeZone: 'Africa/Johannesburg',
  createdDaysAgo: 348,
  recordedBy: THABO.name,
  projects: [
    SHELF_LABEL_CHECKS,
    FRESH_PRODUCE_ORDERS,
    BASKET_PRICE_FORECASTS,
    SUPPLIER_CLAIM_LETTERS,
    STORE_ROTA_HELPER,
    RECALL_NOTICES,
    LOYALTY_OFFERS_WRITER,
  ],
};
