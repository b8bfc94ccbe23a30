/** The picture of an unlimited mini-program code. */
export interface MiniCode {
  image: Buffer;
  type: 'image/png' | 'image/jpeg';
}

/** What WeChat takes as the scene of a mini-program code: up to 32 of these characters. */
export const isScene = (scene: string): boolean => /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene);

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** Tells a picture by its first bytes. */
export function pictureIn(image: Buffer): MiniCode | undefined {
  if (image.subarray(0, PNG.length).equals(PNG)) return { image, type: 'image/png' };
  return image.subarray(0, JPEG.length).equals(JPEG) ? { image, type: 'image/jpeg' } : undefined;
}
