import { type GroupMeasure } from './beyond-chance';
import type { VoteGraph } from './vote-graph';

/** How near an account stands to a group: by its awards with it, and those that the activity of both makes likely. */
export type Closeness = (awards: number, expected: number) => number;

/** Accounts, by their places in a graph, that come and go one by one and are measured as they do. */
export class VoteGroup {
  readonly #members = new Set<number>();
  readonly #isMember: Uint8Array;
  /** Awards between the members and each account of the graph, both ways. */
  readonly #ties: Float64Array;
  #internal = 0;
  #received = 0;
  #given = 0;
  /** How many of the members each browser is of. */
  readonly #browsers = new Map<number, number>();

  constructor(
    private readonly graph: VoteGraph,
    members: Iterable<number> = [],
  ) {
    this.#isMember = new Uint8Array(graph.size);
    this.#ties = new Float64Array(graph.size);
    for (const member of members) this.add(member);
  }

  get members(): number[] {
    return [...this.#members];
  }

  get size(): number {
    return this.#members.size;
  }

  has(member: number): boolean {
    return this.#members.has(member);
  }

  /** What a member received from the others here. */
  gotInside(member: number): number {
    let sum = 0;
    for (const giver of this.#members) sum += this.graph.awardsBetween(giver, member);
    return sum;
  }

  /** What a member gave to the others here. */
  gaveInside(member: number): number {
    return (this.#ties[member] ?? 0) - this.gotInside(member);
  }

  add(member: number): void {
    this.#change(member, 1);
    this.#members.add(member);
    this.#isMember[member] = 1;
  }

  remove(member: number): void {
    this.#members.delete(member);
    this.#isMember[member] = 0;
    this.#change(member, -1);
  }

  measure(): GroupMeasure {
    return {
      counting: this.graph.counting,
      size: this.#members.size,
      internal: this.#internal,
      received: this.#received,
      given: this.#given,
      total: this.graph.total,
      people: this.graph.people,
      alike: this.#members.size - this.#browsers.size,
    };
  }

  /** What the group would be without a member. */
  measureWithout(member: number): GroupMeasure {
    const measure = this.measure();
    const isAlike = (this.#browsers.get(this.graph.browserAt(member)) ?? 0) > 1;
    measure.alike = (measure.alike ?? 0) - (isAlike ? 1 : 0);
    measure.size -= 1;
    measure.internal -= this.#ties[member] ?? 0;
    measure.received -= this.graph.receivedAt(member);
    measure.given -= this.graph.givenAt(member);
    return measure;
  }

  /** Whoever outside has the most awards with these accounts beyond what their activity makes likely; null for nobody. */
  closestOutside(closeness: Closeness): number | null {
    const { graph } = this;
    let closest: number | null = null;
    let most = 0;
    for (let place = 0; place < graph.size; place += 1) {
      const awards = this.#ties[place] ?? 0;
      if (awards === 0 || this.#isMember[place] === 1) continue;
      const expected =
        (this.#given * graph.receivedAt(place) + this.#received * graph.givenAt(place)) / graph.total;
      const close = closeness(awards, expected);
      if (close > most) [closest, most] = [place, close];
    }
    return closest;
  }

  #change(member: number, sign: 1 | -1): void {
    this.#internal += sign * (this.#ties[member] ?? 0);
    this.#received += sign * this.graph.receivedAt(member);
    this.#given += sign * this.graph.givenAt(member);
    const browser = this.graph.browserAt(member);
    const alike = (this.#browsers.get(browser) ?? 0) + sign;
    if (alike > 0) this.#browsers.set(browser, alike);
    else this.#browsers.delete(browser);
    const { places, awards } = this.graph.tiesAt(member);
    for (let nth = 0; nth < places.length; nth += 1) {
      const other = places[nth] ?? 0;
      this.#ties[other] = (this.#ties[other] ?? 0) + sign * (awards[nth] ?? 0);
    }
  }
}
