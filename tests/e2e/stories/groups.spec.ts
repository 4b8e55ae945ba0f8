import { expect, test, uniqueWord } from '../support/story-test';

test('a moderator makes a group with a board of its own; whoever is let in sees it, and nobody else', async ({
  arrive,
  passerBy,
}) => {
  const moderator = await arrive({ role: 'moderator' });
  const [leader, tester] = [await arrive(), await arrive()];
  const [groupName, boardName, secret] = [uniqueWord(), uniqueWord(), uniqueWord()];

  await test.step('the group is made and its leader invited', async () => {
    const { page } = moderator;
    await page.goto('/boards');
    await page.getByRole('link', { name: 'Groups' }).click();
    await page.getByRole('link', { name: 'New group' }).click();
    await page.getByLabel('Name').fill(groupName);
    await page.getByRole('radio', { name: /^A leader lets people in/ }).check();
    await page.getByRole('button', { name: 'Make the group' }).click();
    await page.getByRole('link', { name: 'Invite somebody' }).click();
    await page.getByLabel('Handle').fill('nobody-has-this');
    await page.getByRole('button', { name: 'Invite' }).click();
    await expect(page.getByText('Nobody with an account has this handle')).toBeVisible();
    await expect(page.getByLabel('Handle')).toHaveValue('nobody-has-this');
    await page.getByLabel('Handle').fill(`@${leader.handle}`);
    await page.getByRole('button', { name: 'Invite' }).click();
    await expect(page.getByText('Invited. They decide.')).toBeVisible();
  });

  await test.step('who is invited is told, joins, and is made a leader', async () => {
    const { page } = leader;
    await expect(async () => {
      await page.goto('/notifications');
      await page
        .getByRole('link', { name: `invites you into the group “${groupName}”` })
        .click({ timeout: 1_000 });
    }).toPass();
    await page.getByRole('button', { name: 'Join the group' }).click();
    await expect(page.getByText('You are in this group.')).toBeVisible();
    await moderator.page.reload();
    await moderator.page.getByRole('button', { name: `Make leader: ${leader.name}` }).click();
    await expect(moderator.page.getByText('leads the group')).toBeVisible();
  });

  await test.step('a board is opened to the group alone', async () => {
    const { page } = moderator;
    await page.goto('/boards/new');
    await page.getByLabel('Name').fill(boardName);
    const seenBy = page.getByRole('group', { name: 'Who may see it' });
    await seenBy.getByRole('checkbox', { name: /^Everybody/ }).uncheck();
    await seenBy.getByRole('checkbox', { name: `The group ${groupName}` }).check();
    await page.getByRole('button', { name: 'Open board' }).click();
    await expect(page.getByRole('heading', { name: boardName })).toBeVisible();
  });
  const place = new URL(moderator.page.url()).pathname;

  await test.step('something is said in it', async () => {
    const { page } = moderator;
    await page.getByRole('link', { name: 'New thread' }).click();
    await page.getByLabel('Title').fill(`Sample ${secret} is on its way`);
    await page.getByLabel('Your words').fill('Please drop it at least once.');
    await page.getByRole('button', { name: 'Post thread' }).click();
    await expect(page.getByText('Your thread is open')).toBeVisible();
  });

  await test.step('others do not learn that it is there', async () => {
    for (const page of [tester.page, await passerBy()]) {
      expect((await page.goto(place))?.status()).toBe(404);
      await page.goto('/boards');
      await expect(page.getByText(boardName)).toBeHidden();
    }
  });

  await test.step('a member asks to be let in, and the leader agrees', async () => {
    await tester.page.goto('/groups');
    await tester.page.getByRole('link', { name: groupName }).click();
    await tester.page.getByRole('button', { name: 'Ask to join' }).click();
    await expect(tester.page.getByText('You have asked to join.')).toBeVisible();
    await leader.page.reload();
    await leader.page.getByRole('button', { name: `Let in: ${tester.name}` }).click();
    await expect(leader.page.getByText('Done.')).toBeVisible();
  });

  await test.step('now the board is theirs, until they leave', async () => {
    const { page } = tester;
    await page.goto(place);
    await expect(page.getByRole('link', { name: `Sample ${secret} is on its way` })).toBeVisible();
    await page.goto('/groups');
    await page.getByRole('link', { name: groupName }).click();
    await page.getByRole('button', { name: 'Leave the group' }).click();
    await expect(page.getByText('You are not in the group any more.')).toBeVisible();
    expect((await page.goto(place))?.status()).toBe(404);
  });
});
