import { Button } from '#app/components/button';
import { Select, type Choice } from '#app/components/field/select';
import { Notice } from '#app/components/notice';
import { paths } from '#app/lib/paths';
import { unfilledIn } from '../saved-reply';

interface SavedReplyChoiceProps {
  choices: readonly Choice[];
  /** What stands in the composer. */
  written: string;
}

/**
 * The team's texts inside the form of a reply. The button posts the form to be shown again with the chosen text below
 * what is written, so nothing typed is lost, with JavaScript or without; nothing is posted by it.
 */
export function SavedReplyChoice({ choices, written }: SavedReplyChoiceProps) {
  const unfilled = unfilledIn(written);
  return (
    <>
      {choices.length > 0 ? (
        <div className="queue-filter">
          <Select
            field={{ id: 'saved', name: 'saved' }}
            label="Saved replies"
            choices={choices}
            empty="Choose a text"
          />
          <Button name="intent" value="insert" formNoValidate>
            Insert
          </Button>
        </div>
      ) : (
        <p>
          The team has saved no replies for this board. <a href={paths.savedReplies()}>Saved replies</a>
        </p>
      )}
      {unfilled.length > 0 ? (
        <Notice tone="warning" title="There was nothing to fill in here">
          Put your own words in the place of {unfilled.join(', ')} before you post.
        </Notice>
      ) : null}
    </>
  );
}
