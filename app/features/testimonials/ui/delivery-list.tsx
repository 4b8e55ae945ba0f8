import { RelativeTime } from '#app/components/relative-time';
import type { Delivery } from '../testimonial-queries.server';

const kindWords: Record<Delivery['kind'], string> = {
  wall: 'On the wall',
  embed: 'On a page elsewhere',
  export: 'In a file',
};

/** The places that words were delivered to, so that somebody can take them out of what no house can reach. */
export function DeliveryList({ deliveries }: { deliveries: readonly Delivery[] }) {
  if (deliveries.length === 0) return <p className="muted">Nowhere yet.</p>;
  return (
    <ul className="uses__receipt">
      {deliveries.map(({ kind, place, lastAt }) => (
        <li key={`${kind} ${place}`}>
          {kindWords[kind]}: <bdi>{place}</bdi>, last <RelativeTime at={lastAt} />
        </li>
      ))}
    </ul>
  );
}
