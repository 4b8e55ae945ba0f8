import { classNames } from '#app/lib/class-names';

/** Our own sign until a brand sets its picture: a receipt that is also a speech bubble, ticked. */
export function BrandMark({ className }: { className?: string | undefined }) {
  return (
    <svg className={classNames('brand__mark', className)} viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="currentColor"
        d="M5 6a4 4 0 0 1 4-4h14a4 4 0 0 1 4 4v24l-3.7-3.4L19.7 30 16 26.6 12.3 30l-3.6-3.4L5 30z"
      />
      <path className="brand__tick" d="m10.5 13.5 4 4 7.5-8" />
    </svg>
  );
}
