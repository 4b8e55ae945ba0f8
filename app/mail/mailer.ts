/** One message to one person. Never several recipients: addresses of members are not shown to each other. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Where letters leave the house. `send` throws when the letter was not taken, so that its job is tried again. */
export interface Mailer {
  readonly kind: 'smtp' | 'folder';
  send(letter: Letter): Promise<void>;
  close(): void;
}
