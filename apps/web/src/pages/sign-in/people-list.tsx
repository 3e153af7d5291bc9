import { Face } from '../../parts/face';
import { homeOf, type SandboxPerson, signInAddress } from './providers';

interface PeopleListProps {
  heading: string;
  people: readonly SandboxPerson[];
  provider: string;
  returnTo: string | undefined;
}

/** A press signs in. */
export function PeopleList({ heading, people, provider, returnTo }: PeopleListProps) {
  if (people.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul className="people">
        {people.map((person) => (
          <li key={person.userId}>
            <a href={signInAddress(provider, returnTo ?? homeOf(person), person.userId)}>
              <Face name={person.name} />
              <span>
                <strong>
                  <bdi>{person.name}</bdi>
                </strong>
                {person.name !== person.userId && <span className="id muted small">{person.userId}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
