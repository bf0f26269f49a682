import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Received {
  to: string;
  subject: string;
  text: string;
  messageId: string | undefined;
}

/** A real mail server of a test, and what it received. */
export interface Mailbox {
  /** As `SMTP_URL` takes it. */
  url: string;
  received: readonly Received[];
  /** What it does with mail from now on: takes it, or refuses it for the moment. */
  refuses(isRefusing: boolean): void;
  stop(): Promise<void>;
}

/** Starts a mail server on loopback that takes everything. */
export async function startMailbox(): Promise<Mailbox> {
  const received: Received[] = [];
  let isRefusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(isRefusing ? new Error('try again later') : null),
    onData: (stream, session, done) => {
      void simpleParser(stream).then(({ subject = '', text = '', messageId }) => {
        for (const { address } of session.envelope.rcptTo) received.push({ to: address, subject, text, messageId });
        done(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuses: (value) => (isRefusing = value),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
