import { useEffect, useState } from 'react';
import { spanInWords } from '#app/lib/span-in-words';

interface ReaderTimeProps {
  startsAt: string;
  endsAt: string;
  zone: string;
}

/** The time on the reader's own clock, where that is another one. Only their browser knows it: without script it is not said. */
export function ReaderTime({ startsAt, endsAt, zone }: ReaderTimeProps) {
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    const [theirs, ours] = [spanInWords(startsAt, endsAt), spanInWords(startsAt, endsAt, zone)];
    setOwn(theirs === ours ? null : theirs);
  }, [startsAt, endsAt, zone]);
  return own ? <span className="muted small gathering__own-time">For you: {own}</span> : null;
}
