import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What a mail server does with the next mail. */
export type Mood = 'takes' | 'greylists' | 'refuses' | 'hangs-up';

const REFUSALS = { greylists: [451, 'Greylisted, come again'], refuses: [550, 'No such mailbox'] } as const;

/** A real SMTP server on loopback, which keeps what it takes. */
export class MailServer {
  readonly taken: Email[] = [];
  /** Used up one by one; then it takes. */
  readonly moods: Mood[] = [];

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async start(): Promise<MailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, session, callback) => {
        const mood = self.moods.shift() ?? 'takes';
        if (mood === 'takes') callback();
        else if (mood === 'hangs-up') hangUp(server, session.id);
        else {
          const [responseCode, message] = REFUSALS[mood];
          callback(Object.assign(new Error(message), { responseCode }));
        }
      },
      onData: (stream, _session, callback) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          void PostalMime.parse(Buffer.concat(parts)).then((mail) => {
            self.taken.push(mail);
            callback();
          });
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    const self = new MailServer(server, `smtp://127.0.0.1:${port}`);
    return self;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }
}

/** As a server that dies in the middle of a conversation. */
function hangUp(server: SMTPServer, session: string): void {
  for (const connection of server.connections as Set<{ id: string; _socket: { destroy(): void } }>)
    if (connection.id === session) connection._socket.destroy();
}
