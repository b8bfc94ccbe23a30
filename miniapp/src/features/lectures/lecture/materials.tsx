import Taro from '@tarojs/taro';
import { lectures, type Lecture } from '@titles/shared/contract/lectures';
import { client } from '@titles/miniapp/api';
import { Card } from '@titles/miniapp/ui/card';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { say } from '@titles/miniapp/ui/toast';

const { material } = client(lectures);

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** WeChat downloads a file and shows it; a browser does so by itself. */
const show = (id: string, type: string): void => {
  const address = API_BASE + material({ params: { materialId: id } });
  if (process.env.TARO_ENV === 'h5') {
    window.open(address, '_blank', 'noopener');
    return;
  }
  const shown = ({ tempFilePath }: { tempFilePath: string }): Promise<unknown> =>
    type.startsWith('image/')
      ? Taro.previewImage({ urls: [tempFilePath] })
      : Taro.openDocument({ filePath: tempFilePath, showMenu: true });
  void Taro.downloadFile({ url: address })
    .then(shown)
    .catch(() => say('资料没有打开，请检查网络后再试'));
};

export const Materials = ({ materials }: Pick<Lecture, 'materials'>) => (
  <Section title="资料">
    <Card>
      {materials.map(({ id, title, bytes, type }) => (
        <Row key={id} icon="document" title={title} note={size(bytes)} onPress={() => show(id, type)} />
      ))}
    </Card>
  </Section>
);
