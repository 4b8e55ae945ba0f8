import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '#app/lib/markdown/sanitize-html.mjs';
import { violationsIn } from '../../../../scripts/trials/rich-text-inspection';

const none = { handles: new Set<string>(), boards: new Set<string>() };

/**
 * The renderer never hands these over, since it escapes raw HTML. The sanitiser is tested as if it did, so that a
 * mistake there stays without consequence.
 */
describe('sanitizeHtml', () => {
  it.each([
    ['scripts', '<script>alert(1)</script><p>x</p>'],
    [
      'handlers',
      '<p onclick="alert(1)" onfocus=alert(1) tabindex=1>x</p><img src=/uploads/x onerror=alert(1)>',
    ],
    ['styles', '<p style="position:fixed">x</p><style>*{display:none}</style><link rel=stylesheet href=//x>'],
    ['frames', '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data=x></object><embed src=x>'],
    [
      'forms',
      '<form action=//x><input name=password><button formaction=javascript:alert(1)>x</button></form>',
    ],
    [
      'boxes that are none',
      '<input type=text value=x><input type=image src=x><input type=checkbox onchange=x>',
    ],
    ['clobbering names', '<img id=attributes src=/uploads/x><a id=body name=cookie href=https://x.y>x</a>'],
    ['clobbering forms', '<form id=x><input name=attributes><input name=parentNode></form>'],
    ['script addresses', '<a href="javascript:alert(1)">x</a><a href=" &#1;java&#10;script:alert(1)">y</a>'],
    [
      'foreign content',
      '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg><svg onload=alert(1)>',
    ],
    [
      'mutation by math',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;<img src=1 onerror=x>">',
    ],
    ['mutation by svg', '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">'],
    ['mutation by noscript', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'],
    ['mutation by template', '<template><s><template><s><img src=x onerror=alert(1)>x</s></template>'],
    [
      'mutation by select',
      '<select><template><style><!--</style><a rel="--></style></template></select><img src>">',
    ],
    ['shadow roots', '<div><template shadowrootmode=open><script>alert(1)</script></template></div>'],
    ['comments', '<!-- --!><img src=x onerror=alert(1)> -->'],
    [
      'classes of the page',
      '<span class="button hljs-x dialog">x</span><code class="hljs language-js">y</code><p class=z>',
    ],
    [
      'remote pictures',
      '<img src=https://x.y/z><img srcset=//x.y/z><picture><source srcset=//x></picture><video poster=//x>',
    ],
    [
      'pictures by detour',
      '<img src="/uploads/../x"><img src="/uploads/\\..\\..\\x"><img src="\\\\x.y/uploads/z">',
    ],
    [
      'other elements',
      '<h1>x</h1><base href=//x><meta http-equiv=refresh content=0><custom-x is=y>z</custom-x>',
    ],
    ['open details', '<details open ontoggle=alert(1)><summary onclick=alert(1)>x</summary>y</details>'],
    ['nested links', '<a href=https://x.y><table><td><a href=https://y.z>x</a></td></table></a>'],
  ])('lets through no %s', (_, html) => {
    expect(violationsIn(sanitizeHtml(html, none))).toEqual([]);
  });

  it('keeps what Markdown makes', () => {
    const html =
      '<h3>a</h3>\n<ol start="3">\n<li><em>b</em> <del>c</del></li>\n</ol>\n<blockquote><p>d<br>e</p></blockquote>';
    expect(sanitizeHtml(html, none)).toBe(html);
  });
});
