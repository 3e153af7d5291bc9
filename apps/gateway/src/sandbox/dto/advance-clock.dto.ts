import { DurationSeconds } from '@freelance/contracts';

export class AdvanceClockDto {
  @DurationSeconds({ description: 'Seconds to advance the clock by', example: 86_400 })
  seconds!: number;
}
