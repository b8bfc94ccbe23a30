import { momentWithYear } from '@titles/shared/jiangmen-words';
import { type SentMessage } from './subscriptions';

const STYLE = `
  :root { color-scheme: light dark; }
  body { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem; font: 1.125rem/1.6 system-ui, sans-serif; }
  h1 { font-size: 1.5rem; margin: 0; }
  article { border: 1px solid #8886; border-radius: 0.75rem; padding: 1rem; margin-top: 1rem; }
  h2 { font-size: 1.125rem; margin: 0; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0.75rem 0 0; }
  dt { opacity: 0.75; }
  dd { margin: 0; overflow-wrap: anywhere; }
`;

/** A page for people: the newest message first. */
export function inboxPage(messages: readonly SentMessage[]): string {
  const cards = [...messages].reverse().map(card).join('\n');
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>演示收件箱</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>演示收件箱</h1>
      <p>这里是演示用的微信替身，没有连接真正的微信。下面的消息本会发到手机上，实际没有发给任何人；服务停止后就清空。</p>
      <p>共 ${messages.length} 条。<a href="/dev/inbox">刷新</a></p>
      ${cards || '<p>还没有消息。</p>'}
    </main>
  </body>
</html>
`;
}

function card({ persona, templateId, fields, page, at }: SentMessage): string {
  const rows: [string, string][] = [
    ['时间', secondInWords(at)],
    ['模板', templateId],
    ...Object.entries(fields),
    ['点开后', page ?? '不打开页面'],
  ];
  const list = rows.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
  return `<article><h2>发给 ${escaped(persona)}</h2><dl>${list.join('')}</dl></article>`;
}

const secondInWords = (at: Date): string => `${momentWithYear(at)}:${at.toISOString().slice(17, 19)}`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
