import type { SignReading } from '@telltale/domain';
import type { DecisionNeed } from './decision-need';
import type { LatestDecision } from './judgements';
import type { LitEpisode } from './lit-episodes';
import { nextStep } from './next-step';

const lit = (id: string, severity: 'watch' | 'serious' | 'critical'): SignReading => ({
  id,
  mode: 'lock-in',
  reading: 'lit',
  severity,
  clearsWhen: `${id} is mended`,
});
const unknown = (...questions: string[]): SignReading => ({
  id: 'EVAL-3',
  mode: 'evaluation',
  reading: 'unknown',
  severity: null,
  questions: questions.map((question) => ({ fact: 'eval-suite', question })),
});
const episode = ({ id, severity }: SignReading, severityOn: string) =>
  ({ sign: id, severity, severityOn, litOn: severityOn, waivedUntil: null }) as LitEpisode;

describe('what to do next', () => {
  it('is a decision while a critical sign is lit, and names the one that is lit longest', () => {
    const [vendor, model, owner] = [
      lit('LOCK-1', 'critical'),
      lit('LOCK-2', 'critical'),
      lit('OWN-3', 'serious'),
    ];
    const open = [episode(owner, '2026-01-01'), episode(model, '2026-11-12'), episode(vendor, '2026-11-20')];
    expect(nextStep([owner, vendor, model], open)).toEqual({
      kind: 'decide',
      sign: 'LOCK-2',
      text: 'One vendor holds every layer',
    });
  });

  it('is no decision about what was decided, but about what came after, else the fact that clears it', () => {
    const [old, later] = [lit('LOCK-1', 'critical'), lit('LOCK-2', 'critical')];
    const decision = { on: '2026-11-15', covers: ['LOCK-1'] } as unknown as LatestDecision;
    const both = [episode(old, '2026-11-12'), episode(later, '2026-11-20')];
    expect(nextStep([old, later], both, decision)).toMatchObject({ kind: 'decide', sign: 'LOCK-2' });
    expect(nextStep([old], both.slice(0, 1), decision)).toEqual({
      kind: 'clear',
      sign: 'LOCK-1',
      text: 'LOCK-1 is mended',
    });
  });

  it('is what needs a decision where no critical sign does', () => {
    const [critical, serious] = [lit('LOCK-1', 'critical'), lit('OWN-3', 'serious')];
    const overdue: DecisionNeed = {
      why: 'decision-overdue',
      since: '2026-12-11',
      sign: null,
      text: 'Decision overdue: Fix was due 10 December 2026',
    };
    expect(nextStep([serious], [episode(serious, '2026-01-01')], undefined, overdue)).toEqual({
      kind: 'decide',
      sign: null,
      text: 'Decision overdue: Fix was due 10 December 2026',
    });
    const open = [episode(critical, '2026-11-12')];
    expect(nextStep([critical], open, undefined, overdue)).toMatchObject({ sign: 'LOCK-1' });
  });

  it('is the fact that clears the gravest sign while none is critical', () => {
    const [watch, serious] = [lit('OWN-4', 'watch'), lit('OWN-3', 'serious')];
    const open = [episode(watch, '2026-01-01'), episode(serious, '2026-11-12')];
    expect(nextStep([watch, serious], open)).toEqual({
      kind: 'clear',
      sign: 'OWN-3',
      text: 'OWN-3 is mended',
    });
  });

  it('is the question to ask where nothing is lit, or how many there are', () => {
    expect(nextStep([unknown('Which suite?')], [])).toEqual({
      kind: 'ask',
      sign: null,
      text: 'Which suite?',
    });
    expect(nextStep([unknown('Which suite?', 'When?'), unknown('When?')], [])).toEqual({
      kind: 'ask',
      sign: null,
      text: '2 questions to ask',
    });
  });

  it('is nothing where all is clear', () => {
    expect(nextStep([], [])).toBeNull();
  });
});
