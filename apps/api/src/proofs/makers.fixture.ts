import { v7 } from 'uuid';
import { caseFile } from '../evaluations/push/pushed-project.fixture';
import { sendFile } from '../imports/import-app.fixture';
import {
  type Address,
  BATCH,
  CLIENT,
  DECISION,
  ENTRY,
  INVITATION,
  MEMBER,
  NOTE,
  OWN_SESSION,
  PASSKEY,
  PERSON,
  PROJECT,
  PROJECT_KEY,
  REVIEW,
  RUN,
  SUITE,
} from './addresses.fixture';
import { inventoryOf } from './contents.fixture';
import type { World } from './world.fixture';

type Maker = (world: World) => Promise<string>;

/** What a plain POST to the collection does not make. */
export const MAKERS: Readonly<Record<Address, Maker>> = {
  [CLIENT]: ({ telltale, member, word }) =>
    telltale.people.newClient(member.workspaceId, `${word} ${v7()}`, keyOf(word)),
  [PERSON]: async (world) => {
    const clientId = await world.valueOf(CLIENT);
    return idIn(
      await post(world, '/api/v1/people', {
        clientId,
        name: `${world.word} Reyes`,
        accountId: world.owner?.accountId,
      }),
    );
  },
  [PROJECT]: async (world) => {
    const clientId = await world.valueOf(CLIENT);
    const personId = await world.valueOf(PERSON);
    const facts = {
      'eval-suite': { answer: 'none' },
      'business-owner': { answer: 'known', value: { personId } },
    };
    const name = `${world.word} project ${v7()}`;
    return idIn(await post(world, '/api/v1/projects', { clientId, name, stage: 'building', facts }));
  },
  [PROJECT_KEY]: async (world) => {
    const reply = await world.member.visitor.get<{ key: string }>(
      `/api/v1/projects/${await world.valueOf(PROJECT)}`,
    );
    return reply.body.key;
  },
  [RUN]: async (world) => {
    const path = `/api/v1/projects/${await world.valueOf(PROJECT)}/eval-runs`;
    const pushed = await post<{ suite: string }>(
      world,
      `${path}?keepRaw=true`,
      JSON.parse(caseFile('PPF', { suite: world.word })),
    );
    world.keep(SUITE, pushed.suite);
    const { body } = await world.member.visitor.get<{ data: { id: string }[] }>(path);
    return idIn(body.data[0]);
  },
  [SUITE]: async (world) => {
    world.forget(RUN);
    await world.valueOf(RUN);
    return await world.valueOf(SUITE);
  },
  [ENTRY]: async (world) => {
    const path = `/api/v1/projects/${await world.valueOf(PROJECT)}`;
    const personId = await world.valueOf(PERSON);
    const entry = { on: '2026-11-19', what: `${world.word} first`, madeBy: { personId } };
    await post(world, `${path}/registers/trade-offs`, entry);
    const { body } = await world.member.visitor.get<{
      facts: Record<string, { value: { id: string }[] }>;
    }>(path);
    return idIn(body.facts['trade-offs']?.value[0]);
  },
  [DECISION]: async (world) => {
    const path = `/api/v1/projects/${await world.valueOf(PROJECT)}/decisions`;
    const conditions = [{ text: `${world.word} cases first` }];
    const decision = { kind: 'fix', reason: world.word, conditions, dueOn: '2026-12-20' };
    return idIn(await post(world, path, decision));
  },
  [MEMBER]: async ({ telltale, member, owner, word }) =>
    (owner ?? (await telltale.people.newMember(member.workspaceId, { role: 'viewer', name: word })))
      .accountId,
  [INVITATION]: async (world) => idIn(await invite(world)),
  [OWN_SESSION]: async ({ telltale, author: { workspaceId, accountId, visitor } }) => {
    await telltale.people.newSession(workspaceId, accountId);
    const { body } = await visitor.get<{ data: { id: string; isThis: boolean }[] }>(
      '/api/v1/account/sessions',
    );
    return idIn(body.data.find(({ isThis }) => !isThis));
  },
  // An authenticator answers to nobody here: the row is there as one would leave it.
  [PASSKEY]: async ({ telltale, author, word }) => {
    const id = v7();
    await telltale.database.query(
      `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, made_at)
       values ($1, $2, $3, '', 0, '{}', $4, now())`,
      [id, author.accountId, Buffer.from(id), word],
    );
    return id;
  },
  '/api/v1/invitations/{secret}': async (world) => secretIn(await invite(world)),
  '/api/v1/shared/audit/{secret}': (world) => sharedAs(world, 'audit'),
  '/api/v1/answers/{secret}': async (world) => {
    world.forget(PROJECT);
    const path = `/api/v1/projects/${await world.valueOf(PROJECT)}/eval-questions`;
    return secretIn(await post(world, path, {}));
  },
  '/api/v1/check-ins/{secret}': async (world) => {
    world.forget(PROJECT);
    const path = `/api/v1/projects/${await world.valueOf(PROJECT)}/check-ins`;
    return secretIn(await post(world, path, {}));
  },
  '/api/v1/shared/{secret}': (world) => sharedAs(world, 'board'),
  '/api/v1/calendars/{file}': (world) => sharedAs(world, 'calendar'),
  [BATCH]: async (world) => {
    const ids = [{ id: await world.valueOf(PROJECT), version: 1 }];
    const edit = { ids, set: { targetOn: '2027-03-01' }, reason: world.word };
    return (await post<{ batch: string }>(world, '/api/v1/projects/bulk', edit, world.author)).batch;
  },
  '/api/v1/webhooks/{id}/deliveries/{delivery}': async (world) => {
    const hook = await world.valueOf('/api/v1/webhooks/{id}');
    return idIn(await post(world, `/api/v1/webhooks/${hook}/test`, undefined));
  },
  '/api/v1/imports/{id}': async (world) => {
    return idIn((await sendFile(world.member.visitor, inventoryOf(world.word))).body);
  },
  [REVIEW]: async (world) => {
    const clientId = await world.valueOf(CLIENT);
    const { visitor } = world.member;
    const open = await visitor.get<{ data: { id: string }[] }>(
      `/api/v1/reviews?state=open&client=${clientId}`,
    );
    for (const { id } of open.body.data) await visitor.post(`/api/v1/reviews/${id}/close`, {});
    return idIn(await post(world, '/api/v1/reviews', { clientId }));
  },
  // Whoever writes a note makes its id.
  [NOTE]: async (world) => {
    const id = v7();
    const path = `/api/v1/reviews/${await world.valueOf(REVIEW)}/notes/${id}`;
    const { status, text } = await world.author.visitor.send('PUT', path, { body: { text: world.word } });
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
    return id;
  },
};

async function sharedAs(world: World, kind: 'audit' | 'board' | 'calendar'): Promise<string> {
  const clientId = kind === 'audit' ? undefined : await world.valueOf(CLIENT);
  return secretIn(await post(world, '/api/v1/share-links', { kind, name: world.word, clientId }));
}

/** A member of the workspace invites, since who sees some clients only manages nobody. */
async function invite(world: World): Promise<unknown> {
  const email = `${world.word}-${v7()}@example.com`;
  const invited = { email, role: 'viewer', clients: [await world.valueOf(CLIENT)] };
  return await post(world, '/api/v1/invitations', invited);
}

/** What a POST makes; the test fails where it is refused. */
export async function post<T = unknown>(
  world: World,
  path: string,
  body: unknown,
  { visitor } = world.member,
): Promise<T> {
  const reply = await visitor.post<T>(path, body);
  if (reply.status >= 300) throw new Error(`POST ${path}: ${reply.status} ${reply.text}`);
  return reply.body;
}

function idIn(body: unknown): string {
  const { id } = (body ?? {}) as { readonly id?: unknown };
  if (typeof id !== 'string') throw new Error(`No id in ${JSON.stringify(body)}`);
  return id;
}

/** The last part of a link that is shown once. */
function secretIn(body: unknown): string {
  const { link } = body as { readonly link: string };
  return link.split('/').at(-1) ?? '';
}

let keys = 0;
/** A key that nobody has yet. */
function keyOf(word: string): string {
  keys += 1;
  return `${word.slice(0, 3).toUpperCase()}${keys}`;
}
