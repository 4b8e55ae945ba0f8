import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { neededField } from '#app/components/field/form-field';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Section } from '#app/components/section';
import { bringsSecret, formerSecretHours, shopWords } from '../shop';
import type { ShopPage } from '../shop-queries.server';

interface ShopSetupProps {
  shop: Pick<ShopPage, 'kind' | 'secret'>;
  /** Where the shop sends its orders. */
  address: string;
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { secret: FieldMetadata<string | undefined> };
}

/** What is to be done in the shop, once; and another secret when somebody saw this one. */
export function ShopSetup({ shop: { kind, secret }, address, form, fields }: ShopSetupProps) {
  return (
    <Section title="In the shop">
      <p>{shopWords[kind].todo}</p>
      <p>The address that it tells:</p>
      <pre className="proof-code">{address}</pre>
      {kind === 'signed' ? <Messages /> : null}
      {bringsSecret(kind) ? null : (
        <details>
          <summary>Show the secret</summary>
          <pre className="proof-code">{secret}</pre>
        </details>
      )}
      <details open={(fields.secret.errors?.length ?? 0) > 0}>
        <summary>Change the secret</summary>
        <form method="post" className="form" id={form.id} noValidate>
          <FormErrors errors={form.errors} />
          {bringsSecret(kind) ? (
            <TextField field={neededField(fields.secret)} label="New secret" hint="As the shop shows it." />
          ) : null}
          <p className="small muted">
            What is signed with the secret of now is taken for {formerSecretHours} hours more.
          </p>
          <Button>{bringsSecret(kind) ? 'Change it' : 'Make a new one'}</Button>
        </form>
      </details>
    </Section>
  );
}

const examples = [
  `{"type": "order.completed", "timestamp": "2026-11-20T10:00:00Z",
 "data": {"number": "1001", "email": "ann@example.com",
          "orderedAt": "2026-11-20T09:58:00Z",
          "lines": [{"sku": "KETTLE-1", "quantity": 1}]}}`,
  `{"type": "order.refunded", "timestamp": "2026-11-24T10:00:00Z",
 "data": {"number": "1001",
          "lines": [{"sku": "KETTLE-1", "quantity": 1}]}}`,
  `{"type": "order.cancelled", "timestamp": "2026-11-24T10:00:00Z",
 "data": {"number": "1001"}}`,
];

function Messages() {
  return (
    <>
      <p>The three messages. A refund without lines is one of the whole order.</p>
      {examples.map((example) => (
        <pre key={example} className="proof-code">
          {example}
        </pre>
      ))}
    </>
  );
}
