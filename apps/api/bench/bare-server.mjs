/**
 * The reference of the bench: Fastify and `pg`, one statement a request, nothing else. Started by `run.ts` with
 * BARE_DATABASE_URL, BARE_WORKSPACE and BARE_PORT.
 */
import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { v7 } from 'uuid';
import { LIST, PROJECT, PUSH, SEARCH, SUMMARY, WRITE } from './bare-statements.mjs';

const { BARE_DATABASE_URL: connectionString, BARE_WORKSPACE: workspace, BARE_PORT: port } = process.env;
const pool = new pg.Pool({ connectionString, max: 10 });
const server = Fastify();

const answer = async (reply, statement, values) => {
  const { rows } = await pool.query({ ...statement, values: [workspace, ...values] });
  return reply.type('application/json; charset=utf-8').send(rows[0]?.body ?? '{}');
};

server.get('/projects', (request, reply) =>
  request.query.q === undefined ? answer(reply, LIST, []) : answer(reply, SEARCH, [request.query.q]),
);
server.get('/summary', (_request, reply) => answer(reply, SUMMARY, []));
server.get('/projects/:id', (request, reply) => answer(reply, PROJECT, [request.params.id]));
server.patch('/projects/:id', (request, reply) =>
  answer(reply, WRITE, [request.params.id, JSON.stringify(request.body.facts['eval-cases'])]),
);

/** Reads a run of our own format, and inserts the rows that Telltale does. */
server.post('/projects/:id/eval-runs', (request, reply) => {
  const { cases, startedAt } = request.body;
  const rows = cases.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const keys = rows.map(({ key }) => key);
  const passed = rows.filter((row) => row.passed).length;
  const outcomes = Buffer.from(rows.map((row) => (row.passed ? 1 : 2)));
  const content = createHash('sha256').update(JSON.stringify(request.body)).digest();
  const fingerprint = createHash('sha256').update(keys.join('\n')).digest();
  const values = [request.params.id, v7(), v7(), v7(), v7(), keys, fingerprint, content, startedAt];
  return answer(reply, PUSH, [...values, keys.length, passed, outcomes]);
});

await server.listen({ port: Number(port), host: '127.0.0.1' });

process.on('SIGTERM', () => {
  void server.close().then(() => pool.end());
});
