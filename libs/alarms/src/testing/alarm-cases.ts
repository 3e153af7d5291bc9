import type { AlarmCase } from './alarm-case';
import { apiCases } from './api-cases';
import { otherCases } from './other-cases';
import { pipelineCases } from './pipeline-cases';
import { serviceCases } from './service-cases';

export const ALARM_CASES: readonly AlarmCase[] = [...apiCases, ...serviceCases, ...pipelineCases, ...otherCases];
