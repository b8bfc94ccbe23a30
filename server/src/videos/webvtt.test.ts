import fc from 'fast-check';
import { cuesOf, UnreadableTranscript } from './webvtt';

test('cues with names, notes, settings, marks and several lines are read as words', () => {
  const text = `\uFEFFWEBVTT - 示例
Kind: captions

NOTE 这是说明
00:00.000 --> 00:01.000

STYLE
::cue { color: red }

一
00:00.500 --> 00:02.000 align:start position:10%
<v 讲师>先看<b>条件</b>
再问账号 &lt;单位&gt; &amp; 人事

01:00:00.000 --> 01:00:01.250
最后提交\r\n`;
  expect(cuesOf(text)).toEqual([
    { from: 500, to: 2000, text: '先看条件\n再问账号 <单位> & 人事' },
    { from: 3_600_000, to: 3_601_250, text: '最后提交' },
  ]);
});

test('an empty transcript has no cues; one of Windows and one of old Macs read alike', () => {
  expect(cuesOf(' \n')).toEqual([]);
  const lines = ['WEBVTT', '', '00:00.000 --> 00:01.000', '好'];
  for (const end of ['\r\n', '\r', '\n'])
    expect(cuesOf(lines.join(end))).toEqual([{ from: 0, to: 1000, text: '好' }]);
});

test.each([
  ['1\n00:00:01,000 --> 00:00:02,000\nSRT', '字幕第1行：开头要写 WEBVTT'],
  ['WEBVTT\n\n没有时间', '字幕第3行：缺少时间，写成 00:01.000 --> 00:04.000'],
  ['WEBVTT\n\n00:01 --> 00:02\n字', '字幕第3行：时间写成 00:01.000 --> 00:04.000'],
  ['WEBVTT\n\n00:70.000 --> 00:72.000\n字', '字幕第3行：时间写成 00:01.000 --> 00:04.000'],
  ['WEBVTT\n\n00:02.000 --> 00:01.000\n字', '字幕第3行：结束时间要晚于开始时间'],
  [
    'WEBVTT\n\n00:05.000 --> 00:06.000\n后\n\n00:01.000 --> 00:02.000\n先',
    '字幕第6行：时间比上一句还早，请按先后排列',
  ],
])('%j is refused with the line and what to do', (text, message) => {
  expect(() => cuesOf(text)).toThrow(UnreadableTranscript);
  expect(() => cuesOf(text)).toThrow(message);
});

test('no text makes it fail in another way, and no mark of a page stays', () => {
  const pieces = fc.constantFrom(
    'WEBVTT',
    '\n',
    '\n\n',
    '00:00.000 --> 00:01.000',
    '<script>',
    '-->',
    'a',
    '&lt;',
    '\r',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((all) => `WEBVTT\n\n${all.join('')}`),
      ),
      (text) => {
        try {
          for (const cue of cuesOf(text)) expect(cue.text).not.toMatch(/<script>/);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableTranscript);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
