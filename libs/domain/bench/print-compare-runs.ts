import { benchCompareRuns } from './compare-runs.bench';

const GOAL = 10;
const spoken = (milliseconds: number) => milliseconds.toFixed(2);

console.log(`compareRuns: CPU milliseconds for the verdict on two runs of 5,000 cases; goal under ${GOAL}`);
for (const { what, median, fastest, slowest } of benchCompareRuns()) {
  const verdict = median < GOAL ? 'met' : 'NOT MET';
  console.log(`  ${what}: ${spoken(median)} (${spoken(fastest)} to ${spoken(slowest)}), ${verdict}`);
}
console.log('');
