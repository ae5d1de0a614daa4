import { signal } from '@angular/core';
import type { QuestionReply } from '@telltale/contract';
import { QuestionQueue } from './question-queue';

const question = (fact: string, signs: string[] = ['OWN-1']): QuestionReply => ({
  ...{ fact, question: `${fact}?`, signs, answer: 'not-asked', asked: null, askedOn: null },
});

function queueOf(...facts: string[]) {
  const open = signal(facts.map((fact) => question(fact)));
  const queue = new QuestionQueue(open);
  const fact = () => queue.current()?.fact ?? null;
  return { open, queue, fact };
}

describe('the questions of a project, one at a time', () => {
  it('are gone through in their order, to an end', () => {
    const { queue, fact } = queueOf('a', 'b');
    expect([fact(), queue.place(), queue.count()]).toEqual(['a', 0, 2]);
    queue.goOn();
    expect(fact()).toBe('b');
    queue.goOn();
    expect(fact()).toBeNull();
    queue.goBack();
    expect(fact()).toBe('b');
  });

  it('keep their places when one is answered, so that one can go back to it', () => {
    const { open, queue, fact } = queueOf('a', 'b', 'c');
    expect(fact()).toBe('a');
    open.set([question('b'), question('c')]);
    expect(fact()).toBe('a');
    queue.goOn();
    expect([fact(), queue.count()]).toEqual(['b', 3]);
    queue.goBack();
    expect(fact()).toBe('a');
  });

  it('ask at the end what an answer brings up, and leave out what it settles', () => {
    const { open, queue, fact } = queueOf('a', 'b', 'c');
    expect(fact()).toBe('a');
    open.set([question('new'), question('c')]);
    queue.goOn();
    expect(fact()).toBe('c');
    queue.goOn();
    expect(fact()).toBe('new');
  });

  it('begin again with the first that stayed open', () => {
    const { open, queue, fact } = queueOf('a', 'b');
    queue.goOn();
    queue.goOn();
    open.set([question('b')]);
    expect(fact()).toBeNull();
    queue.beginAgain();
    expect([fact(), queue.mayGoBack()]).toEqual(['b', false]);
  });

  it('are at their end where there are none', () => {
    expect(queueOf().fact()).toBeNull();
  });
});
