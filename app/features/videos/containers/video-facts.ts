import type { VideoProblem } from '../video';

/** Bytes of a file to be written over: first these, then zeros up to the length. The file keeps its size. */
export interface Patch {
  at: number;
  head: Uint8Array;
  length: number;
}

/** What a container says of its video, and what has to be written over before anybody is shown it. */
export interface VideoFacts {
  width: number;
  height: number;
  milliseconds: number;
  patches: Patch[];
}

/** Reads bytes of a file wherever they lie; asking for more than there is, is an error of the file. */
export interface VideoBytes {
  readonly size: number;
  read(at: number, length: number): Promise<Buffer>;
}

/** A file that is not taken, thrown from wherever in its depth that shows and caught where the file was opened. */
export class VideoRefused extends Error {
  constructor(readonly problem: VideoProblem) {
    super(problem);
  }
}

/** Goes on only with what holds of every file that is built as its format says. */
export function insist(holds: boolean, problem: VideoProblem = 'broken'): asserts holds {
  if (!holds) throw new VideoRefused(problem);
}
