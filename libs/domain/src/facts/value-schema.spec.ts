import { checkFactValue } from './check-fact-value';
import { factDefinition, FACT_KEYS } from './fact-catalogue';
import { factValueExample, factValueSchema } from './value-schema';

describe('what the catalogue tells of a value', () => {
  it.each(FACT_KEYS)('has an example of %s that is accepted', (key) => {
    expect(checkFactValue(key, factValueExample(key), '2026-11-23')).toEqual([]);
  });

  it('has an example of its own for each text', () => {
    const texts = FACT_KEYS.filter((key) => factDefinition(key).type === 'text').map(factValueExample);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('states the limits that are checked', () => {
    expect(factValueSchema('owner-kpi')).toMatchObject({ type: 'string', maxLength: 200 });
    expect(factValueSchema('scope-version')).toEqual({ type: 'integer', minimum: 1, maximum: 9_999 });
    expect(factValueSchema('unglamorous-share')).toEqual({ type: 'number', minimum: 0, maximum: 100 });
    expect(factValueSchema('autonomy')).toEqual({ enum: ['assist', 'part', 'whole'] });
    expect(factValueSchema('moonshot')).toEqual({ type: 'boolean' });
  });

  it('closes every object', () => {
    expect(factValueSchema('data-exit-cost')).toMatchObject({
      type: 'object',
      required: ['low', 'high', 'currency'],
      additionalProperties: false,
    });
    expect(factValueSchema('good-enough')).toMatchObject({
      required: ['metric', 'value', 'setBy'],
      additionalProperties: false,
    });
  });

  it('is plain data', () => {
    for (const key of FACT_KEYS) {
      const schema = factValueSchema(key);
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    }
  });
});
