import { checkCaseCount } from './case-limit';
import { NO_ZONE_NOTE, toldInstant } from './instants';
import { readJunitCase, type JunitCase } from './junit-case';
import { readXml, type XmlElement } from './xml-document';

/** A suite that holds cases of its own; suites within it are suites of their own. */
export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/** A JUnit report, each case once. */
export interface JunitReport {
  /** The name of the outermost element, else of the only suite in it. */
  readonly name: string | null;
  readonly suites: readonly JunitSuite[];
  /** The earliest of the suites. */
  readonly startedAt: string | null;
  readonly properties: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

const STATED_COUNTS = ['tests', 'failures', 'errors', 'skipped'] as const;

/** A suite as it stands in the file, with the suites within it; each case is read once. */
interface SuiteTree {
  readonly element: XmlElement;
  readonly cases: readonly JunitCase[];
  readonly inner: readonly SuiteTree[];
}

export function readJunitReport(text: string): JunitReport {
  const root = treeOf(readXml(text));
  const trees = suitesIn(root);
  const cases = trees.flatMap((tree) => tree.cases);
  checkCaseCount(cases.length, 'The report');
  const elements = trees.map(({ element }) => element);
  const { startedAt, hasZones } = startOf(elements);
  return {
    name: nameOf(root),
    suites: trees
      .filter((tree) => tree.cases.length > 0)
      .map((tree) => ({ name: tree.element.attribute('name')?.trim() ?? '', cases: tree.cases })),
    startedAt,
    properties: propertiesOf(elements),
    notes: [...(hasZones ? [] : [NO_ZONE_NOTE]), ...flakyNotes(cases), ...disagreementNotes(trees)],
  };
}

function treeOf(element: XmlElement): SuiteTree {
  return {
    element,
    cases: element.childrenNamed('testcase').map(readJunitCase),
    inner: element.childrenNamed('testsuite').map(treeOf),
  };
}

/** A suite and those within it, in the order of the file; the outermost may be `testsuites`. */
function suitesIn(tree: SuiteTree): readonly SuiteTree[] {
  return [tree, ...tree.inner.flatMap(suitesIn)];
}

function nameOf(root: SuiteTree): string | null {
  const [only] = root.inner.length === 1 ? root.inner : [];
  return root.element.attribute('name') ?? only?.element.attribute('name') ?? null;
}

function startOf(elements: readonly XmlElement[]): { startedAt: string | null; hasZones: boolean } {
  const told = elements.flatMap((element) => toldInstant(element.attribute('timestamp') ?? '') ?? []);
  const [startedAt = null] = told.map(({ at }) => at).sort();
  return { startedAt, hasZones: told.every(({ hasZone }) => hasZone) };
}

/** By their name, the first of a name; the value stands in an attribute or between the tags. */
function propertiesOf(elements: readonly XmlElement[]): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const property of elements
    .flatMap((element) => element.childrenNamed('properties'))
    .flatMap((element) => element.childrenNamed('property'))) {
    const name = property.attribute('name')?.trim() ?? '';
    const value = (property.attribute('value') ?? property.text).trim();
    if (name !== '' && value !== '' && !properties.has(name)) properties.set(name, value);
  }
  return properties;
}

function flakyNotes(cases: readonly JunitCase[]): readonly string[] {
  const flaky = cases.filter(({ isFlaky }) => isFlaky).length;
  if (flaky === 0) return [];
  return flaky === 1
    ? ['1 case passed only when it was run again and counts as passed.']
    : [`${flaky} cases passed only when they were run again and count as passed.`];
}

function disagreementNotes(trees: readonly SuiteTree[]): readonly string[] {
  const wrong = trees.filter(disagrees).length;
  if (wrong === 0) return [];
  const told = wrong === 1 ? '1 suite states' : `${wrong} suites state`;
  return [`${told} other numbers than ${wrong === 1 ? 'its' : 'their'} cases give; the cases were counted.`];
}

function disagrees(tree: SuiteTree): boolean {
  const held = suitesIn(tree).flatMap(({ cases }) => cases);
  const count = (outcome: string): number => held.filter((one) => one.outcome === outcome).length;
  const counted = [held.length, count('failed'), count('errored'), count('skipped')];
  return STATED_COUNTS.some((name, index) => {
    const stated = tree.element.attribute(name)?.replaceAll(',', '') ?? '';
    return /^\d+$/.test(stated) && Number(stated) !== counted[index];
  });
}
