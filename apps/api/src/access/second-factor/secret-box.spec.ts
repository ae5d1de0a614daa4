import { SecretBox } from './secret-box';

const box = new SecretBox('a key of thirty-two characters …');

it('gives back what it keeps, to its owner alone', () => {
  const sealed = box.seal('JBSWY3DP', 'vera');
  expect(sealed.toString('latin1')).not.toContain('JBSWY3DP');
  expect(box.open(sealed, 'vera')).toBe('JBSWY3DP');
  expect(box.open(sealed, 'noor')).toBeNull();
});

it('opens nothing that was changed, cut short or sealed under another key', () => {
  const sealed = box.seal('JBSWY3DP', 'vera');
  const changed = Buffer.from(sealed);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(box.open(changed, 'vera')).toBeNull();
  expect(box.open(sealed.subarray(0, 20), 'vera')).toBeNull();
  expect(new SecretBox('another key of thirty-two letters').open(sealed, 'vera')).toBeNull();
  expect(new SecretBox(undefined).open(sealed, 'vera')).toBeNull();
});

it('seals the same twice in two ways', () => {
  expect(box.seal('JBSWY3DP', 'vera')).not.toEqual(box.seal('JBSWY3DP', 'vera'));
});
