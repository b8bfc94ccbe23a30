// Reads a PDF from standard input and writes what it says as JSON; apart from jest, which cannot load the library.
import { buffer } from 'node:stream/consumers';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

// The library asks for it, and Node 20 does not have it yet.
ArrayBuffer.prototype.transferToFixedLength ??= function (length = this.byteLength) {
  return this.slice(0, length);
};
const { OPS } = await getResolvedPDFJS();
const pdf = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)));
const { info } = await pdf.getMetadata();
const pages = [];
let glyphs = 0;
let missingGlyphs = 0;
let fontsEmbedded = true;
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  pages.push(items.map((item) => item.str ?? '').join(''));
  const { fnArray, argsArray } = await page.getOperatorList();
  fnArray.forEach((operation, index) => {
    const [argument] = argsArray[index] ?? [];
    if (operation === OPS.showText) {
      const shown = argument.filter((glyph) => typeof glyph === 'object');
      glyphs += shown.length;
      missingGlyphs += shown.filter(({ originalCharCode }) => originalCharCode === 0).length;
    }
    if (operation === OPS.setFont && page.commonObjs.get(argument).missingFile) fontsEmbedded = false;
  });
}
process.stdout.write(
  JSON.stringify({ title: info.Title ?? '', pages, glyphs, missingGlyphs, fontsEmbedded }),
);
