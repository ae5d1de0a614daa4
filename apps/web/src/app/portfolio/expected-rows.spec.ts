import { expectedRows } from './expected-rows';
import { aSummary, modeCount, modeCounts } from './portfolio.fixture';
import { readPortfolioQuery } from './portfolio-query';

const SUMMARY = aSummary({
  projects: 50,
  needDecision: 3,
  stages: {
    idea: 1,
    scoped: 2,
    building: 20,
    pilot: 4,
    production: 8,
    stopped: 5,
    retired: 4,
    'not-asked': 6,
  },
  statuses: { 'on-track': 11, 'at-risk': 9, 'off-track': 7, 'not-known': 14 },
  modes: modeCounts({ demo: modeCount({ lit: 13, bySeverity: { watch: 6, serious: 4, critical: 3 } }) }),
});

function expected(address: string): number | null {
  return expectedRows(readPortfolioQuery(new URLSearchParams(address)), SUMMARY);
}

describe('how long the list will be', () => {
  it('is all projects without a stage, and all but the ends when active', () => {
    expect(expected('')).toBe(50);
    expect(expected('stage=active')).toBe(41);
  });

  it('adds up single stages, never twice', () => {
    expect(expected('stage=pilot,stopped')).toBe(9);
    expect(expected('stage=active,pilot,stopped')).toBe(46);
    expect(expected('stage=not-asked')).toBe(6);
  });

  it('is what is lit on a mode, from a severity upwards', () => {
    expect(expected('stage=active&mode=demo')).toBe(13);
    expect(expected('stage=active&mode=demo&severity=serious')).toBe(7);
    expect(expected('stage=active&mode=demo&severity=critical')).toBe(3);
  });

  it('adds up statuses', () => {
    expect(expected('stage=active&status=at-risk,off-track')).toBe(16);
  });

  it('is what needs a decision, whatever the stage', () => {
    expect(expected('decision=needed')).toBe(3);
    expect(expected('decision=needed&stage=active')).toBeNull();
    expect(expected('decision=needed&mode=demo')).toBeNull();
  });

  it('is not known where filters cross each other', () => {
    expect(expected('stage=pilot&mode=demo')).toBeNull();
    expect(expected('mode=demo&status=at-risk')).toBeNull();
    expect(expected('severity=critical')).toBeNull();
  });
});
