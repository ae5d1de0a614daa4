import { cellText, oneLine } from './cell-text';

describe('the text of a cell', () => {
  it('keeps its lines, with one kind of line end and plain spaces', () => {
    expect(cellText(' a\r\nb\rc\u00a0d \n').text).toBe('a\nb\nc d');
  });

  it('keeps its length', () => {
    expect(cellText('x'.repeat(30_000)).text).toHaveLength(30_000);
  });

  it('has no control characters: those left of Windows-1252 are what they were, others go', () => {
    expect(cellText('Harbour\u0092s \u0093quiet\u0094 \u0096 hours')).toEqual({
      text: 'Harbour’s “quiet” – hours',
      isMended: true,
      hasLost: false,
    });
    expect(cellText('a\u0000b\u001bc\u007fd').text).toBe('a b c d');
    expect(cellText('a\tb').isMended).toBe(false);
  });

  it('says where characters were lost before it came here', () => {
    expect(cellText('caf\ufffd')).toEqual({ text: 'caf\ufffd', isMended: false, hasLost: true });
    expect(cellText('half \ud83d of a pair').hasLost).toBe(true);
    expect(cellText('\u0081').text).toBe('\ufffd');
  });

  it('is one line where it is a name', () => {
    expect(oneLine('Tide table\nreconciliation\n  (phase two) ')).toBe(
      'Tide table reconciliation (phase two)',
    );
  });
});
