/** What a trial is given: the folder of input that lies outside the project, and a way to say how far it is. */
export interface TrialOrder {
  readonly data: string;
  say(line: string): void;
}

/** What a trial did, in figures, and what it found wrong. It passes when there is no finding. */
export interface TrialOutcome {
  readonly counts: string;
  readonly findings: readonly string[];
}

/** One way of trying the product on input that nobody here has written. */
export interface Trial {
  readonly name: string;
  readonly about: string;
  run(order: TrialOrder): Promise<TrialOutcome>;
}
