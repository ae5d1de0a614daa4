import { aProject, aQuestion, aSign } from '../project/project.fixture';
import { lampCardLines } from './lamp-card-lines';

const TODAY = '2026-11-23';

describe('the card of a lamp', () => {
  it('tells each lit sign of the mode, the gravest first, with its age and what clears it', () => {
    const project = aProject({
      signs: [
        aSign({
          id: 'OWN-4',
          severity: 'watch',
          title: 'The owner is below VP level',
          litSince: '2026-11-22',
        }),
        aSign(),
        aSign({ id: 'EVAL-3', mode: 'evaluation' }),
      ],
    });
    const lines = lampCardLines(project, 'business-owner', TODAY);
    expect(lines.map(({ id }) => id)).toEqual(['OWN-2', 'OWN-4']);
    expect(lines[0]).toMatchObject({
      detail: 'The owner is Lena Brandt (IT Applications), from IT. Since 4 November 2026, 19 days.',
      clears: 'a person from the business owns it in place of Lena Brandt',
    });
    expect(lines[1]?.detail).toContain('Since 22 November 2026, 1 day.');
  });

  it('asks the questions of signs that are not known', () => {
    const project = aProject({
      signs: [aSign({ id: 'BUILD-1', mode: 'builder', reading: 'unknown', severity: null })],
      openQuestions: [aQuestion(), aQuestion({ fact: 'kpi', signs: ['OWN-3'] })],
    });
    expect(lampCardLines(project, 'builder', TODAY).map(({ title }) => title)).toEqual([
      'Who builds it, by name?',
    ]);
  });

  it('says until when and by whom a sign is waived, and nothing of what is clear', () => {
    const waiver = { until: '2026-12-03', by: 'Dana Reyes', on: '2026-11-20', reason: 'replaced in January' };
    const project = aProject({
      signs: [aSign({ reading: 'waived', waiver }), aSign({ id: 'OWN-1', reading: 'clear' })],
    });
    expect(lampCardLines(project, 'business-owner', TODAY).map(({ detail }) => detail)).toEqual([
      'Waived until 3 December 2026 by Dana Reyes: replaced in January',
    ]);
  });
});
