import type { Facts } from '../facts/fact-catalogue';
import { inMonth, known, litStages, none, on, questionsOf, readSign } from './record.fixture';

const quick: Facts = {
  'greenlit-on': on('2026-07-03'),
  'prototype-started-on': on('2026-06-15'),
  'prototype-ended-on': on('2026-06-29'),
  'production-scope': none(),
};
const withFacts = (facts: Facts) => ({ facts: { ...quick, ...facts } });

describe('DEMO-7, greenlit on a quick prototype', () => {
  it('is critical on a prototype of 14 days without a production scope', () => {
    expect(readSign('DEMO-7', withFacts({}))).toMatchObject({
      severity: 'critical',
      because: 'Greenlit 3 July 2026 on a prototype of 14 days, without a scope for production.',
      clearsWhen: 'a scope says how it runs in production: volume, logging, monitoring, fallback',
    });
  });

  it('is critical on a prototype of a single day', () => {
    const oneDay = withFacts({ 'prototype-ended-on': on('2026-06-15') });
    expect(readSign('DEMO-7', oneDay).because).toContain('on a prototype of a single day, without');
  });

  it('is clear on a prototype of 15 days, even before anybody asked for the scope', () => {
    const longer = { 'prototype-ended-on': on('2026-06-30') };
    expect(readSign('DEMO-7', withFacts(longer)).reading).toBe('clear');
    expect(readSign('DEMO-7', withFacts({ ...longer, 'production-scope': undefined })).reading).toBe('clear');
  });

  it('is clear with a production scope, without asking for the prototype', () => {
    const facts = { 'production-scope': known('5,000 claims a day'), 'greenlit-on': on('2026-07-03') };
    expect(readSign('DEMO-7', { facts }).reading).toBe('clear');
  });

  it('does not apply when it is not greenlit', () => {
    expect(readSign('DEMO-7', withFacts({ 'greenlit-on': none() }))).toMatchObject({
      reading: 'not-applicable',
      because: 'it is not greenlit',
    });
  });

  it('is clear when there was no prototype', () => {
    expect(readSign('DEMO-7', withFacts({ 'prototype-started-on': none() })).reading).toBe('clear');
  });

  it('takes an unfinished prototype as it stood on the day of the greenlight', () => {
    const unfinished = { 'prototype-ended-on': none<never>() };
    expect(readSign('DEMO-7', withFacts(unfinished)).reading).toBe('clear');
    const started = { ...unfinished, 'prototype-started-on': on('2026-06-19') };
    const reading = readSign('DEMO-7', withFacts(started));
    expect(reading.because).toContain('on a prototype of 14 days');
    expect(reading.evidence?.[1]).toMatchObject({ label: 'Shown unfinished', fact: 'greenlit-on' });
  });

  it('asks for the exact days where coarse dates leave it open', () => {
    const coarse = withFacts({ 'prototype-ended-on': inMonth('2026-06') });
    expect(readSign('DEMO-7', coarse).reading).toBe('unknown');
    expect(questionsOf('DEMO-7', coarse)).toEqual(['On which days did the prototype start and end?']);
  });

  it('needs no exact days where coarse dates tell', () => {
    const late = withFacts({
      'prototype-started-on': on('2026-06-19'),
      'prototype-ended-on': inMonth('2026-06'),
    });
    expect(readSign('DEMO-7', late).because).toContain('on a prototype of at most 11 days');
    const long = withFacts({
      'prototype-started-on': inMonth('2026-05'),
      'prototype-ended-on': on('2026-06-15'),
    });
    expect(readSign('DEMO-7', long).reading).toBe('clear');
  });

  it('asks for the days when the prototype ends before it starts', () => {
    const reversed = withFacts({ 'prototype-ended-on': on('2026-06-14') });
    expect(questionsOf('DEMO-7', reversed)).toEqual(['On which days did the prototype start and end?']);
  });

  it.each([
    ['greenlit-on', 'When did leadership say yes to production?'],
    ['prototype-started-on', 'When did work on the prototype begin?'],
    ['prototype-ended-on', 'When was the prototype finished?'],
    [
      'production-scope',
      'What does the scope say about running it in production: volume, logging, monitoring, fallback?',
    ],
  ])('is unknown while %s was not asked', (key, question) => {
    expect(questionsOf('DEMO-7', withFacts({ [key]: undefined }))).toEqual([question]);
  });

  it('applies from Scoped to Pilot', () => {
    expect(litStages('DEMO-7', withFacts({}))).toEqual(['scoped', 'building', 'pilot']);
  });
});
