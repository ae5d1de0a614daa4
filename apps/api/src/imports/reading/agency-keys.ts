import type { Note } from '../notes/note-kinds';
import type { RecordInHand } from '../rules/record-in-hand';

/** The key and name of the client that an agency becomes. */
export interface AgencyClient {
  readonly key: string;
  readonly name: string;
}

/** Keys lead the keys of projects (`HHS-12`): capitals and figures. */
const KEY = /^[A-Z0-9]{2,12}$/;
const KEY_LONGEST = 12;
/** Words that no abbreviation counts. */
const SMALL_WORDS = ['of', 'the', 'and', 'for', 'on', 'in', 'to', 'a'];

/**
 * The agencies of one file. An agency is known by its abbreviation; where that is missing or cannot be a key, by its name,
 * with a key made of the initials.
 */
export class AgencyKeys {
  private readonly taken = new Set<string>();
  private readonly byName = new Map<string, string>();

  /** The client of a record that names one; a key that was made up is noted. */
  clientOf(record: RecordInHand): { readonly client: AgencyClient; readonly notes: readonly Note[] } | null {
    const { agency, abbreviation } = record;
    const name = agency === '' ? abbreviation : agency;
    if (name === '') return null;
    const given = abbreviation.toUpperCase();
    const isKey = KEY.test(given);
    const key = isKey ? given : (this.byName.get(name) ?? this.madeFor(name));
    this.taken.add(key);
    if (!this.byName.has(name)) this.byName.set(name, key);
    return { client: { key, name }, notes: isKey ? [] : [keyMade(record, { key, name })] };
  }

  private madeFor(name: string): string {
    const initials = initialsOf(name);
    let key = initials;
    for (let number = 2; this.taken.has(key); number += 1)
      key = `${initials.slice(0, KEY_LONGEST - String(number).length)}${number}`;
    return key;
  }
}

function keyMade({ row, abbreviation }: RecordInHand, { key, name }: AgencyClient): Note {
  return {
    row,
    column: null,
    code: 'agency-key-made',
    raw: abbreviation,
    message: `${name} has the key ${key} here.`,
  };
}

function initialsOf(name: string): string {
  const plain = name.normalize('NFKD').toUpperCase();
  const words = plain.split(/[^A-Z0-9]+/).filter((word) => word !== '');
  const counted = words.filter((word) => !SMALL_WORDS.includes(word.toLowerCase()));
  const initials = counted.map((word) => word.charAt(0)).join('');
  const letters = initials.length >= 2 ? initials : words.join('');
  return (letters.length >= 2 ? letters : `${letters}XX`).slice(0, KEY_LONGEST);
}
