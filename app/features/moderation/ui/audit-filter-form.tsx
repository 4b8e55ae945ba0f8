import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import type { AuditFilter } from '../audit-filter';

const fields = [
  { name: 'who', label: 'Who', type: 'text' },
  { name: 'whom', label: 'About whom', type: 'text' },
  { name: 'action', label: 'Act', type: 'text' },
  { name: 'from', label: 'From', type: 'date' },
  { name: 'to', label: 'To', type: 'date' },
] as const;

/** Who, on whom, what, when: a form that asks, so that what was found has an address. */
export function AuditFilterForm({ action, filter }: { action: string; filter: AuditFilter }) {
  return (
    <form method="get" action={action} className="queue-filter">
      {fields.map(({ name, label, type }) => (
        <TextField
          key={name}
          field={{ id: `audit-${name}`, name, initialValue: filter[name] ?? '', maxLength: 60, needed: true }}
          label={label}
          type={type}
          short
        />
      ))}
      <Button>Find</Button>
      {Object.values(filter).some(Boolean) ? <a href={action}>Show all</a> : null}
    </form>
  );
}
