import type { VoteGraph } from './vote-graph';

/** What some accounts gave each other, against what they received and gave in all. */
export interface GroupMeasure {
  size: number;
  /** Awards from one of them to another. */
  internal: number;
  received: number;
  given: number;
  /** Awards of the whole community in the window. */
  total: number;
  /** Internal awards beyond the `size - 1` that it takes to join them at all: a helper and her thankful askers have none. */
  excess: number;
}

/** Accounts that come and go one by one, measured as they do. */
export class VoteGroup {
  readonly #members = new Set<number>();
  #internal = 0;
  #received = 0;
  #given = 0;

  constructor(
    private readonly graph: VoteGraph,
    members: Iterable<number> = [],
  ) {
    for (const member of members) this.add(member);
  }

  get members(): number[] {
    return [...this.#members];
  }

  /** What a member received from the others here. */
  gotInside(member: number): number {
    return this.#inside(this.graph.giversOf(member));
  }

  /** What a member gave to the others here. */
  gaveInside(member: number): number {
    return this.#inside(this.graph.receiversOf(member));
  }

  add(member: number): void {
    this.#internal += this.gotInside(member) + this.gaveInside(member);
    this.#received += this.graph.receivedBy(member);
    this.#given += this.graph.givenBy(member);
    this.#members.add(member);
  }

  remove(member: number): void {
    this.#members.delete(member);
    this.#internal -= this.gotInside(member) + this.gaveInside(member);
    this.#received -= this.graph.receivedBy(member);
    this.#given -= this.graph.givenBy(member);
  }

  measure(): GroupMeasure {
    const [size, internal] = [this.#members.size, this.#internal];
    const { total } = this.graph;
    return {
      size,
      internal,
      received: this.#received,
      given: this.#given,
      total,
      excess: internal - (size - 1),
    };
  }

  /** What the group would be without a member. */
  measureWithout(member: number): GroupMeasure {
    const { size, internal, received, given, total, excess } = this.measure();
    const ties = this.gotInside(member) + this.gaveInside(member);
    return {
      size: size - 1,
      internal: internal - ties,
      received: received - this.graph.receivedBy(member),
      given: given - this.graph.givenBy(member),
      total,
      excess: excess - ties + 1,
    };
  }

  #inside(awards: ReadonlyMap<number, number>): number {
    let sum = 0;
    if (awards.size < this.#members.size) {
      for (const [member, count] of awards) if (this.#members.has(member)) sum += count;
    } else for (const member of this.#members) sum += awards.get(member) ?? 0;
    return sum;
  }
}

/**
 * How much of what a group received comes from itself, beyond what its share of all giving would bring by chance:
 * (observed - expected) / (1 - expected), Cohen's kappa (1960), for graphs Newman's assortativity coefficient (2003).
 * A small community in which everybody knows everybody comes out at 0, as it should: there is nobody else to be lifted by.
 */
export function beyondChance({ internal, received, given, total }: GroupMeasure): number {
  if (received === 0 || total === 0) return 0;
  const expected = given / total;
  return expected >= 1 ? 0 : (internal / received - expected) / (1 - expected);
}
