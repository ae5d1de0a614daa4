import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

const WITHIN_MS = 150_000;

/** A mail server on this machine, which keeps what it is given. */
export class MailBox {
  private readonly mails: string[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        this.mails.push(Buffer.concat(parts).toString('utf8'));
        callback();
      });
    },
  });

  static async open(): Promise<MailBox> {
    const box = new MailBox();
    box.server.listen(0, '127.0.0.1');
    await once(box.server.server, 'listening');
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The part of a mail that fits, as soon as one came that has it. */
  async find(pattern: RegExp): Promise<string> {
    const until = Date.now() + WITHIN_MS;
    while (Date.now() < until) {
      const found = this.mails.map((mail) => pattern.exec(unfolded(mail))?.[0]).find(Boolean);
      if (found !== undefined) return found;
      await wait(200);
    }
    throw new Error(`No mail with ${pattern.source} came.`);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }
}

/** Quoted-printable (RFC 2045, 6.7) as far as an address has it. */
function unfolded(mail: string): string {
  return mail.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
}
