/** Who lifted whom how often within the window, or the part of it that lies around some members. */
export class VoteGraph {
  readonly #givers = new Map<number, Map<number, number>>();
  readonly #receivers = new Map<number, Map<number, number>>();
  readonly #received = new Map<number, number>();
  readonly #given = new Map<number, number>();
  #total = 0;

  /** Adds awards from one to another, and to the sums of both. */
  add(giver: number, receiver: number, awards: number): void {
    this.addPart(giver, receiver, awards);
    raise(this.#received, receiver, awards);
    raise(this.#given, giver, awards);
    this.#total += awards;
  }

  /** Adds awards whose sums are told by `setSums`, because not everything around these two is here. */
  addPart(giver: number, receiver: number, awards: number): void {
    raise(entriesOf(this.#givers, receiver), giver, awards);
    raise(entriesOf(this.#receivers, giver), receiver, awards);
  }

  setSums(member: number, sums: { received: number; given: number }): void {
    this.#received.set(member, sums.received);
    this.#given.set(member, sums.given);
  }

  setTotal(total: number): void {
    this.#total = total;
  }

  /** All awards of the window, by whomever. */
  get total(): number {
    return this.#total;
  }

  giversOf(receiver: number): ReadonlyMap<number, number> {
    return this.#givers.get(receiver) ?? nobody;
  }

  receiversOf(giver: number): ReadonlyMap<number, number> {
    return this.#receivers.get(giver) ?? nobody;
  }

  awards(giver: number, receiver: number): number {
    return this.#givers.get(receiver)?.get(giver) ?? 0;
  }

  receivedBy(member: number): number {
    return this.#received.get(member) ?? 0;
  }

  givenBy(member: number): number {
    return this.#given.get(member) ?? 0;
  }
}

const nobody: ReadonlyMap<number, number> = new Map();

function entriesOf(map: Map<number, Map<number, number>>, key: number): Map<number, number> {
  const found = map.get(key);
  if (found) return found;
  const made = new Map<number, number>();
  map.set(key, made);
  return made;
}

function raise(map: Map<number, number>, key: number, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}
