/** One thing looked at. `fail` loses data or stops a feature, `warn` will some day, `ok` is as it should be. */
export interface Finding {
  level: 'ok' | 'warn' | 'fail';
  subject: string;
  /** What is so and, unless it is ok, what to do. */
  says: string;
}
