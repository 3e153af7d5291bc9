import './face.css';
import { initialsOf } from './initials';

/** Initials of a name; nothing for a person without one, because an id has none. */
export function Face({ name }: { name: string }) {
  const initials = initialsOf(name);
  return initials === '' ? null : (
    <span className="face" aria-hidden="true">
      {initials}
    </span>
  );
}
