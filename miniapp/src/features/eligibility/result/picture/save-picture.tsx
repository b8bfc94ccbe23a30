import Taro from '@tarojs/taro';
import { Canvas, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@titles/miniapp/ui/button';
import { say } from '@titles/miniapp/ui/toast';
import { download } from '@titles/miniapp/web-download';
import { toAlbum } from './album';
import { drawOn, type Canvas2d } from './drawn';
import type { Picture } from './picture';

const web = process.env.TARO_ENV === 'h5';
const CANVAS = 'result-picture';

const asFile = (picture: Picture): Promise<void> => {
  const canvas = document.createElement('canvas');
  drawOn(canvas, picture);
  return new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((file) => (file ? resolve(file) : reject(new Error('no picture')))),
  ).then((file) => download(file, '江门职称自测结果.png'));
};

/** The canvas that the page keeps out of sight: WeChat draws on no other. */
const canvasOfPage = (): Promise<Canvas2d> =>
  new Promise((resolve, reject) =>
    Taro.createSelectorQuery()
      .select(`#${CANVAS}`)
      .fields({ node: true, size: true })
      .exec(([found]: { node?: Canvas2d }[]) =>
        found?.node ? resolve(found.node) : reject(new Error('no canvas')),
      ),
  );

const intoAlbum = (picture: Picture): Promise<void> =>
  canvasOfPage()
    .then((canvas) => {
      drawOn(canvas, picture);
      const { width, height } = canvas;
      return Taro.canvasToTempFilePath({
        canvas: canvas as never,
        ...{ x: 0, y: 0, width, height, destWidth: width, destHeight: height },
        fileType: 'png',
      });
    })
    .then(({ tempFilePath }) => toAlbum(tempFilePath));

/** The result as a picture, drawn on the phone, without anything that the person answered; nothing where there is none. */
export const SavePicture = ({ picture }: { picture: Picture | undefined }) => {
  const [drawing, setDrawing] = useState(false);
  if (!picture) return null;
  const save = () => {
    setDrawing(true);
    void Promise.resolve(picture)
      .then(web ? asFile : intoAlbum)
      .catch(() => say('图片没有存成，请再试一次'))
      .then(() => setDrawing(false));
  };
  return (
    <View className="picture">
      <Button kind="secondary" icon="document" disabled={drawing} onPress={save}>
        {drawing ? '正在画图…' : '保存成图片'}
      </Button>
      <View className="picture__note">图片里有途径、年度和条款，没有您的回答。</View>
      {!web && (
        <View className="picture__canvas" ariaHidden="true">
          <Canvas type="2d" id={CANVAS} />
        </View>
      )}
    </View>
  );
};
