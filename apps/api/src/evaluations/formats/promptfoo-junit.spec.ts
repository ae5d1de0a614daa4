import type { CanonicalFile } from '@telltale/domain';
import { junitXml } from './junit-xml';
import { promptfooWeek } from './promptfoo.fixture';
import { sent } from './refusal.fixture';

const week = (number: number) => promptfooWeek(number as 1, 'junit.xml').toString();
const read = (content: string) => junitXml.read(sent(content), {}) as CanonicalFile;
const passed = (content: string) =>
  read(content).runs[0]!.cases.flatMap(({ key, outcome }) => (outcome === 'passed' ? [key] : []));
const suite = (name: string, cases: string) => `<testsuite name="${name}">${cases}</testsuite>`;
const report = (...suites: readonly string[]) =>
  `<testsuites name="promptfoo">${suites.join('')}</testsuites>`;
const CASE = '<testcase name="test 1: refund"/>';

describe("promptfoo's JUnit file", () => {
  // Counted by hand: 20 testcase elements each, with 3, 2 and 7 failure elements.
  it.each([
    [1, 17, 3, '2026-11-23T19:06:38.548Z'],
    [2, 18, 2, '2026-11-23T19:06:43.170Z'],
    [3, 13, 7, '2026-11-23T19:06:48.833Z'],
  ])('counts week %i as %i passed and %i failed of 20', (number, right, wrong, startedAt) => {
    const { tool, suiteName, runs, notes } = read(week(number));
    expect([tool, suiteName, notes, runs.length]).toEqual(['promptfoo', null, [], 1]);
    expect(runs[0]).toMatchObject({
      startedAt,
      counts: { total: 20, passed: right, failed: wrong, errored: 0, skipped: 0 },
    });
  });

  it('takes labels triage-r1, r2 and r3 as one variant, and keeps the label for people', () => {
    const variants = [1, 2, 3].map((number) => read(week(number)).runs[0]!);
    expect(variants.map(({ variantKey }) => variantKey)).toEqual(['prompt 1', 'prompt 1', 'prompt 1']);
    expect(variants.map(({ variantLabel }) => variantLabel)).toEqual([
      '[triage-r1] prompt 1',
      '[triage-r2] prompt 1',
      '[triage-r3] prompt 1',
    ]);
  });

  it('knows cases by their description and never by their place: an inserted case shifts none', () => {
    expect(read(week(1)).runs[0]!.cases[0]).toMatchObject({
      key: 'case 01',
      label: 'case 01',
      durationMs: 11,
    });
    const before = report(suite('[a] p', CASE));
    const after = report(suite('[b] p', `<testcase name="test 1: new"/>${CASE.replace('test 1', 'test 2')}`));
    expect(read(before).runs[0]!.cases[0]!.key).toBe('refund');
    expect(read(after).runs[0]!.cases.map(({ key }) => key)).toEqual(['new', 'refund']);
  });

  it('finds the five cases that pass in week 2 and not in week 3', () => {
    const still = new Set(passed(week(3)));
    expect(passed(week(2)).filter((key) => !still.has(key))).toEqual([
      'case 01',
      'case 04',
      'case 08',
      'case 10',
      'case 12',
    ]);
  });

  it('is a run a variant, and takes the label into the key only where nothing else tells two apart', () => {
    const { runs } = read(report(suite('[a] p 1', CASE), suite('[b] p 1', CASE), suite('[a] p 2', CASE)));
    expect(runs.map(({ variantKey, counts }) => [variantKey, counts?.total])).toEqual([
      ['p 1 [a]', 1],
      ['p 1 [b]', 1],
      ['p 2', 1],
    ]);
  });

  it('tells cases without a description by their order alone, and says so', () => {
    const { runs, notes } = read(
      report(suite('[a] p', '<testcase name="test 1"/><testcase name="test 2"/>')),
    );
    expect(runs[0]!.cases.map(({ key, label }) => [key, label])).toEqual([
      ['without description', null],
      ['without description#2', null],
    ]);
    expect(notes).toEqual([
      '1 case has the key of another; only their order in the file tells them apart, so an inserted one shifts the rest.',
    ]);
  });

  it('is any report where another runner calls itself promptfoo', () => {
    expect(read(report(suite('s', '<testcase name="n"/>')))).toMatchObject({
      tool: 'junit',
      suiteName: 'promptfoo',
    });
  });
});
