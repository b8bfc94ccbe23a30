import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { seedDemo } from '@titles/server/database/seeds/index';
import { type FilmAnswer, filmAnswers } from '../support/film-requests';
import { nginxIsInstalled, serveByNginx } from '../support/nginx';
import recorded from '../support/nginx-answers.json';
import { startServer, type TestServer } from '../support/server';

const film = path.resolve(__dirname, '../../server/assets/films/self-check.mp4');

describe('the film over HTTP', () => {
  let server: TestServer;
  let ours: Record<string, FilmAnswer>;
  beforeAll(async () => {
    server = await startServer({ database: 'libsql' });
    await seedDemo(server.app);
    const address = server.client.videos.film({ params: { videoId: 'demo-self-check' } });
    ours = await filmAnswers(`${server.origin}/api${address}`);
  });
  afterAll(() => server.close());

  test('is answered as nginx was seen to answer it', () => {
    expect(ours).toEqual(recorded);
  });

  (nginxIsInstalled() ? test : test.skip)('as nginx answers it here', async () => {
    const nginx = await serveByNginx(film);
    try {
      const theirs = await filmAnswers(nginx.address);
      if (process.env.RECORD)
        writeFileSync(
          path.join(__dirname, '../support/nginx-answers.json'),
          `${JSON.stringify(theirs, null, 2)}\n`,
        );
      expect(ours).toEqual(theirs);
    } finally {
      await nginx.stop();
    }
  });

  test('is there for everybody while it is published, and for nobody before', async () => {
    const address = (videoId: string) => `${server.origin}/api/videos/${videoId}/film`;
    expect((await fetch(address('none-such'))).status).toBe(404);
    const poster = await fetch(`${server.origin}/api/videos/demo-self-check/poster`);
    expect([poster.status, poster.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  test('the demo’s films are small, captioned, say that they are a demo, and are laid down once', async () => {
    const { videos } = await server.client.videos.list();
    expect(videos.map(({ id, demo, chapters }) => [id, demo, chapters])).toEqual([
      ['demo-self-check', true, 2],
      ['demo-before-applying', true, 3],
    ]);
    for (const { id, length } of videos) {
      const { bytes, transcript } = await server.client.videos.get({ params: { videoId: id } });
      expect(bytes).toBeLessThan(1024 * 1024);
      expect(transcript[0]!.text).toContain('演示视频');
      expect(transcript.at(-1)!.to).toBeLessThanOrEqual((length + 1) * 1000);
    }
    await seedDemo(server.app);
    expect((await server.client.videos.list()).videos).toEqual(videos);
  });
});
