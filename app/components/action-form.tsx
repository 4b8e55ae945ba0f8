import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button';

interface ActionFormProps extends Omit<ButtonProps, 'form' | 'formAction' | 'type'> {
  /** The action-only route: it answers 303, so that going back never posts twice. */
  action: string;
  /** Small facts that the act needs. Never rights: the route decides those. */
  fields?: Record<string, string> | undefined;
  children: ReactNode;
}

/** One act behind one button, as a form of its own: works without JavaScript and cannot be triggered by a link. */
export function ActionForm({ action, fields = {}, children, ...button }: ActionFormProps) {
  return (
    <form method="post" action={action} className="action-form">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...button}>{children}</Button>
    </form>
  );
}
