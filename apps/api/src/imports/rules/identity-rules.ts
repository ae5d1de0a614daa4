import type { Rule } from './record-in-hand';

/** Which columns say what a project is called and whose it is. */
export interface IdentityColumns<Column extends string> {
  readonly name: Column;
  readonly agency: Column;
  readonly abbreviation: Column;
  readonly unit: Column;
}

/** A name keeps its length; a blank unit was not asked. "N/A" stays: it sets these projects apart from other units. */
export function identity<Column extends string>(columns: IdentityColumns<Column>): Rule<Column> {
  return (record) => {
    record.name = record.line(columns.name);
    record.agency = record.line(columns.agency);
    record.abbreviation = record.line(columns.abbreviation);
    record.unit = record.line(columns.unit) || null;
    if (record.name === '')
      record.note('name-missing', columns.name, 'Give it a name, then send the file again.');
    if (record.agency === '' && record.abbreviation === '')
      record.note('agency-missing', columns.agency, 'Say whose it is, then send the file again.');
  };
}
