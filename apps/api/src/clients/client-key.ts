const LENGTH_MOST = 10;

/**
 * A short name that leads the keys of a client's projects: the initials of its words ("Department of Energy" → DOE), or
 * the beginning of a single one ("Halden" → HAL); with a number where another client has it.
 */
export function clientKeyFor(name: string, taken: ReadonlySet<string>): string {
  const key = initialsOf(name);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key}${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function initialsOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9\s-]/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const [first = ''] = words;
  const key = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : first.slice(0, 3);
  return key.length < 2 ? `${key}CL`.slice(0, 2) : key.slice(0, LENGTH_MOST);
}
