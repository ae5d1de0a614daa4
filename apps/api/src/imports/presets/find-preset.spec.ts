import { MADE_UP_2023, MADE_UP_2024, tableOf } from '../made-up-inventory/made-up-inventory.fixture';
import { findPreset } from './find-preset';

const header2024 = tableOf(MADE_UP_2024)[0] ?? [];
const header2023 = tableOf(MADE_UP_2023, 'utf8')[0] ?? [];

function refusal(header: readonly string[], asked: Parameters<typeof findPreset>[1] = 'auto'): string {
  try {
    findPreset(header, asked);
  } catch (error) {
    // Every refusal of a file is a Problem with its sentence.
    return (error as Error).message;
  }
  return 'not refused';
}

describe('the preset of a file', () => {
  it('is found by its header', () => {
    expect(findPreset(header2024, 'auto').preset.key).toBe('omb-2024');
    expect(findPreset(header2023, 'auto').preset.key).toBe('omb-2023');
    expect(findPreset(header2023, 'omb-2023').preset.key).toBe('omb-2023');
  });

  it('tells columns of one name apart by their place', () => {
    expect(header2024.filter((title) => title === 'If Other, please explain.')).toHaveLength(9);
    const { places } = findPreset(header2024, 'auto');
    expect(places['testing']?.index).toBe(46);
    expect(places['noFallbackReason']?.index).toBe(59);
  });

  it('is found where the columns were moved, added to, or written a little differently', () => {
    const moved = [...header2023].reverse();
    expect(findPreset(moved, 'auto').places['department']?.index).toBe(0);
    expect(findPreset(['Row', ...header2024], 'auto').places['stage']?.index).toBe(10);
    const respelt = header2024.map((title) => ` ${title.toUpperCase().replace('’', "'")}  `);
    expect(findPreset(respelt, 'auto').preset.key).toBe('omb-2024');
  });

  it('is not guessed where a column that is read stands twice in a moved header', () => {
    expect(refusal(['Title', ...header2023])).toContain(
      'For the US federal AI use case inventory of 2023 these are missing: “Title”.',
    );
  });

  it('is refused when another one was asked for', () => {
    expect(refusal(header2024, 'omb-2023')).toBe(
      'The file is the US federal AI use case inventory of 2024, and you asked to read it as omb-2023. Send it with the preset omb-2024, or with auto.',
    );
  });

  it('is refused for a table of something else, with the columns it has and those it lacks', () => {
    expect(refusal(['Invoice', 'Amount', 'Title'])).toMatch(
      /^The file is a table of something else\. Its columns are “Invoice”, “Amount” and “Title”\. For the US federal AI use case inventory of 2024 these are missing: “Use Case Name”, .* and 25 more\. For the US federal AI use case inventory of 2023 these are missing: “Use_Case_ID”, .* and 1 more\. Send the inventory as a CSV file/,
    );
    expect(refusal(['x'.repeat(5_000)])).toContain(`“${'x'.repeat(59)}…”`);
  });
});
