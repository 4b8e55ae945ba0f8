/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  /** Where a redirect leads. */
  readonly location: string | null;
  readonly text: string;
  readonly cookies: readonly string[];
  readonly headers: Headers;
}

/** What a form sends, by the names of its fields; several boxes of one name are ticked by a list. */
export type FormFields = Readonly<Record<string, string | string[]>>;

let lastAddress = 0;

/** An address for documentation (RFC 3849) that nobody had before: limits for one address are not what is on trial. */
export function nextAddress(): string {
  lastAddress += 1;
  return `2001:db8:${(lastAddress >> 16).toString(16)}:${(lastAddress & 0xffff).toString(16)}::1`;
}

/** Somebody who asks over HTTP, with a session or without, never following a redirect. */
export class Visitor {
  readonly origin: string;
  readonly cookie: string | null;

  constructor(origin: string, cookie: string | null = null) {
    this.origin = origin;
    this.cookie = cookie;
  }

  get(place: string): Promise<Answer> {
    return this.ask(place, {});
  }

  post(place: string, fields: FormFields): Promise<Answer> {
    return this.ask(place, {
      method: 'POST',
      body: new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
      ),
    });
  }

  /** Any request, sent from a page of the site. */
  async ask(place: string, { headers = {}, ...init }: RequestInit): Promise<Answer> {
    const answer = await fetch(new URL(place, this.origin), {
      ...init,
      redirect: 'manual',
      headers: {
        origin: this.origin,
        'x-forwarded-for': nextAddress(),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(headers as Record<string, string>),
      },
    });
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      text: await answer.text(),
      cookies: answer.headers.getSetCookie(),
      headers: answer.headers,
    };
  }
}
