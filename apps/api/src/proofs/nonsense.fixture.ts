import { v7, validate } from 'uuid';
import { type Address, EMAIL, idOf, TEXT } from './addresses.fixture';
import type { Source, World } from './world.fixture';

/** An id that nobody has, of the same shape as the stranger's. */
export class Nonsense implements Source {
  private readonly made = new Map<Address, string>();

  constructor(private readonly like: World) {}

  async valueOf(address: Address): Promise<string> {
    const known = this.made.get(address);
    if (known !== undefined) return known;
    const real = await this.like.valueOf(address);
    const value = validate(real) ? v7() : sameShape(real);
    this.made.set(address, value);
    return value;
  }
}

function sameShape(text: string): string {
  const turned = text.replaceAll(/[a-y]/g, next).replaceAll(/[A-Y]/g, next);
  return turned.replaceAll(/[0-8]/g, next);
}

function next(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 1);
}

const SAME: Readonly<Record<string, string>> = {
  [TEXT]: 'The same words',
  [EMAIL]: 'the-same@example.com',
};

/** The same words for two requests that are compared. */
export class SameText implements Source {
  async valueOf(address: Address): Promise<string> {
    return await Promise.resolve(SAME[idOf(address)] ?? '');
  }
}
