import { type WeappPage } from './page';
import { WxFailure } from './wx-failure';

/** A canvas of the phone: it keeps what is written on it, and how big it is. */
interface DrawnCanvas {
  width: number;
  height: number;
  texts: string[];
  getContext: (kind: string) => object;
}

const drawing = (): DrawnCanvas => {
  const texts: string[] = [];
  const known: Record<string, unknown> = {
    measureText: (text: string) => ({ width: text.length * 14 }),
    fillText: (text: string) => texts.push(text),
  };
  const brush = new Proxy(known, {
    get: (target, name: string) => target[name] ?? (() => undefined),
    set: () => true,
  });
  return { width: 300, height: 150, texts, getContext: () => brush };
};

/** The phone's pictures, behind a permission that a person gives, refuses, and may give in the settings. */
export class Album {
  /** `ask`: WeChat asks when it is needed first, and the person says yes. */
  permission: 'ask' | 'refused' = 'ask';
  /** What the person does on the settings page. */
  allowsInSettings = true;
  /** How often the settings page was opened. */
  settingsOpened = 0;
  /** The pictures in the album, by their words and their size in px. */
  readonly pictures: { texts: readonly string[]; width: number; height: number }[] = [];

  /** The documents that were opened, as their bytes. */
  readonly documents: Buffer[] = [];

  private readonly canvases = new Map<string, DrawnCanvas>();
  private readonly files = new Map<string, Pick<DrawnCanvas, 'texts' | 'width' | 'height'>>();
  private readonly downloads = new Map<string, Buffer>();

  /** What a selector query for a canvas finds on a page. */
  canvasOn(page: WeappPage, selector: string): { node: object } | null {
    const id = selector.replace(/^#/, '');
    const found = page.nodes().find((node) => page.tag(node) === 'canvas' && node.uid === id);
    if (!found) return null;
    const canvas = this.canvases.get(id) ?? drawing();
    this.canvases.set(id, canvas);
    return { node: canvas };
  }

  fileOf(canvas: unknown): { tempFilePath: string } {
    const drawn = [...this.canvases.values()].find((each) => each === canvas);
    if (!drawn) throw new WxFailure('canvasToTempFilePath:fail fail canvas is empty');
    const tempFilePath = `wxfile://tmp_${this.files.size}.png`;
    this.files.set(tempFilePath, drawn);
    return { tempFilePath };
  }

  /** A file that was downloaded; a PNG is a picture. */
  arrived(bytes: Buffer): string {
    const tempFilePath = `wxfile://download_${this.downloads.size}`;
    this.downloads.set(tempFilePath, bytes);
    if (bytes.toString('latin1', 1, 4) === 'PNG')
      this.files.set(tempFilePath, {
        ...{ texts: [], width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) },
      });
    return tempFilePath;
  }

  read(filePath: unknown): void {
    const bytes = this.downloads.get(filePath as string);
    if (!bytes) throw new WxFailure('openDocument:fail file not found');
    this.documents.push(bytes);
  }

  save(filePath: unknown): void {
    if (this.permission === 'refused') throw new WxFailure('saveImageToPhotosAlbum:fail auth deny');
    const drawn = this.files.get(filePath as string);
    if (!drawn) throw new WxFailure('saveImageToPhotosAlbum:fail file not found');
    const { texts, width, height } = drawn;
    this.pictures.push({ texts: [...texts], width, height });
  }

  openSetting(): { authSetting: Record<string, boolean> } {
    this.settingsOpened += 1;
    if (this.allowsInSettings) this.permission = 'ask';
    return { authSetting: { 'scope.writePhotosAlbum': this.allowsInSettings } };
  }
}
