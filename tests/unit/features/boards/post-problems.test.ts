import { expect, it } from 'vitest';
import { describePostProblem } from '#app/features/boards/post-problems';

it('says when to try again, and when it is of no use', () => {
  expect(describePostProblem({ code: 'busy' })).toMatchObject({
    status: 503,
    form: expect.stringContaining('kept') as string,
  });
  expect(describePostProblem({ code: 'refused', because: 'locked' })).toMatchObject({ status: 403 });
  expect(describePostProblem({ code: 'gone' }).status).toBe(404);
});
