import { Global, Module } from '@nestjs/common';
import { SandboxTime } from '@freelance/service';
import { AdvancedTime } from './advanced-time';
import { ClockFollower } from './clock-follower';
import { ClockTable } from './clock-table';
import { SandboxClock } from './sandbox-clock';

/** Keeps the business time of all processes of a sandbox in step. Imported only where `SANDBOX_CLOCK` is on. */
@Global()
@Module({
  providers: [
    AdvancedTime,
    { provide: SandboxTime, useExisting: AdvancedTime },
    ClockTable,
    ClockFollower,
    SandboxClock,
  ],
  exports: [SandboxTime, SandboxClock],
})
export class SandboxClockModule {}
