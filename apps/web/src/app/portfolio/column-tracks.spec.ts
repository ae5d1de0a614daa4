import { columnTracks, fittingColumns } from './column-tracks';
import { COLUMNS, turnedColumns, USUAL_COLUMNS } from './columns';

const full = { isCompact: false };

describe('the columns that fit', () => {
  it('are all that were chosen while nobody knows the width', () => {
    expect(fittingColumns(COLUMNS, { ...full, width: null })).toEqual(COLUMNS);
  });

  it('are all up to the last pixel that they need', () => {
    // 170 + 200 + 92 + 140 + 132 + 66 + 120 + 120 and seven gaps of 12, between sides of 30.
    expect(fittingColumns(USUAL_COLUMNS, { ...full, width: 1154 })).toEqual(USUAL_COLUMNS);
    expect(fittingColumns(USUAL_COLUMNS, { ...full, width: 1153 })).toEqual([
      'stage',
      'window',
      'evaluation',
      'status',
      'next',
    ]);
  });

  it('keep those that matter longest, and one in any case', () => {
    expect(fittingColumns(COLUMNS, { ...full, width: 648 })).toEqual(['stage', 'status']);
    expect(fittingColumns(COLUMNS, { ...full, width: 100 })).toEqual(['status']);
    expect(fittingColumns(['coverage'], { ...full, width: 100 })).toEqual(['coverage']);
  });

  it('have a track each behind project and lamps', () => {
    expect(columnTracks(['stage', 'next'], false)).toBe('minmax(170px, 1.5fr) 200px 92px minmax(120px, 1fr)');
    expect(columnTracks(['stage'], true)).toBe('minmax(200px, 1.9fr) 164px 92px');
  });
});

describe('turning a column on or off', () => {
  it('keeps the order of the table', () => {
    expect(turnedColumns(['stage', 'status'], 'owner')).toEqual(['owner', 'stage', 'status']);
    expect(turnedColumns(['stage', 'status'], 'stage')).toEqual(['status']);
  });

  it('leaves the last one', () => {
    expect(turnedColumns(['stage'], 'stage')).toEqual(['stage']);
  });
});
