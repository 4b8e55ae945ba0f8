import { describe, expect, it } from 'vitest';
import { reviewTools } from '#app/features/integrations/review-tools/known-tools';
import { headingsOf, recogniseTool } from '#app/features/integrations/review-tools/review-tool';

/** Headings as the tools' exports and templates have them, where they differ from what the tool takes in. */
const exportsOf: Record<string, string> = {
  'judge-me':
    'title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,ip_address,location',
  okendo:
    'name,body,handle,productId,rating,sku,dateCreated,email,isVerifiedBuyer,isIncentivized,status,reply,replyIsPublic',
  loox: 'id,status,rating,email,nickname,full_name,review,date,productId,handle,img,variant,verified_purchase',
  yotpo:
    'Review Title,Review Content,Review Score,Date,Product ID,Product Title,Product URL,Display Name,Email,Verified Purchase,Published',
  trustpilot:
    'Domain URL,Webshop Name,Business Unit Id,Review Id,Review Created (UTC),Review Username,Review Title,Review Content,Review Stars,Reference Id,Company Response,Business Reply Date (UTC)',
};

describe('recogniseTool', () => {
  it.each(reviewTools.filter(({ name }) => name !== 'plain'))(
    'knows the file that $title takes in',
    (tool) => {
      const headings = tool.columns.map(([heading]) => heading);
      expect(recogniseTool(reviewTools, headings)?.name).toBe(tool.name);
      expect(
        recogniseTool(
          reviewTools,
          headings.map((heading) => ` ${heading.toUpperCase()} `),
        )?.name,
      ).toBe(tool.name);
    },
  );

  it.each(Object.entries(exportsOf))('knows the file that %s gives out', (name, headings) => {
    expect(recogniseTool(reviewTools, headings.split(','))?.name).toBe(name);
  });

  it('takes our own file and any other for no tool', () => {
    const plain = reviewTools.find(({ name }) => name === 'plain');
    expect(recogniseTool(reviewTools, plain?.columns.map(([heading]) => heading) ?? [])).toBeNull();
    expect(recogniseTool(reviewTools, ['sku', 'rating', 'body', 'date'])).toBeNull();
  });

  it('finds stars, words and a date under some heading of every tool', () => {
    for (const tool of reviewTools)
      for (const field of ['stars', 'body', 'at', 'author'] as const)
        expect(headingsOf(tool).get(field), `${tool.name} ${field}`).not.toBeUndefined();
  });
});
