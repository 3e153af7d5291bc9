import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { partOfDay } from '../part-of-day';
import { ReportQueryDto } from './operate.dto';

const isValid = (day: unknown): boolean => validateSync(plainToInstance(ReportQueryDto, { day })).length === 0;

it.each(['2026-01-15', '2024-02-29'])('%s is a day', (day) => {
  expect(isValid(day)).toBe(true);
  expect(partOfDay(day, []).read).toBe(0);
});

it.each(['2026-13-01', '2026-02-30', '2026-1-5', '2026-01-15T00:00:00Z', undefined])('%s is none', (day) =>
  expect(isValid(day)).toBe(false),
);
