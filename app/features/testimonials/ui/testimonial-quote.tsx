import type { ReactNode } from 'react';
import { VideoPlayer } from '#app/components/video-player';
import type { ShownVideo } from '#app/lib/shown-video';

/** A testimonial as readers see it. */
export interface QuoteData {
  words: string;
  name: string;
  detail: string;
  /** The address of a small picture of who says it. */
  photo: string | null;
  video: ShownVideo | null;
  href?: string | undefined;
  /** Said after shortened words, so that nobody takes them for the whole. */
  shortened: boolean;
}

/** Somebody's words and whose they are. No stars, and no markup that would call it a review. */
export function TestimonialQuote({ quote, actions }: { quote: QuoteData; actions?: ReactNode | undefined }) {
  const { words, name, detail, photo, video, href, shortened } = quote;
  return (
    <figure className="quote">
      <blockquote className="quote__words" dir="auto">
        <p>{words}</p>
      </blockquote>
      {video ? <VideoPlayer video={video} /> : null}
      <figcaption className="quote__who">
        {photo ? (
          <img className="quote__photo" src={photo} alt="" width={48} height={48} loading="lazy" />
        ) : null}
        <span className="quote__name">
          <bdi>{href ? <a href={href}>{name}</a> : name}</bdi>
          {detail ? (
            <span className="quote__detail">
              <bdi>{detail}</bdi>
            </span>
          ) : null}
          {shortened ? <span className="quote__detail">Shortened, as its author allows</span> : null}
        </span>
        {actions}
      </figcaption>
    </figure>
  );
}
