import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { dayOf } from '#app/lib/relative-time';
import { formatUnits } from '#app/lib/units';
import type { ShownVersion } from '../rule-change-queries.server';

/** What a rule was, from when on, who changed it and why. */
export function PointRuleVersions({
  versions,
}: {
  versions: ReadonlyArray<Omit<ShownVersion, 'content'> & { lines: readonly string[] }>;
}) {
  return (
    <Section title="Its versions" id="versions">
      <ul className="rows">
        {versions.map(({ version, enabled, points, sentence, effectiveFrom, lines, why, byName, at }) => (
          <li key={version} className="rule-sample">
            <p dir="auto">
              {formatUnits(points, 1, 0)} points: “{sentence}”
              {lines.length > 0 ? `. ${lines.join('. ')}.` : ''}
            </p>
            {why ? (
              <p dir="auto" className="rule-sample__words">
                {why}
              </p>
            ) : null}
            <p className="meta">
              <strong>Version {version}</strong>
              <span>{enabled ? 'In force' : 'Off'}</span>
              <span>
                {effectiveFrom ? `for what happens since ${dayOf(effectiveFrom)}` : 'for all that happened'}
              </span>
              {byName ? <bdi>{byName}</bdi> : <span>Came with the house</span>}
              <RelativeTime at={at} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
