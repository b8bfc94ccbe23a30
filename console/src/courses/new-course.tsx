import { courseDesk } from '@titles/shared/contract/course-desk';
import { client } from '../api';
import { NewDraft } from '../ui/new-draft';
import { go } from '../use-place';

const { create } = client({ create: courseDesk.create });
/** How the test of a new course goes until staff say otherwise. */
const test = { draw: 10, passMark: 8, attempts: 3, hours: 24 };

/** What a draft begins with; films and questions are added in the editor. */
export const NewCourse = ({ onClose }: { onClose: () => void }) => (
  <NewDraft
    title="新建课程"
    added="已建好草稿，接着放入视频和题目"
    onAdd={async (begun) => {
      const { id } = await create({ body: { ...begun, forPublicists: false, videoIds: [], test, bank: [] } });
      go({ path: 'courses', query: { id } });
    }}
    onClose={onClose}
  />
);
