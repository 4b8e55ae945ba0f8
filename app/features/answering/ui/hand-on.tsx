import { ActionForm } from '#app/components/action-form';
import { Button } from '#app/components/button';
import { Select, type Choice } from '#app/components/field/select';

interface HandOnProps {
  action: string;
  assignee: { handle: string; name: string } | null;
  /** The reader's own handle. */
  own: string;
  colleagues: readonly Choice[];
}

/** Who answers a thread: take it, give it to a colleague, let it go. */
export function HandOn({ action, assignee, own, colleagues }: HandOnProps) {
  return (
    <div className="stack">
      <p>{assignee ? <bdi>{assignee.name} answers it.</bdi> : 'Nobody has taken it yet.'}</p>
      <div className="cluster">
        {assignee?.handle === own ? null : (
          <ActionForm action={action} fields={{ to: own }}>
            I answer it
          </ActionForm>
        )}
        {assignee ? (
          <ActionForm action={action} fields={{ to: '' }} variant="quiet">
            Let it go
          </ActionForm>
        ) : null}
      </div>
      <form method="post" action={action} className="queue-filter">
        <Select
          field={{ id: 'to', name: 'to', required: true }}
          label="Give it to"
          choices={colleagues}
          empty="Choose a colleague"
        />
        <Button>Give it to them</Button>
      </form>
    </div>
  );
}
