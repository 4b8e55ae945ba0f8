import { expect, test, uniqueWord } from '../support/story-test';

test('somebody spends points on a reward; the team looks at it and sends it, or says why not', async ({
  arrive,
}) => {
  const word = uniqueWord();
  const [admin, member] = [await arrive({ role: 'admin' }), await arrive()];
  const [desk, reader] = [admin.page, member.page];

  await test.step('a reward that speaks of reviews is not saved, and nothing typed is lost', async () => {
    await desk.goto('/rewards');
    await desk.getByRole('link', { name: 'Add a reward' }).click();
    await desk.getByLabel('What it is', { exact: true }).fill(`A ${word} mug`);
    await desk.getByLabel('More about it').fill('For everybody who leaves a five-star review.');
    await desk.getByLabel('Cost in points').fill('20');
    await desk.getByRole('radio', { name: 'Yes, each one waits for a decision' }).check();
    await desk.getByRole('radio', { name: 'Yes', exact: true }).check();
    await desk.getByRole('button', { name: 'Save the reward' }).click();
    await expect(desk.getByText('A reward asks for points alone').first()).toBeVisible();
    await expect(desk.getByLabel('What it is', { exact: true })).toHaveValue(`A ${word} mug`);
    await desk.getByLabel('More about it').fill('Stoneware, from two streets away.');
    await desk.getByRole('button', { name: 'Save the reward' }).click();
    await expect(desk.getByText('The reward stands.')).toBeVisible();
  });

  await test.step('without points it is refused in plain words', async () => {
    await reader.goto('/rewards');
    await reader.getByRole('link', { name: `A ${word} mug` }).click();
    await reader.getByRole('link', { name: 'Redeem for 20 points' }).click();
    await reader.getByRole('button', { name: 'Redeem for 20 points' }).click();
    await expect(reader.getByText('20 points are missing. Your points are untouched.')).toBeVisible();
  });

  await test.step('with points it waits for the team, and can be taken back until then', async () => {
    await desk.goto(`/members/${member.handle}/points/adjust`);
    await desk.getByLabel('Points', { exact: true }).fill('45');
    await desk.getByLabel('Reason').fill('You repaired six machines at the fair.');
    await desk.getByRole('button', { name: 'Correct the points' }).click();
    for (const take of ['back', 'on']) {
      await reader.goto('/rewards');
      await reader.getByRole('link', { name: `A ${word} mug` }).click();
      await expect(reader.getByText('45 points to spend')).toBeVisible();
      await reader.getByRole('link', { name: 'Redeem for 20 points' }).click();
      await reader.getByRole('button', { name: 'Redeem for 20 points' }).click();
      await expect(reader.getByText('Asked for: the team looks at it')).toBeVisible();
      if (take === 'on') break;
      await reader.getByRole('button', { name: 'Take it back' }).click();
      await expect(reader.getByText('Taken back by you: the points are yours again')).toBeVisible();
    }
  });

  await test.step('the team approves it and says how it was sent', async () => {
    await desk.goto('/rewards/redemptions?state=asked');
    await desk.getByRole('link', { name: `A ${word} mug` }).click();
    await desk.getByRole('link', { name: 'Decide' }).click();
    await desk.getByRole('button', { name: 'Approve' }).click();
    await desk.getByRole('link', { name: 'Decide' }).click();
    await desk.getByRole('button', { name: 'It was sent' }).click();
    await expect(desk.getByText('Say what was sent and how').first()).toBeVisible();
    await desk.getByLabel('What you say with it').fill(`In two boxes, for the ${word}.`);
    await desk.getByRole('button', { name: 'It was sent' }).click();
    await expect(desk.getByText('Done. The member is told.')).toBeVisible();
  });

  await test.step('its member is told, and the statement shows what was spent and what was earned', async () => {
    await expect(async () => {
      await reader.goto('/notifications');
      await expect(reader.getByText(`In two boxes, for the ${word}.`)).toBeVisible({ timeout: 1000 });
    }).toPass();
    await reader.getByRole('link', { name: `In two boxes, for the ${word}.` }).click();
    await expect(reader.getByText('Sent', { exact: true }).first()).toBeVisible();
    await reader.goto(`/members/${member.handle}/points`);
    await expect(reader.getByRole('row').filter({ hasText: 'You spent points on a reward' })).toHaveCount(3);
    await expect(reader.getByText('Earned: what level and leaderboard count')).toBeVisible();
  });
});
