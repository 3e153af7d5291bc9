import { jobIdOf, userEventId, userIdOf } from './event-id';

it('an event names its job', () => {
  expect(jobIdOf('job-2a8e-41-12')).toBe('job-2a8e-41');
  expect(jobIdOf('job-x')).toBe('job-x');
  expect(userIdOf('job-2a8e-41-12')).toBeUndefined();
});

it.each(['seeker-456', 'user-1', 'a-b-3'])('an event of the user %s names the user', (userId) => {
  expect(userIdOf(userEventId(userId, 12))).toBe(userId);
});
