import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { type INestApplicationContext } from '@nestjs/common';
import { type LectureField } from '@titles/shared/contract/lecturers';
import { type District } from '@titles/shared/contract/person-values';
import { Lecturers } from '../../lecturers/lecturers.service';
import { Portraits } from '../../lecturers/portraits.service';

const portraits = path.resolve(__dirname, '../../../assets/lecturers');

interface Demo {
  portrait: string;
  name: string;
  title: string;
  fields: LectureField[];
  home: District;
  districts: District[];
}

/** Nobody: their names, titles and drawn portraits say that they are a demo, and nobody can ask them. */
const demoLecturers: readonly Demo[] = [
  {
    ...{ portrait: 'one', name: '演示讲师甲', title: '高级工程师（演示）' },
    ...{ fields: ['职称政策', '工程技术'], home: '蓬江', districts: ['蓬江', '江海', '新会'] },
  },
  {
    ...{ portrait: 'two', name: '演示讲师乙', title: '高级教师（演示）' },
    ...{ fields: ['申报材料', '教育教学'], home: '台山', districts: ['台山', '开平', '恩平'] },
  },
  {
    ...{ portrait: 'three', name: '演示讲师丙', title: '高级农艺师（演示）' },
    ...{ fields: ['农业与乡村', '申报材料'], home: '鹤山', districts: ['鹤山', '蓬江', '新会'] },
  },
];

/** The demo's lecturers; who is there already stays. */
export async function layLecturers(app: INestApplicationContext): Promise<void> {
  const lecturers = app.get(Lecturers, { strict: false });
  const kept = app.get(Portraits, { strict: false });
  for (const { portrait, ...profile } of demoLecturers) {
    const accountId = `demo-lecturer-${portrait}`;
    if (await lecturers.mine(accountId)) continue;
    const { id } = await lecturers.save(
      accountId,
      {
        ...{ ...profile, employer: '演示单位，不是真实单位', fee: null, open: false },
        availability: { mode: 'ask', weekly: [], exceptions: [] },
      },
      { demo: true },
    );
    const file = Readable.from([readFileSync(path.join(portraits, `${portrait}.png`))]);
    await kept.keep({ id }, Object.assign(file, { type: 'image/png' as const }), '演示：画像，不是真人');
  }
}
