import { ActionForm } from '#app/components/action-form';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { effectWords, testInWords, type HoldingRule } from '../holding-rule';

export interface RuleLineProps {
  rule: HoldingRule;
  changedAt: string;
  changedByName: string | null;
  met: number;
}

/** The rules of the team, each with what it looks for and what it met, and a button that turns it. */
export function RuleList({ rules }: { rules: readonly RuleLineProps[] }) {
  return (
    <ul className="rows">
      {rules.map(({ rule, changedAt, changedByName, met }) => (
        <li key={rule.publicId} className="rule-row">
          <div className="stack stack--s">
            <h2 className="rule-row__name">
              <a href={paths.rule(rule.publicId)} dir="auto">
                {rule.name}
              </a>
            </h2>
            <p dir="auto" className="rule-row__test">
              {testInWords(rule.test)}
            </p>
            <p className="meta">
              <strong>{rule.enabled ? 'In force' : 'Off'}</strong>
              <span>{effectWords[rule.effect]}</span>
              <span>{plural(met, 'post', 'posts')} met in 30 days</span>
              <span>Version {rule.version}</span>
              {changedByName ? <bdi>{changedByName}</bdi> : <span>Came with the house</span>}
              <RelativeTime at={changedAt} />
            </p>
          </div>
          <ActionForm
            action={paths.turnRule(rule.publicId)}
            fields={{ to: rule.enabled ? 'off' : 'on' }}
            tight
          >
            {rule.enabled ? 'Turn off' : 'Turn on'}
            <span className="visually-hidden">: {rule.name}</span>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
