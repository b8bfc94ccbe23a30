import * as z from 'zod/mini';
import { growing, Id } from './fields';

/** Who works at the desk of the lectures, each within reach. */
export const lectureStaff = ['district-staff', 'city-staff', 'administrator'] as const;
/** A draft is seen by staff alone. */
export const LectureState = growing(z.enum(['draft', 'published', 'other']), 'other');
export const ofSession = z.object({ sessionId: Id });
/** What changes of a session may be refused with. */
export const sessionErrors = ['not-found', 'conflict', 'busy'] as const;
