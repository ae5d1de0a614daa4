/**
 * Tools write a model with or without the provider before it (`openai:chat:gpt-4o`, `openai/gpt-4o`, `gpt-4o`), and people
 * type it by hand. A version is a part of the name: two versions are two models.
 */
export function isSameModel(one: string, other: string): boolean {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()];
  return a === b || endsWithName(a, b) || endsWithName(b, a);
}

function endsWithName(whole: string, name: string): boolean {
  return name !== '' && (whole.endsWith(`:${name}`) || whole.endsWith(`/${name}`));
}
