/** Names in a sentence: `data`, `data and logic`, `data, logic and evals`. */
export function spokenList(names: readonly string[]): string {
  const [first = ''] = names;
  const last = names.length - 1;
  if (last < 1) return first;
  let list = first;
  for (let index = 1; index < last; index += 1) list += `, ${names[index] ?? ''}`;
  return `${list} and ${names[last] ?? ''}`;
}

/** The first letter made large, as a sentence begins. */
export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
