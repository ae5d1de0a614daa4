/** What a person does at the company; decides whether the business owns the outcome. */
export const PERSON_FUNCTIONS = ['business', 'it', 'data', 'vendor'] as const;
export type PersonFunction = (typeof PERSON_FUNCTIONS)[number];

/** From low to high, so that an index compares two of them. */
export const PERSON_LEVELS = ['staff', 'manager', 'director', 'vp', 'c-level'] as const;
export type PersonLevel = (typeof PERSON_LEVELS)[number];

/** Somebody at a client. What was not asked of a person is `null`. */
export interface Person {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly function: PersonFunction | null;
  readonly level: PersonLevel | null;
}
