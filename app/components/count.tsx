import { plural } from '#app/lib/plural';

interface CountProps {
  of: number;
  one: string;
  other: string;
}

/** A number of things, in real words: "1 reply", "1,200 replies". */
export function Count({ of, one, other }: CountProps) {
  return <span className="figure">{plural(of, one, other)}</span>;
}
