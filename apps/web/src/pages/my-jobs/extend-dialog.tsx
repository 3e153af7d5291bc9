import { useState } from 'react';
import { useJob } from '../job/job-query';
import { CommandDialog } from '../job/dialogs/command-dialog';

interface ExtendDialogProps {
  jobId: string;
  onDone: () => void;
  onClose: () => void;
}

/** The dialog of the job's page, opened from the list once the job is read. */
export function ExtendDialog({ jobId, onDone, onClose }: ExtendDialogProps) {
  const { view } = useJob(jobId);
  const [values, setValues] = useState<Record<string, string>>({});
  if (!view.data) return null;
  return (
    <CommandDialog
      action="extend"
      loaded={view.data}
      reread={async () => (await view.refetch()).data}
      values={values}
      onChange={setValues}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
