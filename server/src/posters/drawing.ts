const element = /<(\/?)(\w+)([^>]*?)\/?>/g;
const attribute = /([\w-]+)='([^']*)'/g;
const step = /(\w+)\(([^)]*)\)/g;

/** Draws the SVG elements of a season's cover, groups, paths and circles, on a page of a PDF. */
export function drawOnPdf(pdf: PDFKit.PDFDocument, drawing: string): void {
  for (const [, closing, name, written = ''] of drawing.matchAll(element)) {
    if (closing) {
      pdf.restore();
      continue;
    }
    const attributes = Object.fromEntries(
      [...written.matchAll(attribute)].map(([, key = '', value = '']) => [key, value]),
    );
    pdf.save();
    if (name === 'g') {
      transform(pdf, attributes.transform ?? '');
      continue;
    }
    if (name === 'path') pdf.path(attributes.d ?? '');
    else if (name === 'circle') circle(pdf, attributes);
    else throw new Error(`A cover has no <${name ?? ''}>.`);
    paint(pdf, attributes);
    pdf.restore();
  }
}

function transform(pdf: PDFKit.PDFDocument, steps: string): void {
  for (const [, name, numbers = ''] of steps.matchAll(step)) {
    const [first = 0, second] = numbers.split(' ').map(Number);
    if (name === 'translate') pdf.translate(first, second ?? 0);
    else if (name === 'scale') pdf.scale(first, second ?? first);
    else if (name === 'rotate') pdf.rotate(first);
    else throw new Error(`A cover is not moved by ${name ?? ''}.`);
  }
}

const circle = (pdf: PDFKit.PDFDocument, { cx, cy, r }: Record<string, string>): void => {
  pdf.circle(Number(cx), Number(cy), Number(r));
};

function paint(pdf: PDFKit.PDFDocument, attributes: Record<string, string>): void {
  const { fill = 'none', stroke = 'none' } = attributes;
  if (stroke === 'none') {
    pdf.fill(fill);
    return;
  }
  pdf.lineWidth(Number(attributes['stroke-width'] ?? 1));
  if (attributes['stroke-linecap'] === 'round') pdf.lineCap('round');
  if (fill === 'none') pdf.stroke(stroke);
  else pdf.fillAndStroke(fill, stroke);
}
