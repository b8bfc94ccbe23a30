import { spawnSync } from 'node:child_process';
import path from 'node:path';

interface ReadPdf {
  title: string;
  /** The text of each page, in the order in which it was set. */
  pages: string[];
  /** How many were drawn. */
  glyphs: number;
  /** Glyphs that stand for nothing, which a reader draws as empty boxes. */
  missingGlyphs: number;
  fontsEmbedded: boolean;
}

/** Reads a PDF with another library than the one that made it. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const reader = path.join(__dirname, 'read-pdf.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [reader], { input: bytes });
  if (status !== 0) throw new Error(`The PDF could not be read: ${stderr.toString()}`);
  return JSON.parse(stdout.toString()) as ReadPdf;
}
