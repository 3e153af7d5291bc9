import app from './app.json';
import commands from './commands.json';
import console from './console.json';
import findJobs from './find-jobs.json';
import forms from './forms.json';
import job from './job.json';
import moves from './moves.json';
import myJobs from './my-jobs.json';
import myWork from './my-work.json';
import parts from './parts.json';
import postJob from './post-job.json';
import sentences from './sentences.json';
import signIn from './sign-in.json';
import subscriptions from './subscriptions.json';
import time from './time.json';

export const catalogue = {
  ...app,
  ...commands,
  ...console,
  ...findJobs,
  ...forms,
  ...job,
  ...moves,
  ...myJobs,
  ...myWork,
  ...parts,
  ...postJob,
  ...sentences,
  ...signIn,
  ...subscriptions,
  ...time,
};

/** Every other catalogue has the same keys. */
export type TextKey = keyof typeof catalogue;
