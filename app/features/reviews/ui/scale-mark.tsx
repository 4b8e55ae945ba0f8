interface ScaleMarkProps {
  low: string;
  high: string;
  /** From one to five; averages stand between. */
  value: number;
}

const places = [1, 2, 3, 4, 5];

/** A place on a scale of five, drawn; the figure beside it or before it is what readers hear. */
export function ScaleMark({ low, high, value }: ScaleMarkProps) {
  return (
    <span className="scale-mark">
      {low ? <bdi className="scale-mark__end">{low}</bdi> : null}
      <svg className="scale-mark__line" viewBox="0 0 100 12" aria-hidden="true">
        <line x1={6} x2={94} y1={6} y2={6} />
        {places.map((place) => (
          <circle key={place} cx={xOf(place)} cy={6} r={1.5} />
        ))}
        <circle className="scale-mark__place" cx={xOf(value)} cy={6} r={5} />
      </svg>
      {high ? <bdi className="scale-mark__end">{high}</bdi> : null}
    </span>
  );
}

const xOf = (value: number) => 6 + (value - 1) * 22;
