/** Past this many, what was kept is let go: a made-up file may name any day of ten thousand years. */
const MOST_KEPT = 20_000;

/**
 * The same function, which makes what belongs to a text once and keeps it. A portfolio names the same few hundred days
 * millions of times, and to put a day into words costs more than most checks.
 */
export function keeping<Made>(make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, Made>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, made);
    return made;
  };
}
