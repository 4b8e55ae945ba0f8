import { consequence, lookedAt, type PublicRule } from '../public-rule';

/** What is looked at before it appears, by kind, with what happens and why. */
export function PublicRules({ rules }: { rules: readonly PublicRule[] }) {
  const kinds = [...new Set(rules.map((rule) => rule.kind))];
  if (kinds.length === 0) return <p>Nothing is held back by a rule at the moment.</p>;
  return (
    <dl>
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>
            <strong>{lookedAt[kind]}</strong>
          </dt>
          {rules
            .filter((rule) => rule.kind === kind)
            .map((rule) => (
              <dd key={`${rule.reason}${consequence(rule)}`}>
                <bdi>{rule.reason}</bdi> {consequence(rule)}
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
