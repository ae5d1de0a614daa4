import type { Reply, Visitor } from '../../test/visitor';
import { idAddressIn, idOf } from './addresses.fixture';
import { Nonsense, SameText } from './nonsense.fixture';
import {
  byKey,
  type RequestTemplate,
  type Slot,
  slotsOf,
  takesKey,
  templateOf,
} from './request-template.fixture';
import { type FilledRequest, fill, send, versionOf } from './send-request.fixture';
import type { Operation } from './operations.fixture';
import type { ReplyChecks } from './reply-checks.fixture';
import { MADE_BY_CALLER, TELLS_EACH } from './walls-to-prove.fixture';
import type { Source, World } from './world.fixture';

/** Two requests that differ in nothing but whose ids they hold: a stranger's, and nobody's. */
export interface Knock {
  readonly operation: Operation;
  readonly slots: readonly Slot[];
  readonly strange: FilledRequest;
  readonly nonsense: FilledRequest;
  readonly version: Readonly<Record<string, string>>;
}

/** All pairs for an operation: each id by itself, and the ids of the address together. */
export async function knocksAt(
  operation: Operation,
  { own, stranger, isProven }: { own: World; stranger: World; isProven: (slot: Slot) => boolean },
): Promise<readonly Knock[]> {
  const template = templateOf(operation);
  const knocks: Knock[] = [];
  for (const asked of takesKey(operation) ? [template, byKey(template)] : [template])
    for (const slots of variantsOf(slotsOf(asked).filter(isProven)))
      knocks.push(await knockWith(asked, slots, own, stranger));
  return knocks;
}

function variantsOf(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const inPath = slots.filter((slot) => slot.in === 'path');
  const all = inPath.length > 1 ? [inPath] : [];
  return [...slots.map((slot) => [slot]), ...all];
}

async function knockWith(
  template: RequestTemplate,
  slots: readonly Slot[],
  own: World,
  stranger: World,
): Promise<Knock> {
  const words = new SameText();
  const nobody = new Nonsense(stranger);
  const from = (other: Source) => (slot: Slot) => {
    if (idAddressIn(idOf(slot.address)) === undefined) return words;
    return slots.some((one) => one.in === slot.in && one.name === slot.name) ? other : own;
  };
  const strange = await fill(template, from(stranger));
  const nonsense = await fill(template, from(nobody));
  const isTheirs = slots.some((slot) => slot.in === 'path');
  const owner = isTheirs ? stranger : own;
  const version = await versionOf(owner.member.visitor, await fill(template, () => owner));
  return { operation: template.operation, slots, strange, nonsense, version };
}

/** What tells the two answers apart, or what they should not say; undefined where nothing does. */
export async function leakOf(
  { operation, slots, strange, nonsense, version }: Knock,
  caller: Visitor,
  { word, checks }: { readonly word: string; readonly checks: ReplyChecks },
): Promise<string | undefined> {
  const answer = await send(caller, strange, version);
  const expected = await send(caller, nonsense, version);
  const trouble = checks.troubleWith(operation, answer);
  if (trouble !== undefined) return trouble;
  const [said, other] = [told(answer, strange), told(expected, nonsense)];
  if (said !== other) return `answers ${said} to a stranger's id and ${other} to nobody's`;
  if (said.includes(word)) return `tells what a stranger wrote: ${said}`;
  if (answer.status < 400 && operation.method !== 'GET' && !mayBeTaken(operation, slots))
    return `is accepted with a stranger's id`;
  return undefined;
}

export function placeOf(operation: Operation, slots: readonly Slot[]): string {
  return `${operation.id} ${slots.map((slot) => `${slot.in} ${slot.name}`).join(' + ')}`;
}

function mayBeTaken(operation: Operation, slots: readonly Slot[]): boolean {
  return TELLS_EACH.includes(operation.id) || MADE_BY_CALLER.includes(placeOf(operation, slots));
}

/** Status, kind and body, without the ids that were sent and the address. */
function told({ status, headers, text }: Reply, { ids }: FilledRequest): string {
  const bare = ids.reduce((left, id) => left.replaceAll(id, '…'), text);
  // To read the log is an entry of it: one more waits for its seal each time.
  const instance = bare.replaceAll(/"instance":"[^"]*",?|"waiting":\d+/g, '');
  return `${status} ${headers.get('content-type') ?? ''} ${headers.get('etag') ?? ''} ${instance}`;
}
