import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextField } from '#app/components/field/text-field';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { countUsable, listMadeFiles, listToTakeOut } from '#app/features/testimonials/export-queries.server';
import { uses, useTexts } from '#app/features/testimonials/testimonial';
import { MadeFiles, TakeOutList } from '#app/features/testimonials/ui/made-files';
import { requireMarketer } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Export testimonials' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'testimonial.export', null));
  const [counts, files, toTakeOut] = await Promise.all([
    countUsable(db),
    listMadeFiles(db),
    listToTakeOut(db),
  ]);
  const asked = new URL(args.request.url).searchParams.get('use');
  return json({ counts, files, toTakeOut, use: uses.find((use) => use === asked) ?? 'print' });
}

export default function ExportTestimonials() {
  const { counts, files, toTakeOut, use } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Export testimonials"
        before={<a href={paths.testimonials()}>Testimonials</a>}
        lead="A file for one use holds only words that are lent for exactly that use now, with the consent beside each. There is no way round it."
      />
      <form method="post" action={paths.makeTestimonialExport()} className="form">
        <RadioGroup
          field={{ id: 'use', name: 'use', required: true, initialValue: use }}
          label="What are they for?"
          choices={uses.map((one) => ({
            value: one,
            label: useTexts[one].title,
            hint: plural(counts[one], 'testimonial', 'testimonials'),
          }))}
        />
        <TextField
          field={{ id: 'purpose', name: 'purpose', required: true, minLength: 3, maxLength: 200 }}
          label="For what exactly?"
          hint="Stands in the log beside your name, and is what you are told if somebody takes their words back."
        />
        <div className="form__actions">
          <Button variant="primary">Make the file</Button>
        </div>
      </form>
      <Section title="To be taken out">
        <TakeOutList lines={toTakeOut} />
      </Section>
      <Section title="Files made before">
        <MadeFiles files={files} />
      </Section>
    </Page>
  );
}
