/** What there is to know in figures: a list of names and values. */
export function ProductSpecs({ specs }: { specs: ReadonlyArray<{ name: string; value: string }> }) {
  return (
    <section>
      <h2 className="facets__title">Details</h2>
      <dl className="record">
        {specs.map((spec) => (
          <div key={spec.name} className="record__row">
            <dt>{spec.name}</dt>
            <dd>{spec.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
