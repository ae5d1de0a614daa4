import { v7 } from 'uuid';
import type { TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import {
  type Address,
  ACCOUNT,
  AUTHORED,
  addressesIn,
  CLIENT,
  EMAIL,
  idOf,
  TEXT,
  WORKSPACE,
} from './addresses.fixture';
import { MAKERS } from './makers.fixture';
import type { Operation } from './operations.fixture';
import { templateOf } from './request-template.fixture';
import { fill, send } from './send-request.fixture';

/** Gives an id of each kind. */
export interface Source {
  valueOf(address: Address): Promise<string>;
}

export interface WorldOptions extends Pick<World, 'telltale' | 'member' | 'word'> {
  readonly author?: Member;
  readonly owner?: Member;
  readonly clientId: string;
}

/**
 * Everything that one client of one workspace has, made through the doors when it is first asked for. `word` stands in all
 * that people could read of it, so that it is recognised wherever it should not be.
 */
export class World implements Source {
  private readonly made = new Map<Address, string>();

  readonly telltale: TestApp;
  /** An administrator who sees every client. */
  readonly member: Member;
  /** Who makes what only its maker may change. */
  readonly author: Member;
  /** Whose account the people of the client have. */
  readonly owner: Member | undefined;
  readonly word: string;
  private readonly clientId: string;

  constructor(
    { telltale, member, author = member, owner, word, clientId }: WorldOptions,
    private readonly operations: readonly Operation[],
  ) {
    this.telltale = telltale;
    this.member = member;
    this.author = author;
    this.owner = owner;
    this.word = word;
    this.clientId = clientId;
    this.keep(CLIENT, clientId);
    this.keep(ACCOUNT, member.accountId);
    this.keep(WORKSPACE, member.workspaceId);
  }

  async valueOf(address: Address): Promise<string> {
    if (idOf(address) === TEXT) return `${this.word} ${v7()}`;
    if (idOf(address) === EMAIL) return `${this.word}-${v7()}@example.com`;
    const known = this.made.get(address);
    if (known !== undefined) return known;
    const value = await (MAKERS[address]?.(this) ?? this.createAt(address));
    this.keep(address, value);
    return value;
  }

  keep(address: Address, value: string): void {
    this.made.set(address, value);
  }

  /** What is asked for next of this kind, and of all that belongs to it, is made anew. */
  forget(address: Address): void {
    for (const known of [...this.made.keys()])
      if (known.startsWith(address) || isKeyOf(known, address)) this.made.delete(known);
  }

  /** Makes room for a request that uses up what it names. */
  renew(operation: Operation): void {
    const [root] = addressesIn(operation.path);
    if (operation.method === 'GET' || root === undefined) return;
    if (root !== CLIENT) this.forget(root);
    else if (operation.method === 'DELETE' && operation.path === CLIENT) this.made.delete(CLIENT);
  }

  /** After `renew`: the client that all else belongs to. */
  settle(): void {
    this.keep(CLIENT, this.clientId);
  }

  makerOf(address: Address): Member {
    return AUTHORED.includes(address) ? this.author : this.member;
  }

  /** What a POST to the collection made. */
  private async createAt(address: Address): Promise<string> {
    const collection = address.slice(0, address.lastIndexOf('/'));
    const operation = this.operations.find(({ method, path }) => method === 'POST' && path === collection);
    if (operation === undefined) throw new Error(noMaker(address));
    const reply = await send(this.makerOf(address).visitor, await fill(templateOf(operation), () => this));
    const { id } = (reply.body ?? {}) as { readonly id?: unknown };
    if (reply.status >= 300 || typeof id !== 'string')
      throw new Error(`${noMaker(address)}. POST ${collection} answered ${reply.status} ${reply.text}`);
    return id;
  }
}

function isKeyOf(known: Address, address: Address): boolean {
  return known === '/api/v1/projects/{key}' && address === '/api/v1/projects/{id}';
}

function noMaker(address: Address): string {
  return (
    `Nothing makes what ${address} names: add a line to WORDS_IN_ADDRESSES (a word of ours) in ` +
    'apps/api/src/proofs/what-fields-hold.fixture.ts or to MAKERS in makers.fixture.ts'
  );
}
