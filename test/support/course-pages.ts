import { AttemptRow } from '@titles/server/courses/attempt.entity';
import { Database } from '@titles/server/database/database';
import { type Page } from 'playwright-core';
import { IsNull } from 'typeorm';
import { type ApiClient } from './client';
import { screen } from './screen';
import { type TestServer } from './server';

const courseId = 'demo-publicists';

/** The demo course of somebody who has watched its films, failed its test once and begun it again. */
export async function courseSample(client: ApiClient, server: TestServer): Promise<{ courseId: string }> {
  const params = { courseId };
  const { videos } = await client.courses.get({ params });
  for (const { id: videoId, length } of videos) {
    const { film } = await client.videos.open({ params: { videoId } });
    server.clock.advance(length * 1000);
    const body = { film, watched: [{ from: 0, to: length }], position: length };
    await client.videos.report({ params: { videoId }, body });
  }
  const standing = (await client.courses.standings()).standings.find((each) => each.courseId === courseId);
  if (standing?.last) return { courseId };
  const { id: attemptId, questions } = await client.courses.begin({ params });
  await client.courses.handIn({ params: { attemptId }, body: { answers: questions.map(() => []) } });
  await client.courses.begin({ params });
  return { courseId };
}

/** Answers every question that is on the page as only the service knows it, and hands in. */
export async function passTest(page: Page, server: TestServer): Promise<void> {
  await screen(page)
    .getByText(/^第 1 题，共/)
    .waitFor();
  const { manager } = server.app.get(Database).source;
  const { questions } = await manager.findOneByOrFail(AttemptRow, { handedInAt: IsNull() });
  for (const [index, { text, options, right }] of questions.entries()) {
    await screen(page).getByRole('heading', { name: text }).waitFor();
    for (const place of right) await screen(page).getByText(options[place]!, { exact: true }).click();
    const last = index + 1 === questions.length;
    await screen(page)
      .getByRole('button', { name: last ? '检查并交卷' : '下一题' })
      .click();
  }
  await screen(page).getByText('都答完了，可以交卷').waitFor();
  await screen(page).getByRole('button', { name: '交卷', exact: true }).click();
  await screen(page)
    .getByText(/^通过了/)
    .waitFor();
}
