import type { FailureMode, Reading, Severity } from '@telltale/domain';
import { render, screen } from '@testing-library/angular';
import { Lamp } from './lamp';
import type { LampDetail } from './lamp-name';

async function show(reading: Reading, severity: Severity | null = null, detail: LampDetail = {}) {
  const mode: FailureMode = 'business-owner';
  await render(Lamp, { inputs: { mode, reading, severity, detail } });
  return screen.getByRole('img');
}

describe('a lamp', () => {
  it.each([
    ['clear', null, {}, 'Business owner: clear'],
    ['lit', 'critical', {}, 'Business owner: lit, critical'],
    ['lit', 'serious', { signs: 2 }, 'Business owner: lit, serious, 2 signs'],
    ['lit', 'watch', { signs: 1 }, 'Business owner: lit, watch, 1 sign'],
    ['unknown', null, {}, 'Business owner: not known'],
    ['unknown', null, { questions: 2 }, 'Business owner: not known, 2 questions to ask'],
    ['not-applicable', null, {}, 'Business owner: does not apply'],
    [
      'waived',
      'serious',
      { waivedUntil: '2026-12-03', waivedBy: 'Dana Reyes' },
      'Business owner: waived until 3 December 2026 by Dana Reyes',
    ],
  ] as const)('that is %s (%s) says so in words', async (reading, severity, detail, name) => {
    expect(await show(reading, severity, detail)).toHaveAccessibleName(name);
  });

  it('has a look of its own for each reading, so that colour is never alone', async () => {
    expect(await show('lit', 'critical')).toHaveClass('lit', 'critical');
  });

  it('draws a dash instead of its picture where the mode does not apply', async () => {
    const dash = await show('not-applicable');
    expect(dash.querySelector('path')).toHaveAttribute('d', 'M7 12h10');
  });
});
