import { describe, expect, it } from 'vitest';
import { markdown } from './markdown.ts';

describe('markdown', () => {
  it('puts headings below the page’s own', () => {
    expect(markdown('## Weg\n\n### Bus')).toBe('<h2>Weg</h2>\n<h3>Bus</h3>\n');
    expect(markdown('## Weg\n\n### Bus', { topHeading: 3 })).toBe('<h3>Weg</h3>\n<h4>Bus</h4>\n');
    expect(markdown('# Zu groß')).toBe('<h2>Zu groß</h2>\n');
  });
  it('shows raw HTML as text', () => {
    expect(markdown('Vor <b onclick="x()">fett</b> nach')).toBe(
      '<p>Vor &lt;b onclick=&quot;x()&quot;&gt;fett&lt;/b&gt; nach</p>\n',
    );
    expect(markdown('<script>alert(1)</script>')).not.toContain('<script');
    expect(markdown('<img src=x onerror=y>')).not.toContain('<img');
  });
  it('keeps safe addresses and drops the others', () => {
    expect(markdown('[VVO](https://www.vvo-online.de)')).toBe(
      '<p><a href="https://www.vvo-online.de" rel="external">VVO</a></p>\n',
    );
    expect(markdown('[Karte](/karte/)')).toBe('<p><a href="/karte/">Karte</a></p>\n');
    expect(markdown('[Post](mailto:a@example.org)')).toBe('<p><a href="mailto:a@example.org">Post</a></p>\n');
    for (const bad of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//example.org', 'vbscript:x'])
      expect(markdown(`[x](${bad})`)).toBe('<p>x</p>\n');
  });
  it('escapes quotes in addresses', () => {
    expect(markdown('[x](https://example.org/"onmouseover="y)')).not.toMatch(/ onmouseover=/);
  });
  it('drops pictures, keeps their words', () => {
    expect(markdown('![Ein Rad](https://example.org/x.png)')).toBe('<p>Ein Rad</p>\n');
  });
  it('writes table heads with a scope and no style attribute', () => {
    const html = markdown('| Jahr | Zahl |\n|---|--:|\n| 2024 | 13 |');
    expect(html).toContain('<th scope="col">Jahr</th>');
    expect(html).toContain('<td class="n">13</td>');
    expect(html).not.toMatch(/align=|style=/);
  });
  it('hyphenates German text, but neither addresses nor other languages', () => {
    expect(markdown('[Gewerbeflächen](/gewerbeflaechen/)')).toBe(
      '<p><a href="/gewerbeflaechen/">Gewerbe\u00adflächen</a></p>\n',
    );
    expect(markdown('Gewerbeflächen', { lang: 'en' })).toBe('<p>Gewerbeflächen</p>\n');
  });
});
