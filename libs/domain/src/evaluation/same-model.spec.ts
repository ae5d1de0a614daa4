import { isSameModel } from './same-model';

describe('two names of a model', () => {
  it('are the same with a provider before one of them, in capitals or not', () => {
    expect(isSameModel('openai:chat:gpt-4o', ' GPT-4o ')).toBe(true);
    expect(isSameModel('gpt-4o', 'openai/gpt-4o')).toBe(true);
  });

  it('are not the same in another version, nor where one only ends like the other', () => {
    expect(isSameModel('gpt-4o-2024-08-06', 'gpt-4o')).toBe(false);
    expect(isSameModel('my-gpt-4o', 'gpt-4o')).toBe(false);
    expect(isSameModel('openai:', '')).toBe(false);
  });
});
