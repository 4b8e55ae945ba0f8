import { Table } from '#app/components/table';
import { formatUnits } from '#app/lib/units';
import type { ShownRule } from '../load-rule-pages.server';

/** Rules with what they ask for and where they end, each under its version. */
export function PointRuleTable({
  rules,
  caption,
  hrefOf,
}: {
  rules: readonly ShownRule[];
  caption: string;
  /** Where a rule is edited, for whoever may. */
  hrefOf?: ((rule: string) => string) | undefined;
}) {
  return (
    <Table caption={caption} captionHidden columns={[{ label: 'Rule' }, { label: 'Points', figure: true }]}>
      {rules.map((rule) => (
        <tr key={rule.rule}>
          <td className="point-rule">
            {hrefOf ? <a href={hrefOf(rule.rule)}>{rule.label}</a> : <span>{rule.label}</span>}
            <span className="point-rule__sentence" dir="auto">
              “{rule.sentence}”
            </span>
            {rule.lines.length > 0 ? (
              <ul className="point-rule__lines">
                {rule.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ) : null}
            <span className="muted small">
              {rule.enabled ? '' : 'Off. '}Version {rule.version}
            </span>
          </td>
          <td className="table__figure">
            {rule.points > 0 ? '+' : ''}
            {formatUnits(rule.points, 1, 0)}
          </td>
        </tr>
      ))}
    </Table>
  );
}
