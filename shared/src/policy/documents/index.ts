import type { DocumentDigest } from './digest';
import { plan2020 } from './plan-2020';

/** Every document that the product knows. */
export const documentDigests: readonly DocumentDigest[] = [plan2020];
