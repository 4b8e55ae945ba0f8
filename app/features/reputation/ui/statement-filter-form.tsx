import { Button } from '#app/components/button';
import { Select, type Choice } from '#app/components/field/select';
import { TextField } from '#app/components/field/text-field';
import { isNarrowed, type StatementFilter, type StatementOutcome } from '../statement-filter';

const outcomeWords: Record<StatementOutcome, string> = {
  given: 'Points given',
  spent: 'Points spent',
  nothing: 'Gave nothing',
  back: 'Taken back',
};

interface StatementFilterFormProps {
  action: string;
  filter: StatementFilter;
  rules: readonly Choice[];
}

/** Which entries to look at: a form that asks, so that what was found has an address. */
export function StatementFilterForm({ action, filter, rules }: StatementFilterFormProps) {
  const day = (name: 'from' | 'to') => ({ id: `statement-${name}`, name, initialValue: filter[name] ?? '' });
  return (
    <form method="get" action={action} className="queue-filter">
      <Select
        field={{ id: 'statement-rule', name: 'rule', initialValue: filter.rule ?? '' }}
        label="Rule"
        choices={rules}
        empty="Every rule"
      />
      <Select
        field={{ id: 'statement-outcome', name: 'outcome', initialValue: filter.outcome ?? '' }}
        label="What came of it"
        choices={Object.entries(outcomeWords).map(([value, label]) => ({ value, label }))}
        empty="Everything"
      />
      <TextField field={day('from')} label="From" type="date" short />
      <TextField field={day('to')} label="To" type="date" short />
      <Button>Show</Button>
      {isNarrowed(filter) ? <a href={action}>Show all</a> : null}
    </form>
  );
}
