import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import type { RenewalReply, SignSettingsPreviewReply, SignSettingsReply } from '@telltale/contract';
import type { BenchDatabase } from './bench-database';
import { call, type Door, timed } from './door';
import { CLIENTS } from './fill';
import { onFilledTelltale } from './filled-telltale';

/** What a change of the sign settings costs while somebody works: `node dist/bench/change-settings.mjs [projects …]`. */
const SIZES = process.argv.slice(2).map(Number).filter(Number.isInteger);
const GOAL_SECONDS_PER_PROJECT = 10 / 20_000;

async function changeOn(door: Door, database: BenchDatabase, projects: number): Promise<void> {
  const goal = projects * GOAL_SECONDS_PER_PROJECT;
  console.log(`\n${projects} projects of ${CLIENTS} clients; goal of a renewal ${goal} s`);
  await call(door, 'GET', '/signs/counts');
  console.log(`counts of the catalogue: ${(await timed(() => call(door, 'GET', '/signs/counts'))).ms} ms`);
  // The first turns nearly nothing, the second a sign of every project in Building or Pilot, the third takes that back.
  for (const [index, thresholds] of CHANGES.entries()) await change(door, database, { index, thresholds });
}

const CHANGES = [
  { 'DEMO-8': { days: 60 } },
  { 'BUILD-5': { serious: 60 }, 'EVAL-3': { critical: 60 } },
  { 'BUILD-5': { serious: null }, 'EVAL-3': { critical: null } },
];

async function change(
  door: Door,
  database: BenchDatabase,
  { index, thresholds }: { readonly index: number; readonly thresholds: object },
): Promise<void> {
  const body = { thresholds };
  const preview = await timed(() =>
    call<SignSettingsPreviewReply>(door, 'POST', `${SETTINGS}/preview`, { body }),
  );
  const { turned, projects } = preview.reply;
  const began = performance.now();
  const saved = await timed(() => call(door, 'PATCH', SETTINGS, { body, version: index + 1 }));
  const writes = await writeWhileRenewing(door, database);
  const renewal = (await call<SignSettingsReply>(door, 'GET', SETTINGS)).renewal as RenewalReply;
  const seconds = (Date.parse(renewal.finishedAt ?? '') - Date.parse(renewal.startedAt ?? '')) / 1_000;
  const inOrder = writes.sort((a, b) => a - b);
  console.log(
    `${JSON.stringify(thresholds)}: preview of ${projects} in ${preview.ms} ms, ${turned} turn; saved in ${saved.ms} ms; ` +
      `${renewal.done} read again in ${seconds.toFixed(1)} s (${((performance.now() - began) / 1_000).toFixed(1)} s from the save); ` +
      `${writes.length} facts written meanwhile, median ${at(inOrder, 0.5)} ms, p97.5 ${at(inOrder, 0.975)} ms, longest ${at(inOrder, 1)} ms`,
  );
}

const at = (inOrder: readonly number[], share: number) =>
  Math.round(inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0);

const SETTINGS = '/settings/signs';

/** One editor who writes a fact of another project every 20 ms until the renewal has ended. */
async function writeWhileRenewing(door: Door, database: BenchDatabase): Promise<number[]> {
  const took: number[] = [];
  const projects = await database.query<{ id: string }>(
    'select id from project where workspace_id = $1 order by random() limit 5000',
    [door.workspaceId],
  );
  for (const { id } of projects) {
    const { version } = await call<{ version: number }>(door, 'GET', `/projects/${id}`);
    const body = { facts: { 'eval-cases': { answer: 'known', value: 10 + took.length } } };
    took.push((await timed(() => call(door, 'PATCH', `/projects/${id}`, { body, version }))).ms);
    if (took.length % 10 === 0 && (await isRenewed(door))) break;
    await wait(20);
  }
  while (!(await isRenewed(door))) await wait(200);
  return took;
}

async function isRenewed(door: Door): Promise<boolean> {
  const { renewal } = await call<SignSettingsReply>(door, 'GET', SETTINGS);
  return renewal?.finishedAt !== null;
}

for (const projects of SIZES.length > 0 ? SIZES : [20_000])
  await onFilledTelltale(projects, (door, database) => changeOn(door, database, projects));
