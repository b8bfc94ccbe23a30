import type { ClauseRef, Confidence, Parameter, ParameterId } from '../eligibility/types';
import { clause, source } from './source';

const years = (id: ParameterId, count: number, confidence: Confidence, ...cite: ClauseRef[]): Parameter => ({
  id,
  months: count * 12,
  ...source(confidence, cite),
});

const engineering = (id: string) => clause('mohrss-2019-16', id);
const recognition = (id: string) => clause('gd-2020-33', id);
const skilled = (id: string) => clause('mohrss-2018-74', id);

/** Numbers of years that a notice may change, or that several rules share. */
export const parameters: readonly Parameter[] = [
  years('recognition.secondary', 1, 'V-c', recognition('secondary')),
  years('recognition.college', 3, 'V-c', recognition('college')),
  years('recognition.bachelor', 1, 'V-c', recognition('bachelor')),
  years('recognition.master', 3, 'V', recognition('master-intermediate')),
  years('skill.seniorWorker', 2, 'V', skilled('senior-worker')),
  years('skill.technician', 3, 'V', skilled('technician')),
  years('skill.seniorTechnician', 4, 'V', skilled('senior-technician')),
  years('ladder.intermediate.master', 2, 'V', engineering('intermediate')),
  years('ladder.intermediate', 4, 'V', engineering('intermediate')),
  years('ladder.associateSenior.doctor', 2, 'V', engineering('associate-senior')),
  years('ladder.associateSenior', 5, 'V', engineering('associate-senior')),
  years('ladder.senior', 5, 'K', engineering('senior')),
];
