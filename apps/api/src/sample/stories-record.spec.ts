import {
  type EntryIn,
  readReadiness,
  REGISTER_KEYS,
  type RegisterKey,
  STARTING_TEMPLATE,
  stepsApart,
} from '@telltale/domain';
import { SAMPLE_CLIENTS } from './portfolio';
import { ReplayInMemory, type ToldProject } from './replay-in-memory.fixture';

const projects: readonly ToldProject[] = SAMPLE_CLIENTS.flatMap((client) =>
  new ReplayInMemory(client, '2026-11-23').run(),
);

describe('the record of the stories', () => {
  const named = (name: string) => projects.find((project) => project.name === name)!.state;

  it('is whole for what runs: who uses it, what it carried, what was taken out, what it costs', () => {
    const running = projects.filter(({ state }) => state.stage === 'production');
    expect(running).toHaveLength(6);
    const whole = [
      'scope-versions',
      'trade-offs',
      'usage',
      'volume-runs',
      'effort',
      'increments',
      'exports',
      'spend',
    ];
    for (const { name, state, questions } of running) {
      const kept = whole.filter((key) => state.facts[key as RegisterKey]?.answer === 'known');
      expect({ name, kept, questions }).toEqual({ name, kept: whole, questions: 0 });
    }
  });

  it('has each register kept by some project', () => {
    const isKept = (key: RegisterKey) => projects.some(({ state }) => state.facts[key]?.answer === 'known');
    expect(REGISTER_KEYS.filter((key) => !isKept(key))).toEqual([]);
  });

  it('takes a saving from the claim over the measurement to the one who verified it', () => {
    const lines = named('Claims triage').facts.savings!.value as readonly EntryIn<'savings'>[];
    const [first, second, third] = lines;
    expect(lines.map(({ state }) => state)).toEqual(['claimed', 'measured', 'verified']);
    expect([second?.goesOnFrom, third?.goesOnFrom]).toEqual([first?.id, second?.id]);
  });

  it('shows a demo of three cases for 5,000 a day, and a plan with 22 % of unglamorous work', () => {
    const { facts } = named('Invoice matching');
    expect([facts['demo-cases']?.value, facts['target-volume']?.value]).toEqual([3, 5_000]);
    expect(facts['unglamorous-share']?.value).toBe(22);
  });
});

describe('the checklists of the stories', () => {
  const read = ({ state }: ToldProject) =>
    readReadiness(STARTING_TEMPLATE, state.judgements.readiness ?? {}, '2026-11-23');

  it('are kept by all that run; with proofs that ended, and one that is waived', () => {
    const running = projects.filter(({ state }) => state.stage === 'production');
    const scores = Object.fromEntries(running.map((project) => [project.name, read(project).score]));
    expect(scores).toEqual({
      'Claims triage': 62,
      'Customs code suggestions': 25,
      'Fresh produce orders': 50,
      'Proof of delivery scans': 50,
      'Shelf label checks': 50,
      'Supplier claim letters': 25,
    });
    const items = running.flatMap((project) => read(project).groups.flatMap((group) => group.items));
    expect(items.filter(({ expiredOn }) => expiredOn !== null).length).toBeGreaterThan(5);
    expect(items.filter(({ state }) => state === 'waived')).toHaveLength(1);
  });

  it('are begun by some that are built, and not by most', () => {
    const early = projects.filter(({ state }) => state.stage === 'building' || state.stage === 'pilot');
    expect(early.filter((project) => read(project).score !== null)).toHaveLength(9);
    expect(early).toHaveLength(17);
  });
});

describe('what people of the stories say', () => {
  const apart = projects.flatMap(({ status, state: { judgements } }) => {
    const steps = stepsApart(judgements.claim?.status ?? null, status as 'on-track' | null);
    return steps === null ? [] : [steps];
  });

  it('is rosier than what is computed more often than gloomier', () => {
    const count = (is: (steps: number) => boolean) => apart.filter(is).length;
    expect({
      same: count((steps) => steps === 0),
      oneRosier: count((steps) => steps === 1),
      twoRosier: count((steps) => steps === 2),
      gloomier: count((steps) => steps < 0),
    }).toEqual({ same: 10, oneRosier: 11, twoRosier: 4, gloomier: 1 });
  });

  it('waives two signs now, and waived one that is lit again', () => {
    const waivers = projects.flatMap(({ state }) => Object.entries(state.judgements.waivers ?? {}));
    expect(waivers.map(([sign, { until }]) => [sign, until >= '2026-11-23'])).toEqual([
      ['EVAL-10', false],
      ['LOCK-3', true],
      ['BUILD-3', true],
    ]);
  });
});
