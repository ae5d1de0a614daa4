import { known, litStages, nobodyCanSay, none, questionsOf, readSign } from './record.fixture';

const direct = { 'abstraction-layer': known(false), 'model-apis': known(1) };

describe('LOCK-3, a direct call to one model API', () => {
  it('is serious with one model API and no layer between', () => {
    expect(readSign('LOCK-3', { facts: direct })).toMatchObject({
      severity: 'serious',
      because: 'It calls a single model API directly, with no layer of our own between.',
      clearsWhen: 'a layer of our own stands between the system and the model API',
    });
  });

  it('takes none for no layer', () => {
    expect(readSign('LOCK-3', { facts: { ...direct, 'abstraction-layer': none() } }).reading).toBe('lit');
  });

  it.each([known(0), known(2), none<number>()])('is clear with another number of model APIs', (count) => {
    expect(readSign('LOCK-3', { facts: { ...direct, 'model-apis': count } }).reading).toBe('clear');
    expect(readSign('LOCK-3', { facts: { 'model-apis': count } }).reading).toBe('clear');
  });

  it('is clear with a layer, without asking for the number', () => {
    expect(readSign('LOCK-3', { facts: { 'abstraction-layer': known(true) } }).reading).toBe('clear');
  });

  it('is unknown while either was not asked', () => {
    expect(questionsOf('LOCK-3', { facts: { 'model-apis': known(1) } })).toEqual([
      'Is there a layer of our own between the system and the model API?',
    ]);
    expect(questionsOf('LOCK-3', { facts: { 'abstraction-layer': known(false) } })).toEqual([
      'How many different model APIs does it call?',
    ]);
    expect(readSign('LOCK-3', { facts: { ...direct, 'abstraction-layer': nobodyCanSay() } }).reading).toBe(
      'unknown',
    );
  });

  it('applies from Scoped to Production', () => {
    expect(litStages('LOCK-3', { facts: direct })).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
