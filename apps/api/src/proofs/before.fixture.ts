import { setTimeout as wait } from 'node:timers/promises';
import { CLIENT, PROJECT, REVIEW } from './addresses.fixture';
import { PNG, SINGLE_SIGN_ON } from './contents.fixture';
import { post } from './makers.fixture';
import type { World } from './world.fixture';

/** What has to have happened to what a request names, for the request to be accepted. */
export const BEFORE: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  clientLogo_read: keepLogo,
  clientLogo_remove: keepLogo,
  shared_logo: keepLogo,
  closingList_read: stop,
  closingList_moveDue: stop,
  closingList_answer: stop,
  waivers_end: async (world) => {
    const waiver = { sign: 'EVAL-1', reason: world.word, until: '2026-12-03' };
    await post(world, `/api/v1/projects/${await world.valueOf(PROJECT)}/waivers`, waiver);
  },
  // Nothing sends messages here: it is as if one had gone out.
  webhooks_resend: async ({ telltale }) => await telltale.database.query(`update message set state = 'sent'`),
  singleSignOn_remove: async ({ member }) => {
    const path = '/api/v1/settings/single-sign-on';
    const etag = (await member.visitor.get(path)).headers.get('etag') ?? '';
    const body = { ...SINGLE_SIGN_ON, joinClients: null };
    await member.visitor.send('PUT', path, { body, headers: { 'if-match': etag } });
  },
  reviews_add: close,
  reviews_minutes: close,
  imports_undo: async (world) => {
    const path = `/api/v1/imports/${await world.valueOf('/api/v1/imports/{id}')}`;
    await post(world, `${path}/commit`, undefined);
    // It is written behind the reply.
    const state = async () => (await world.member.visitor.get<{ state: string }>(path)).body.state;
    while ((await state()) === 'writing') await wait(20);
  },
};

async function stop(world: World): Promise<void> {
  const path = `/api/v1/projects/${await world.valueOf(PROJECT)}`;
  const { body } = await world.member.visitor.get<{ stage: string }>(path);
  if (body.stage !== 'stopped') await post(world, `${path}/decisions`, { kind: 'stop', reason: world.word });
}

async function keepLogo(world: World): Promise<void> {
  const path = `/api/v1/clients/${await world.valueOf(CLIENT)}`;
  const etag = (await world.member.visitor.get(path)).headers.get('etag') ?? '';
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(PNG)]), 'logo.png');
  await world.member.visitor.send('PUT', `${path}/logo`, { body: form, headers: { 'if-match': etag } });
}

async function close(world: World): Promise<void> {
  const path = `/api/v1/reviews/${await world.valueOf(REVIEW)}`;
  const { body } = await world.member.visitor.get<{ state: string }>(path);
  if (body.state === 'open') await post(world, `${path}/close`, {});
}
