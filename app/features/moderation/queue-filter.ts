import { queueCauses, type QueueCause } from './queue-item';

/** Which part of the queue somebody looks at. */
export interface QueueFilter {
  show: 'open' | 'decided';
  cause: QueueCause | null;
  /** Only what the reader has taken. */
  mine: boolean;
  overdue: boolean;
}

/** The filter that an address asks for; what it does not know it leaves out. */
export function readQueueFilter(query: URLSearchParams): QueueFilter {
  const show = query.get('show') === 'decided' ? 'decided' : 'open';
  return {
    show,
    cause: queueCauses.find((known) => known === query.get('cause')) ?? null,
    mine: query.get('mine') === 'yes',
    overdue: show === 'open' && query.get('overdue') === 'yes',
  };
}

/** The filter as parts of an address, so that going through the items stays inside it. */
export function writeQueueFilter(filter: QueueFilter): Record<string, string | undefined> {
  return {
    show: filter.show === 'decided' ? 'decided' : undefined,
    cause: filter.cause ?? undefined,
    mine: filter.mine ? 'yes' : undefined,
    overdue: filter.overdue ? 'yes' : undefined,
  };
}

/** Whether anything is left out, so that an empty list can say why. */
export function isNarrowed({ cause, mine, overdue }: QueueFilter): boolean {
  return cause !== null || mine || overdue;
}
