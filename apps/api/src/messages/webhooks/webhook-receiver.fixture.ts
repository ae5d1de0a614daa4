import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A program on loopback that takes what is posted to it. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** What it answers; 200 once they are used up. */
  readonly answers: number[] = [];

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async start(): Promise<WebhookReceiver> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const receiver = new WebhookReceiver(server, `http://127.0.0.1:${port}/hooks/secret-part`);
    server.on('request', (request, reply) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        receiver.received.push({ headers: request.headers, body });
        const status = receiver.answers.shift() ?? 200;
        reply.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('noted');
      });
    });
    return receiver;
  }

  forget(): void {
    this.received.length = 0;
    this.answers.length = 0;
  }

  stop(): void {
    this.server.close();
  }
}
