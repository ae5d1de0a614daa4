import { workspaceDay } from './workspace-day';

describe('the day where the workspace is', () => {
  it('turns at its own midnight', () => {
    expect(workspaceDay('2026-11-23T22:59:59Z', 'Europe/Berlin')).toBe('2026-11-23');
    expect(workspaceDay('2026-11-23T23:00:00Z', 'Europe/Berlin')).toBe('2026-11-24');
    expect(workspaceDay('2026-11-23T04:59:59Z', 'America/New_York')).toBe('2026-11-22');
  });
});
