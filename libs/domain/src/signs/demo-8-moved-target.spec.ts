import { exactly } from '../days/known-day';
import { litStages, none, on, readSign } from './record.fixture';

const moved = (targetMoves: number, from: string, to: string) => ({
  history: { originalTarget: exactly(from), targetMoves },
  facts: { 'target-on': on(to) },
});

describe('DEMO-8, a moved target', () => {
  it('is serious from the second move', () => {
    expect(readSign('DEMO-8', moved(2, '2026-06-01', '2026-06-21'))).toMatchObject({
      severity: 'serious',
      because: 'The target moved 2 times, from 1 June 2026 to 21 June 2026: 20 days later.',
      clearsWhen: 'it reaches Production; moved targets are kept for ever',
      evidence: [
        { kind: 'text', label: 'Moves of the target', value: '2' },
        { kind: 'date', label: 'Original target', value: { on: '2026-06-01', precision: 'day' } },
        { kind: 'date', label: 'Target', value: { on: '2026-06-21', precision: 'day' }, fact: 'target-on' },
      ],
    });
  });

  it('is clear after one move of 30 days, and serious after one of 31', () => {
    expect(readSign('DEMO-8', moved(1, '2026-06-01', '2026-07-01')).reading).toBe('clear');
    expect(readSign('DEMO-8', moved(1, '2026-06-01', '2026-07-02')).because).toBe(
      'The target moved once, from 1 June 2026 to 2 July 2026: 31 days later.',
    );
  });

  it('counts a target that came forward, too', () => {
    expect(readSign('DEMO-8', moved(1, '2026-07-02', '2026-06-01')).because).toBe(
      'The target moved once, from 2 July 2026 to 1 June 2026: 31 days earlier.',
    );
  });

  it('tells of a target that went back to where it was', () => {
    expect(readSign('DEMO-8', moved(2, '2026-06-01', '2026-06-01')).because).toBe(
      'The target moved 2 times and is back at 1 June 2026.',
    );
  });

  it('stays lit when the target was taken away', () => {
    const history = { originalTarget: exactly('2026-06-01'), targetMoves: 2 };
    const reading = readSign('DEMO-8', { history, facts: { 'target-on': none() } });
    expect(reading.because).toBe('The target moved 2 times.');
  });

  it('is clear, and never a question, where no target was ever set', () => {
    expect(readSign('DEMO-8', {}).reading).toBe('clear');
  });

  it('takes the limits of a workspace', () => {
    const settings = { thresholds: { 'DEMO-8': { moves: 3, days: 60 } } };
    expect(readSign('DEMO-8', { ...moved(2, '2026-06-01', '2026-07-31'), settings }).reading).toBe('clear');
    expect(readSign('DEMO-8', { ...moved(2, '2026-06-01', '2026-08-01'), settings }).reading).toBe('lit');
  });

  it('applies from Scoped to Pilot', () => {
    const stages = litStages('DEMO-8', moved(2, '2026-06-01', '2026-06-21'));
    expect(stages).toEqual(['scoped', 'building', 'pilot']);
  });
});
