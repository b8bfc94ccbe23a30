import { coverDrawing, groundOf } from '@titles/shared/cover/cover';
import PdfDocument from 'pdfkit';
import { collected, facesOf } from '../print/pdf';
import { runsOf } from '../print/sheet';
import { type MiniCode } from '../wechat/mini-code';
import { drawOnPdf } from './drawing';
import { colours, type Layout, type SetLine } from './layout';

/** A4 in points. */
const PAGE = { width: 595.28, height: 841.89 };

/** A poster as PDF, A4: its text is text, its glyphs travel with it. */
export async function posterPdf(
  { paper, quarter, lines, code, rule }: Layout,
  drawn: MiniCode,
  { name, madeAt }: { name: string; madeAt: Date },
): Promise<Buffer> {
  const { width, cover, sunk } = paper;
  const pdf = new PdfDocument({
    size: 'A4',
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: name, CreationDate: madeAt, ModDate: madeAt },
  });
  const bytes = collected(pdf);
  for (const weight of [400, 700] as const) {
    const text = lines.filter((line) => line.weight === weight).map((line) => line.text);
    for (const [face, font] of await facesOf(text.join(''), weight)) pdf.registerFont(face, font);
  }
  pdf.scale(PAGE.width / width);
  pdf.save().rect(0, 0, width, cover).clip();
  pdf.rect(0, 0, width, cover).fill(groundOf(quarter)).translate(0, sunk);
  drawOnPdf(pdf, coverDrawing(quarter, { width, height: cover }));
  pdf.restore();
  pdf
    .lineWidth(2)
    .moveTo(84, rule)
    .lineTo(width - 84, rule)
    .stroke(colours.line);
  pdf.image(drawn.image, code.x, code.y, { width: code.side, height: code.side });
  for (const line of lines) setLine(pdf, line);
  pdf.end();
  return bytes;
}

function setLine(pdf: PDFKit.PDFDocument, { text, x, baseline, size, weight, colour }: SetLine): void {
  let at = x;
  for (const { part, text: run } of runsOf(text)) {
    pdf.font(`${part} ${weight}`).fontSize(size).fillColor(colour);
    pdf.text(run, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
    at += pdf.widthOfString(run);
  }
}
