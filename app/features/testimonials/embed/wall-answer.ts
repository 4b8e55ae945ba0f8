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
    tags: string[];
  }>;
}
