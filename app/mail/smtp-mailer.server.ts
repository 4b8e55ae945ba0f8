import nodemailer from 'nodemailer';
import type { Mailer } from './mailer';

/** Sends through an SMTP server. Time-outs are short: a hanging server must not hold the worker. */
export function createSmtpMailer(options: { url: string; from: string }): Mailer {
  const transport = nodemailer.createTransport(options.url, { from: options.from });
  Object.assign(transport.options, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    kind: 'smtp',
    async send(letter) {
      await transport.sendMail({
        ...letter,
        headers: { ...letter.headers, 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
