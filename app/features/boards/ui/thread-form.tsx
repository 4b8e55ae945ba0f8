import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { Composer } from '#app/components/composer';
import type { FormDraft } from '#app/components/composer-draft';
import { RadioGroup } from '#app/components/field/radio-group';
import { Select, type Choice } from '#app/components/field/select';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Notice } from '#app/components/notice';
import { Prose } from '#app/components/prose';
import { maxTags } from '../thread';
import type { ThreadKind } from '../thread-kind';
import type { WritingGuide } from '../writing-guide';
import { SimilarThreads, type SimilarThread } from './similar-threads';
import { useWritingGuide } from './use-writing-guide';

interface ThreadFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: {
    title: FieldMetadata<string>;
    body: FieldMetadata<string>;
    tags: FieldMetadata<string>;
    board?: FieldMetadata<string>;
    kind?: FieldMetadata<ThreadKind>;
    product?: FieldMetadata<string | undefined>;
    followsEvent?: FieldMetadata<string | undefined>;
  };
  /** The boards to choose from; left out when a thread is changed, because it stays where it is. */
  boards?: readonly Choice[] | undefined;
  /** What it can be, as far as this person may open it. */
  kinds?: readonly Choice[] | undefined;
  /** What the board that the form came with asks; null while none is chosen. */
  guide?: WritingGuide | null | undefined;
  submit: string;
  preview?: ReactNode | undefined;
  /** The thread that is changed. */
  thread?: string | undefined;
  draft: FormDraft;
  /** A poll to go with it; left out when a thread is changed, because answers were given to it as it was. */
  poll?: ReactNode | undefined;
  /** What is asked of one kind of thread alone: shown once that kind is chosen, also without script. */
  ofKind?: Partial<Record<'event' | 'announcement', ReactNode>> | undefined;
  /** Threads like the one that is being opened; left out when one is changed. */
  similar?: readonly SimilarThread[] | undefined;
}

/** Title first, because it decides whether anybody comes; tags last, because they may stay empty. */
export function ThreadForm(props: ThreadFormProps) {
  const { form, fields, boards, kinds, submit, preview, thread, draft, ofKind, poll, similar } = props;
  const guide = useWritingGuide(
    { boardId: fields.board?.id, kindName: fields.kind?.name, bodyId: fields.body.id },
    props.guide ?? null,
  );
  const taken = kinds?.filter(({ value }) => guide?.kinds.some((kind) => kind === value) ?? true);
  return (
    <form method="post" encType="multipart/form-data" className="form" id={form.id}>
      <FormErrors errors={form.errors} />
      {fields.product ? (
        <input type="hidden" name={fields.product.name} value={String(fields.product.initialValue ?? '')} />
      ) : null}
      {fields.followsEvent?.initialValue ? (
        <input
          type="hidden"
          name={fields.followsEvent.name}
          value={String(fields.followsEvent.initialValue)}
        />
      ) : null}
      {boards && fields.board ? (
        <Select field={fields.board} label="Board" choices={boards} empty="Choose a board" />
      ) : null}
      {guide && guide.rulesHtml !== '' ? (
        <Notice title="What this board asks of you">
          <Prose html={guide.rulesHtml} />
        </Notice>
      ) : null}
      {taken && fields.kind ? <RadioGroup field={fields.kind} label="What is it?" choices={taken} /> : null}
      {Object.entries(ofKind ?? {}).map(([kind, asked]) =>
        asked ? (
          <div key={kind} className={`kind-fields kind-fields--${kind}`}>
            {asked}
          </div>
        ) : null,
      )}
      <div className="stack stack--s">
        <TextField field={fields.title} label="Title" />
        {similar ? <SimilarThreads titleId={fields.title.id} found={similar} /> : null}
      </div>
      <TextField field={fields.tags} label="Tags" hint={`Up to ${maxTags}, separated by commas.`} />
      {poll}
      <Composer
        field={fields.body}
        label="Your words"
        submit={submit}
        preview={preview}
        thread={thread}
        draft={draft}
        pictures
        rows={10}
      />
    </form>
  );
}
