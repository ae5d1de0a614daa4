/** Of a list what is not told: on the screen, and on paper, which tells less. Null where all of it is told. */
export interface BoardRest {
  readonly screen: string | null;
  readonly paper: string | null;
}

interface Told {
  /** How many there are, listed or not. */
  readonly of: number;
  readonly listed: number;
  readonly onPaper: number;
}

export function restOf({ of, listed, onPaper }: Told, words: (left: number) => string): BoardRest {
  const behind = (told: number) => (of > told ? words(of - told) : null);
  return { screen: behind(listed), paper: behind(Math.min(listed, onPaper)) };
}
