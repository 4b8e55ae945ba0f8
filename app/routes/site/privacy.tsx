import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { Table } from '#app/components/table';
import { withdrawnDays } from '#app/features/reviews/review';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'What is kept about you' }];

export async function loader(args: LoaderFunctionArgs) {
  const { visit } = await allowAnyone(args);
  visit.keep();
  return null;
}

/** Cookies, all of this house alone. Nothing is set for somebody who only reads. */
const cookies = [
  ['Sign-in', 'A secret of this browser; the table holds its hash.', 'Until you sign out, or it runs out'],
  ['Colours', 'Light or dark, when you have chosen.', 'A year'],
  ['A sentence', 'What the next page has to tell you, once.', 'A minute'],
  ['Browser', 'A random name, set when you write or vote.', '30 days after the last time'],
];

/** What is kept about whom, as the schema says it: a sentence here that the tables do not bear out is a fault. */
export default function WhatIsKept() {
  return (
    <Page width="reading">
      <PageHeader
        title="What is kept about you"
        lead="What this place writes down, what for, and for how long."
      />
      <div className="prose">
        <h2>When you only read</h2>
        <p>
          No cookie, no count of who read what. Where something may be done only so often, such as searching,
          the address you come from is the name of a counter, which the following night deletes once its time
          is over. Whoever runs this server may keep logs of their own.
        </p>
        <h2>When you have an account</h2>
        <ul>
          <li>
            Your name, handle and what you say about yourself, which everybody sees; your e-mail address,
            which those who run this place see; and a hash of your password.
          </li>
          <li>
            What you write, vote, follow and save, with its time, and how far you have read. Whether the team
            may write to you is for you to say, and each time you said so is{' '}
            <a href={paths.settingsConsent()}>shown to you</a>.
          </li>
          <li>
            Points, each with its reason, and the score that the team sees. You read{' '}
            <a href={paths.dossierOfOneself()}>what the brand sees</a> with nothing left out, and may leave.
          </li>
          <li>
            Milestones: round numbers of what you did here and whole years since you joined, each with the act
            that made it. Your profile shows them unless you{' '}
            <a href={paths.settingsMilestones()}>say otherwise</a>.
          </li>
          <li>Orders that the shop has told us of, to show that a review is of something bought.</li>
        </ul>
        <AboutBirthdays />
        <h2>When you were here</h2>
        <p>
          When you were last here is shown to nobody and has no place of its own. A sign-in is kept until it
          runs out, which moves while you use it, and what you do has its time.
        </p>
        <AboutWithdrawn />
        <h2 id="browser">Which browser it was</h2>
        <p>
          When you write a post or a review, or say that something helped, your browser is given a random name
          in a cookie. We keep a keyed hash of that name beside your account for 30 days after the last time,
          and beside a review for 30 days; then it is deleted. Nothing else about your browser or device is
          read, and the name means nothing anywhere else.
        </p>
        <p>
          It is there for one thing: when accounts that lift each other, or reviews by several accounts, come
          from the same browser, that is a hint that somebody should look. The same browser is a hint for a
          hold, never a refusal. Families and offices share browsers. No points are held for it alone. A
          review may wait for a person because another account reviewed the same product from the same
          browser, or several reviewed from it; the clock publishes it all the same unless there is a listed
          reason. You are told of every hold, and you can say why it is right. The team reads that a browser
          was shared, not which one.
        </p>
      </div>
      <Section title="Cookies" id="cookies">
        <Table
          caption="Cookies"
          captionHidden
          columns={[{ label: 'Cookie' }, { label: 'What it holds' }, { label: 'How long' }]}
        >
          {cookies.map(([name, what, long]) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{what}</td>
              <td>{long}</td>
            </tr>
          ))}
        </Table>
      </Section>
    </Page>
  );
}

function AboutBirthdays() {
  return (
    <>
      <h2 id="birthday">Your birthday, if you enter it</h2>
      <p>
        Nobody is asked for it. Who <a href={paths.settingsMilestones()}>enters it</a> is greeted once a year,
        by an automatic notice and, where letters are wanted, a letter. Kept are the day, the month and on
        which day you entered them, never a year; on 28 February we greet those of the 29th. Nobody but you is
        shown it; the team reads how many members have entered one, and only from five on. It gives no points
        and stands in no log. The greeting is deleted after 14 days. One press removes the birthday and its
        greetings at once. What then remains is a month before which you are not greeted again, so that nobody
        is greeted for a new birthday every day. Backups that whoever runs this place has made before may
        still hold it.
      </p>
    </>
  );
}

function AboutWithdrawn() {
  return (
    <>
      <h2 id="withdrawn">A review that you withdraw</h2>
      <p>
        Its words and photos are kept for you alone for {withdrawnDays} days, so that you can publish it
        again; then they are deleted, with their files. You can have them deleted at once on its page.
        Moderators read them in the meantime only where a case was opened about it. What stays is that you
        rated the product, when, with how many stars and that you withdrew it, without a word.
      </p>
    </>
  );
}
