import type { AgendaProjectReply } from '@telltale/contract';
import { anAgendaProject } from '../review.fixture';
import { keptAgenda } from './agenda-order';

const names = (agenda: readonly AgendaProjectReply[]) => agenda.map(({ project }) => project.id);

describe('the agenda during a meeting', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => anAgendaProject({ id })) as [
    AgendaProjectReply,
    AgendaProjectReply,
    AgendaProjectReply,
  ];

  it('keeps its order, whatever the server would put first now', () => {
    expect(names(keptAgenda([a, b], [b, a]))).toEqual(['a', 'b']);
    expect(names(keptAgenda([], [b, a]))).toEqual(['b', 'a']);
  });

  it('takes what is new at its end', () => {
    expect(names(keptAgenda([a], [c, a]))).toEqual(['a', 'c']);
  });

  it('keeps a project that was settled, without anything open', () => {
    const kept = keptAgenda([a, b], [b]);
    expect(names(kept)).toEqual(['a', 'b']);
    expect(kept[0]).toMatchObject({ needs: null, items: [] });
  });

  it('shows the newest items of each', () => {
    const worse = anAgendaProject({ id: 'a' }, { needs: null });
    expect(keptAgenda([a], [worse])[0]).toBe(worse);
  });
});
