import { readFileSync } from 'node:fs';
import type { CanonicalFile } from '@telltale/domain';
import { realFile } from '../../../test/real-data';
import { junitXml } from './junit-xml';
import { refusalOf, sent } from './refusal.fixture';

const read = (content: string) => junitXml.read(sent(content), {}) as CanonicalFile;
const runOf = (content: string) => read(content).runs[0]!;
const keys = (content: string) => runOf(content).cases.map(({ key }) => key);
const outcomes = (content: string) => runOf(content).cases.map(({ outcome }) => outcome);
const suite = (cases: string, attributes = '') => `<testsuite name="s" ${attributes}>${cases}</testsuite>`;
const one = (inner: string, attributes = '') =>
  suite(`<testcase classname="c" name="n" ${attributes}>${inner}</testcase>`);

describe('JUnit XML', () => {
  it('reads testsuites and a bare testsuite alike', () => {
    const bare = suite('<testcase classname="c" name="n"/>');
    expect(runOf(`<?xml version="1.0"?><testsuites>${bare}</testsuites>`)).toEqual(runOf(bare));
    expect(runOf(bare)).toMatchObject({
      variantKey: '',
      model: null,
      commit: null,
      counts: { total: 1, passed: 1, failed: 0, errored: 0, skipped: 0 },
    });
  });

  it('counts the cases of nested suites once', () => {
    const inner = suite('<testcase classname="c" name="two"/>', 'tests="1"');
    const nested = `<testsuites tests="2">${suite(`<testcase classname="c" name="one"/>${inner}`, 'tests="2"')}</testsuites>`;
    expect(keys(nested)).toEqual(['c::one', 'c::two']);
    expect(read(nested).notes).toEqual([]);
  });

  it('counts cases where attributes are absent, and says where they lie', () => {
    expect(
      read(suite('<testcase name="a"/><testcase name="b"><failure/></testcase>', 'tests="2" failures="1"'))
        .notes,
    ).toEqual([]);
    const lying = read(
      `<testsuites tests="1,000">${suite('<testcase name="a"/>', 'tests="3" failures="1"')}</testsuites>`,
    );
    expect(lying.runs[0]!.counts).toMatchObject({ total: 1, passed: 1, failed: 0 });
    expect(lying.notes).toEqual([
      '2 suites state other numbers than their cases give; the cases were counted.',
    ]);
    expect(read(suite('<testcase name="a"/>', 'tests="1" skipped="1"')).notes).toEqual([
      '1 suite states other numbers than its cases give; the cases were counted.',
    ]);
  });

  it('refuses tests="3" without a case', () => {
    expect(refusalOf(() => read('<testsuites tests="3"/>'))).toEqual([
      'no-cases',
      'The report holds no case, so there is nothing to compare.',
      undefined,
    ]);
  });

  it('tells a wrong answer, an error and a case that was not run apart', () => {
    const failed = runOf(one('<failure message="143 != 0">long text</failure>')).cases[0];
    expect(failed).toMatchObject({ outcome: 'failed', reason: '143 != 0', score: null, answerDigest: null });
    expect(runOf(one('<error><![CDATA[a <!DOCTYPE> & b]]></error>')).cases[0]).toMatchObject({
      outcome: 'errored',
      reason: 'a <!DOCTYPE> & b',
    });
    expect(outcomes(one('<skipped/>'))).toEqual(['skipped']);
    expect(outcomes(one('', 'status="notrun"'))).toEqual(['skipped']);
    expect(outcomes(one('', 'status="run"'))).toEqual(['passed']);
    expect(outcomes(one('<error/><failure/>'))).toEqual(['failed']);
    expect(outcomes(one('<system-out>failure</system-out>'))).toEqual(['passed']);
  });

  it('counts a flaky case that passed in the end as passed, with a note, and one that failed again as failed', () => {
    const flaky = read(one('<flakyFailure message="once"/>'));
    expect(flaky.runs[0]!.cases[0]).toMatchObject({ outcome: 'passed', reason: null });
    expect(flaky.notes).toEqual(['1 case passed only when it was run again and counts as passed.']);
    const rerun = read(one('<failure message="twice"/><rerunFailure message="again"/>'));
    expect(rerun.runs[0]!.cases[0]).toMatchObject({ outcome: 'failed', reason: 'twice' });
    expect(rerun.notes).toEqual([]);
    expect(outcomes(one('<rerunFailure/>'))).toEqual(['failed']);
  });

  it.each([
    ['1,234.5', 1_234_500],
    ['1,234,567.25', 1_234_567_250],
    ['0.011', 11],
    ['0,011', 11],
    ['12,5', 12_500],
    ['1,234', null],
    ['1e-3', 1],
    ['0', 0],
    ['', null],
    ['-1', null],
    ['NaN', null],
    ['1.234.5', null],
  ])('reads the time %p as %p milliseconds', (time, milliseconds) => {
    expect(runOf(one('', `time="${time}"`)).cases[0]!.durationMs).toBe(milliseconds);
  });

  it('takes the earliest of the suites as its start', () => {
    const two = `<testsuites>${suite('<testcase name="a"/>', 'timestamp="2026-11-23T19:06:39Z"')}${suite('<testcase name="b"/>', 'timestamp="2026-11-23T20:06:38+02:00"')}</testsuites>`;
    expect(runOf(two).startedAt).toBe('2026-11-23T18:06:38.000Z');
    expect(read(suite('<testcase name="a"/>', 'timestamp="soon"'))).toMatchObject({
      notes: [],
      runs: [{ startedAt: null }],
    });
  });

  it('takes commit, branch and model from properties, wherever they stand', () => {
    const properties = `<properties><property name="git.commit" value="1f0c9b2"/><property name="git.branch">main</property><property name="model" value=""/></properties>`;
    const later =
      '<properties><property name="git.commit" value="other"/><property name="model" value="m1"/></properties>';
    expect(
      runOf(`<testsuites>${properties}${suite(`${later}<testcase name="a"/>`)}</testsuites>`),
    ).toMatchObject({
      model: 'm1',
      commit: { commit: '1f0c9b2', branch: 'main', origin: null, isDirty: null },
    });
  });

  it('knows a case by class and name, by the suite where the class is blank, and two of one key by their order', () => {
    expect(
      keys(suite('<testcase name="n"/><testcase classname="c" name="n"/><testcase classname="c" name="n"/>')),
    ).toEqual(['s::n', 'c::n', 'c::n#2']);
    expect(read(suite('<testcase name="n"/><testcase name="n"/>')).notes).toEqual([
      '1 case has the key of another; only their order in the file tells them apart, so an inserted one shifts the rest.',
    ]);
    expect(refusalOf(() => read(suite('<testcase time="1"/>')))).toEqual([
      'unreadable-file',
      'A test case has neither a name nor a classname.',
      undefined,
    ]);
  });

  it('reads characters by name and number, passes over control characters, and leaves other entities alone', () => {
    expect(
      keys(suite('<testcase name="a &lt; b &amp;amp; &#233;&#x1F600;&#27;\u001b\u0000 &bad;"/>')),
    ).toEqual(['s::a < b &amp; é😀 &bad;']);
  });

  it('recognises reports by how they begin', () => {
    for (const text of [
      '<testsuite/>',
      '\n<testsuites name="a">',
      '<?xml version="1.0"?>\n<!-- a --><testsuite>',
    ])
      expect(junitXml.recognises(sent(text))).toBe(true);
    for (const text of [
      '',
      '<html><testsuite/>',
      '<?xml version="1.0"?><coverage/>',
      'testsuite',
      '<testsuitesque/>',
    ])
      expect(junitXml.recognises(sent(text))).toBe(false);
  });
});

describe('JUnit XML that runners wrote', () => {
  // Counted by hand in the files: testcase elements, and the failure, error and skipped elements in them.
  it.each([
    ['jest-jest-junit.xml', { total: 2, passed: 2, failed: 0, errored: 0, skipped: 0 }, 'jest tests'],
    [
      'mocha-latex-utensils.xml',
      { total: 109, passed: 109, failed: 0, errored: 0, skipped: 0 },
      'Mocha Tests',
    ],
    ['pytest-junit.fail.xml', { total: 5, passed: 3, failed: 1, errored: 0, skipped: 1 }, 'pytest'],
    ['pytest-junit.gloo.elastic.xml', { total: 14, passed: 10, failed: 0, errored: 0, skipped: 4 }, 'pytest'],
  ])('counts %s as a careful reader does', (name, counts, suiteName) => {
    const path = realFile(`evals/junit/${name}`);
    if (path === undefined) return;
    const content = readFileSync(path, 'utf8');
    expect(read(content)).toMatchObject({ suiteName, tool: 'junit' });
    expect(runOf(content).counts).toEqual(counts);
    expect(new Set(keys(content)).size).toBe(counts.total);
  });
});
