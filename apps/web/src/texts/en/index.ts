import app from './app.json';
import commands from './commands.json';
import findJobs from './find-jobs.json';
import forms from './forms.json';
import moves from './moves.json';
import parts from './parts.json';
import sentences from './sentences.json';
import time from './time.json';

export const catalogue = {
  ...app,
  ...commands,
  ...findJobs,
  ...forms,
  ...moves,
  ...parts,
  ...sentences,
  ...time,
};

/** Every other catalogue has the same keys. */
export type TextKey = keyof typeof catalogue;
