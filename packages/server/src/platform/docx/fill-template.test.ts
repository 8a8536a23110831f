/** Word templates: fields found and filled, hostile files refused, hostile values kept as text. */
import { describe, expect, test } from 'vitest';
import { madeZip, type Part } from '../../testing/made-zip.ts';
import type { HttpProblem } from '../http/problem.ts';
import { readArchive } from '../xlsx/archive.ts';
import { filledTemplate, MOST_TEMPLATE_BYTES, templateFields, templateOf } from './fill-template.ts';

const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
const documentOf = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const paragraph = (...runs: readonly string[]): string =>
  `<w:p>${runs.map(text => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;

function template(body: string, more: readonly Part[] = []): Buffer {
  const parts: Part[] = [
    { name: '[Content_Types].xml', content: TYPES },
    {
      name: '_rels/.rels',
      content: relationships(
        `<Relationship Id="r1" Type="${REL}/officeDocument" Target="word/document.xml"/>`,
      ),
    },
    { name: 'word/_rels/document.xml.rels', content: relationships('') },
    { name: 'word/document.xml', content: documentOf(body) },
  ];
  const named = new Set(more.map(one => one.name));
  return madeZip([...parts.filter(one => !named.has(one.name)), ...more]);
}
const CLIENT = template(paragraph('Dear {{client}},'));

async function textIn(docx: Buffer): Promise<string> {
  const parts = await readArchive(docx, { entries: 100, bytes: 5_000_000 });
  return parts.get('word/document.xml')?.toString() ?? '';
}
/** What a reader of Word sees. */
const seen = (xml: string): string =>
  [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<|<w:br\/>/g)].map(one => one[1] ?? '\n').join('');
const codeOf = async (content: Buffer): Promise<string> =>
  templateFields(content).then(
    () => 'taken',
    (error: HttpProblem) => error.code,
  );

describe('a template', () => {
  test('names its fields, also where Word cut one into runs, once each', async () => {
    const content = template(
      `${paragraph('Dear {{client}},')}${paragraph('from {{audit', '.from}} to {{audit.to}}, {{client}}')}`,
    );
    expect([...(await templateFields(content))].toSorted()).toEqual(['audit.from', 'audit.to', 'client']);
  });

  test('is filled at each place, and what has no value becomes empty', async () => {
    const content = template(`${paragraph('{{client}} and {{client}}')}${paragraph('{{nothing}}.')}`);
    const text = seen(await textIn(await filledTemplate(content, { client: 'Quayside' })));
    expect(text).toContain('Quayside and Quayside');
    expect(text).not.toContain('nothing');
  });

  test('of the delivered words has a value at each field', async () => {
    const made = await templateOf(['Your audit: {{standards}}', 'From {{audit.from}}']);
    expect(await templateFields(made)).toContain('standards');
    const text = seen(await textIn(await filledTemplate(made, { standards: 'ISO 9001:2015' })));
    expect(text).toContain('Your audit: ISO 9001:2015');
    expect(text).not.toMatch(/[{}]/);
  });
});

describe('a hostile template is refused:', () => {
  const rels = (inside: string): Part => ({
    name: 'word/_rels/document.xml.rels',
    content: relationships(inside),
  });
  const external = (type: string, target: string, mode = 'External') =>
    rels(`<Relationship Id="r9" Type="${REL}/${type}" Target="${target}" TargetMode="${mode}"/>`);
  const field = (code: string) => template(`<w:p><w:r><w:instrText>${code}</w:instrText></w:r></w:p>`);
  const cases: readonly (readonly [string, string, () => Buffer])[] = [
    [
      'a template from elsewhere',
      'template-with-links',
      () => template('', [external('attachedTemplate', 'http://x.example/t.dotm')]),
    ],
    [
      'a picture from elsewhere',
      'template-with-links',
      () => template('', [external('image', 'http://x.example/p.png')]),
    ],
    [
      'the same, its word hidden in numbers',
      'template-with-links',
      () => template('', [external('image', 'https://x.example/p.png', 'Ext&#101;rnal')]),
    ],
    [
      'a sign inside an attribute that ends nothing',
      'template-with-links',
      () =>
        template('', [
          rels(`<Relationship Id="a>b" Type="${REL}/image" Target="//x.example/p" TargetMode="External"/>`),
        ]),
    ],
    [
      'a link to a file',
      'template-with-links',
      () => template('', [external('hyperlink', 'file://server/share')]),
    ],
    [
      'a link that is a script',
      'template-with-links',
      () => template('', [external('hyperlink', 'javascript:alert(1)')]),
    ],
    ['a field that fetches', 'template-with-links', () => field('INCLUDEPICTURE "http://x.example/p"')],
    ['a field that starts a program', 'template-with-links', () => field('DDEAUTO c:\\\\cmd "/k calc"')],
    [
      'the same, cut into runs',
      'template-with-links',
      () =>
        template(
          '<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\cmd</w:instrText></w:r></w:p>',
        ),
    ],
    [
      'a simple field that fetches',
      'template-with-links',
      () => template('<w:p><w:fldSimple w:instr="INCLUDETEXT a"/></w:p>'),
    ],
    [
      'an object',
      'template-with-objects',
      () => template('', [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]),
    ],
    [
      'another document put in',
      'template-with-objects',
      () => template('', [rels(`<Relationship Id="r9" Type="${REL}/aFChunk" Target="x.html"/>`)]),
    ],
    ['macros', 'template-with-objects', () => template('', [{ name: 'word/vbaProject.bin', content: 'x' }])],
    [
      'a table of parts that says macros',
      'file-with-macros',
      () =>
        template('', [
          {
            name: '[Content_Types].xml',
            content: TYPES.replace('document.main', 'document.macroEnabled.main'),
          },
        ]),
    ],
    [
      'entities',
      'template-not-readable',
      () =>
        template('', [
          { name: 'word/document.xml', content: `<!DOCTYPE x [<!ENTITY a "b">]>${documentOf('')}` },
        ]),
    ],
    [
      'text that is no UTF-8',
      'template-not-readable',
      () => template('', [{ name: 'word/document.xml', content: Buffer.from(documentOf(''), 'utf16le') }]),
    ],
    [
      'another encoding that is declared',
      'template-not-readable',
      () => template('', [{ name: 'word/document.xml', content: documentOf('').replace('UTF-8', 'UTF-7') }]),
    ],
    [
      'XML that is none',
      'template-not-readable',
      () => template('', [{ name: 'word/document.xml', content: '<w:document><w:p>' }]),
    ],
    [
      'a bomb',
      'template-not-readable',
      () => template('', [{ name: 'word/media/a.xml', content: Buffer.alloc(40 * 1024 * 1024) }]),
    ],
    [
      'a part that is larger than it says',
      'template-not-readable',
      () => template('', [{ name: 'word/a.xml', content: Buffer.alloc(1_000_000), says: 10 }]),
    ],
    [
      'very many parts',
      'template-not-readable',
      () =>
        template(
          '',
          Array.from({ length: 300 }, (_, at) => ({ name: `word/${at}.xml`, content: '<a/>' })),
        ),
    ],
    ['no Word file', 'template-not-readable', () => madeZip([{ name: 'a.txt', content: 'x' }])],
    ['no archive', 'template-not-readable', () => Buffer.from('PK\u0003\u0004 nothing')],
    ['far too large', 'file-too-large', () => Buffer.alloc(MOST_TEMPLATE_BYTES + 1)],
  ];
  test.each(cases)('%s', async (_, code, make) => expect(await codeOf(make())).toBe(code));

  test('and an honest link is none of it', async () =>
    expect(await codeOf(template('', [external('hyperlink', 'https://body.example')]))).toBe('taken'));
});

describe('a hostile value stays text:', () => {
  test.each([
    ['markup', '</w:t></w:r></w:p><w:p><w:r><w:t>owned', '</w:t></w:r></w:p><w:p><w:r><w:t>owned'],
    ['an entity', '&lt;&amp;&#x41;', '&lt;&amp;&#x41;'],
    ['quotes', `"'><x a="`, `"'><x a="`],
    ['signs that XML cannot hold', 'a\u0000\u0001\u000b\ufffeb\ud800c', 'abc'],
    ['a field of its own', '{{client}}', '{\u2060{client}\u2060}'],
    ['several lines', 'one\ntwo', 'one\ntwo'],
  ])('%s', async (_, value, expected) => {
    const xml = await textIn(await filledTemplate(CLIENT, { client: value }));
    const read = seen(xml)
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
    expect(read).toContain(`Dear ${expected},`);
    expect([...xml.matchAll(/<w:p[ >]/g)]).toHaveLength(1);
  });

  test('and a very long one is cut', async () => {
    const xml = await textIn(await filledTemplate(CLIENT, { client: 'x'.repeat(100_000) }));
    expect(xml.length).toBeLessThan(10_000);
  });
});
