import type { SignReply } from '@telltale/contract';

export interface SignTurns {
  readonly lit: readonly SignReply[];
  readonly clear: readonly SignReply[];
}

/** The signs that are lit or clear now and were not before. */
export function signTurns(before: readonly SignReply[], now: readonly SignReply[]): SignTurns {
  const was = new Map(before.map(({ id, reading }) => [id, reading]));
  const turnedTo = (reading: SignReply['reading']) =>
    now.filter((sign) => sign.reading === reading && was.get(sign.id) !== reading);
  return { lit: turnedTo('lit'), clear: turnedTo('clear') };
}
