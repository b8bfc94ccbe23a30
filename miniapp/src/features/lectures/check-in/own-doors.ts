import Taro from '@tarojs/taro';
import { type Result } from '@titles/shared/contract/endpoint';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { client } from '@titles/miniapp/api';
import { doorsKey, keepBeside } from '@titles/miniapp/session';

const { doors } = client({ doors: lectureDesk.doors });

type Doors = Result<typeof lectureDesk.doors.mine>['doors'];

/** The doors that this phone was let in for; they stay on it, for one that restarts without a network. */
export const readDoors = (): Promise<Doors> =>
  doors.mine().then(({ doors: mine }) => {
    keepBeside(doorsKey, mine);
    return mine;
  });

/** What was read last. */
export const keptDoors = (): Doors => Taro.getStorageSync<Doors | ''>(doorsKey) || [];

/** Lets this phone in by a code; gives whose door it opens. */
export const openDoor = (code: string): Promise<string> =>
  doors.open({ body: { code } }).then(({ sessionId }) => {
    // Only to be kept: the door is open without.
    void readDoors().catch(() => undefined);
    return sessionId;
  });
