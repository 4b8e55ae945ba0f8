import { misfitsOf, packInto, type TextField } from './hostile-strings';
import { patternOf } from './page-watch';
import type { Answer, Visitor } from './visitor';

/** A form and how to fill it in, time and again. */
export interface Feeding {
  readonly fields: readonly TextField[];
  /** How often at least; by default as often as every string needs to go through every field. */
  readonly rounds?: number;
  /** Where the form of this round posts to, and who posts it. */
  readonly at: (round: number) => { place: string; by: Visitor };
  /** What is chosen and not typed. */
  readonly rest?: (round: number) => Record<string, string>;
  /** What an accepted post is answered with: the way on, unless the form answers itself. */
  readonly answers?: 200;
  /** The form refuses everything: a wrong token, a wrong password. */
  readonly refuses?: true;
}

/** Requests under way at once. */
const atOnce = 6;

/** Fewer accepted posts than this, and the trial would look at pages that show nothing. */
const acceptedAtLeast = 0.9;

/** Puts every hostile string through every text field of one form after the other, and remembers which. */
export class FieldFeeding {
  readonly findings: string[] = [];
  /** As a walk names them: `/threads/new title`. */
  readonly fed = new Set<string>();
  posts = 0;
  readonly #strings: readonly string[];

  constructor(strings: readonly string[]) {
    this.#strings = strings;
  }

  /** Answers where the accepted posts led, by round. */
  async feed(feeding: Feeding): Promise<Array<string | null>> {
    const { fields, rounds = 0, at, rest = () => ({}), refuses, answers = 303 } = feeding;
    const bundles = fields.map((field) => ({ ...field, packed: packInto(field, this.#strings) }));
    const count = Math.max(rounds, ...bundles.map(({ packed }) => packed.length));
    const pattern = patternOf(at(0).place.split('?')[0] ?? '');
    for (const { name } of fields) this.fed.add(`${pattern} ${name}`);
    let accepted = 0;
    const led = await this.#each(count, async (round) => {
      const { place, by } = at(round);
      const words = bundles.map(({ name, packed }) => [name, packed[round % packed.length] ?? ''] as const);
      const answer = await by.post(place, { ...Object.fromEntries(words), ...rest(round) });
      if (answer.status === answers) accepted += 1;
      return this.#locationOf(place, answer);
    });
    if (!refuses && accepted < count * acceptedAtLeast)
      this.findings.push(`${pattern} accepted only ${accepted} of ${count} posts`);
    await this.#feedMisfits({ fields, at, rest });
    return led;
  }

  /** Strings that some field must refuse: too long, or with signs that have no place in it. Refused is good, 500 is not. */
  async #feedMisfits({ fields, at, rest }: Required<Pick<Feeding, 'fields' | 'at' | 'rest'>>): Promise<void> {
    const misfits = [...new Set(fields.flatMap((field) => misfitsOf(field, this.#strings)))];
    await this.#each(misfits.length, async (round) => {
      const { place, by } = at(round);
      const words = fields.map(({ name }) => [name, misfits[round] ?? ''] as const);
      return this.#locationOf(place, await by.post(place, { ...rest(round), ...Object.fromEntries(words) }));
    });
  }

  /** One request for every string, by itself. */
  async ask(ask: (text: string) => Promise<{ place: string; answer: Answer }>): Promise<void> {
    await this.#each(this.#strings.length, async (index) => {
      const { place, answer } = await ask(this.#strings[index] ?? '');
      return this.#locationOf(place, answer);
    });
  }

  /** A redirect of ours stays here, whatever was typed; a failure of the server is a finding wherever it happens. */
  #locationOf(place: string, { status, location }: Answer): string | null {
    this.posts += 1;
    if (status >= 500) this.findings.push(`${place} was answered with ${status}`);
    if (location !== null && !/^\/(?![/\\])/.test(location))
      this.findings.push(`${place} leads away to ${location}`);
    return location;
  }

  async #each<Value>(count: number, work: (round: number) => Promise<Value>): Promise<Value[]> {
    const results = new Array<Value>(count);
    let next = 0;
    const worker = async () => {
      for (let round = next++; round < count; round = next++) results[round] = await work(round);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return results;
  }
}
