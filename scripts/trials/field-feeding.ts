import { inAddress, misfitsOf, packInto, type TextField } from './hostile-strings';
import { patternOf } from './page-watch';
import type { Answer, FormFields, Visitor } from './visitor';

/** A form and how to fill it in, time and again. */
export interface Feeding {
  readonly fields: readonly TextField[];
  /** How often; by default as often as every string needs to go through every field. */
  readonly rounds?: number;
  /** Where the form of this round posts to, and who posts it. */
  readonly at: (round: number) => { place: string; by: Visitor };
  /** What is chosen and not typed. */
  readonly rest?: (round: number) => FormFields;
  /** How the fields of a round are sent, where they do not go as they are. */
  readonly sent?: (round: number, words: Readonly<Record<string, string>>) => FormFields;
  /** What an accepted post is answered with: the way on, unless it is the form again, or the way to sign in. */
  readonly answers?: 200 | 401;
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
  readonly #say: (line: string) => void;

  /** `say` hears of each finding at once: the trial goes on for long after it. */
  constructor(strings: readonly string[], say: (line: string) => void) {
    this.#strings = strings;
    this.#say = say;
  }

  /** Answers where the accepted posts led, by round. */
  async feed(feeding: Feeding): Promise<Array<string | null>> {
    const { fields, at, rest = () => ({}), refuses, answers = 303 } = feeding;
    const sent = feeding.sent ?? ((round, words) => ({ ...words, ...rest(round) }));
    const bundles = fields.map((field) => ({ ...field, packed: packInto(field, this.#strings) }));
    const count = feeding.rounds ?? Math.max(...bundles.map(({ packed }) => packed.length));
    const pattern = patternOf(at(0).place.split('?')[0] ?? '');
    for (const { name } of fields) this.fed.add(`${pattern} ${name}`);
    const statuses: Record<number, number> = {};
    const led = await this.#each(count, async (round) => {
      const { place, by } = at(round);
      const words = bundles.map(({ name, packed }) => [name, packed[round % packed.length] ?? ''] as const);
      const answer = await by.post(place, sent(round, Object.fromEntries(words)));
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      return this.#locationOf(place, answer);
    });
    if (!refuses && (statuses[answers] ?? 0) < count * acceptedAtLeast)
      this.#find(`${pattern} answered too few posts with ${answers}: ${JSON.stringify(statuses)}`);
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

  /** A request for every string by itself, in an address, where it is read as a language or as a way to go. */
  async ask(by: (round: number) => Visitor, placeOf: (text: string) => string): Promise<void> {
    this.fed.add(fieldOf(placeOf('')));
    await this.#each(this.#strings.length, async (round) => {
      const place = placeOf(inAddress(this.#strings[round] ?? ''));
      return this.#locationOf(place, await by(round).get(place));
    });
  }

  /** Opens a page that shows what was fed; what it looks like is for the walk to say. */
  async look(by: Visitor, place: string): Promise<void> {
    this.#locationOf(place, await by.get(place));
  }

  /** How often a form has to be filled in until every string has gone through this field. */
  roundsOf(field: TextField): number {
    return packInto(field, this.#strings).length;
  }

  /** A redirect of ours stays here, whatever was typed; a failure of the server is a finding wherever it happens. */
  #locationOf(place: string, { status, location }: Answer): string | null {
    this.posts += 1;
    if (status >= 500) this.#find(`${place} was answered with ${status}`);
    if (location !== null && !/^\/(?![/\\])/.test(location)) this.#find(`${place} leads away to ${location}`);
    return location;
  }

  #find(finding: string): void {
    this.findings.push(finding);
    this.#say(finding);
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

/** The field that an address feeds, `/search?q=` say. */
function fieldOf(place: string): string {
  const [pathname = '', query = ''] = place.split('?');
  return `${patternOf(pathname)} ${query.replace('=', '')}`;
}
