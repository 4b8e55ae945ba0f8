import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { effectWords, testInWords } from '../holding-rule';
import type { RuleVersion } from '../rule-queries.server';

/** What a rule was, who changed it and when. */
export function RuleVersions({ versions }: { versions: readonly RuleVersion[] }) {
  return (
    <Section title="Its versions">
      <ul className="rows">
        {versions.map(({ version, content, changedByName, at }) => (
          <li key={version} className="rule-sample">
            <p dir="auto" className="rule-row__test">
              {testInWords(content.test)}
            </p>
            <p dir="auto" className="rule-sample__words">
              {content.reason}
            </p>
            <p className="meta">
              <strong>Version {version}</strong>
              <span>{content.enabled ? 'In force' : 'Off'}</span>
              <span>{effectWords[content.effect]}</span>
              {changedByName ? <bdi>{changedByName}</bdi> : <span>Came with the house</span>}
              <RelativeTime at={at} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
