import { goodEnough, idea, ownedBy, planned, saves, signed, SMALL_SCOPE, suite } from '../answers';
import { readiness, renewed, required } from '../checklist';
import { exported, layers, ownLayers } from '../layers';
import { ranVolume, tradesOff } from '../owner-acts';
import { answered, by, created, moved, project, vendor } from '../tell';
import { buildsWeekly, runsWeekly } from '../weekly';
import { AYESHA, FYNBARK, GRACE, MARULA_LEAD, TALLYFERN_MODELS } from './marula-people';

const TALLYFERN = vendor('Tallyfern');

/** Begun in the hands of one vendor, taken home, shipped, and retired when something simpler did the same. */
export const BASKET_PRICE_FORECASTS = project(
  'Basket price forecasts',
  'Marketing',
  created(262, 'scoped', {
    ...idea(262, 'Promotions are priced by feel; half of them sell at a loss.'),
    ...SMALL_SCOPE,
    ...saves(240_000, 'Promotions sold at a loss, last year'),
    ...ownedBy(GRACE, 'Margin of promotions', 'No promotion at a loss'),
    ...planned({
      builder: AYESHA,
      greenlit: 262,
      target: 184,
      days: 110,
      unglamorous: 70,
      production: '120 promotions a week; Marketing sees the range and decides.',
      volume: 24,
    }),
    'demo-cases': 8,
    ...MARULA_LEAD,
    ...layers({
      data: [TALLYFERN, 120, 160],
      model: [TALLYFERN, 80, 130],
      prompts: [TALLYFERN, 10, 20],
      logic: [TALLYFERN, 310, 480],
      evals: [TALLYFERN, 40, 60],
      infrastructure: [TALLYFERN, 150, 220],
    }),
    'abstraction-layer': true,
    'model-apis': 1,
  }),
  answered(248, { 'data-holder': 'us', 'logic-holder': 'shared', 'prompts-holder': 'us' }),
  answered(236, ownLayers(130, TALLYFERN_MODELS, FYNBARK)),
  moved(240, 'building', {
    ...signed(1, GRACE, 240),
    ...goodEnough(GRACE, 'Forecasts within 5 % of the till', 85),
    ...suite('baskets v1', 260),
  }),
  by('Ayesha Patel', ...buildsWeekly(238, 203)),
  tradesOff(GRACE, 236, 196),
  moved(202, 'pilot', ranVolume(26)),
  by('Ayesha Patel', ...runsWeekly(197, 183)),
  by(
    'Ayesha Patel',
    readiness(183, required('wiki.marula.example/baskets')),
    readiness(98, renewed('wiki.marula.example/baskets', 90)),
  ),
  moved(181, 'production', { 'entered-production-on': 181, 'usage-target': 110 }),
  answered(178, exported('proven', 'A spreadsheet that does the same sums')),
  by(
    'Ayesha Patel',
    ...runsWeekly(176, 92, { from: 104, to: 96, users: 6 }),
    ...runsWeekly(78, 64, { from: 74, to: 70, users: 4 }),
  ),
  moved(62, 'retired', { 'retired-on': 62 }),
);
