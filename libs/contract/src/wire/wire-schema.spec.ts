import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { FactWriteRequest } from '../projects/fact';
import { ProjectListQuery } from '../projects/project-query';
import { ProjectReply } from '../projects/project';
import { ClientPatchRequest } from '../clients/client';
import { isWireClass, wireSchema, wireSchemas } from './wire-schema';

const problemsOf = (wireClass: new () => object, body: unknown): string[] =>
  validateSync(plainToInstance(wireClass, body), { whitelist: true, forbidNonWhitelisted: true }).map(
    ({ property }) => property,
  );

describe('a wire class', () => {
  it('gives rule and schema from one decorator', () => {
    expect(wireSchema(FactWriteRequest)).toMatchObject({
      required: ['answer'],
      additionalProperties: false,
      properties: { answer: { enum: ['known', 'none', 'nobody-can-say', 'not-asked'] } },
    });
    expect(problemsOf(FactWriteRequest, { answer: 'perhaps' })).toEqual(['answer']);
    expect(problemsOf(FactWriteRequest, { answer: 'none' })).toEqual([]);
  });

  it('tells an absent property from null', () => {
    expect(problemsOf(ClientPatchRequest, { timeZone: null })).toEqual([]);
    expect(problemsOf(ClientPatchRequest, { name: null })).toEqual(['name']);
    expect(problemsOf(ClientPatchRequest, {})).toEqual([]);
  });

  it('refuses what is no object where an object is needed', () => {
    expect(problemsOf(FactWriteRequest, { answer: 'none', source: [] })).toEqual(['source']);
    expect(problemsOf(FactWriteRequest, { answer: 'none', source: 'me' })).toEqual(['source']);
    expect(problemsOf(FactWriteRequest, { answer: 'none', surprise: 1 })).toEqual(['surprise']);
  });

  it('lets a property through whose value the domain checks', () => {
    expect(problemsOf(FactWriteRequest, { answer: 'known', value: { personId: 'x' } })).toEqual([]);
  });

  it('refuses a day that does not exist', () => {
    expect(problemsOf(ProjectListQuery, { asOf: '2026-02-30' })).toEqual(['asOf']);
    expect(problemsOf(ProjectListQuery, { asOf: '2026-W10' })).toEqual(['asOf']);
    expect(problemsOf(ProjectListQuery, { asOf: '2028-02-29' })).toEqual([]);
  });

  it('carries the properties of the class it extends', () => {
    const { properties } = wireSchema(ProjectReply) as { properties: Record<string, unknown> };
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(['name', 'modes', 'facts', 'signs']));
  });

  it('is known to the door by its class', () => {
    expect(isWireClass(ProjectReply)).toBe(true);
    expect(isWireClass(Object)).toBe(false);
    expect(Object.keys(wireSchemas())).toContain('ProjectRowReply');
  });

  it('refers only to schemas that exist', () => {
    const schemas = wireSchemas();
    const references = JSON.stringify(schemas).match(/#\/components\/schemas\/\w+/g) ?? [];
    for (const reference of references) expect(Object.keys(schemas)).toContain(reference.split('/').at(-1));
  });
});
