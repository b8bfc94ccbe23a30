import * as fc from 'fast-check';
import { NotReadable, readXml, writeXml, type XmlContent } from './xml';

declare const PROPERTY_RUNS: number;

test('elements, text, CDATA and repeated names', () => {
  expect(
    readXml(`<xml>
      <ToUserName><![CDATA[gh_1]]></ToUserName>
      <CreateTime>1610969440</CreateTime>
      <Event><List><Id>a &amp; b</Id></List><List><Id/></List></Event>
    </xml>`),
  ).toEqual({ ToUserName: 'gh_1', CreateTime: '1610969440', Event: { List: [{ Id: 'a & b' }, { Id: '' }] } });
});

test.each([
  ['nothing', ''],
  ['an element left open', '<xml><a>1</a>'],
  ['elements that cross', '<a><b></a></b>'],
  ['a second root', '<a/><b/>'],
  ['text beside elements', '<a>x<b/></a>'],
  ['text beside the root', '<a/>x'],
  ['a closing element alone', '</a>'],
  ['attributes', '<a b="c"/>'],
  ['a comment', '<a><!-- b --></a>'],
  ['a declaration', '<?xml version="1.0"?><a/>'],
  ['an entity of its own', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['an unknown entity', '<a>&b;</a>'],
  ['an entity named like a property', '<a>&constructor;</a>'],
  ['elements without end', '<a>'.repeat(100)],
  ['more depth than WeChat sends', `${'<a>'.repeat(9)}${'</a>'.repeat(9)}`],
])('%s is refused', (_, text) => {
  expect(() => readXml(text)).toThrow(NotReadable);
});

test('what is written is read again', () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,5}$/);
  const leaf = fc.string({ unit: 'binary', maxLength: 20 });
  const item = fc.dictionary(name, leaf, { minKeys: 1, noNullPrototype: true });
  const content = fc.dictionary(name, fc.oneof(leaf, item, fc.array(item, { minLength: 2 })), {
    minKeys: 1,
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(content, (each) => {
      expect(readXml(writeXml('xml', each as XmlContent))).toEqual(each);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('any text is read or refused', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    'a',
    '<a>',
    '</a>',
    '<![CDATA[',
    ']]>',
    '&lt;',
    '&',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      try {
        readXml(parts.join(''));
      } catch (error) {
        expect(error).toBeInstanceOf(NotReadable);
      }
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
