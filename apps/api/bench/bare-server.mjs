/**
 * The reference of the bench: Fastify and `pg`, one statement a request, nothing else. Started by `run.ts` with
 * BARE_DATABASE_URL, BARE_WORKSPACE and BARE_PORT.
 */
import Fastify from 'fastify';
import pg from 'pg';
import { LIST, PROJECT, SEARCH, SUMMARY, WRITE } from './bare-statements.mjs';

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

await server.listen({ port: Number(port), host: '127.0.0.1' });

process.on('SIGTERM', () => {
  void server.close().then(() => pool.end());
});
