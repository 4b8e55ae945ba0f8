import type { Counting } from './award-counting';

/** Awards between an account and each of those it has any with, both ways together; accounts by their place. */
export interface Ties {
  readonly places: Float64Array;
  readonly awards: Float64Array;
}

/**
 * Who lifted whom how often within the window, or the part of it that lies around some members. Accounts have places from
 * 0 on as well as their ids, so that a search over all of them runs through arrays.
 */
export class VoteGraph {
  constructor(readonly counting: Counting) {}

  readonly #places = new Map<number, number>();
  readonly #ids: number[] = [];
  readonly #givers: Array<Map<number, number>> = [];
  readonly #receivers: Array<Map<number, number>> = [];
  readonly #ties: Array<Ties | null> = [];
  readonly #received: number[] = [];
  readonly #given: number[] = [];
  #total = 0;
  #people: number | null = null;
  readonly #browsers = new Map<number, number>();

  /** Adds awards from one to another, and to the sums of both. */
  add(giver: number, receiver: number, awards: number): void {
    this.addPart(giver, receiver, awards);
    const [from, to] = [this.#place(giver), this.#place(receiver)];
    this.#given[from] = (this.#given[from] ?? 0) + awards;
    this.#received[to] = (this.#received[to] ?? 0) + awards;
    this.#total += awards;
  }

  /** Adds awards whose sums are told by `setSums`, because not everything around these two is here. */
  addPart(giver: number, receiver: number, awards: number): void {
    const [from, to] = [this.#place(giver), this.#place(receiver)];
    raise(this.#givers[to], from, awards);
    raise(this.#receivers[from], to, awards);
    this.#ties[from] = this.#ties[to] = null;
  }

  setSums(member: number, sums: { received: number; given: number }): void {
    const place = this.#place(member);
    this.#received[place] = sums.received;
    this.#given[place] = sums.given;
  }

  setTotals({ total, people }: { total: number; people: number }): void {
    this.#total = total;
    this.#people = people;
  }

  /** Says that some accounts used one browser. */
  setBrowser(members: readonly number[]): void {
    const places = members.flatMap((member) => this.#places.get(member) ?? []);
    const known = places.map((place) => this.#browsers.get(place) ?? place);
    const joined = Math.min(...known);
    for (const [place, browser] of this.#browsers)
      if (known.includes(browser)) this.#browsers.set(place, joined);
    for (const place of places) this.#browsers.set(place, joined);
  }

  /** What accounts that share browsers have in common; their own place for those that share none. */
  browserAt(place: number): number {
    return this.#browsers.get(place) ?? place;
  }

  /** All awards of the window, by whomever. */
  get total(): number {
    return this.#total;
  }

  /** Accounts that gave or received anything in the window. */
  get people(): number {
    return this.#people ?? this.size;
  }

  /** Accounts that are here. */
  get size(): number {
    return this.#ids.length;
  }

  /** Where an account stands; undefined for one that is not here. */
  placeOf(member: number): number | undefined {
    return this.#places.get(member);
  }

  idAt(place: number): number {
    return this.#ids[place] ?? -1;
  }

  receivedAt(place: number): number {
    return this.#received[place] ?? 0;
  }

  givenAt(place: number): number {
    return this.#given[place] ?? 0;
  }

  /** What the account at one place gave the account at another. */
  awardsBetween(giver: number, receiver: number): number {
    return this.#givers[receiver]?.get(giver) ?? 0;
  }

  tiesAt(place: number): Ties {
    const known = this.#ties[place];
    if (known) return known;
    const sums = new Map(this.#givers[place]);
    for (const [receiver, awards] of this.#receivers[place] ?? []) raise(sums, receiver, awards);
    const ties = { places: Float64Array.from(sums.keys()), awards: Float64Array.from(sums.values()) };
    this.#ties[place] = ties;
    return ties;
  }

  #place(member: number): number {
    const known = this.#places.get(member);
    if (known !== undefined) return known;
    const place = this.#ids.length;
    this.#places.set(member, place);
    this.#ids.push(member);
    this.#givers.push(new Map());
    this.#receivers.push(new Map());
    this.#ties.push(null);
    this.#received.push(0);
    this.#given.push(0);
    return place;
  }
}

function raise(map: Map<number, number> | undefined, key: number, by: number): void {
  map?.set(key, (map.get(key) ?? 0) + by);
}
