/** Excel takes a file for UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A cell that a spreadsheet would calculate is given an apostrophe: names in it come from anywhere. */
export const CSV_DIALECT = { escape_formulas: true, record_delimiter: 'windows' } as const;
