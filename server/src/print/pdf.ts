import PdfDocument from 'pdfkit';
import { type PrintedDocument, type Weight } from './block';
import { draw, small } from './draw';
import { faceOf, partOf } from './faces';
import { legible, textsOf } from './legible';
import { Sheet } from './sheet';

/** What the page numbers are set in, beside the texts of the document. */
const NUMBERING = '第页共0123456789 ：';

/**
 * Sets a document as PDF, A4. It carries the glyphs it uses, so that it looks the same on a machine without any font.
 * A character that the font does not have becomes 〓, and a note says so.
 */
export async function pdfOf(document: PrintedDocument): Promise<Buffer> {
  const set = legible(document, (char) => partOf(char) !== undefined);
  const faces = new Map([
    ...(await facesOf(textsOf(set, 400).join('') + NUMBERING, 400)),
    ...(await facesOf(textsOf(set, 700).join(''), 700)),
  ]);
  const pdf = new PdfDocument({
    size: 'A4',
    autoFirstPage: false,
    bufferPages: true,
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: document.name, CreationDate: document.madeAt, ModDate: document.madeAt },
  });
  const bytes = collected(pdf);
  for (const [name, face] of faces) pdf.registerFont(name, face);
  const sheet = new Sheet(pdf);
  for (const block of set.blocks) draw(sheet, block);
  sheet.numberPages(small);
  pdf.end();
  return bytes;
}

/** The faces that some characters need in a weight, by name. */
export async function facesOf(characters: string, weight: Weight): Promise<[string, Buffer][]> {
  const parts = new Set(Array.from(characters.replaceAll('\n', ''), (char) => partOf(char) ?? ''));
  const faces: [string, Buffer][] = [];
  for (const part of parts) faces.push([`${part} ${weight}`, await faceOf(part, weight)]);
  return faces;
}

/** All that a PDF becomes, once it is ended. */
export function collected(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
