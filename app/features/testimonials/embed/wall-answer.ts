import type { Layout, Theme } from '../wall';

/** What a program is told of a wall. Plain text throughout: whoever shows it makes the markup. */
export interface WallAnswer {
  wall: { id: string; name: string; layout: Layout; theme: Theme; page: string };
  testimonials: Array<{
    id: string;
    words: string;
    shortened: boolean;
    name: string;
    detail: string;
    photo: string | null;
    video: WalledVideo | null;
    tags: string[];
  }>;
}

/** A film for whoever shows the words: nothing of it is asked for before somebody plays it. */
export interface WalledVideo {
  url: string;
  poster: string;
  width: number;
  height: number;
  seconds: number;
  /** What is said or seen in it. */
  words: string;
}
