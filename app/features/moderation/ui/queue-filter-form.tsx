import { Button } from '#app/components/button';
import { Select } from '#app/components/field/select';
import { formatCount } from '#app/lib/plural';
import type { QueueFilter } from '../queue-filter';
import { causeWords, queueCauses } from '../queue-item';

interface QueueFilterFormProps {
  action: string;
  filter: QueueFilter;
  counts: { mine: number; overdue: number };
}

/** Which part of the queue to look at: a form that asks, so that each part has an address. */
export function QueueFilterForm({ action, filter, counts }: QueueFilterFormProps) {
  return (
    <form method="get" action={action} className="queue-filter">
      {filter.show === 'decided' ? <input type="hidden" name="show" value="decided" /> : null}
      <Select
        field={{ id: 'cause', name: 'cause', initialValue: filter.cause ?? '', needed: true }}
        label="Cause"
        choices={queueCauses.map((cause) => ({ value: cause, label: causeWords[cause] }))}
        empty="Every cause"
      />
      <label className="choice">
        <input className="choice__box" type="checkbox" name="mine" value="yes" defaultChecked={filter.mine} />
        <span className="choice__label">Mine ({formatCount(counts.mine)})</span>
      </label>
      {filter.show === 'open' ? (
        <label className="choice">
          <input
            className="choice__box"
            type="checkbox"
            name="overdue"
            value="yes"
            defaultChecked={filter.overdue}
          />
          <span className="choice__label">Overdue ({formatCount(counts.overdue)})</span>
        </label>
      ) : null}
      <Button>Show</Button>
    </form>
  );
}
