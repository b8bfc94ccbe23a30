/** A frame is no larger than a phone shows: in pixels, as wide as this at most. */
const WIDEST = 1280;

/** How large a frame of a film is drawn, in its own shape. */
export function frameSize(width: number, height: number): { width: number; height: number } {
  const share = Math.min(1, WIDEST / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

/** The frame that a film shows now, as a JPEG picture; null when the browser cannot draw it. */
export function drawnFrame(film: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, frameSize(film.videoWidth, film.videoHeight));
  const pen = canvas.getContext('2d');
  if (!pen || film.videoWidth === 0) return Promise.resolve(null);
  pen.drawImage(film, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
}
