import * as z from 'zod/mini';
import { Id } from './fields';

/** Who works at the desk of the lectures, each within reach. */
export const lectureStaff = ['district-staff', 'city-staff', 'administrator'] as const;
export const ofSession = z.object({ sessionId: Id });
/** What changes of a session may be refused with. */
export const sessionErrors = ['not-found', 'conflict', 'busy'] as const;
