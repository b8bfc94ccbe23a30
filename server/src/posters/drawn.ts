import { partOf } from '../print/faces';
import { glyphsOf } from '../print/glyphs';
import { legibleText } from '../print/legible';
import { type MiniCode } from '../wechat/mini-code';
import { type PosterContent } from './content';
import { A4, layoutOf, PHONE, textsOn } from './layout';
import { pngOf, posterSvg } from './picture';
import { posterPdf } from './sheet';

export type Form = 'picture' | 'sheet';

/** A poster as a file. */
export async function drawn(
  content: PosterContent,
  form: Form,
  code: MiniCode,
  madeAt: Date,
): Promise<Buffer> {
  const paper = form === 'picture' ? PHONE : A4;
  const legible = legibleContent(content);
  const glyphs = await glyphsOf(textsOn(legible, paper));
  const layout = layoutOf(legible, paper, glyphs.widthOf);
  return form === 'picture'
    ? pngOf(posterSvg(layout, glyphs, code))
    : posterPdf(layout, code, { name: `海报：${content.title}`, madeAt });
}

/** A character that the font does not have becomes 〓, as in every printed document. */
function legibleContent(content: PosterContent): PosterContent {
  const set = (text: string) => legibleText(text, (char) => partOf(char) !== undefined);
  const { title, company, season, organiser } = content;
  return {
    ...content,
    ...{ title: set(title), company: set(company), season: set(season), organiser: set(organiser) },
    theme: content.theme.map(set),
    sessions: content.sessions.map(set),
  };
}
