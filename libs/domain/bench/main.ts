import { benchReadSigns } from './read-signs.bench';

// Alone: rolldown libs/domain/bench/main.ts --platform node --file dist/bench/read-signs.mjs && node dist/bench/read-signs.mjs
const figure = (rate: number) => rate.toLocaleString('en-GB');

for (const { portfolio, lit, median, slowest, fastest } of benchReadSigns()) {
  const spread = `${figure(slowest)} to ${figure(fastest)}`;
  console.log(
    `readSigns, ${portfolio}, ${lit.toFixed(1)} lit: ${figure(median)} projects a CPU second (${spread})`,
  );
}
