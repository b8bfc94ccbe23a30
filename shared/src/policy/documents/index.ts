import type { DocumentDigest } from './digest';
import {
  engineering2019,
  agriculture2019,
  health2021,
  skilled2018,
  skilled2020,
  epidemic2023,
} from './national';
import { guangdong2020, guangdong2024 } from './guangdong';
import { subsidy2019, craftsmen2021 } from './jiangmen';
import { knownPractice } from './known-practice';
import { plan2020 } from './plan-2020';

/** Every document that the product knows. */
export const documentDigests: readonly DocumentDigest[] = [
  plan2020,
  engineering2019,
  agriculture2019,
  health2021,
  skilled2018,
  skilled2020,
  epidemic2023,
  guangdong2020,
  guangdong2024,
  subsidy2019,
  craftsmen2021,
  knownPractice,
];
