import { paths } from '#app/lib/paths';
import { askedWords, type AskedState } from '../origin';

/** For the team, beside a review or post: how it stands with its words, and the way there. */
export function AskedStateLine({ asked }: { asked: { state: AskedState; testimonial: string } }) {
  return (
    <p className="post__reason">
      {askedWords[asked.state]}. <a href={paths.curateTestimonial(asked.testimonial)}>See the testimonial</a>
    </p>
  );
}
