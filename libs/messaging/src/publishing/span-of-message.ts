import type { Envelope } from '@freelance/contracts';
import type { SpanStart } from '@freelance/service';
import { subjectOf } from '../envelope/subject-of';

/** How a trace shows that a message is sent. */
export function spanOfMessage(system: 'aws_sns' | 'aws_sqs', destination: string, envelope: Envelope): SpanStart {
  const { jobId, eventId } = subjectOf(envelope);
  return {
    name: `send ${envelope['detail-type']}`,
    kind: 'producer',
    attributes: {
      'messaging.system': system,
      'messaging.operation.name': 'send',
      'messaging.operation.type': 'send',
      'messaging.destination.name': destination,
      'job.id': typeof jobId === 'string' ? jobId : undefined,
      'event.id': eventId,
    },
  };
}
