import { Button } from '#app/components/button';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { paths } from '#app/lib/paths';

/** Whether somebody is congratulated, and whether others see what they reached. */
export function ChoicesForm({ choices }: { choices: { congratulated: boolean; shown: boolean } }) {
  const chosen = (['congratulated', 'shown'] as const).filter((name) => choices[name]);
  return (
    <form method="post" action={paths.settingsMilestones()} className="form">
      <CheckboxGroup
        field={{ id: 'choices', name: 'choices', initialValue: chosen, needed: true }}
        label="What you would like"
        choices={[
          {
            value: 'congratulated',
            label: 'Congratulate me',
            hint: 'By an automatic notice, on milestones, whole years here and, if you have entered it, your birthday.',
          },
          {
            value: 'shown',
            label: 'Show my milestones on my profile',
            hint: 'With the acts that made them, as far as a reader may open them. Your birthday is never shown.',
          },
        ]}
      />
      <div className="form__actions">
        <Button variant="primary">Save</Button>
      </div>
    </form>
  );
}
