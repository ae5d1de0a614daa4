import { SIGNS } from '../src/index';
import { benchReadSigns } from './read-signs.bench';

const GOAL = 100_000;
const spoken = (rate: number) => rate.toLocaleString('en-GB');

console.log(
  `readSigns: projects a CPU second, all ${SIGNS.length} signs, with evidence and sentences; goal ${spoken(GOAL)}`,
);
for (const { portfolio, lit, median, slowest, fastest } of benchReadSigns()) {
  const verdict = median >= GOAL ? 'met' : 'NOT MET';
  const range = `${spoken(slowest)} to ${spoken(fastest)}`;
  console.log(`  ${portfolio} (${lit.toFixed(1)} lit a project): ${spoken(median)} (${range}), ${verdict}`);
}
console.log('');
