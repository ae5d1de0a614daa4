import { idea, saves } from '../answers';
import { closed } from '../judgements';
import { answered, created, moved, movedBecause, none, project } from '../tell';
import { LERATO, LWAZI } from './marula-people';

/** The first project of this client died; the two years that this costs are over, and it has shipped four times since. */
export const TILL_QUEUE_ROBOT = project(
  'Till queue robot',
  'Stores',
  created(870, 'scoped', {
    ...idea(870, 'A robot at the entrance sends customers to the shortest queue.'),
    'business-owner': LERATO,
    'owner-kpi': none,
    'business-goal': 'Shorter queues',
    builder: LWAZI,
    'target-on': 800,
    'demo-cases': 5,
    ...saves(20_000, 'Baskets left behind in a queue, one store'),
  }),
  moved(858, 'building', { 'eval-suite': none, 'strategy-documents': none }),
  answered(830, { 'last-increment-on': 830 }),
  movedBecause(
    792,
    'stopped',
    'Customers walk around it. Nobody had asked which queue they choose, and why.',
  ),
  closed(
    770,
    { item: 'data-returned', isNeedless: true, note: 'It recorded nobody.' },
    { item: 'contract-notice', isNeedless: true, note: 'The robot was bought.' },
    { item: 'access-off' },
    { item: 'owner-told' },
    { item: 'users-told' },
    { item: 'lesson-written', note: 'Ask customers first.' },
    { item: 'money-spent', amount: 64_000 },
  ),
);
