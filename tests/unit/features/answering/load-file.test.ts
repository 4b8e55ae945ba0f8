import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { boardLoadFile, peopleLoadFile } from '#app/features/answering/load-file.server';

const parse = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

it('holds a row for each person, with names that no spreadsheet runs', () => {
  const name = '=HYPERLINK("https://example.test")';
  const person = { handle: 'ann', name, waiting: 1, firstReplies: 2, replies: 3, decisions: 4 };
  const [row] = parse(peopleLoadFile([person]));
  expect(row).toEqual({
    name: `'${name}`,
    handle: 'ann',
    waiting_now: '1',
    first_human_replies: '2',
    replies: '3',
    decisions: '4',
  });
});

it('leaves empty what too few answers cannot tell', () => {
  const few = {
    slug: 'help',
    name: '+Help',
    targetHours: 24,
    waiting: 2,
    answered: 4,
    withinTarget: 4,
    medianHours: 3.456,
    ninetiethHours: 40,
  };
  const [untold, told] = parse(boardLoadFile([few, { ...few, answered: 5 }]));
  expect(untold).toMatchObject({
    board: "'+Help",
    answered: '4',
    median_hours: '',
    within_target_percent: '',
  });
  expect(told).toMatchObject({
    median_hours: '3.46',
    ninetieth_percentile_hours: '40.00',
    within_target_percent: '80',
  });
});
