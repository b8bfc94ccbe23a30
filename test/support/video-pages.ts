import { type ApiClient } from './client';
import { type TestServer } from './server';

const watched = async (client: ApiClient, server: TestServer, videoId: string, until: number) => {
  const params = { videoId };
  const { film } = await client.videos.get({ params });
  await client.videos.open({ params });
  server.clock.advance(until * 1000);
  const body = { film, watched: [{ from: 0, to: until }], position: until };
  await client.videos.report({ params, body });
};

/** A demo film that somebody has watched in part. */
export async function videoSample(client: ApiClient, server: TestServer): Promise<{ videoId: string }> {
  const videoId = 'demo-before-applying';
  await watched(client, server, videoId, 17);
  return { videoId };
}

/** The certificate of one that somebody has watched whole. */
export async function videoCertificateSample(
  client: ApiClient,
  server: TestServer,
): Promise<{ code: string; kind: string; id: string }> {
  const videoId = 'demo-self-check';
  const { certificates } = client;
  const known = (await certificates.list()).certificates.find((each) => each.subjectId === videoId);
  const page = { kind: 'video', id: videoId };
  if (known) return { ...page, code: known.code };
  await watched(client, server, videoId, 36);
  const { code } = await certificates.issue({
    body: { kind: 'video', subjectId: videoId, name: '李一（示例）' },
  });
  return { ...page, code };
}
