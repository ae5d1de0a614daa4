import { Injectable } from '@nestjs/common';
import type { PersonDataReply } from '@telltale/contract';
import type { Caller } from '../../access/caller';
import { refuseScoped } from '../../access/refuse-scoped';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { instantSql } from '../../database/instant-sql';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { findPerson } from '../person-rows';

/** A list of rows as JSON, empty where there is none. */
const list = (columns: string, from: string, order: string) =>
  `(select coalesce(json_agg(json_build_object(${columns}) order by ${order}), '[]') from ${from})`;

const DATA = `
  select json_build_object(
    'account', (select json_build_object('id', a.id, 'email', a.email, 'name', a.name, 'createdAt', ${instantSql('a.created_at')})
      from account_of_member($3) a),
    'membership', (select json_build_object('role', m.role, 'clients', m.clients, 'since', ${instantSql('m.created_at')})
      from membership m where m.workspace_id = $1 and m.account_id = $3),
    'namedIn', ${list(
      `'projectId', p.id, 'key', p.key, 'name', p.name, 'facts', (
        select json_agg(f.key order by f.key) from jsonb_each(r.facts) f
        where jsonb_path_exists(f.value, '$.**.personId ? (@ == $person)', jsonb_build_object('person', $2::uuid::text)))`,
      `project p join project_record r on r.workspace_id = p.workspace_id and r.project_id = p.id
       where p.workspace_id = $1 and p.client_id = $4
         and jsonb_path_exists(r.facts, '$.**.personId ? (@ == $person)', jsonb_build_object('person', $2::uuid::text))`,
      'p.key',
    )},
    'changes', ${list(
      `'projectId', c.project_id, 'seq', c.seq, 'at', ${instantSql('c.at')}, 'what', c.what, 'before', c.before,
       'after', c.after, 'reason', c.reason`,
      'change c where c.workspace_id = $1 and c.account_id = $3',
      'c.at, c.project_id, c.seq',
    )},
    'decisions', ${list(
      `'projectId', d.project_id, 'id', d.id, 'kind', d.kind, 'on', d.decided_on, 'reason', d.reason`,
      'decision d where d.workspace_id = $1 and (d.decided_by = $2 or d.account_id = $3)',
      'd.decided_on, d.id',
    )},
    'checkIns', ${list(
      `'projectId', c.project_id, 'askedAt', ${instantSql('c.asked_at')}, 'mailedTo', c.mailed_to, 'answers', c.answers`,
      'check_in c where c.workspace_id = $1 and c.person_id = $2',
      'c.asked_at, c.id',
    )},
    'questions', ${list(
      `'projectId', q.project_id, 'askedAt', ${instantSql('q.asked_at')}, 'sentence', q.sentence`,
      'eval_question q where q.workspace_id = $1 and q.person_id = $2',
      'q.asked_at, q.id',
    )},
    'notes', ${list(
      `'reviewId', n.review_id, 'at', ${instantSql('n.at')}, 'text', n.text`,
      'review_note n where n.workspace_id = $1 and n.account_id = $3',
      'n.at, n.id',
    )},
    'tokens', ${list(
      `'name', t.name, 'createdAt', ${instantSql('t.created_at')}, 'expiresOn', t.expires_on`,
      'token t where t.workspace_id = $1 and t.account_id = $3',
      't.created_at, t.id',
    )},
    'invitations', ${list(
      `'email', i.email, 'role', i.role, 'madeAt', ${instantSql('i.made_at')}, 'acceptedAt', ${instantSql('i.accepted_at')}`,
      `invitation i where i.workspace_id = $1
         and lower(i.email) in (select lower(a.email) from account_of_member($3) a union select lower($5))`,
      'i.id',
    )},
    'views', ${list(`'name', v.name, 'query', v.query`, 'saved_view v where v.workspace_id = $1 and v.account_id = $3', 'v.id')},
    'auditEntries', ${list(
      `'at', ${instantSql('a.at')}, 'what', a.what, 'subject', a.subject, 'address', a.address`,
      `audit a where a.workspace_id = $1 and (a.account_id = $3 or a.subject ->> 'personId' = $2::uuid::text)`,
      'a.at, a.id',
    )}) as data`;

/** What Telltale keeps about one person, for whoever has the right to know it. */
@Injectable()
export class PersonData {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller, id: string): Promise<PersonDataReply> {
    refuseScoped(caller, 'It is for administrators who see all clients.');
    return await this.transactions.run(caller, async (manager) => {
      const found = await findPerson(manager, caller.workspaceId, id);
      if (found === undefined) throw new Problem('not-found');
      const { body: person } = found;
      const values = [caller.workspaceId, id, person.accountId, person.clientId, person.email];
      const [row] = await manager.query<{ data: Omit<PersonDataReply, 'person'> }[]>(DATA, values);
      const subject = { of: 'person', personId: id };
      await audit(manager, caller, this.clock.now(), { what: 'export.made', subject });
      return { person, ...(row as { data: Omit<PersonDataReply, 'person'> }).data };
    });
  }
}
