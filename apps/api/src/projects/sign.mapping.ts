import type { EvidenceReply, QuestionReply, SignReply } from '@telltale/contract';
import {
  type Day,
  daysBetween,
  type Evidence,
  type OpenQuestion,
  readOn,
  signById,
  type StoredFacts,
} from '@telltale/domain';
import type { Judgements } from '../signs/judgements';
import type { KeptSign } from '../signs/stored-signs';
import { disputeReply, waiverReply } from './judgement.mapping';
import { type Lights, turnReply } from './turn.mapping';

/** Stored signs on the wire, as their sentences read on `day`. One that left the catalogue is no longer shown. */
export function signReplies(
  signs: readonly KeptSign[],
  lights: Lights,
  { day, judgements }: { readonly day: Day; readonly judgements: Judgements },
): SignReply[] {
  return signs.flatMap(({ id, reading, severity, litSince, because, evidence = [], clearsWhen }) => {
    const sign = signById(id);
    if (sign === undefined) return [];
    const light = lights.get(id);
    return {
      id,
      mode: sign.mode,
      title: sign.title,
      reading,
      severity,
      litSince,
      litBy: light === undefined ? null : turnReply(light.place, light.change),
      times: light?.times ?? null,
      because: because === undefined ? null : readOn(day, because),
      evidence: evidence.map((item) => evidenceReply(item, day)),
      clearsWhen: clearsWhen === undefined ? null : readOn(day, clearsWhen),
      waiver: reading === 'waived' ? waiverReply(judgements, id) : null,
      dispute: disputeReply(judgements, id),
    };
  });
}

function evidenceReply({ kind, label, value, fact, recordedOn, by }: Evidence, day: Day): EvidenceReply {
  return {
    kind,
    label,
    // Days are stored as the day from which they count.
    value: kind === 'days' ? Math.max(0, daysBetween(value as Day, day)) : value,
    source: fact === undefined || recordedOn === undefined ? null : { fact, recordedOn, by: by ?? null },
  };
}

/**
 * The questions that keep signs from being read: each once, with the signs that wait for it. Those that decide most come
 * first: the most signs that may be critical, then the most signs.
 */
export function questionReplies(signs: readonly KeptSign[], facts: StoredFacts): QuestionReply[] {
  const replies = new Map<string, QuestionReply>();
  for (const { id, questions = [] } of signs) {
    for (const { fact, question, asked } of questions) {
      const reply = replies.get(question) ?? questionReply({ fact, question, asked }, facts);
      if (!reply.signs.includes(id)) reply.signs.push(id);
      replies.set(question, reply);
    }
  }
  return [...replies.values()].sort((a, b) => weightOf(b) - weightOf(a));
}

/** No question holds a hundred signs back. */
const CRITICAL_WEIGHT = 100;

function weightOf({ signs }: QuestionReply): number {
  const critical = signs.filter((id) => signById(id)?.severities.includes('critical'));
  return critical.length * CRITICAL_WEIGHT + signs.length;
}

function questionReply({ fact, question, asked }: OpenQuestion, facts: StoredFacts): QuestionReply {
  const answer = fact === 'stage' ? undefined : facts[fact]?.answer;
  return {
    fact,
    question,
    signs: [],
    answer: answer ?? 'not-asked',
    asked: asked?.who ?? null,
    askedOn: asked?.on ?? null,
  };
}
