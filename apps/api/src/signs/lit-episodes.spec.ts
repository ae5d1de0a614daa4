import type { Severity, SignReading } from '@telltale/domain';
import { type LitEpisode, turnEpisodes } from './lit-episodes';

const sign = (id: string, severity: Severity | null): SignReading => ({
  id,
  mode: 'evaluation',
  reading: severity === null ? 'clear' : 'lit',
  severity,
});

const on = (day: string, by: number | null = null) => ({ day, turnedBy: () => by });

const LIT: LitEpisode = {
  sign: 'EVAL-3',
  litOn: '2026-11-01',
  severity: 'serious',
  severityOn: '2026-11-01',
  litBy: 4,
  clearedOn: null,
  clearedBy: null,
  waivedUntil: null,
};

describe('the episodes of a sign', () => {
  it('begin on the day on which it lights, by the change that lit it', () => {
    const { open, changed } = turnEpisodes([], [sign('EVAL-3', 'serious')], on('2026-11-01', 4));
    expect(open).toEqual([LIT]);
    expect(changed).toEqual([LIT]);
  });

  it('go on unchanged while it stays lit', () => {
    const { open, changed } = turnEpisodes([LIT], [sign('EVAL-3', 'serious')], on('2026-11-20', 9));
    expect(open).toEqual([LIT]);
    expect(changed).toEqual([]);
  });

  it('end on the day on which it goes out', () => {
    const { open, changed } = turnEpisodes([LIT], [sign('EVAL-3', null)], on('2026-11-20', 9));
    expect(open).toEqual([]);
    expect(changed).toEqual([{ ...LIT, clearedOn: '2026-11-20', clearedBy: 9 }]);
  });

  it('keep their first day when the sign becomes worse, and note since when it is', () => {
    const { open } = turnEpisodes([LIT], [sign('EVAL-3', 'critical')], on('2026-11-22'));
    expect(open).toEqual([{ ...LIT, severity: 'critical', severityOn: '2026-11-22' }]);
  });

  it('go on when the sign comes back on the day on which it went out', () => {
    const out = { ...LIT, clearedOn: '2026-11-20', clearedBy: 9 };
    const { changed } = turnEpisodes([out], [sign('EVAL-3', 'serious')], on('2026-11-20', 10));
    expect(changed).toEqual([LIT]);
  });

  it('begin anew when the sign comes back on a later day', () => {
    const out = { ...LIT, clearedOn: '2026-11-20', clearedBy: 9 };
    const { changed } = turnEpisodes([out], [sign('EVAL-3', 'serious')], on('2026-11-21', 10));
    expect(changed).toEqual([{ ...LIT, litOn: '2026-11-21', severityOn: '2026-11-21', litBy: 10 }]);
  });

  it('end when the sign leaves the catalogue', () => {
    expect(turnEpisodes([LIT], [], on('2026-11-20')).changed).toEqual([{ ...LIT, clearedOn: '2026-11-20' }]);
  });

  it('stay ended while the sign stays out on the day on which it went out', () => {
    const out = { ...LIT, clearedOn: '2026-11-20', clearedBy: 9 };
    expect(turnEpisodes([out], [sign('EVAL-3', null)], on('2026-11-20', 10))).toEqual({
      open: [],
      changed: [],
    });
  });
});
