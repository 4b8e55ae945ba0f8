import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { carriedKinds, carriedWords, kindWords, maxRepeatHours, type RuleKind } from '../holding-rule';
import type { RuleFieldset } from './rule-form';

/** What a rule of this kind looks for. */
export function RuleTestFields({ kind, fields }: { kind: RuleKind; fields: RuleFieldset }) {
  switch (kind) {
    case 'words':
      return <TextArea field={fields.words} label="Words, one a line" hint={kindWords.words.hint} rows={6} />;
    case 'pattern':
      return (
        <TextField
          field={fields.pattern}
          label="Pattern"
          hint="Case does not matter. Looking ahead or behind and back references are not taken."
        />
      );
    case 'links':
      return <TextField field={fields.atMost} label="Links that are enough" type="number" short />;
    case 'hosts':
      return (
        <TextArea
          field={fields.hosts}
          label="Hosts, one a line"
          hint="example.com means www.example.com and shop.example.com too."
          rows={6}
        />
      );
    case 'rate':
      return (
        <>
          <TextField field={fields.posts} label="Posts that are enough" type="number" short />
          <TextField field={fields.minutes} label="In so many minutes" type="number" short />
        </>
      );
    case 'repeats':
      return <RepeatFields fields={fields} />;
    case 'newcomer':
      return <NewcomerFields fields={fields} />;
  }
}

function RepeatFields({ fields }: { fields: RuleFieldset }) {
  return (
    <>
      <TextField
        field={fields.withinHours}
        label="Within so many hours"
        hint={`At most ${maxRepeatHours}: prints of texts are kept for a week.`}
        type="number"
        short
      />
      <CheckboxGroup
        field={fields.nearly}
        label="How alike"
        choices={[{ value: 'on', label: 'Nearly the same words count too' }]}
      />
      <CheckboxGroup
        field={fields.byOthers}
        label="By whom"
        choices={[{ value: 'on', label: 'Also when another account said it first' }]}
      />
    </>
  );
}

function NewcomerFields({ fields }: { fields: RuleFieldset }) {
  return (
    <>
      <CheckboxGroup
        field={fields.carries}
        label="What waits"
        choices={carriedKinds.map((value) => ({ value, label: carriedWords[value] }))}
      />
      <TextField
        field={fields.firstPosts}
        label="Until so many of their posts are public"
        type="number"
        short
      />
      <TextField field={fields.newForHours} label="And in their first hours here" type="number" short />
      <TextField
        field={fields.postsInHours}
        label="Of those hours, only until so many posts are public"
        hint="Left empty it holds for all of those hours."
        type="number"
        short
      />
    </>
  );
}
