import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { type VideoDetails } from '@titles/shared/contract/video-desk';
import { byService } from '../../audit/audit.service';
import { VideoDesk } from '../../videos/video-desk.service';
import { known } from './known';

const films = path.resolve(__dirname, '../../../assets/films');

type Demo = Omit<VideoDetails, 'transcript'> & { film: string };

const forms = { documentId: 'plan-2020', clauseId: '4.1.2', label: '「实施方案」四（一）二是' };

const demoVideos: readonly Demo[] = [
  {
    film: 'before-applying',
    title: '申报前先问三件事',
    summary: '账号、评审年度、申报时间：半分钟说清动手准备材料之前要问的三件事。',
    forWhom: '适合准备申报的人和单位人事。',
    speaker: null,
    hours: null,
    chapters: [
      {
        at: 0,
        title: '单位账号',
        question: {
          text: '申报前，单位要先做什么？',
          choices: ['在申报系统里开通账号', '等个人先提交'],
          right: 0,
          why: '个人不能单独提交，要先有单位账号，所以先问人事。',
        },
      },
      {
        at: 15,
        title: '评审年度',
        question: {
          text: '证书上的日期就是评审年度吗？',
          choices: ['是', '不一定'],
          right: 1,
          why: '证书上的日期不等于评审年度，两个都要看清楚。',
        },
      },
      { at: 25, title: '申报时间', question: null },
    ],
    citations: [forms],
  },
  {
    film: 'self-check',
    title: '三十秒，看看我能评什么',
    summary: '怎样用「自测」：照证书名称选，不清楚就选「不清楚」，结果写明路径、年度和依据。',
    forWhom: '适合第一次打开小程序的人。',
    speaker: null,
    hours: null,
    chapters: [
      {
        at: 0,
        title: '怎样回答',
        question: {
          text: '答不上来的题怎么办？',
          choices: ['随便选一个', '选「不清楚」', '退出重来'],
          right: 1,
          why: '选「不清楚」就好，结果会告诉您去哪里看。',
        },
      },
      { at: 20, title: '怎样看结果', question: null },
    ],
    citations: [forms],
  },
];

/** The demo's films; what is there already stays as it is. */
export async function layVideos(app: INestApplicationContext): Promise<void> {
  const desk = app.get(VideoDesk, { strict: false });
  const bytes = (name: string) => readFileSync(path.join(films, name));
  for (const { film, ...details } of demoVideos) {
    const id = `demo-${film}`;
    if (await known(desk.get(id))) continue;
    const transcript = bytes(`${film}.vtt`).toString();
    await desk.create({ ...details, transcript }, byService, { id, demo: true });
    await desk.bringFilm(id, bytes(`${film}.mp4`), byService);
    await desk.bringPoster(id, bytes(`${film}.jpg`), byService);
    await desk.publish(id, byService);
  }
}
