import type { PersonCase } from './person-cases';
import { agricultureCases } from './rules/agriculture.cases';
import { engineeringCases } from './rules/engineering.cases';
import { examsCases } from './rules/exams.cases';
import { firstRecognitionCases } from './rules/first-recognition.cases';
import { healthCases } from './rules/health.cases';
import { innovationCases } from './rules/innovation.cases';
import { ruralTalentCases } from './rules/rural-talent.cases';
import { skillCrossoverCases } from './rules/skill-crossover.cases';
import { subsidyCases } from './rules/subsidy.cases';

/** Every case that stands beside a rule. */
export const policyCases: readonly PersonCase[] = [
  ...engineeringCases,
  ...agricultureCases,
  ...examsCases,
  ...healthCases,
  ...firstRecognitionCases,
  ...skillCrossoverCases,
  ...innovationCases,
  ...ruralTalentCases,
  ...subsidyCases,
];
