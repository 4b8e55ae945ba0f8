/** One message to one person. Never several recipients: addresses of members are not shown to each other. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Given where a letter that is sent again after a crash must be the same message. */
  messageId?: string;
  /** The message that this one stands under. */
  references?: string;
  headers?: Record<string, string>;
}

/** Where letters leave the house. `send` throws when the letter was not taken, so that its job is tried again. */
export interface Mailer {
  readonly kind: 'smtp' | 'folder';
  send(letter: Letter): Promise<void>;
  close(): void;
}
