import { beforeAll, describe, expect, it } from 'vitest';
import {
  documentId,
  maximumResults,
  type SearchIndex,
  type SearchHit,
  type SearchQuestion,
} from '#search/engine';
import { closeMark, openMark } from '#search/text/marks';
import { aDocument } from '#tests/support/search-documents';
import { hostileTexts } from '#tests/support/hostile-texts';

const help = 1;
const lounge = 2;
const staffRoom = 9;

/** A small community: threads with replies on two boards, one board of the team, and what everybody may read. */
const community = [
  aDocument('thread', 11, {
    boardId: help,
    title: 'Kettle leaks at the lid',
    body: 'Since Tuesday my new kettle drips whenever the water boils.',
    context: 'Descale it with vinegar. Then tighten the hinge.',
    tags: ['kettle', 'repair'],
    solved: true,
    votes: 4,
  }),
  aDocument('reply', 111, {
    boardId: help,
    threadId: 11,
    body: 'Descale it with vinegar.',
    accepted: true,
    votes: 7,
  }),
  aDocument('reply', 112, { boardId: help, threadId: 11, body: 'Then tighten the hinge.' }),
  aDocument('thread', 12, {
    boardId: help,
    title: 'Which grinder for espresso?',
    body: 'Looking for a quiet burr grinder for a small kitchen.',
    tags: ['grinder'],
    solved: false,
    authorId: 7,
  }),
  aDocument('thread', 13, {
    boardId: lounge,
    title: 'Show your breakfast table',
    body: 'Mine has a café au lait, two rolls and a very old teapot.',
    authorId: 7,
  }),
  aDocument('thread', 14, {
    boardId: lounge,
    title: 'Travelling with a teapot',
    body: 'Hand luggage or not? The lid of mine broke at the airport.',
  }),
  aDocument('review', 21, {
    productId: 5,
    title: 'Boils fast, pours badly',
    body: 'The spout of this kettle dribbles. <script>alert("kettle")</script> Two stars for the looks.',
    stars: 2,
    proof: 'order-matched',
    votes: 12,
  }),
  aDocument('review', 22, {
    productId: 5,
    title: 'Lovely',
    body: 'A quiet kettle.',
    stars: 5,
    proof: 'imported',
  }),
  aDocument('product', 5, { productId: 5, title: 'Larkspur kettle', body: 'Enamelled steel, 1.2 litres.' }),
  aDocument('member', 7, {
    authorId: 7,
    title: 'Wilhelmina Ostrander wilhelmina',
    body: 'Brews in the mountains.',
  }),
];

const canary = 'zanzibarquokka';
const secrets = [
  aDocument('thread', 91, {
    boardId: staffRoom,
    title: `Kettle recall ${canary}`,
    body: `Do not tell about the kettle ${canary}.`,
    context: canary,
    tags: [canary, 'kettle'],
    solved: true,
    productId: 5,
    authorId: 7,
  }),
  aDocument('reply', 92, { boardId: staffRoom, threadId: 91, body: `Kettle ${canary}`, authorId: 7 }),
];

const everyReader = [help, lounge];

const subjects = (hits: readonly SearchHit[]) => hits.map((hit) => `${hit.kind} ${hit.subjectId}`);
const unmarked = (text: string) => text.replaceAll(openMark, '').replaceAll(closeMark, '');

/**
 * What every engine promises, whatever it is made of. `make` gives an empty engine; the suite fills it.
 * Ranking may differ between engines where the suite does not name an order.
 */
export function describeSearchEngine(make: () => Promise<SearchIndex>): void {
  let engine: SearchIndex;
  const ask = (question: Partial<SearchQuestion>) =>
    engine.search({ text: '', boards: everyReader, ...question });
  const find = async (question: Partial<SearchQuestion>) => subjects((await ask(question)).hits);

  beforeAll(async () => {
    engine = await make();
    await engine.upsert([...community, ...secrets]);
  });

  describe('finding', () => {
    it.each([
      ['a word of the title', 'grinder', 'thread 12'],
      ['another form of a word', 'kitchens', 'thread 12'],
      ['a word of the text', 'burr', 'thread 12'],
      ['a word without its accent', 'cafe', 'thread 13'],
      ['a tag', 'repair', 'thread 11'],
      ['a name', 'ostrander', 'member 7'],
      ['a product', 'larkspur', 'product 5'],
      ['a missing letter', 'grindr', 'thread 12'],
      ['a wrong letter', 'breakfasd', 'thread 13'],
      ['two swapped letters', 'ketlte leaks', 'thread 11'],
      ['a letter too many', 'esprresso', 'thread 12'],
      ['two mistakes in a long word', 'travlelnig', 'thread 14'],
      ['a word still being typed', 'breakf', 'thread 13'],
      ['one known word among unknown ones', 'qqqqqq grinder wwwwww', 'thread 12'],
    ])('finds by %s', async (_, text, first) => {
      expect((await find({ text }))[0]).toBe(first);
    });

    it('puts what has all the words before what has some', async () => {
      expect((await find({ text: 'teapot lid' }))[0]).toBe('thread 14');
    });

    it('finds nothing by words that nobody wrote', async () => {
      expect(await ask({ text: 'xylophone' })).toMatchObject({ hits: [], total: 0, reduced: false });
      expect(await ask({ text: '?!' })).toMatchObject({ hits: [], total: 0 });
    });

    it('keeps phrases together', async () => {
      expect(await find({ text: '', phrases: ['burr grinder'] })).toEqual(['thread 12']);
      expect(await find({ text: '', phrases: ['grinder burr'] })).toEqual([]);
      expect(await find({ text: '', phrases: ['CAFÉ au'] })).toEqual(['thread 13']);
    });

    it('leaves out what holds an unwanted word', async () => {
      const found = await find({ text: 'teapot', without: ['airport'] });
      expect(found).toContain('thread 13');
      expect(found).not.toContain('thread 14');
    });

    it('lists what passes the filters, newest first, when nothing is asked', async () => {
      expect(await find({ filters: { authorIds: [7], kinds: ['thread'] } })).toEqual([
        'thread 13',
        'thread 12',
      ]);
    });

    it('orders by date when asked to, among what holds all the words', async () => {
      expect(await find({ text: 'teapot', sort: 'newest' })).toEqual(['thread 14', 'thread 13']);
    });
  });

  describe('conversations', () => {
    it('shows a thread once, with the reply that answers', async () => {
      const { hits, total } = await ask({ text: 'vinegar' });
      expect(subjects(hits)).toEqual(['thread 11']);
      expect(total).toBe(1);
      expect(hits[0]).toMatchObject({ replyId: 111, title: 'Kettle leaks at the lid' });
      expect(unmarked(hits[0]?.excerpt ?? '')).toBe('Descale it with vinegar.');
    });

    it('shows replies by themselves to whoever asks for replies', async () => {
      expect(await find({ text: 'vinegar', filters: { kinds: ['reply'] } })).toEqual(['reply 111']);
    });
  });

  describe('filters', () => {
    it.each<[string, SearchQuestion['filters'], string[]]>([
      ['kind', { kinds: ['review'] }, ['review 21', 'review 22']],
      ['board', { boardIds: [help] }, ['thread 11']],
      ['product', { productIds: [5] }, ['product 5', 'review 21', 'review 22']],
      ['tag', { tags: ['repair', 'kettle'] }, ['thread 11']],
      ['solved', { solved: true }, ['thread 11']],
      ['stars', { stars: [1, 2] }, ['review 21']],
      ['proof', { proofs: ['imported'] }, ['review 22']],
      ['nothing that exists', { boardIds: [] }, []],
    ])('narrow by %s', async (_, filters, expected) => {
      expect((await find({ text: 'kettle', ...(filters && { filters }) })).sort()).toEqual(expected);
    });
  });

  describe('facets', () => {
    it('count documents, leaving out their own filter only', async () => {
      const { facets } = await ask({
        text: 'kettle',
        filters: { kinds: ['review'], productIds: [5] },
        facets: ['kind', 'stars', 'proof', 'product'],
      });
      expect({ ...facets.kind }).toMatchObject({ review: 2, product: 1 });
      expect({ ...facets.stars }).toEqual({ 2: 1, 5: 1 });
      expect({ ...facets.proof }).toEqual({ 'order-matched': 1, imported: 1 });
      expect({ ...facets.product }).toEqual({ 5: 2 });
    });
  });

  describe('rights', () => {
    const reader = { boards: everyReader, facets: ['kind', 'board', 'tag', 'solved', 'product'] as const };

    it.each<[string, Partial<SearchQuestion>]>([
      ['its very word', { text: canary }],
      ['the beginning of it', { text: canary.slice(0, 3) }],
      ['a mistyped form', { text: 'zanzibarqoukka' }],
      ['a phrase', { phrases: [`recall ${canary}`] }],
      ['its tag', { filters: { tags: [canary] } }],
      ['its board', { filters: { boardIds: [staffRoom] } }],
    ])('hide a document of a closed board from %s', async (_, question) => {
      const answer = await ask({ ...question, ...reader });
      expect(answer).toMatchObject({ hits: [], total: 0 });
      expect(JSON.stringify(answer)).not.toContain('zanzi');
      expect(answer.facets.board ?? {}).not.toHaveProperty(String(staffRoom));
    });

    it.each<[string, Partial<SearchQuestion>]>([
      ['words', { text: 'kettle' }],
      ['author', { filters: { authorIds: [7] } }],
      ['product', { filters: { productIds: [5] } }],
      ['state', { filters: { solved: true } }],
      ['nothing', {}],
    ])('leave no trace of it in what is found by %s', async (_, question) => {
      const answer = await ask({ ...question, ...reader });
      expect(answer.hits.length).toBeGreaterThan(0);
      expect(JSON.stringify(answer)).not.toContain('zanzi');
      expect(answer.facets.board ?? {}).not.toHaveProperty(String(staffRoom));
      expect(subjects(answer.hits)).not.toContain('thread 91');
    });

    it('let its readers find it', async () => {
      expect(await find({ text: canary, boards: [staffRoom] })).toEqual(['thread 91']);
    });

    it('show to whoever may read no board what belongs to none', async () => {
      expect((await find({ text: 'kettle', boards: [] })).sort()).toEqual([
        'product 5',
        'review 21',
        'review 22',
      ]);
    });
  });

  describe('what is shown', () => {
    it('marks what matched with private marks and changes nothing else', async () => {
      const { hits } = await ask({ text: 'kettel', filters: { kinds: ['review'], stars: [2] } });
      expect(hits[0]?.title).toBe('Boils fast, pours badly');
      expect(hits[0]?.excerpt).toContain(`this ${openMark}kettle${closeMark} dribbles. <script>alert("`);
    });

    it('lets no document bring marks of its own', async () => {
      await engine.upsert([
        aDocument('review', 31, {
          title: `${openMark}forged${closeMark}`,
          body: `${openMark}${openMark}samovar${closeMark}`,
        }),
      ]);
      const { hits } = await ask({ text: 'samovar' });
      expect(hits[0]?.title).toBe('forged');
      expect(hits[0]?.excerpt).toBe(`${openMark}samovar${closeMark}`);
      await engine.remove([documentId('review', 31)]);
    });
  });

  describe('pages', () => {
    const crowd = Array.from({ length: 45 }, (_, index) =>
      aDocument('review', 1_000 + index, { title: 'Percolator', body: `Number ${index}`, stars: 3 }),
    );

    it('follow each other without gap or repetition, and end', async () => {
      await engine.upsert(crowd);
      const pages = [];
      for (const offset of [0, 20, 40, 60]) pages.push(await ask({ text: 'percolator', offset, limit: 20 }));
      expect(pages.map((page) => page.hits.length)).toEqual([20, 20, 5, 0]);
      expect(new Set(pages.flatMap((page) => subjects(page.hits))).size).toBe(45);
      expect(pages[0]?.total).toBe(45);
      await engine.remove(crowd.map((document) => document.id));
    });

    it('take nonsense for the first page', async () => {
      expect((await ask({ text: 'kettle', offset: -5, limit: Number.NaN })).hits).toEqual([]);
      expect((await ask({ text: 'kettle', offset: maximumResults * 10 })).hits).toEqual([]);
      expect((await ask({ text: 'kettle', limit: 1e9 })).hits.length).toBeGreaterThan(0);
    });
  });

  describe('changes', () => {
    it('replaces a document whole', async () => {
      await engine.upsert([aDocument('review', 41, { title: 'Samovar', body: 'old words', stars: 1 })]);
      await engine.upsert([aDocument('review', 41, { title: 'Samovar', body: 'fresh words', version: '2' })]);
      expect(await find({ text: 'fresh', phrases: ['samovar'] })).toEqual(['review 41']);
      expect(await find({ text: '', phrases: ['old words'] })).toEqual([]);
      expect(await find({ text: 'samovar', filters: { stars: [1] } })).toEqual([]);
    });

    it('takes the last of several versions of one document', async () => {
      await engine.upsert(
        ['3', '4'].map((version) =>
          aDocument('review', 41, { title: `Samovar edition ${version}`, version }),
        ),
      );
      expect((await ask({ text: 'samovar' })).hits.map((hit) => unmarked(hit.title))).toEqual([
        'Samovar edition 4',
      ]);
    });

    it('removes documents, known or not, once or twice', async () => {
      const ids = [documentId('review', 41), documentId('review', 4_141)];
      await engine.remove(ids);
      await engine.remove(ids);
      await engine.remove([]);
      expect(await find({ text: 'samovar' })).toEqual([]);
    });

    it('knows the version of every document', async () => {
      const versions = new Map<string, string>();
      for await (const page of engine.versions())
        for (const { id, version } of page) versions.set(id, version);
      expect([...versions.keys()].sort()).toEqual([...community, ...secrets].map(({ id }) => id).sort());
      expect(new Set(versions.values())).toEqual(new Set(['1']));
    });
  });

  describe('hostile questions', () => {
    it.each(hostileTexts)('survives %j as words, phrase, unwanted word and tag', async (text) => {
      for (const question of [
        { text },
        { phrases: [text] },
        { text: 'kettle', without: [text] },
        { filters: { tags: [text] } },
      ]) {
        const { hits } = await ask({ ...question, facets: ['tag'] });
        expect(JSON.stringify(hits)).not.toContain('zanzi');
      }
    });

    it('survives hostile text inside documents', async () => {
      const documents = hostileTexts.map((text, index) =>
        aDocument('review', 5_000 + index, {
          title: text,
          body: `${text} samovar`,
          tags: [text],
          proof: 'imported',
        }),
      );
      await engine.upsert(documents);
      expect((await ask({ text: 'samovar', limit: 100, facets: ['tag'] })).hits).toHaveLength(
        documents.length,
      );
      await engine.remove(documents.map((document) => document.id));
    });
  });
}
