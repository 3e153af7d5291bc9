import { DurationSeconds } from '@freelance/contracts';

export class AdvanceClockDto {
  @DurationSeconds({ description: 'Seconds to turn the clock forward', example: 86_400 })
  seconds!: number;
}
