import { useFigures } from './use-figures';

/** An instant to the millisecond; UTC on hover. */
export function Stamp({ at }: { at: string }) {
  const { stamp } = useFigures();
  return (
    <time className="stamp" dateTime={at} title={at}>
      {stamp(at)}
    </time>
  );
}
