import {
  goodEnough,
  idea,
  layers,
  ownedBy,
  ownLayers,
  planned,
  saves,
  signed,
  SMALL_SCOPE,
  suite,
} from '../answers';
import {
  answered,
  buildsWeekly,
  by,
  created,
  moved,
  movedDespite,
  project,
  runsWeekly,
  vendor,
} from '../tell';
import { AYESHA, GRACE } from './marula-people';

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
      unglamorous: 70,
      production: '120 promotions a week; Marketing sees the range and decides.',
    }),
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
  answered(236, ownLayers(130, 'Tallyfern', 'Fynbark Cloud')),
  moved(240, 'building', {
    ...signed(1, GRACE, 240),
    ...goodEnough(GRACE, 'Forecasts within 5 % of the till', 85),
    ...suite('baskets v1', 260),
  }),
  by('Ayesha Patel', ...buildsWeekly(238, 203)),
  moved(202, 'pilot'),
  by('Ayesha Patel', ...runsWeekly(197, 183)),
  movedDespite(181, 'production', 'Marketing decides each price; nothing goes out by itself.', {
    'entered-production-on': 181,
  }),
  by('Ayesha Patel', ...runsWeekly(176, 92), ...runsWeekly(78, 64)),
  moved(62, 'retired', { 'retired-on': 62 }),
);
