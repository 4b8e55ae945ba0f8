import { neededField, type FormField } from '#app/components/field/form-field';
import { Select, type Choice } from '#app/components/field/select';
import { TextField } from '#app/components/field/text-field';

interface GatheringFieldsProps {
  fields: {
    startsAt: FormField;
    endsAt: FormField;
    zone: FormField;
    place: FormField;
    link: FormField;
    seats: FormField;
    twice: FormField;
  };
  zones: readonly string[];
}

/** When and where. Times are those of the clocks in the zone, whoever reads them. */
export function GatheringFields({ fields, zones }: GatheringFieldsProps) {
  return (
    <>
      <TextField field={neededField(fields.startsAt)} label="Begins" type="datetime-local" />
      <TextField field={neededField(fields.endsAt)} label="Ends" type="datetime-local" />
      <Select
        field={neededField(fields.zone)}
        label="Time zone"
        hint="By whose clocks the times are meant. Everybody also sees them on their own."
        choices={zones.map(zoneChoice)}
      />
      {fields.twice.errors?.length || fields.twice.initialValue ? (
        <Select
          field={fields.twice}
          label="Which of the two"
          choices={[
            { value: 'first', label: 'The first time, before the clocks go back' },
            { value: 'second', label: 'The second time, after they have gone back' },
          ]}
          empty="Choose"
        />
      ) : null}
      <TextField field={fields.place} label="Place" hint="Where people go, or what it is held with." />
      <TextField field={fields.link} label="Link" type="url" hint="Where people join from afar." />
      <TextField
        field={fields.seats}
        label="How many can come"
        type="number"
        short
        hint="Left empty, as many as want. Others wait and move up in order."
      />
    </>
  );
}

const zoneChoice = (zone: string): Choice => ({ value: zone, label: zone.replaceAll('_', ' ') });
