import path from 'node:path';
import { usedAttributes, wordsOf } from './plugin-used-attributes';

const VIEW =
  '<template name="tmpl_0_0">\n  <view hover-class="{{i.p1||\'none\'}}" bindlongpress="eh" bindanimationend="eh" aria-role="{{i.p2}}"' +
  ' style="{{i.st}}" bindtap="eh"  id="{{i.uid||i.sid}}" data-sid="{{i.sid}}">' +
  '<template is="{{xs.a(c)}}" data="{{i:item}}" wx:for="{{i.cn}}" wx:key="sid" /></view>';

test('keeps what a source names, in either way of writing, and what every component has', () => {
  expect(usedAttributes(VIEW, new Set(['hoverclass', 'onlongpress', 'ariarole']))).toBe(
    VIEW.replace(' bindanimationend="eh"', ''),
  );
});

test('leaves out what no source names', () => {
  expect(usedAttributes(VIEW, new Set())).toBe(
    '<template name="tmpl_0_0">\n  <view style="{{i.st}}" bindtap="eh"  id="{{i.uid||i.sid}}" data-sid="{{i.sid}}">' +
      '<template is="{{xs.a(c)}}" data="{{i:item}}" wx:for="{{i.cn}}" wx:key="sid" /></view>',
  );
});

test('the words of the sources are those of their components', () => {
  const words = wordsOf(path.join(__dirname, '../src'));
  expect(['onclick', 'arialabel', 'opentype'].filter((word) => !words.has(word))).toEqual([]);
  expect(words.has('safepasswordnonce')).toBe(false);
});
