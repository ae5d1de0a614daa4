/** What a kind of note means, in words that somebody understands who never saw the code. */
export interface NoteKind {
  readonly title: string;
  /** True where something that stood in the file could not be used, so that a person has to look. */
  readonly needsPerson?: true;
}

/**
 * Every note has one of these codes; the gravest come first. Codes are stable: pages and integrations filter by them.
 */
export const NOTE_KINDS = {
  'identity-unclear': { title: 'Could be one of several projects: nothing was written', needsPerson: true },
  'name-missing': { title: 'Record without a name: nothing was written', needsPerson: true },
  'agency-missing': { title: 'Record without an agency: nothing was written', needsPerson: true },
  'client-name-differs': {
    title: 'Agency with the key of a client of another name: taken for that client',
    needsPerson: true,
  },
  'stage-not-understood': { title: 'Stage in words of its own: not asked', needsPerson: true },
  'date-unreadable': { title: 'Date that could not be read: not asked', needsPerson: true },
  'dates-contradict': { title: 'Dates that contradict each other: both kept', needsPerson: true },
  'value-not-kept': { title: 'Value that the record cannot hold: not asked', needsPerson: true },
  'person-wins': { title: 'A person answered meanwhile: the person’s answer stays' },
  'stage-stays': { title: 'Stage that the file no longer tells: the stage stays' },
  'agency-name-differs': { title: 'Agency under another name than before: taken for the same client' },
  'agency-key-made': { title: 'Agency without a usable abbreviation: one was made' },
  'exact-copy': { title: 'Exact copy of another record: kept as a project of its own' },
  namesake: { title: 'Same agency, unit and name as another record: kept as a project of its own' },
  'date-of-another-stage': { title: 'Date that belongs to another stage: the stage wins' },
  'date-bare-year': { title: 'Year that a spreadsheet shows as a date: read as that year' },
  'date-short-year': { title: 'Date with a two-figure year' },
  'date-with-remark': { title: 'Date with a remark' },
  'date-serial': { title: 'Day that a spreadsheet stores as a number' },
  'date-ahead': { title: 'Date after the day of the file: a plan' },
  'answer-not-in-list': { title: 'Answer in other words than the form offers: not asked' },
  'not-told': { title: 'Answer that the agency keeps back or has not given yet: not asked' },
  'character-lost': { title: 'Text with characters that were lost before it came here' },
  'character-mended': { title: 'Text with control characters: mended' },
  'kept-testing': { title: 'Testing in the real world, kept for the readiness checklist' },
  'kept-monitoring': { title: 'Monitoring, kept for the readiness checklist' },
  'kept-fallback': { title: 'Fallback and appeal, kept for the readiness checklist' },
  'kept-approval': { title: 'Approval to operate, kept for the readiness checklist' },
  'kept-documentation': { title: 'Documentation of the model, kept for the readiness checklist' },
  'kept-data-documentation': { title: 'Documentation of the data, kept for the readiness checklist' },
  'kept-impact-assessment': { title: 'Impact assessment, kept for the readiness checklist' },
  'kept-independent-review': { title: 'Independent evaluation, kept for the readiness checklist' },
  'kept-data': { title: 'What is said about the data: no word on where they live' },
  'kept-code': { title: 'What is said about the code' },
  'kept-wait': { title: 'How long the team waited for tools' },
  'kept-office': { title: 'Office inside the unit' },
  'kept-techniques': { title: 'Techniques' },
  'kept-source-code': { title: 'Link to source code' },
} as const satisfies Readonly<Record<string, NoteKind>>;

export type NoteCode = keyof typeof NOTE_KINDS;

export const NOTE_CODES = Object.keys(NOTE_KINDS) as readonly NoteCode[];

export function isNoteCode(text: string): text is NoteCode {
  return Object.hasOwn(NOTE_KINDS, text);
}

/** What a person should know about one cell, or about a whole record (`column` is null). */
export interface Note {
  readonly row: number;
  readonly column: string | null;
  readonly code: NoteCode;
  /** What stood there. */
  readonly raw: string;
  /** What was made of it. */
  readonly message: string;
}
