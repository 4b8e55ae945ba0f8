import { describe, expect, it } from 'vitest';
import {
  appendReply,
  fillSavedReply,
  newlyUnfilledIn,
  strangeFieldIn,
  unfilledIn,
  type FieldValues,
} from '#app/features/answering/saved-reply';
import { renderBody } from '#app/lib/markdown/render-body.mjs';

const values: FieldValues = {
  'member.name': 'Ann',
  'thread.title': 'A loose screw',
  'product.name': null,
  'moderator.name': 'Renate',
};

describe('fillSavedReply', () => {
  it('fills in every field, however it is spaced', () => {
    expect(fillSavedReply('Hello {{member.name}}, {{ thread.title }}. {{moderator.name}}', values)).toBe(
      'Hello Ann, A loose screw. Renate',
    );
  });

  it('leaves a mark where there is nothing to fill in', () => {
    expect(fillSavedReply('About the {{product.name}}', values)).toBe('About the [product name]');
    expect(fillSavedReply('{{member.name}}', { ...values, 'member.name': ' ' })).toBe('[member name]');
  });

  it('fills no value in again that looks like a field, and such a value can be posted', () => {
    const filled = fillSavedReply('{{member.name}}', { ...values, 'member.name': '{{thread.title}}' });
    expect(filled).not.toContain('loose screw');
    expect(unfilledIn(filled)).toEqual([]);
    expect(renderBody(filled, {})).toContain('<p>{{thread.title}}</p>');
  });

  it.each(['[here](https://a.test)', '**loud**', '<b>x</b>', '# big', '@renate', '$& $1', '- one'])(
    'shows the name %s as it is',
    (name) => {
      const html = renderBody(fillSavedReply('{{member.name}}', { ...values, 'member.name': name }), {});
      expect(html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').trim()).toBe(
        `<p>${name}</p>`,
      );
    },
  );
});

describe('strangeFieldIn', () => {
  it('takes the fields there are and finds every other', () => {
    expect(strangeFieldIn('{{member.name}} {{ product.name }} {one}')).toBeNull();
    expect(strangeFieldIn('Hello {{member.mail}}')).toBe('{{member.mail}}');
    expect(strangeFieldIn('Hello {{member.name')).toBe('{{member.name');
    expect(strangeFieldIn('Hello {{constructor}}')).toBe('{{constructor}}');
  });
});

describe('unfilledIn', () => {
  it('names what is left of fields, each once, and leaves other braces alone', () => {
    expect(unfilledIn('[product name] {{member.name}} [product name]')).toEqual([
      '[product name]',
      '{{member.name}}',
    ]);
    expect(unfilledIn('{{ range .Items }} [a link](https://a.test)')).toEqual([]);
  });
});

describe('newlyUnfilledIn', () => {
  it('names only what was not there before', () => {
    expect(newlyUnfilledIn('[product name] {{member.name}}', 'About [product name]')).toEqual([
      '{{member.name}}',
    ]);
  });
});

describe('appendReply', () => {
  it('keeps what is written and adds a text once', () => {
    expect(appendReply('', 'Text')).toBe('Text');
    expect(appendReply('Mine\n', 'Text')).toBe('Mine\n\nText');
    expect(appendReply('Mine\n\nText', 'Text')).toBe('Mine\n\nText');
    expect(appendReply('Mine', '')).toBe('Mine');
  });
});
