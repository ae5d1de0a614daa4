import type { FactReply } from '@telltale/contract';
import type { Answer, FactDefinition } from '@telltale/domain';
import { spokenValue } from './values/spoken-value';

/** The four answers as buttons say them; an explicit *none* has its own words at each fact. */
export function answerLabels(definition: FactDefinition): Readonly<Record<Answer, string>> {
  return {
    known: 'Known',
    none: definition.none,
    'nobody-can-say': 'Nobody can say',
    'not-asked': 'Not asked',
  };
}

/** An entry of the record in words, such as a page or the history says them. */
export function spokenAnswer(
  definition: FactDefinition,
  fact: Pick<FactReply, 'answer' | 'value'> | undefined,
) {
  if (fact === undefined) return answerLabels(definition)['not-asked'];
  return fact.answer === 'known'
    ? spokenValue(definition, fact.value)
    : answerLabels(definition)[fact.answer];
}
